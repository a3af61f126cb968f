/** The numbers other platforms gave a case, so that it is found by them too. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const platformNumbers = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table platform_number (
  dispute_id {TEXT} not null references dispute (id),
  platform {TEXT} not null,
  their_number {TEXT} not null,
  entered_on {TEXT} not null,
  staff_id {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  primary key (dispute_id, platform)
) {STRICT}
`
