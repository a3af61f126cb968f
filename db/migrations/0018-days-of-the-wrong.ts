/** The days other bodies count from: of an injury, of the application to recognise it, and of the end of the employer's wrong. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const daysOfTheWrong = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, COLUMNS)
  },
})

const COLUMNS = `
alter table dispute_party add column injured_on {TEXT};
alter table dispute_party add column recognition_applied_on {TEXT};
alter table dispute add column wrong_ended_on {TEXT}
`
