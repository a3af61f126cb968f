/** What keeps the desk sound and when it was last done: backups and checks, with how far they are while they run. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const upkeep = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table upkeep_run (
  id {TEXT} primary key,
  kind {TEXT} not null check (kind in ('backup', 'check')),
  state {TEXT} not null check (state in ('running', 'done', 'failed')),
  asked_by {TEXT} references staff (id),
  stage {TEXT} not null,
  done {INTEGER} not null,
  parts {INTEGER} not null,
  started_at {TEXT} not null,
  beat_at {TEXT} not null,
  outcome {TEXT} not null default '{}'
) {STRICT};
create index upkeep_run_by_kind on upkeep_run (kind, started_at)
`
