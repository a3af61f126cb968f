/** What makes a dispute that a court hands over suable: asked at the counter beside the commission. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const suitGrounds = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, COLUMNS)
  },
})

const COLUMNS = `
alter table commission add column suit_ground {TEXT} check (suit_ground in ('award', 'not-accepted', 'no-decision', 'direct'));
alter table commission add column suit_ground_number {TEXT};
alter table commission add column suit_ground_on {TEXT};
alter table commission add column suit_ground_note {TEXT}
`
