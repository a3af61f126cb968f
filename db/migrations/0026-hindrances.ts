/** What hinders performance, each with its own way; money deposited or given up; calls about instalments; days brought forward. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const hindrances = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table hindrance (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  party_id {TEXT} not null references dispute_party (id),
  kind {TEXT} not null,
  stage {TEXT} not null,
  machine_version {INTEGER} not null,
  since_on {TEXT} not null,
  last_on {TEXT} not null,
  ended_on {TEXT},
  result {TEXT},
  who {TEXT},
  proof {TEXT} not null,
  by_party_id {TEXT} references dispute_party (id),
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1
) {STRICT};
create index hindrance_by_dispute on hindrance (dispute_id, since_on);

alter table instalment add column deposited_fen {INTEGER} not null default 0 check (deposited_fen between 0 and 9007199254740991);
alter table instalment add column written_off_fen {INTEGER} not null default 0 check (written_off_fen between 0 and 9007199254740991);
alter table instalment add column promised_on {TEXT};
alter table contact_log add column instalment_id {TEXT};
alter table contact_log add column promised_on {TEXT};
create index contact_log_by_instalment on contact_log (instalment_id, occurred_on)
`
