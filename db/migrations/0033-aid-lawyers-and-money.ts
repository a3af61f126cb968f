/** Papers of what is no dispute: an aid case, a warning. A paper of a dispute stays where it is, with what only a dispute has: agreements, sittings, parties. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const aidLawyersAndMoney = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table matter_paper (
  id {TEXT} primary key,
  matter {TEXT} not null check (matter in ('aid-case', 'warning')),
  matter_id {TEXT} not null,
  part_id {TEXT},
  kind {TEXT} not null,
  number {TEXT},
  template_version {TEXT} not null,
  status {TEXT} not null check (status in ('issued', 'superseded')),
  input {TEXT} not null,
  text {TEXT} not null,
  sha256 {TEXT} not null references stored_file (sha256),
  data_sha256 {TEXT} not null,
  pages {INTEGER} not null,
  verify_token {TEXT} not null unique,
  issued_on {TEXT} not null,
  issued_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  superseded_on {TEXT}
) {STRICT};
create index matter_paper_by_matter on matter_paper (matter, matter_id, recorded_at);
create index matter_paper_by_file on matter_paper (sha256)
`
