/** What of an instalment stands in the ledger as fallen due, so that the desk's round finds what does not stand there yet. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const fallenDue = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
alter table instalment add column fell_due_fen {INTEGER} not null default 0 check (fell_due_fen between 0 and 9007199254740991);
create index instalment_by_fallen on instalment (fell_due_fen, status, due_on)
`
