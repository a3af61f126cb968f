/**
 * Papers of what is no dispute (an aid case, a warning); a paper of a dispute stays where it is, with what only a dispute has:
 * agreements, sittings, parties. And the lawyers who carry aid cases, with what keeps one of them from a case.
 */
import type { Migration } from 'kysely/migration'
import { appendOnly } from './engine-v1.ts'
import { define, type MigrationEngine } from './engine-v2.ts'

export const aidLawyersAndMoney = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'lawyer_event')
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
create index matter_paper_by_file on matter_paper (sha256);

create table lawyer (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  name {TEXT} not null,
  firm {TEXT} not null,
  licence_number {TEXT} not null,
  expertise {TEXT} not null,
  languages {TEXT} not null,
  from_day {TEXT} not null,
  to_day {TEXT},
  staff_id {TEXT} references staff (id),
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  unique (unit_id, licence_number)
) {STRICT};
create index lawyer_by_unit on lawyer (unit_id, name, id);

create table lawyer_conflict (
  id {TEXT} primary key,
  lawyer_id {TEXT} not null references lawyer (id),
  kind {TEXT} not null check (kind in ('acted-for', 'counsel', 'kin')),
  employer_name {TEXT} not null,
  employer_key {TEXT} not null,
  recorded_by {TEXT} not null references staff (id),
  recorded_on {TEXT} not null,
  ended_on {TEXT}
) {STRICT};
create index lawyer_conflict_by_lawyer on lawyer_conflict (lawyer_id, recorded_on);
create index lawyer_conflict_by_employer on lawyer_conflict (employer_key, lawyer_id);

create table lawyer_event (
  id {TEXT} primary key,
  lawyer_id {TEXT} not null,
  type {TEXT} not null,
  fields {TEXT} not null,
  actor_id {TEXT} not null,
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  request_id {TEXT} not null
) {STRICT};
create index lawyer_event_by_lawyer on lawyer_event (lawyer_id, recorded_at)
`
