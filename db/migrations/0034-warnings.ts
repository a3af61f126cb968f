/** Early warnings: the report, its journal, words that can be erased, reports and answers that are due, letters and pictures. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const warnings = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'warning_event')
  },
})

const TABLES = `
create table warning (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  client_id {TEXT} not null,
  employer_id {TEXT} references employer (id),
  employer_name {TEXT} not null,
  employer_key {TEXT} not null,
  kinds {TEXT} not null,
  signs {TEXT} not null,
  people {INTEGER} not null check (people between 0 and 1000000),
  arrears_months {INTEGER} not null check (arrears_months between 0 and 1200),
  arrears_fen {INTEGER} not null check (arrears_fen between 0 and 9007199254740991),
  layoff_people {INTEGER} not null check (layoff_people between 0 and 1000000),
  staff_count {INTEGER} check (staff_count between 1 and 10000000),
  owner_reach {TEXT} not null,
  mood {TEXT} not null,
  demand {TEXT},
  actions {TEXT},
  park {TEXT},
  place {TEXT},
  position {TEXT},
  happened_on {TEXT} not null,
  noticed_at {TEXT} not null,
  reported_at {TEXT} not null,
  reported_by {TEXT} not null references staff (id),
  level {TEXT} not null check (level in ('yellow', 'orange', 'red')),
  state {TEXT} not null,
  context {TEXT} not null,
  machine_version {INTEGER} not null,
  last_on {TEXT} not null,
  next_due_at {TEXT},
  dispute_id {TEXT} references dispute (id),
  ended_on {TEXT},
  result {TEXT},
  revision {INTEGER} not null default 1,
  unique (reported_by, client_id)
) {STRICT};
create index warning_by_unit on warning (unit_id, reported_at, id);
create index warning_by_reporter on warning (reported_by, reported_at, id);
create index warning_by_employer on warning (employer_key, happened_on);
create index warning_by_due on warning (next_due_at, id);
create index warning_by_dispute on warning (dispute_id);

create table warning_event (
  id {TEXT} primary key,
  warning_id {TEXT} not null references warning (id),
  seq {INTEGER} not null,
  type {TEXT} not null,
  payload {TEXT} not null,
  actor_id {TEXT} not null,
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  from_state {TEXT},
  to_state {TEXT} not null,
  to_context {TEXT} not null,
  effects {TEXT} not null,
  machine_version {INTEGER} not null,
  request_id {TEXT} not null,
  unique (warning_id, seq)
) {STRICT};
create index warning_event_by_time on warning_event (recorded_at);

create table warning_note (
  event_id {TEXT} primary key references warning_event (id),
  warning_id {TEXT} not null references warning (id),
  note {TEXT} not null
) {STRICT};
create index warning_note_by_warning on warning_note (warning_id);

create table warning_clock (
  id {TEXT} primary key,
  warning_id {TEXT} not null references warning (id),
  kind {TEXT} not null check (kind in ('phone', 'written', 'police', 'answer')),
  level {TEXT},
  letter_id {TEXT},
  article {TEXT} not null,
  started_at {TEXT} not null,
  due_at {TEXT} not null,
  due_on {TEXT} not null,
  at_once {INTEGER} not null check (at_once in (0, 1)),
  status {TEXT} not null check (status in ('running', 'met', 'dropped', 'lapsed')),
  ended_at {TEXT}
) {STRICT};
create index warning_clock_by_warning on warning_clock (warning_id, started_at, id);
create index warning_clock_by_due on warning_clock (status, due_at);

create table warning_letter (
  id {TEXT} primary key,
  warning_id {TEXT} not null references warning (id),
  kind {TEXT} not null,
  number {TEXT},
  addressed_to {TEXT},
  found {TEXT} not null,
  asked {TEXT} not null,
  sent_on {TEXT} not null,
  answer_by {TEXT} not null,
  answered_on {TEXT},
  result {TEXT},
  answer {TEXT},
  sent_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null
) {STRICT};
create index warning_letter_by_warning on warning_letter (warning_id, sent_on, id);

create table warning_draft (
  draft_id {TEXT} primary key,
  warning_id {TEXT} not null references warning (id),
  staff_id {TEXT} not null references staff (id),
  recorded_at {TEXT} not null
) {STRICT};
create index warning_draft_by_warning on warning_draft (warning_id);

create table warning_picture (
  id {TEXT} primary key,
  warning_id {TEXT} not null references warning (id),
  sha256 {TEXT} not null references stored_file (sha256),
  media_type {TEXT} not null,
  bytes {INTEGER} not null,
  taken_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  unique (warning_id, sha256)
) {STRICT};
create index warning_picture_by_content on warning_picture (sha256)
`
