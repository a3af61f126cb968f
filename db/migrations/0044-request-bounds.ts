/** How often somebody may ask what costs something, counted where every process sees it. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const requestBounds = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table request_bound (
  key {TEXT} primary key,
  window_started_at {TEXT} not null,
  taken {INTEGER} not null check (taken >= 0)
) {STRICT};
create index request_bound_by_start on request_bound (window_started_at)
`
