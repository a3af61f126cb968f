/** What papers say beside names and sums: the employment, who acts for a party, what each side holds, what nobody disputes. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const employmentFacts = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, COLUMNS)
  },
})

const COLUMNS = `
alter table dispute_party add column employed_from {TEXT};
alter table dispute_party add column employed_until {TEXT};
alter table dispute_party add column wage_fen {INTEGER} check (wage_fen between 0 and 9007199254740991);
alter table dispute_party add column agent_name {TEXT};
alter table dispute_party add column agent_authority {TEXT} check (agent_authority in ('special', 'general'));
alter table dispute_party add column undisputed_facts {TEXT};
alter table dispute_party add column outcome_door {TEXT};
alter table agreement add column worker_position {TEXT};
alter table agreement add column employer_position {TEXT};
alter table agreement add column responsibility {TEXT}
`
