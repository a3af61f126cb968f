/** Keys change while the desk works: which the database knows and how each stands, who holds them, and how far a change is. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const keyChanges = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table sealing_key (
  name {TEXT} primary key,
  number {INTEGER} not null,
  state {TEXT} not null check (state in ('used', 'leaving', 'gone')),
  used_at {TEXT} not null,
  gone_at {TEXT},
  check ((state = 'gone') = (gone_at is not null))
) {STRICT};

create table key_holder (
  id {TEXT} primary key,
  held {TEXT} not null,
  uses {TEXT} not null,
  beat_at {TEXT} not null
) {STRICT};

create table key_change (
  id {TEXT} primary key,
  to_key {TEXT} not null references sealing_key (name),
  state {TEXT} not null check (state in ('running', 'done')),
  stage {TEXT} not null,
  done {INTEGER} not null,
  parts {INTEGER} not null,
  started_at {TEXT} not null,
  beat_at {TEXT} not null
) {STRICT};
create index key_change_by_start on key_change (started_at);

create index consultation_by_mark on consultation (person_mark);
alter table bank_format add column sealed_head {TEXT}
`
