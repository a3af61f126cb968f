/** Consultations with their journal and counts, and employers known under several names: pointers, never a rewriting. */
import type { Migration } from 'kysely/migration'
import { appendOnly } from './engine-v1.ts'
import { define, type MigrationEngine } from './engine-v2.ts'

export const consultations = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    for (const table of ['consultation_event', 'consultation_count', 'employer_merge'])
      await appendOnly(db, engine, table)
  },
})

const TABLES = `
create table consultation (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  staff_id {TEXT} not null references staff (id),
  occurred_on {TEXT} not null,
  channel {TEXT} not null,
  name {TEXT},
  person_mark {TEXT} not null,
  employer_id {TEXT} references employer (id),
  persons {INTEGER} not null check (persons between 1 and 9999),
  question {TEXT},
  phrases {TEXT} not null,
  answer {TEXT},
  draft_id {TEXT},
  dispute_id {TEXT} references dispute (id),
  struck_on {TEXT},
  struck_by {TEXT} references staff (id),
  strike_reason {TEXT},
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1
) {STRICT};
create index consultation_by_employer on consultation (employer_id, occurred_on, id);
create index consultation_by_dispute on consultation (dispute_id);
create index consultation_by_draft on consultation (draft_id);

create table consultation_scope (
  ancestor_id {TEXT} not null references unit (id),
  occurred_on {TEXT} not null,
  consultation_id {TEXT} not null references consultation (id),
  primary key (ancestor_id, occurred_on, consultation_id)
) {KEYED};

create table consultation_topic (
  consultation_id {TEXT} not null references consultation (id),
  topic {TEXT} not null,
  primary key (consultation_id, topic)
) {KEYED};

create table consultation_event (
  id {TEXT} primary key,
  consultation_id {TEXT} not null references consultation (id),
  type {TEXT} not null,
  payload {TEXT} not null,
  actor_id {TEXT} not null references staff (id),
  unit_id {TEXT} not null references unit (id),
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  request_id {TEXT} not null
) {STRICT};
create index consultation_event_by_consultation on consultation_event (consultation_id, recorded_at);

create table consultation_count (
  id {TEXT} primary key,
  consultation_id {TEXT} not null references consultation (id),
  unit_id {TEXT} not null references unit (id),
  channel {TEXT} not null,
  consultations {INTEGER} not null check (consultations in (-1, 1)),
  persons {INTEGER} not null check (persons between -9999 and 9999),
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  booked_month {TEXT} not null,
  mark {TEXT} not null,
  origin_month {TEXT},
  actor_id {TEXT} not null references staff (id),
  request_id {TEXT} not null
) {STRICT};
create index consultation_count_by_month on consultation_count (unit_id, booked_month, consultation_id, channel, consultations, persons);
create index consultation_count_by_consultation on consultation_count (consultation_id, recorded_at);

alter table employer add column match_key {TEXT};
create index employer_by_match on employer (match_key);

create table employer_alias (
  employer_id {TEXT} primary key references employer (id),
  into_id {TEXT} not null references employer (id),
  merge_id {TEXT} not null
) {KEYED};
create index employer_alias_by_head on employer_alias (into_id);

create table employer_merge (
  id {TEXT} primary key,
  type {TEXT} not null check (type in ('merged', 'parted')),
  employer_id {TEXT} not null references employer (id),
  into_id {TEXT} not null references employer (id),
  reason {TEXT} not null,
  actor_id {TEXT} not null references staff (id),
  unit_id {TEXT} not null references unit (id),
  recorded_at {TEXT} not null,
  request_id {TEXT} not null
) {STRICT};
create index employer_merge_by_employer on employer_merge (employer_id, recorded_at);
create index employer_merge_by_head on employer_merge (into_id, recorded_at)
`
