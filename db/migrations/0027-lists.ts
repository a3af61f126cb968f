/** How each unit's lists are laid out, so that a sheet of the same make is mapped once. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const lists = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table column_mapping (
  unit_id {TEXT} not null references unit (id),
  purpose {TEXT} not null check (purpose in ('workers', 'history')),
  heads {TEXT} not null,
  mapping {TEXT} not null,
  staff_id {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  primary key (unit_id, purpose, heads)
) {STRICT}
`
