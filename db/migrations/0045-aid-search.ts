/** Aid cases are found by name and number: which of them still wait to be entered among the search tokens stands in their row. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const aidSearch = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, CHANGES)
  },
})

// Names become tokens by rules that no migration holds: cases of an older release are entered by the desk's first round.
const CHANGES = `
alter table aid_case add column findable {INTEGER} not null default 0 check (findable in (0, 1));
create index aid_case_unfindable on aid_case (findable, id)
`
