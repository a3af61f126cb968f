/** Cases of an old register: kept beside the disputes and never among them, because no month may count them. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const history = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table history_import (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  asked_by {TEXT} not null references staff (id),
  state {TEXT} not null check (state in ('running', 'stopping', 'stopped', 'done', 'failed')),
  parts {INTEGER} not null,
  done {INTEGER} not null,
  added {INTEGER} not null,
  changed {INTEGER} not null,
  started_at {TEXT} not null,
  beat_at {TEXT} not null
) {STRICT};
create index history_import_by_unit on history_import (unit_id, started_at);

create table historical_case (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  number {TEXT} not null,
  number_key {TEXT} not null,
  worker_name {TEXT} not null,
  worker_count {INTEGER} not null check (worker_count between 1 and 99999),
  employer_name {TEXT} not null,
  matter {TEXT},
  received_on {TEXT} not null,
  closed_on {TEXT} not null,
  closed_year {TEXT} not null,
  outcome {TEXT} not null,
  claimed_fen {INTEGER},
  agreed_fen {INTEGER},
  received_fen {INTEGER},
  mediator_name {TEXT},
  note {TEXT},
  content {TEXT} not null,
  import_id {TEXT} not null references history_import (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  unique (unit_id, number_key)
) {STRICT};
create index historical_case_by_unit on historical_case (unit_id, closed_on, id);
create index historical_case_by_year on historical_case (unit_id, closed_year, outcome, worker_count, claimed_fen, agreed_fen, received_fen)
`
