/** A hand-over of a warning may name workers who are rows of nothing; the list of all hand-overs is read latest first or by the answer awaited. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const handOversOfWarnings = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, CHANGES)
  },
})

// What waits for no answer comes after all that does.
const CHANGES = `
alter table hand_over add column named {TEXT};
create index hand_over_by_day on hand_over (prepared_on, id);
create index hand_over_by_wait on hand_over (coalesce(answer_due_on, '9999-12-31'), id)
`
