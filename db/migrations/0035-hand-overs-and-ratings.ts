/** Matters handed over to bodies that are no court, each with the day it is to be answered by; what workers say of the service. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const handOversAndRatings = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'hand_over_event')
    await appendOnly(db, engine, 'rating_event')
  },
})

const TABLES = `
create table hand_over (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  dispute_id {TEXT} references dispute (id),
  warning_id {TEXT},
  kind {TEXT} not null,
  state {TEXT} not null,
  context {TEXT} not null,
  machine_version {INTEGER} not null,
  body_name {TEXT} not null,
  their_number {TEXT},
  danger {TEXT},
  matters {TEXT} not null,
  request {TEXT} not null,
  answer {TEXT},
  consented_on {TEXT},
  answer_days {INTEGER} not null check (answer_days between 1 and 365),
  answer_due_on {TEXT},
  chased {INTEGER} not null default 0,
  last_on {TEXT} not null,
  prepared_on {TEXT} not null,
  sent_on {TEXT},
  accepted_on {TEXT},
  decided_on {TEXT},
  result {TEXT},
  amount_fen {INTEGER} check (amount_fen between 0 and 9007199254740991),
  reason {TEXT},
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  check ((dispute_id is null and warning_id is not null) or (dispute_id is not null and warning_id is null))
) {STRICT};
create index hand_over_by_dispute on hand_over (dispute_id, prepared_on);
create index hand_over_by_warning on hand_over (warning_id, prepared_on);
create index hand_over_by_answer on hand_over (answer_due_on, id);
create index hand_over_by_unit on hand_over (unit_id, prepared_on, id);

create table hand_over_party (
  hand_over_id {TEXT} not null references hand_over (id),
  party_id {TEXT} not null references dispute_party (id),
  primary key (hand_over_id, party_id)
) {STRICT};

create table hand_over_event (
  id {TEXT} primary key,
  hand_over_id {TEXT} not null,
  seq {INTEGER} not null,
  type {TEXT} not null,
  payload {TEXT} not null,
  actor_id {TEXT} not null,
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  from_state {TEXT},
  to_state {TEXT} not null,
  machine_version {INTEGER} not null,
  request_id {TEXT} not null,
  unique (hand_over_id, seq)
) {STRICT};

create table rating (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  dispute_id {TEXT} not null references dispute (id),
  party_id {TEXT} not null references dispute_party (id),
  mediator_id {TEXT} references staff (id),
  source {TEXT} not null check (source in ('code', 'paper', 'visit')),
  score {TEXT} not null check (score in ('satisfied', 'accepts', 'unsatisfied')),
  manner {TEXT} check (manner in ('good', 'fair', 'poor')),
  speed {TEXT} check (speed in ('good', 'fair', 'poor')),
  fairness {TEXT} check (fairness in ('good', 'fair', 'poor')),
  words {TEXT},
  rated_on {TEXT} not null,
  recorded_at {TEXT} not null,
  recorded_by {TEXT} references staff (id),
  revision {INTEGER} not null default 1,
  unique (dispute_id, party_id)
) {STRICT};
create index rating_by_unit on rating (unit_id, rated_on, id);
create index rating_by_mediator on rating (mediator_id, rated_on, id);

create table rating_event (
  rating_id {TEXT} not null,
  seq {INTEGER} not null,
  unit_id {TEXT} not null,
  source {TEXT} not null,
  score {TEXT} not null,
  before {TEXT},
  rated_on {TEXT} not null,
  recorded_at {TEXT} not null,
  primary key (rating_id, seq)
) {STRICT}
`
