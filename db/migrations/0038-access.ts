/** Who may do what is given by two persons; a sign-in may ask for a second factor; passwords know when they were set and what came before. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const access = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

// The last statement lets whoever kept people go on doing so until the two offices are parted; ids are UUIDs of version 7,
// so one of version 8 made from each is nobody else's.
const TABLES = `
create table access_proposal (
  id {TEXT} primary key,
  kind {TEXT} not null check (kind in ('role', 'factor-reset')),
  staff_id {TEXT} not null references staff (id),
  role {TEXT},
  unit_id {TEXT} not null references unit (id),
  state {TEXT} not null check (state in ('open', 'confirmed', 'refused')),
  alone {INTEGER} not null default 0 check (alone in (0, 1)),
  reason {TEXT},
  proposed_by {TEXT} not null references staff (id),
  proposed_on {TEXT} not null,
  proposed_at {TEXT} not null,
  decided_by {TEXT} references staff (id),
  decided_at {TEXT},
  revision {INTEGER} not null default 1,
  check ((kind = 'role') = (role is not null))
) {STRICT};
create index access_proposal_by_state on access_proposal (state, proposed_at, id);
create index access_proposal_by_staff on access_proposal (staff_id, state);

create table second_factor (
  staff_id {TEXT} primary key references staff (id),
  secret {TEXT} not null,
  enrolled_at {TEXT},
  last_step {INTEGER} not null default 0
) {STRICT};

create table recovery_code (
  id {TEXT} primary key,
  staff_id {TEXT} not null references staff (id),
  code_hash {TEXT} not null,
  used_at {TEXT}
) {STRICT};
create index recovery_code_by_staff on recovery_code (staff_id, code_hash);

create table sign_in_step (
  token_hash {TEXT} primary key,
  staff_id {TEXT} not null references staff (id),
  session_epoch {INTEGER} not null,
  expires_at {TEXT} not null,
  used_at {TEXT}
) {STRICT};
create index sign_in_step_by_end on sign_in_step (expires_at);

create table password_before (
  id {TEXT} primary key,
  staff_id {TEXT} not null references staff (id),
  password_hash {TEXT} not null,
  set_at {TEXT} not null
) {STRICT};
create index password_before_by_staff on password_before (staff_id, set_at);

alter table staff add column password_set_at {TEXT};
alter table desk_session add column must {TEXT} check (must in ('enrol', 'password'));

create index audit_entry_by_action on audit_entry (action, at);

insert into staff_role (id, staff_id, role, unit_id, valid_from, valid_to)
select substr(id, 1, 14) || '8' || substr(id, 16), staff_id, 'security-administrator', unit_id, valid_from, valid_to
from staff_role where role = 'administrator' and valid_to is null
`
