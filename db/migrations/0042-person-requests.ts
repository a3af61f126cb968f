/** What persons asked about their own data, and that they were answered (PIPL 45, 47, 50). */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const personRequests = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table person_request (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  year {INTEGER} not null,
  number {INTEGER} not null,
  kind {TEXT} not null check (kind in ('access', 'erasure')),
  proved_by {TEXT} not null,
  who {TEXT} not null,
  held {INTEGER} not null,
  list_id {TEXT},
  asked_on {TEXT} not null,
  answered_on {TEXT} not null,
  answered_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  unique (unit_id, year, number)
) {STRICT}
`
