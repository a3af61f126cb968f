/** Whom an issued paper is for and which sitting it is about, so that notices to several parties stand beside each other and a second one to the same replaces the first. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const paperSubjects = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, COLUMNS)
  },
})

const COLUMNS = `
alter table paper add column recipient_id {TEXT};
alter table paper add column session_id {TEXT} references mediation_session (id)
`
