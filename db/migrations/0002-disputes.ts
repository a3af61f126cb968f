/** A dispute, the people and employers in it, what they claim, and every step taken. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const disputes = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'dispute_event')
  },
})

const TABLES = `
create table person (
  id {TEXT} primary key,
  name {TEXT} not null,
  sex {TEXT} check (sex in ('male', 'female')),
  birth_day {TEXT},
  ethnicity {TEXT},
  address {TEXT},
  occupation {TEXT},
  identity_kind {TEXT} not null default 'resident',
  phone_owner {TEXT} not null default 'self',
  created_at {TEXT} not null,
  revision {INTEGER} not null default 1
) {STRICT};

create table employer (
  id {TEXT} primary key,
  kind {TEXT} not null check (kind in ('company', 'person', 'nickname')),
  name {TEXT} not null,
  name_key {TEXT} not null,
  pinyin_key {TEXT} not null,
  credit_code {TEXT},
  site {TEXT},
  address {TEXT},
  representative_name {TEXT},
  representative_title {TEXT},
  county_id {TEXT} references unit (id),
  industry {TEXT},
  created_at {TEXT} not null,
  revision {INTEGER} not null default 1
) {STRICT};
create index employer_by_name on employer (name_key);
create index employer_by_pinyin on employer (pinyin_key);
create index employer_by_credit_code on employer (credit_code);

create table private_value (
  owner_id {TEXT} not null,
  kind {TEXT} not null check (kind in ('identity', 'phone', 'account')),
  sealed {TEXT} not null,
  blind {TEXT} not null,
  blind_tail {TEXT} not null,
  primary key (owner_id, kind)
) {STRICT};
create index private_value_by_blind on private_value (blind);
create index private_value_by_tail on private_value (blind_tail);

create table dispute (
  id {TEXT} primary key,
  registration_code {TEXT} not null unique,
  case_number {TEXT} unique,
  number_year {INTEGER},
  number_seq {INTEGER},
  number_void {INTEGER} not null default 0 check (number_void in (0, 1)),
  county_id {TEXT} not null references unit (id),
  committee_id {TEXT} not null references unit (id),
  unit_id {TEXT} not null references unit (id),
  origin_unit_id {TEXT} not null references unit (id),
  stage {TEXT} not null,
  phase {TEXT} not null,
  state_value {TEXT} not null,
  context {TEXT} not null,
  machine_version {INTEGER} not null,
  channel {TEXT} not null,
  way_in {TEXT} not null,
  cause_code {TEXT} not null,
  cause_list {TEXT} not null,
  industry {TEXT},
  summary {TEXT} not null,
  worker_label {TEXT} not null,
  worker_count {INTEGER} not null,
  employer_label {TEXT} not null,
  claimed_fen {INTEGER} not null default 0 check (claimed_fen between 0 and 9007199254740991),
  received_on {TEXT} not null,
  received_at {TEXT},
  knew_on {TEXT},
  employment_ended_on {TEXT},
  accepted_on {TEXT},
  settled_on {TEXT},
  performed_on {TEXT},
  closed_on {TEXT},
  archived_on {TEXT},
  outcome {TEXT},
  next_clock {TEXT},
  next_due_on {TEXT},
  owner_id {TEXT} references staff (id),
  follows_dispute_id {TEXT} references dispute (id),
  imported {INTEGER} not null default 0 check (imported in (0, 1)),
  created_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  unique (committee_id, number_year, number_seq)
) {STRICT};
create index dispute_by_unit on dispute (unit_id, phase, received_on, id);
create index dispute_by_owner on dispute (owner_id, phase, next_due_on);
create index dispute_by_follow on dispute (follows_dispute_id);

create table dispute_scope (
  ancestor_id {TEXT} not null references unit (id),
  dispute_id {TEXT} not null references dispute (id),
  phase {TEXT} not null,
  received_on {TEXT} not null,
  next_due_on {TEXT},
  primary key (ancestor_id, dispute_id)
) {STRICT};
create index dispute_scope_by_day on dispute_scope (ancestor_id, received_on, dispute_id);
create index dispute_scope_by_phase on dispute_scope (ancestor_id, phase, received_on, dispute_id);
create index dispute_scope_by_clock on dispute_scope (ancestor_id, next_due_on, dispute_id);
create index dispute_scope_by_dispute on dispute_scope (dispute_id);

create table dispute_tally (
  unit_id {TEXT} not null references unit (id),
  phase {TEXT} not null,
  disputes {INTEGER} not null,
  primary key (unit_id, phase)
) {STRICT};

create table case_number_series (
  committee_id {TEXT} not null references unit (id),
  year {INTEGER} not null,
  last_seq {INTEGER} not null,
  primary key (committee_id, year)
) {STRICT};

create table dispute_party (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  side {TEXT} not null check (side in ('worker', 'employer')),
  role {TEXT} not null,
  position {INTEGER} not null,
  person_id {TEXT} references person (id),
  employer_id {TEXT} references employer (id),
  is_representative {INTEGER} not null default 0 check (is_representative in (0, 1)),
  mandate_file_id {TEXT},
  stance {TEXT} not null default 'unasked' check (stance in ('unasked', 'consents', 'refuses', 'silent')),
  stance_on {TEXT},
  outcome {TEXT},
  outcome_on {TEXT},
  outcome_reason {TEXT},
  left_on {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index dispute_party_by_dispute on dispute_party (dispute_id, side, position);
create index dispute_party_by_person on dispute_party (person_id);
create index dispute_party_by_employer on dispute_party (employer_id);

create table claim_item (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  party_id {TEXT} not null references dispute_party (id),
  item {TEXT} not null,
  amount_fen {INTEGER} check (amount_fen between 0 and 9007199254740991),
  note {TEXT},
  position {INTEGER} not null
) {STRICT};
create index claim_item_by_dispute on claim_item (dispute_id, party_id, position);

create table dispute_event (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  seq {INTEGER} not null,
  type {TEXT} not null,
  payload {TEXT} not null,
  actor_id {TEXT} not null,
  unit_id {TEXT} not null,
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  from_stage {TEXT},
  to_stage {TEXT} not null,
  to_value {TEXT} not null,
  to_context {TEXT} not null,
  effects {TEXT} not null,
  machine_version {INTEGER} not null,
  request_id {TEXT} not null,
  request_part {INTEGER} not null,
  unique (dispute_id, seq),
  unique (request_id, request_part)
) {STRICT};

create table contact_log (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  party_id {TEXT} references dispute_party (id),
  manner {TEXT} not null,
  result {TEXT} not null,
  note {TEXT},
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  staff_id {TEXT} not null references staff (id)
) {STRICT};
create index contact_log_by_dispute on contact_log (dispute_id, occurred_on);

create table assignment (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  staff_id {TEXT} not null references staff (id),
  part {TEXT} not null check (part in ('presiding', 'joint', 'recorder')),
  conflict {TEXT} not null default 'none' check (conflict in ('none', 'declared', 'kept-by-consent')),
  conflict_note {TEXT},
  from_day {TEXT} not null,
  to_day {TEXT},
  end_reason {TEXT}
) {STRICT};
create index assignment_by_dispute on assignment (dispute_id, to_day);
create index assignment_by_staff on assignment (staff_id, to_day);

create table mediation_session (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  unit_id {TEXT} not null references unit (id),
  manner {TEXT} not null check (manner in ('room', 'on-site', 'phone', 'online')),
  place {TEXT},
  day {TEXT} not null,
  starts_at {TEXT},
  status {TEXT} not null check (status in ('booked', 'held', 'cancelled')),
  attendance {TEXT},
  record {TEXT},
  result {TEXT},
  led_by {TEXT} references staff (id),
  revision {INTEGER} not null default 1
) {STRICT};
create index mediation_session_by_dispute on mediation_session (dispute_id, day);
create index mediation_session_by_unit on mediation_session (unit_id, day, starts_at);

create table offer (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  session_id {TEXT} references mediation_session (id),
  party_id {TEXT} not null references dispute_party (id),
  amount_fen {INTEGER} not null check (amount_fen between 0 and 9007199254740991),
  made_on {TEXT} not null,
  note {TEXT},
  recorded_at {TEXT} not null
) {STRICT};
create index offer_by_dispute on offer (dispute_id, made_on);

create table private_note (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  staff_id {TEXT} not null references staff (id),
  body {TEXT} not null,
  recorded_at {TEXT} not null
) {STRICT};
create index private_note_by_dispute on private_note (dispute_id, recorded_at);

create table clock (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  subject_id {TEXT},
  rule {TEXT} not null,
  article {TEXT} not null,
  event_on {TEXT} not null,
  target_on {TEXT},
  due_on {TEXT},
  provisional {INTEGER} not null check (provisional in (0, 1)),
  calendar_version {TEXT} not null,
  steps {TEXT} not null,
  extended_to {TEXT},
  status {TEXT} not null check (status in ('running', 'met', 'expired', 'stopped')),
  ended_on {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index clock_by_dispute on clock (dispute_id, status, due_on);
create index clock_by_due on clock (status, due_on);

create table commission (
  dispute_id {TEXT} primary key references dispute (id),
  body_kind {TEXT} not null check (body_kind in ('court', 'arbitration')),
  body_name {TEXT} not null,
  their_number {TEXT} not null,
  procedure {TEXT} not null check (procedure in ('before-filing', 'ordinary', 'summary', 'arbitration')),
  signed_for_on {TEXT} not null,
  contact {TEXT},
  answered_on {TEXT},
  result {TEXT}
) {STRICT};

create table search_token (
  token {TEXT} not null,
  kind {TEXT} not null,
  ref_id {TEXT} not null,
  unit_id {TEXT} not null,
  primary key (token, kind, ref_id)
) {STRICT};
create index search_token_by_ref on search_token (kind, ref_id)
`
