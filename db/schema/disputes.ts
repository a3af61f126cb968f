/** Rows of a dispute and everything that happens to it before money is agreed, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface PersonTable {
  id: string
  name: string
  sex: 'male' | 'female' | null
  birth_day: string | null
  ethnicity: string | null
  address: string | null
  occupation: string | null
  identity_kind: Generated<string>
  phone_owner: Generated<string>
  created_at: string
  revision: Generated<number>
}

export interface EmployerTable {
  id: string
  kind: 'company' | 'person' | 'nickname'
  name: string
  name_key: string
  pinyin_key: string
  credit_code: string | null
  site: string | null
  address: string | null
  representative_name: string | null
  representative_title: string | null
  county_id: string | null
  industry: string | null
  created_at: string
  /** The day a court accepted the bankruptcy (PCF 10). */
  bankruptcy_accepted_on: Generated<string | null>
  /** The name as it is compared for likely doubles; null for rows older than that. */
  match_key: Generated<string | null>
  revision: Generated<number>
}

export interface PrivateValueTable {
  owner_id: string
  kind: 'identity' | 'phone' | 'account'
  sealed: string
  blind: string
  blind_tail: string
}

export interface DisputeTable {
  id: string
  registration_code: string
  case_number: string | null
  number_year: number | null
  number_seq: number | null
  number_void: Generated<0 | 1>
  county_id: string
  committee_id: string
  unit_id: string
  origin_unit_id: string
  stage: string
  phase: string
  state_value: string
  context: string
  machine_version: number
  channel: string
  way_in: string
  cause_code: string
  cause_list: string
  industry: string | null
  summary: string
  worker_label: string
  worker_count: number
  employer_label: string
  claimed_fen: Generated<number>
  received_on: string
  received_at: string | null
  knew_on: string | null
  employment_ended_on: string | null
  /** Said to be still employed: wages are not limited meanwhile (LDTZ 27). */
  employment_continues: Generated<0 | 1>
  /** The day of the wrong, or the last one of a continuing wrong (JC 20). */
  wrong_ended_on: string | null
  accepted_on: string | null
  settled_on: string | null
  performed_on: string | null
  closed_on: string | null
  archived_on: string | null
  outcome: string | null
  next_clock: string | null
  next_due_on: string | null
  owner_id: string | null
  follows_dispute_id: string | null
  imported: Generated<0 | 1>
  created_by: string
  recorded_at: string
  revision: Generated<number>
}

export interface DisputeScopeTable {
  ancestor_id: string
  dispute_id: string
  phase: string
  received_on: string
  next_due_on: string | null
}

export interface DisputeTallyTable {
  unit_id: string
  phase: string
  disputes: number
}

export interface CaseNumberSeriesTable {
  committee_id: string
  year: number
  last_seq: number
}

export interface DisputePartyTable {
  id: string
  dispute_id: string
  side: 'worker' | 'employer'
  role: string
  position: number
  person_id: string | null
  employer_id: string | null
  is_representative: Generated<0 | 1>
  mandate_file_id: string | null
  stance: Generated<'unasked' | 'consents' | 'refuses' | 'silent'>
  stance_on: string | null
  outcome: string | null
  outcome_on: string | null
  outcome_reason: string | null
  /** The day on which a party entered by mistake was taken out; its name stays for the history, its numbers do not. */
  left_on: string | null
  employed_from: string | null
  /** Only where it differs from the day the case gives for everybody. */
  employed_until: string | null
  /** The day of the accident, or on which an occupational disease was diagnosed (GSTL 17). */
  injured_on: string | null
  recognition_applied_on: string | null
  /** A month's wage. */
  wage_fen: number | null
  /** Who acts for the party; his identity number is sealed, owner = the party. */
  agent_name: string | null
  /** `special` covers settling, `general` does not. */
  agent_authority: 'special' | 'general' | null
  /** What both sides agreed to have written down when this worker's mediation failed. */
  undisputed_facts: string | null
  /** The reason of a refusal in the words of its notice, where it says more than the ground. */
  outcome_door: string | null
  revision: Generated<number>
}

