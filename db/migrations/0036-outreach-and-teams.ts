/** Publicity events with the entries they count by and their pictures; the people of the four teams with their training. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const outreachAndTeams = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'outreach_entry')
  },
})

const TABLES = `
create table outreach_event (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  title {TEXT} not null,
  kind {TEXT} not null check (kind in ('online', 'on-site')),
  brand {TEXT},
  topics {TEXT} not null,
  began_on {TEXT} not null,
  ended_on {TEXT} not null,
  place {TEXT},
  audience {INTEGER} not null check (audience between 0 and 100000000),
  handed_out {INTEGER} not null check (handed_out between 0 and 100000000),
  materials {TEXT},
  partners {TEXT},
  note {TEXT},
  state {TEXT} not null check (state in ('standing', 'struck')),
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  struck_by {TEXT} references staff (id),
  struck_on {TEXT},
  strike_reason {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index outreach_event_by_unit on outreach_event (unit_id, ended_on, id);
create index outreach_event_by_day on outreach_event (ended_on, id);

create table outreach_entry (
  id {TEXT} primary key,
  event_id {TEXT} not null references outreach_event (id),
  unit_id {TEXT} not null references unit (id),
  change {TEXT} not null check (change in ('recorded', 'amended', 'struck')),
  kind {TEXT} not null check (kind in ('online', 'on-site')),
  events {INTEGER} not null check (events between -1 and 1),
  audience {INTEGER} not null check (audience between -100000000 and 100000000),
  handed_out {INTEGER} not null check (handed_out between -100000000 and 100000000),
  fields {TEXT} not null,
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  booked_month {TEXT} not null,
  mark {TEXT} not null check (mark in ('in-time', 'late', 'correction')),
  origin_month {TEXT},
  actor_id {TEXT} not null references staff (id),
  request_id {TEXT} not null
) {STRICT};
create index outreach_entry_by_month on outreach_entry (unit_id, booked_month, event_id);
create index outreach_entry_by_event on outreach_entry (event_id, recorded_at, id);

create table outreach_picture (
  id {TEXT} primary key,
  event_id {TEXT} not null references outreach_event (id),
  sha256 {TEXT} not null references stored_file (sha256),
  name {TEXT} not null,
  media_type {TEXT} not null,
  bytes {INTEGER} not null,
  uploaded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  struck_by {TEXT} references staff (id),
  struck_at {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index outreach_picture_by_event on outreach_picture (event_id, recorded_at, id);
create index outreach_picture_by_file on outreach_picture (sha256);

create table team_member (
  id {TEXT} primary key,
  team {TEXT} not null check (team in ('informant', 'law-supervisor', 'safety-inspector', 'mediator')),
  unit_id {TEXT} not null references unit (id),
  staff_id {TEXT} references staff (id),
  name {TEXT} not null,
  sex {TEXT} check (sex in ('female', 'male')),
  seat {TEXT} check (seat in ('director', 'deputy', 'member')),
  full_time {INTEGER} not null default 0 check (full_time in (0, 1)),
  watched_kind {TEXT} check (watched_kind in ('employer', 'park')),
  watched {TEXT},
  appointed_on {TEXT} not null,
  term_until {TEXT},
  ended_on {TEXT},
  end_reason {TEXT},
  expertise {TEXT} not null,
  languages {TEXT} not null,
  keep_away {TEXT},
  office_phone {TEXT},
  photo_sha256 {TEXT} references stored_file (sha256),
  photo_type {TEXT},
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1
) {STRICT};
create index team_member_by_unit on team_member (unit_id, team, appointed_on, id);
create index team_member_by_team on team_member (team, appointed_on, id);
create index team_member_by_staff on team_member (staff_id, team);
create index team_member_by_photo on team_member (photo_sha256);

create table team_training (
  id {TEXT} primary key,
  member_id {TEXT} not null references team_member (id),
  on_day {TEXT} not null,
  hours {INTEGER} not null check (hours between 1 and 1000),
  subject {TEXT} not null,
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  struck_at {TEXT}
) {STRICT};
create index team_training_by_member on team_training (member_id, on_day, id)
`
