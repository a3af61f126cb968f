/** The volume of a case: sheets that lie in it on paper only, who bound it and who looked it over, and the making of its PDF. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const volume = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table filed_sheet (
  dispute_id {TEXT} not null references dispute (id),
  volume_row {TEXT} not null,
  sheets {INTEGER} not null check (sheets between 1 and 999),
  filed_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  primary key (dispute_id, volume_row)
) {STRICT};

create table volume (
  dispute_id {TEXT} primary key references dispute (id),
  bound_by {TEXT} not null references staff (id),
  bound_on {TEXT} not null,
  content {TEXT} not null,
  sha256 {TEXT} not null references stored_file (sha256),
  pages {INTEGER} not null,
  checked_by {TEXT} references staff (id),
  checked_on {TEXT},
  score {INTEGER},
  revision {INTEGER} not null default 0
) {STRICT};

create table volume_job (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  asked_by {TEXT} not null references staff (id),
  state {TEXT} not null check (state in ('running', 'stopping', 'stopped', 'done', 'failed')),
  done {INTEGER} not null,
  parts {INTEGER} not null,
  started_at {TEXT} not null,
  beat_at {TEXT} not null
) {STRICT};
create index volume_job_by_dispute on volume_job (dispute_id, started_at)
`
