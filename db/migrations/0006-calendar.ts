/** Years of the working calendar that administrators import, and what a clock remembers when its last day moves with them. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const calendar = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'calendar_import')
  },
})

const TABLES = `
create table calendar_import (
  id {TEXT} primary key,
  year {INTEGER} not null check (year between 2025 and 2199),
  edition {INTEGER} not null check (edition >= 1),
  source {TEXT} not null,
  off {TEXT} not null,
  make_up {TEXT} not null,
  statutory {TEXT} not null,
  imported_by {TEXT} not null,
  recorded_at {TEXT} not null,
  unique (year, edition)
) {STRICT};

alter table clock add column moved_from {TEXT};
alter table clock add column moved_on {TEXT};
create index clock_by_moved on clock (moved_on);

alter table commission add column online {INTEGER} not null default 0 check (online in (0, 1))
`