export interface ClaimItemTable {
  id: string
  dispute_id: string
  party_id: string
  item: string
  amount_fen: number | null
  note: string | null
  position: number
}

export interface DisputeEventTable {
  id: string
  dispute_id: string
  seq: number
  type: string
  payload: string
  actor_id: string
  unit_id: string
  occurred_on: string
  recorded_at: string
  from_stage: string | null
  to_stage: string
  to_value: string
  to_context: string
  effects: string
  machine_version: number
  request_id: string
  request_part: number
}

export interface ContactLogTable {
  id: string
  dispute_id: string
  party_id: string | null
  manner: string
  result: string
  note: string | null
  occurred_on: string
  recorded_at: string
  staff_id: string
  /** The instalment that was called about, and the day the payer named. */
  instalment_id: string | null
  promised_on: string | null
}

export interface AssignmentTable {
  id: string
  dispute_id: string
  staff_id: string
  part: 'presiding' | 'joint' | 'recorder'
  conflict: Generated<'none' | 'declared' | 'kept-by-consent'>
  conflict_note: string | null
  from_day: string
  to_day: string | null
  end_reason: string | null
}

export interface MediationSessionTable {
  id: string
  dispute_id: string
  unit_id: string
  manner: 'room' | 'on-site' | 'phone' | 'online'
  place: string | null
  day: string
  starts_at: string | null
  status: 'booked' | 'held' | 'cancelled'
  attendance: string | null
  record: string | null
  result: string | null
  led_by: string | null
  revision: Generated<number>
}

export interface OfferTable {
  id: string
  dispute_id: string
  session_id: string | null
  party_id: string
  amount_fen: number
  made_on: string
  note: string | null
  recorded_at: string
}

export interface PrivateNoteTable {
  id: string
  dispute_id: string
  staff_id: string
  body: string
  recorded_at: string
}

export interface ClockTable {
  id: string
  dispute_id: string
  subject_id: string | null
  rule: string
  article: string
  event_on: string
  target_on: string | null
  due_on: string | null
  provisional: 0 | 1
  calendar_version: string
  steps: string
  extended_to: string | null
  status: 'running' | 'met' | 'expired' | 'stopped'
  ended_on: string | null
  revision: Generated<number>
  /** The last day before the calendar grew, and the day on which it moved. */
  moved_from: string | null
  moved_on: string | null
}

export interface CommissionTable {
  dispute_id: string
  body_kind: 'court' | 'arbitration'
  body_name: string
  their_number: string
  procedure: 'before-filing' | 'ordinary' | 'summary' | 'arbitration'
  signed_for_on: string
  contact: string | null
  /** What makes a court's case suable, where it was shown or why it was not. */
  suit_ground: string | null
  suit_ground_number: string | null
  suit_ground_on: string | null
  suit_ground_note: string | null
  answered_on: string | null
  result: string | null
  /** It came through the courts' online mediation platform (ZXTJ 12). */
  online: Generated<0 | 1>
}

export interface SearchTokenTable {
  token: string
  kind: string
  ref_id: string
  unit_id: string
}

export interface DisputesSchema {
  person: PersonTable
  employer: EmployerTable
  private_value: PrivateValueTable
  dispute: DisputeTable
  dispute_scope: DisputeScopeTable
  dispute_tally: DisputeTallyTable
  case_number_series: CaseNumberSeriesTable
  dispute_party: DisputePartyTable
  claim_item: ClaimItemTable
  dispute_event: DisputeEventTable
  contact_log: ContactLogTable
  assignment: AssignmentTable
  mediation_session: MediationSessionTable
  offer: OfferTable
  private_note: PrivateNoteTable
  clock: ClockTable
  commission: CommissionTable
  search_token: SearchTokenTable
}
