/** What a file of a case is: which kind of material, who offered it, whether the original was seen; and its striking out. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const evidence = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, COLUMNS)
  },
})

const COLUMNS = `
alter table attachment add column bytes {INTEGER} not null default 0;
alter table attachment add column title {TEXT} not null default '';
alter table attachment add column offered_by {TEXT} references dispute_party (id);
alter table attachment add column original_seen {INTEGER} not null default 0 check (original_seen in (0, 1));
alter table attachment add column volume_row {TEXT};
alter table attachment add column struck_at {TEXT};
alter table attachment add column struck_by {TEXT} references staff (id);
alter table attachment add column strike_reason {TEXT};
alter table attachment add column revision {INTEGER} not null default 0;
create index attachment_by_content on attachment (sha256)
`
