/** What interrupts or suspends the limitation of a case, what proves it, and which employers are bankrupt. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const limitation = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table limitation_note (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  party_id {TEXT} references dispute_party (id),
  cause {TEXT} not null,
  from_on {TEXT} not null,
  until_on {TEXT},
  contact_id {TEXT} references contact_log (id),
  attachment_id {TEXT} references attachment (id),
  proof {TEXT},
  recorded_at {TEXT} not null,
  staff_id {TEXT} not null references staff (id),
  countered_on {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index limitation_note_by_dispute on limitation_note (dispute_id, from_on);

alter table employer add column bankruptcy_accepted_on {TEXT};

alter table dispute add column employment_continues {INTEGER} not null default 0 check (employment_continues in (0, 1))
`
