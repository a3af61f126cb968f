/** Months are closed by two persons, each closing with its figures and its cases, and what changed afterwards is found by its month. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const monthClosing = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'month_step')
    await appendOnly(db, engine, 'month_snapshot')
  },
})

const TABLES = `
drop table month_close;
alter table unit add column closed_through {TEXT};
create table month_step (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  month {TEXT} not null,
  seq {INTEGER} not null,
  kind {TEXT} not null check (kind in ('proposed', 'returned', 'closed', 'reopening-proposed', 'reopening-refused', 'reopened')),
  reason {TEXT},
  alone {INTEGER} not null check (alone in (0, 1)),
  problems {INTEGER} not null,
  late {TEXT} not null,
  definitions {TEXT} not null,
  figures_sha256 {TEXT},
  cases_sha256 {TEXT},
  taken_by {TEXT} not null references staff (id),
  taken_on {TEXT} not null,
  recorded_at {TEXT} not null,
  unique (unit_id, month, seq)
) {STRICT};
create table month_snapshot (
  step_id {TEXT} primary key references month_step (id),
  figures {TEXT} not null,
  cases {TEXT} not null
) {STRICT};
create index ledger_entry_by_origin on ledger_entry (origin_month, recorded_at);
create index count_entry_by_origin on count_entry (origin_month, recorded_at);
create index ledger_entry_by_recording on ledger_entry (booked_month, recorded_at);
create index count_entry_by_recording on count_entry (booked_month, recorded_at)
`
