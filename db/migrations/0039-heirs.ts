/** Heirs as parties: in whose place each stands, by which share and proof; and which of them a payment reached. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const heirs = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table heir (
  party_id {TEXT} primary key references dispute_party (id),
  in_place_of {TEXT} not null references dispute_party (id),
  relation {TEXT} not null,
  share {INTEGER} not null check (share between 1 and 1000),
  proof {TEXT} not null,
  since_on {TEXT} not null,
  ended_on {TEXT}
) {STRICT};
create index heir_by_place on heir (in_place_of);

alter table payment add column heir_party_id {TEXT}
`
