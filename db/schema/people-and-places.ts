/** Rows of the organisation tree, its people, their sign-ins and the audit trail, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface UnitTable {
  id: string
  parent_id: string | null
  kind: 'city' | 'county' | 'committee' | 'room'
  name: string
  short_name: string
  area_code: string | null
  address: string | null
  phone: string | null
  accepts_by_delegation: Generated<0 | 1>
  single_person: Generated<0 | 1>
  settings: Generated<string>
  valid_from: string
  valid_to: string | null
  sort_key: string
  /** The last month the unit has closed; everything before it is closed with it. */
  closed_through: Generated<string | null>
  revision: Generated<number>
}

export interface UnitClosureTable {
  ancestor_id: string
  descendant_id: string
  depth: number
}

export interface UnitSuccessorTable {
  unit_id: string
  successor_id: string
  from_day: string
  is_main: 0 | 1
}

export interface StaffTable {
  id: string
  sign_in_name: string
  display_name: string
  unit_id: string
  password_hash: string | null
  active: Generated<0 | 1>
  demonstration: Generated<0 | 1>
  locale: Generated<string>
  session_epoch: Generated<number>
  /** Null where it was set before anybody counted. */
  password_set_at: Generated<string | null>
  created_at: string
  revision: Generated<number>
}

export interface StaffRoleTable {
  id: string
  staff_id: string
  role: string
  unit_id: string
  valid_from: string
  valid_to: string | null
}

export interface DeskSessionTable {
  id: string
  token_hash: string
  staff_id: string
  session_epoch: number
  started_at: string
  idle_until: string
  ends_at: string
  ended_at: string | null
  /** What must be done before anything else. */
  must: Generated<'enrol' | 'password' | null>
}

export interface SignInCounterTable {
  key: string
  failures: number
  window_started_at: string
  locked_until: string | null
}

export interface OneTimeLinkTable {
  id: string
  purpose: string
  subject_id: string | null
  token_hash: string
  expires_at: string
  used_at: string | null
}

export interface IdempotencyTable {
  actor_id: string
  key: string
  body_hash: string
  answer: string
  recorded_at: string
}

export interface DraftTable {
  id: string
  staff_id: string
  kind: string
  ref_id: string | null
  body: string
  updated_at: string
  expires_at: string
}

export interface AuditEntryTable {
  id: string
  at: string
  actor_id: string | null
  action: string
  object_kind: string | null
  object_id: string | null
  unit_id: string | null
  outcome: 'done' | 'refused'
  reason: string | null
  request_id: string
  details: Generated<string>
}

export interface AuditSealTable {
  seq: number
  entry_id: string
  hash: string
}

export interface AuditUnsealedTable {
  entry_id: string
}

export interface LeaseTable {
  name: string
  holder: string
  until: string
}

export interface SettingTable {
  key: string
  value: string
  changed_at: string
}

export interface PeopleAndPlacesSchema {
  unit: UnitTable
  unit_closure: UnitClosureTable
  unit_successor: UnitSuccessorTable
  staff: StaffTable
  staff_role: StaffRoleTable
  desk_session: DeskSessionTable
  sign_in_counter: SignInCounterTable
  one_time_link: OneTimeLinkTable
  idempotency: IdempotencyTable
  draft: DraftTable
  audit_entry: AuditEntryTable
  audit_seal: AuditSealTable
  audit_unsealed: AuditUnsealedTable
  lease: LeaseTable
  setting: SettingTable
}
