/** Signing: pages that come back as scans, hands that sign on a screen or through a link, and the committee's seal image with its uses. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const signing = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'seal_use')
  },
})

const TABLES = `
alter table paper add column pages {INTEGER};
alter table paper add column data_sha256 {TEXT};
alter table agreement_signature add column way {TEXT} not null default 'paper' check (way in ('paper', 'screen', 'link'));
alter table agreement_signature add column image_sha256 {TEXT} references stored_file (sha256);
alter table agreement_signature add column witness {TEXT};

create table paper_scan (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  paper_id {TEXT} not null references paper (id),
  page {INTEGER},
  sha256 {TEXT} not null references stored_file (sha256),
  media_type {TEXT} not null,
  state {TEXT} not null check (state in ('filed', 'loose', 'discarded')),
  found_by {TEXT} check (found_by in ('code', 'hand')),
  uploaded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  filed_by {TEXT} references staff (id),
  filed_at {TEXT}
) {STRICT};
create index paper_scan_by_paper on paper_scan (paper_id, recorded_at);

create table signing_link (
  id {TEXT} primary key,
  agreement_id {TEXT} not null references agreement (id),
  party_id {TEXT} not null references dispute_party (id),
  token_hash {TEXT} not null unique,
  signed_by {TEXT} not null,
  authority {TEXT} not null,
  made_by {TEXT} not null references staff (id),
  made_at {TEXT} not null,
  expires_at {TEXT} not null,
  failures {INTEGER} not null default 0,
  used_at {TEXT},
  ended_at {TEXT}
) {STRICT};
create index signing_link_by_agreement on signing_link (agreement_id, made_at);

create table seal_image (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  sha256 {TEXT} not null references stored_file (sha256),
  media_type {TEXT} not null,
  uploaded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  ended_by {TEXT} references staff (id),
  ended_at {TEXT}
) {STRICT};
create index seal_image_by_unit on seal_image (unit_id, recorded_at);

create table seal_use (
  id {TEXT} primary key,
  seal_image_id {TEXT} not null,
  unit_id {TEXT} not null,
  agreement_id {TEXT} not null,
  paper_id {TEXT} not null,
  used_by {TEXT} not null,
  used_on {TEXT} not null,
  recorded_at {TEXT} not null
) {STRICT};
create index seal_use_by_unit on seal_use (unit_id, recorded_at)
`
