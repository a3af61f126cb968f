/** Rows of legal aid, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface AidCaseTable {
  id: string
  case_number: string | null
  number_year: number | null
  number_seq: number | null
  /** The aid desk that holds it. */
  unit_id: string
  /** Where the application was taken. */
  origin_unit_id: string
  dispute_id: string | null
  /** The worker of the dispute it came from. */
  party_id: string | null
  consultation_id: string | null
  /** The applicant, a row of his own: the dispute it came from may be erased. */
  person_id: string
  worker_label: string
  employer_label: string
  summary: string
  /** The first thing claimed: by it the outcome is told. */
  matter: string | null
  claimed_fen: Generated<number>
  scheme: 'union' | 'state'
  ground: string | null
  /** checked | pledged (FYF 41). */
  means: 'checked' | 'pledged' | null
  ground_proof: string | null
  /** The last safe day of the first limitation to end. */
  limitation_on: string | null
  stage: string
  /** The group of the grid. */
  phase: string
  state_value: string
  context: string
  machine_version: number
  /** Whoever is assigned. */
  lawyer_id: string | null
  /** Kind of the latest proceeding. */
  proceeding: string | null
  next_hearing_on: string | null
  result: string | null
  awarded_fen: number | null
  /** Of all papers in force. */
  effective_fen: number | null
  received_fen: Generated<number>
  subsidy_fen: number | null
  /** Of refusal, withdrawal or termination. */
  reason: string | null
  applied_on: string
  granted_on: string | null
  assigned_on: string | null
  decided_on: string | null
  closed_on: string | null
  next_clock: string | null
  next_due_on: string | null
  /** The day of the last step that moved it. */
  last_step_on: string
  last_touched_on: string
  /** Entered among the search tokens: 0 only of a case kept by an older release. */
  findable: Generated<number>
  created_by: string
  recorded_at: string
  revision: Generated<number>
}

export interface AidNumberSeriesTable {
  unit_id: string
  year: number
  last_seq: number
}

export interface AidOpponentTable {
  aid_case_id: string
  employer_id: string
  position: number
}

export interface AidClaimTable {
  id: string
  aid_case_id: string
  item: string
  amount_fen: number | null
  position: number
}

export interface AidEvidenceTable {
  aid_case_id: string
  /** By reference: the file stays with the dispute. */
  attachment_id: string
}

export interface AidProceedingTable {
  id: string
  aid_case_id: string
  position: number
  kind: string
  /** What opens the court where no earlier proceeding of the case does. */
  ground: string | null
  body: string | null
  their_number: string | null
  opened_on: string
  /** Days as a JSON list. */
  hearing_days: Generated<string>
  heard_on: string | null
  result: string | null
  decided_on: string | null
  awarded_fen: number | null
  /** Ended in an agreement of the union’s own committee: mediation takes the sum (R6). */
  own_agreement: Generated<number>
  effective_on: string | null
  effective_fen: number | null
}

export interface AidReceiptTable {
  id: string
  aid_case_id: string
  paid_on: string
  amount_fen: number
  status: 'recorded' | 'verified' | 'countered'
  recorded_by: string
  recorded_at: string
  verified_by: string | null
  verified_on: string | null
  revision: Generated<number>
}

export interface AidNoteTable {
  id: string
  aid_case_id: string
  /** Free text; the journal holds its id. */
  body: string
  occurred_on: string
  staff_id: string
  recorded_at: string
}

export interface AidClockTable {
  id: string
  aid_case_id: string
  rule: string
  article: string
  event_on: string
  due_on: string
  steps: string
  status: 'running' | 'met' | 'expired'
  ended_on: string | null
  revision: Generated<number>
}

export interface AidEventTable {
  id: string
  aid_case_id: string
  seq: number
  type: string
  /** JSON, as its event says. */
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

export interface LegalAidSchema {
  aid_case: AidCaseTable
  aid_number_series: AidNumberSeriesTable
  aid_opponent: AidOpponentTable
  aid_claim: AidClaimTable
  aid_evidence: AidEvidenceTable
  aid_proceeding: AidProceedingTable
  aid_receipt: AidReceiptTable
  aid_note: AidNoteTable
  aid_clock: AidClockTable
  aid_event: AidEventTable
}
