/** Lists by which records that are no volumes are erased when their term is over or a person asks for it, and which record went by which. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const recordErasure = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table erasure_list (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  year {INTEGER} not null,
  number {INTEGER} not null,
  ground {TEXT} not null check (ground in ('term', 'request')),
  request_id {TEXT},
  state {TEXT} not null check (state in ('proposed', 'returned', 'erased')),
  proposed_by {TEXT} not null references staff (id),
  proposed_on {TEXT} not null,
  decided_by {TEXT} references staff (id),
  decided_on {TEXT},
  decision_reason {TEXT},
  alone {INTEGER} not null default 0 check (alone in (0, 1)),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  unique (unit_id, year, number),
  check ((ground = 'request') = (request_id is not null))
) {STRICT};

create table erasure_item (
  list_id {TEXT} not null references erasure_list (id),
  kind {TEXT} not null,
  ref_id {TEXT} not null,
  position {INTEGER} not null,
  unit_id {TEXT} not null references unit (id),
  counted_from {TEXT} not null,
  keep_until {TEXT},
  primary key (list_id, kind, ref_id)
) {STRICT};

create table record_erasure (
  kind {TEXT} not null,
  ref_id {TEXT} not null,
  list_id {TEXT} not null references erasure_list (id),
  erased_on {TEXT},
  primary key (kind, ref_id)
) {STRICT};
create index record_erasure_by_list on record_erasure (list_id)
`
