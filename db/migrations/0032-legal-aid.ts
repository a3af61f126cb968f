/** Legal aid: the case, what is claimed, each proceeding, what arrived, its terms and the journal that only grows. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const legalAid = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'aid_event')
  },
})

const FEN = 'between 0 and 9007199254740991'

const TABLES = `
create table aid_case (
  id {TEXT} primary key,
  case_number {TEXT} unique,
  number_year {INTEGER},
  number_seq {INTEGER},
  unit_id {TEXT} not null references unit (id),
  origin_unit_id {TEXT} not null references unit (id),
  dispute_id {TEXT} references dispute (id),
  party_id {TEXT} references dispute_party (id),
  consultation_id {TEXT},
  person_id {TEXT} not null references person (id),
  worker_label {TEXT} not null,
  employer_label {TEXT} not null,
  summary {TEXT} not null,
  matter {TEXT},
  claimed_fen {INTEGER} not null default 0 check (claimed_fen ${FEN}),
  scheme {TEXT} not null check (scheme in ('union', 'state')),
  ground {TEXT},
  means {TEXT} check (means in ('checked', 'pledged')),
  ground_proof {TEXT},
  limitation_on {TEXT},
  stage {TEXT} not null,
  phase {TEXT} not null,
  state_value {TEXT} not null,
  context {TEXT} not null,
  machine_version {INTEGER} not null,
  lawyer_id {TEXT},
  proceeding {TEXT},
  next_hearing_on {TEXT},
  result {TEXT},
  awarded_fen {INTEGER} check (awarded_fen ${FEN}),
  effective_fen {INTEGER} check (effective_fen ${FEN}),
  received_fen {INTEGER} not null default 0 check (received_fen ${FEN}),
  subsidy_fen {INTEGER} check (subsidy_fen ${FEN}),
  reason {TEXT},
  applied_on {TEXT} not null,
  granted_on {TEXT},
  assigned_on {TEXT},
  decided_on {TEXT},
  closed_on {TEXT},
  next_clock {TEXT},
  next_due_on {TEXT},
  last_step_on {TEXT} not null,
  last_touched_on {TEXT} not null,
  created_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  unique (unit_id, number_year, number_seq)
) {STRICT};
create index aid_case_by_unit on aid_case (unit_id, phase, last_touched_on, id);
create index aid_case_by_touch on aid_case (phase, last_touched_on, id);
create index aid_case_by_dispute on aid_case (dispute_id, party_id);
create index aid_case_by_consultation on aid_case (consultation_id);
create index aid_case_by_lawyer on aid_case (lawyer_id, phase);
create index aid_case_by_person on aid_case (person_id);

create table aid_number_series (
  unit_id {TEXT} not null references unit (id),
  year {INTEGER} not null,
  last_seq {INTEGER} not null,
  primary key (unit_id, year)
) {STRICT};

create table aid_opponent (
  aid_case_id {TEXT} not null references aid_case (id),
  employer_id {TEXT} not null references employer (id),
  position {INTEGER} not null,
  primary key (aid_case_id, employer_id)
) {STRICT};
create index aid_opponent_by_employer on aid_opponent (employer_id);

create table aid_claim (
  id {TEXT} primary key,
  aid_case_id {TEXT} not null references aid_case (id),
  item {TEXT} not null,
  amount_fen {INTEGER} check (amount_fen ${FEN}),
  position {INTEGER} not null
) {STRICT};
create index aid_claim_by_case on aid_claim (aid_case_id, position);

create table aid_evidence (
  aid_case_id {TEXT} not null references aid_case (id),
  attachment_id {TEXT} not null references attachment (id),
  primary key (aid_case_id, attachment_id)
) {STRICT};

create table aid_proceeding (
  id {TEXT} primary key,
  aid_case_id {TEXT} not null references aid_case (id),
  position {INTEGER} not null,
  kind {TEXT} not null,
  ground {TEXT},
  body {TEXT},
  their_number {TEXT},
  opened_on {TEXT} not null,
  hearing_days {TEXT} not null default '[]',
  heard_on {TEXT},
  result {TEXT},
  decided_on {TEXT},
  awarded_fen {INTEGER} check (awarded_fen ${FEN}),
  own_agreement {INTEGER} not null default 0 check (own_agreement in (0, 1)),
  effective_on {TEXT},
  effective_fen {INTEGER} check (effective_fen ${FEN})
) {STRICT};
create index aid_proceeding_by_case on aid_proceeding (aid_case_id, position);

create table aid_receipt (
  id {TEXT} primary key,
  aid_case_id {TEXT} not null references aid_case (id),
  paid_on {TEXT} not null,
  amount_fen {INTEGER} not null check (amount_fen between 1 and 9007199254740991),
  status {TEXT} not null check (status in ('recorded', 'verified', 'countered')),
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  verified_by {TEXT} references staff (id),
  verified_on {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index aid_receipt_by_case on aid_receipt (aid_case_id, paid_on);
create index aid_receipt_by_status on aid_receipt (status, paid_on, id);

create table aid_note (
  id {TEXT} primary key,
  aid_case_id {TEXT} not null references aid_case (id),
  body {TEXT} not null,
  occurred_on {TEXT} not null,
  staff_id {TEXT} not null references staff (id),
  recorded_at {TEXT} not null
) {STRICT};
create index aid_note_by_case on aid_note (aid_case_id, recorded_at);

create table aid_clock (
  id {TEXT} primary key,
  aid_case_id {TEXT} not null references aid_case (id),
  rule {TEXT} not null,
  article {TEXT} not null,
  event_on {TEXT} not null,
  due_on {TEXT} not null,
  steps {TEXT} not null,
  status {TEXT} not null check (status in ('running', 'met', 'expired')),
  ended_on {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index aid_clock_by_case on aid_clock (aid_case_id, status, due_on);
create index aid_clock_by_due on aid_clock (status, due_on);

create table aid_event (
  id {TEXT} primary key,
  aid_case_id {TEXT} not null references aid_case (id),
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
  unique (aid_case_id, seq),
  unique (request_id, request_part)
) {STRICT}
`
