/** Why an agreement was handed over for signing although the lint had doubts: one row a doubt, with the reason given that day. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const agreementDoubts = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLE)
  },
})

const TABLE = `
create table agreement_doubt (
  id {TEXT} primary key,
  agreement_id {TEXT} not null references agreement (id),
  code {TEXT} not null,
  party_id {TEXT} references dispute_party (id),
  reason {TEXT} not null,
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null
) {STRICT};
create index agreement_doubt_by_agreement on agreement_doubt (agreement_id)
`
