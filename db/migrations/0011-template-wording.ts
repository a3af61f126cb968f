/** Wording of papers edited at this desk: its versions, who asked for which to hold, and who let it; rows that stand for good. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const templateWording = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    for (const table of ['template_wording', 'template_proposal', 'template_decision'])
      await appendOnly(db, engine, table)
  },
})

const TABLES = `
create table template_wording (
  id {TEXT} primary key,
  kind {TEXT} not null,
  number {INTEGER} not null check (number > 0),
  unit_id {TEXT} not null references unit (id),
  based_on {TEXT} not null,
  text {TEXT} not null,
  written_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  unique (kind, number)
) {STRICT};
create index template_wording_by_unit on template_wording (unit_id, kind);

create table template_proposal (
  id {TEXT} primary key,
  kind {TEXT} not null,
  unit_id {TEXT} not null references unit (id),
  seq {INTEGER} not null check (seq > 0),
  wording_id {TEXT} references template_wording (id),
  reason {TEXT} not null,
  proposed_by {TEXT} not null references staff (id),
  proposed_on {TEXT} not null,
  recorded_at {TEXT} not null,
  unique (kind, unit_id, seq)
) {STRICT};
create index template_proposal_by_unit on template_proposal (unit_id, kind, seq);

create table template_decision (
  proposal_id {TEXT} primary key references template_proposal (id),
  outcome {TEXT} not null check (outcome in ('activated', 'returned')),
  alone {INTEGER} not null check (alone in (0, 1)),
  reason {TEXT},
  decided_by {TEXT} not null references staff (id),
  decided_on {TEXT} not null,
  recorded_at {TEXT} not null,
  check (alone = 0 or reason is not null)
) {STRICT}
`
