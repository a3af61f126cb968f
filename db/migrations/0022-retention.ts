/** How long each archived volume is kept, the lists by which volumes are destroyed, and the files that are to be erased. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const retention = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await keepArchived(db)
  },
})

const TABLES = `
create table destruction_list (
  id {TEXT} primary key,
  committee_id {TEXT} not null references unit (id),
  year {INTEGER} not null,
  number {INTEGER} not null,
  state {TEXT} not null check (state in ('proposed', 'approved', 'returned', 'destroyed')),
  proposed_by {TEXT} not null references staff (id),
  proposed_on {TEXT} not null,
  decided_by {TEXT} references staff (id),
  decided_on {TEXT},
  decision_reason {TEXT},
  alone {INTEGER} not null default 0 check (alone in (0, 1)),
  destroyed_on {TEXT},
  carried_out_by {TEXT} references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  unique (committee_id, year, number)
) {STRICT};

create table destruction_item (
  list_id {TEXT} not null references destruction_list (id),
  dispute_id {TEXT} not null references dispute (id),
  position {INTEGER} not null,
  case_number {TEXT} not null,
  title {TEXT} not null,
  pages {INTEGER},
  kept_for {TEXT} not null,
  counted_from {TEXT} not null,
  keep_until {TEXT} not null,
  primary key (list_id, dispute_id)
) {STRICT};

create table volume_retention (
  dispute_id {TEXT} primary key references dispute (id),
  committee_id {TEXT} not null references unit (id),
  kept_for {TEXT} not null,
  counted_from {TEXT} not null,
  keep_until {TEXT},
  state {TEXT} not null default 'kept' check (state in ('kept', 'listed', 'destroyed')),
  list_id {TEXT} references destruction_list (id),
  destroyed_on {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index volume_retention_due on volume_retention (committee_id, state, keep_until, dispute_id);

create table file_erasure (
  sha256 {TEXT} primary key references stored_file (sha256),
  asked_at {TEXT} not null,
  started_at {TEXT},
  done_at {TEXT}
) {STRICT};
create index file_erasure_open on file_erasure (done_at, asked_at)
`

type Archived = { id: string; committee: string; from: string; payload: string }

/** What was archived before keeps the term its journal names; a term nobody can count is kept for good. */
async function keepArchived(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Archived>`
    select dispute.id as id, dispute.committee_id as committee, event.payload as payload,
      coalesce(dispute.closed_on, dispute.archived_on) as "from"
    from dispute join dispute_event as event on event.dispute_id = dispute.id and event.type = 'archived'
    where dispute.archived_on is not null order by dispute.id, event.seq`.execute(db)
  for (const { id, committee, from, payload } of new Map(rows.map((row) => [row.id, row])).values()) {
    const { retention: keptFor = 'permanent' } = JSON.parse(payload) as { retention?: string }
    await sql`
      insert into volume_retention (dispute_id, committee_id, kept_for, counted_from, keep_until)
      values (${id}, ${committee}, ${keptFor}, ${from}, ${until(keptFor, from)})`.execute(db)
  }
}

function until(keptFor: string, from: string): string | null {
  const years = /^(\d+)-years$/.exec(keptFor)?.[1]
  if (years === undefined) return null
  const year = Number(from.slice(0, 4)) + Number(years)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${String(year).padStart(4, '0')}${from.endsWith('-02-29') && !leap ? '-02-28' : from.slice(4)}`
}
