/** The papers a case produces and the files behind them. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const papers = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table stored_file (
  sha256 {TEXT} primary key,
  bytes {INTEGER} not null,
  media_type {TEXT} not null,
  recorded_at {TEXT} not null
) {STRICT};

create table paper (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  agreement_id {TEXT} references agreement (id),
  referral_id {TEXT} references referral (id),
  kind {TEXT} not null,
  number {TEXT},
  template_version {TEXT} not null,
  status {TEXT} not null check (status in ('issued', 'superseded')),
  input {TEXT} not null,
  text {TEXT} not null,
  sha256 {TEXT} not null references stored_file (sha256),
  verify_token {TEXT} not null unique,
  issued_on {TEXT} not null,
  issued_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  superseded_on {TEXT}
) {STRICT};
create index paper_by_dispute on paper (dispute_id, issued_on);

create table attachment (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  sha256 {TEXT} not null references stored_file (sha256),
  name {TEXT} not null,
  kind {TEXT} not null,
  media_type {TEXT} not null,
  uploaded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null
) {STRICT};
create index attachment_by_dispute on attachment (dispute_id, recorded_at)
`
