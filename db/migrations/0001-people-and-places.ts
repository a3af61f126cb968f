/** The organisation tree, the people in it, their sign-ins, and the trail of what they did. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const peopleAndPlaces = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'audit_entry')
  },
})

const TABLES = `
create table unit (
  id {TEXT} primary key,
  parent_id {TEXT} references unit (id),
  kind {TEXT} not null check (kind in ('city', 'county', 'committee', 'room')),
  name {TEXT} not null,
  short_name {TEXT} not null,
  area_code {TEXT},
  address {TEXT},
  phone {TEXT},
  accepts_by_delegation {INTEGER} not null default 0 check (accepts_by_delegation in (0, 1)),
  single_person {INTEGER} not null default 0 check (single_person in (0, 1)),
  settings {TEXT} not null default '{}',
  valid_from {TEXT} not null,
  valid_to {TEXT},
  sort_key {TEXT} not null,
  revision {INTEGER} not null default 1
) {STRICT};
create index unit_by_parent on unit (parent_id, sort_key);

create table unit_closure (
  ancestor_id {TEXT} not null references unit (id),
  descendant_id {TEXT} not null references unit (id),
  depth {INTEGER} not null,
  primary key (ancestor_id, descendant_id)
) {STRICT};
create index unit_closure_upwards on unit_closure (descendant_id, ancestor_id);

create table unit_successor (
  unit_id {TEXT} not null references unit (id),
  successor_id {TEXT} not null references unit (id),
  from_day {TEXT} not null,
  is_main {INTEGER} not null check (is_main in (0, 1)),
  primary key (unit_id, successor_id)
) {STRICT};

create table staff (
  id {TEXT} primary key,
  sign_in_name {TEXT} not null unique,
  display_name {TEXT} not null,
  unit_id {TEXT} not null references unit (id),
  password_hash {TEXT},
  active {INTEGER} not null default 1 check (active in (0, 1)),
  demonstration {INTEGER} not null default 0 check (demonstration in (0, 1)),
  locale {TEXT} not null default 'zh-CN',
  session_epoch {INTEGER} not null default 1,
  created_at {TEXT} not null,
  revision {INTEGER} not null default 1
) {STRICT};
create index staff_by_unit on staff (unit_id);

create table staff_role (
  id {TEXT} primary key,
  staff_id {TEXT} not null references staff (id),
  role {TEXT} not null,
  unit_id {TEXT} not null references unit (id),
  valid_from {TEXT} not null,
  valid_to {TEXT}
) {STRICT};
create index staff_role_by_staff on staff_role (staff_id);
create index staff_role_by_unit on staff_role (unit_id, role);

create table desk_session (
  id {TEXT} primary key,
  token_hash {TEXT} not null unique,
  staff_id {TEXT} not null references staff (id),
  session_epoch {INTEGER} not null,
  started_at {TEXT} not null,
  idle_until {TEXT} not null,
  ends_at {TEXT} not null,
  ended_at {TEXT}
) {STRICT};
create index desk_session_by_staff on desk_session (staff_id);
create index desk_session_by_end on desk_session (ends_at);

create table sign_in_counter (
  key {TEXT} primary key,
  failures {INTEGER} not null,
  window_started_at {TEXT} not null,
  locked_until {TEXT}
) {STRICT};

create table one_time_link (
  id {TEXT} primary key,
  purpose {TEXT} not null,
  subject_id {TEXT},
  token_hash {TEXT} not null unique,
  expires_at {TEXT} not null,
  used_at {TEXT}
) {STRICT};

create table idempotency (
  actor_id {TEXT} not null,
  key {TEXT} not null,
  body_hash {TEXT} not null,
  answer {TEXT} not null,
  recorded_at {TEXT} not null,
  primary key (actor_id, key)
) {STRICT};
create index idempotency_by_age on idempotency (recorded_at);

create table draft (
  id {TEXT} primary key,
  staff_id {TEXT} not null references staff (id),
  kind {TEXT} not null,
  ref_id {TEXT},
  body {TEXT} not null,
  updated_at {TEXT} not null,
  expires_at {TEXT} not null
) {STRICT};
create index draft_by_staff on draft (staff_id, kind, updated_at);

create table audit_entry (
  id {TEXT} primary key,
  at {TEXT} not null,
  actor_id {TEXT},
  action {TEXT} not null,
  object_kind {TEXT},
  object_id {TEXT},
  unit_id {TEXT},
  outcome {TEXT} not null check (outcome in ('done', 'refused')),
  reason {TEXT},
  request_id {TEXT} not null,
  details {TEXT} not null default '{}'
) {STRICT};
create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_object on audit_entry (object_id, at);

create table lease (
  name {TEXT} primary key,
  holder {TEXT} not null,
  until {TEXT} not null
) {STRICT};

create table setting (
  key {TEXT} primary key,
  value {TEXT} not null,
  changed_at {TEXT} not null
) {STRICT}
`
