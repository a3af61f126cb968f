/** Papers made in one go: which were asked for, what became of each, and the one file they are printed from. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const paperJobs = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table paper_job (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  asked_by {TEXT} not null references staff (id),
  state {TEXT} not null check (state in ('running', 'stopping', 'stopped', 'done', 'failed')),
  done {INTEGER} not null,
  parts {INTEGER} not null,
  started_at {TEXT} not null,
  beat_at {TEXT} not null,
  sha256 {TEXT} references stored_file (sha256),
  pages {INTEGER}
) {STRICT};
create index paper_job_by_dispute on paper_job (dispute_id, started_at);

create table paper_job_item (
  job_id {TEXT} not null references paper_job (id),
  position {INTEGER} not null,
  kind {TEXT} not null,
  agreement_id {TEXT},
  referral_id {TEXT},
  recipient_id {TEXT},
  session_id {TEXT},
  payment_id {TEXT},
  party_id {TEXT},
  outcome {TEXT} not null check (outcome in ('waiting', 'issued', 'found', 'lacking')),
  paper_id {TEXT} references paper (id),
  fault {TEXT},
  detail {TEXT},
  primary key (job_id, position)
) {KEYED}
`
