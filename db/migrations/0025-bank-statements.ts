/** Statements of banks, the columns learnt for each, their lines until booked, and who really paid. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const bankStatements = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table bank_format (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  heading {TEXT} not null,
  name {TEXT} not null,
  mapping {TEXT} not null,
  learnt_by {TEXT} not null references staff (id),
  learnt_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  unique (unit_id, heading)
) {STRICT};

create table bank_statement (
  id {TEXT} primary key,
  unit_id {TEXT} not null references unit (id),
  status {TEXT} not null check (status in ('waiting', 'read')),
  heading {TEXT} not null,
  content {TEXT},
  added {INTEGER} not null default 0,
  repeated {INTEGER} not null default 0,
  passed {INTEGER} not null default 0,
  faults {TEXT} not null default '[]',
  brought_by {TEXT} not null references staff (id),
  brought_at {TEXT} not null,
  revision {INTEGER} not null default 1
) {STRICT};
create index bank_statement_by_unit on bank_statement (unit_id, brought_at);

create table bank_line (
  id {TEXT} primary key,
  statement_id {TEXT} not null references bank_statement (id),
  unit_id {TEXT} not null references unit (id),
  known_by {TEXT} not null,
  paid_on {TEXT} not null,
  amount_fen {INTEGER} not null check (amount_fen between 1 and 9007199254740991),
  sealed {TEXT} not null,
  status {TEXT} not null check (status in ('open', 'booked', 'set-aside')),
  reason {TEXT},
  dispute_id {TEXT} references dispute (id),
  settled_by {TEXT} references staff (id),
  settled_on {TEXT},
  revision {INTEGER} not null default 1,
  unique (unit_id, known_by)
) {STRICT};
create index bank_line_by_status on bank_line (status, unit_id, paid_on, id);

alter table payment add column payer_kind {TEXT} not null default 'employer';
alter table payment add column bank_line_id {TEXT};
create index payment_by_bank_line on payment (bank_line_id);
create index person_by_name on person (name)
`
