/** Values of the law that an administrator entered: each row stands for good, a newer one takes its place. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const parameters = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'law_parameter')
  },
})

const TABLES = `
create table law_parameter (
  id {TEXT} primary key,
  code {TEXT} not null,
  revision {INTEGER} not null check (revision > 0),
  value {INTEGER} not null check (value between 1 and 9007199254740991),
  valid_from {TEXT} not null,
  source {TEXT} not null,
  entered_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  unique (code, revision)
) {STRICT}
`
