/** Rows of agreements, payments, ledger, counts, months and referrals, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface AgreementTable {
  id: string
  dispute_id: string
  version: number
  kind: 'written' | 'oral'
  status: 'drafting' | 'signing' | 'effective' | 'superseded' | 'void'
  number: string | null
  facts: string
  other_clauses: string
  default_clause: string | null
  /** One late instalment makes the whole rest fall due. */
  acceleration: Generated<0 | 1>
  /** After performance nothing more is owed for the listed items, and only for them. */
  settles_items: Generated<0 | 1>
  /** Every employer of the dispute answers for the whole sum. */
  joint_liability: Generated<0 | 1>
  joint_confirmation: Generated<0 | 1>
  confirms_relationship: Generated<0 | 1>
  copies: number
  total_fen: number
  effective_on: string | null
  ended_on: string | null
  place: string | null
  /** What each side held before they agreed, and who answers for what (RMTJ 29). */
  worker_position: string | null
  employer_position: string | null
  responsibility: string | null
  replaces_id: string | null
  created_by: string
  recorded_at: string
  revision: Generated<number>
}

export interface AgreementClauseTable {
  id: string
  agreement_id: string
  position: number
  payee_party_id: string
  payer_party_id: string
  item: string
  amount_fen: number
  manner: 'transfer' | 'cash' | 'mobile' | 'other'
  tax_basis: Generated<string>
  /** The account's number itself is sealed, kind `account`, owner = the clause. */
  account_holder: string | null
  account_bank: string | null
}

export interface InstalmentTable {
  id: string
  clause_id: string
  dispute_id: string
  position: number
  due_on: string
  amount_fen: number
  received_fen: Generated<number>
  /** The part of what was received that was paid under the version this agreement replaces. */
  set_off_fen: Generated<number>
  /** Deposited for a payee who cannot be reached or is dead: the payer has done his part (MFD 571). */
  deposited_fen: Generated<number>
  /** Never to be paid: an estate distributed, nobody left who answers. */
  written_off_fen: Generated<number>
  /** What stands in the ledger as fallen due: the whole sum from its day on, nothing before, nothing of an agreement that binds no more. */
  fell_due_fen: Generated<number>
  /** The day that was promised, where an acceleration clause brought `due_on` forward. */
  promised_on: string | null
  status: 'planned' | 'due' | 'paid' | 'cancelled'
}

export interface AgreementSignatureTable {
  id: string
  agreement_id: string
  signer: 'party' | 'mediator' | 'recorder' | 'seal'
  party_id: string | null
  staff_id: string | null
  signed_by: string | null
  authority: string
  manner: 'signature' | 'fingerprint' | 'company-seal' | 'committee-seal'
  signed_on: string
  recorded_by: string
  recorded_at: string
  way: Generated<'paper' | 'screen' | 'link'>
  /** The strokes of a hand that signed on a screen, or the seal image. */
  image_sha256: string | null
  /** Who watched a fingerprint being given. */
  witness: string | null
}

export interface AgreementDoubtTable {
  id: string
  agreement_id: string
  /** A warning of the lint. */
  code: string
  party_id: string | null
  /** Why it was handed over all the same. */
  reason: string
  recorded_by: string
  recorded_at: string
}

export interface PaymentTable {
  id: string
  dispute_id: string
  agreement_id: string
  instalment_id: string | null
  payee_party_id: string
  payer: string
  /** In which place the payer stands: the employer, whoever answers with it, an advance, an estate (REC-2). */
  payer_kind: Generated<string>
  manner: string
  amount_fen: number
  paid_on: string
  evidence: 'none' | 'bank-slip' | 'receipt' | 'worker-word'
  evidence_file_id: string | null
  status: 'recorded' | 'verified' | 'countered'
  note: string | null
  recorded_by: string
  recorded_at: string
  verified_by: string | null
  verified_on: string | null
  /** The line of a bank statement that told of it. */
  bank_line_id: string | null
  /** Which heir it reached in the payee's place. */
  heir_party_id: string | null
  revision: Generated<number>
}

export interface LedgerEntryTable {
  id: string
  dispute_id: string
  agreement_id: string | null
  instalment_id: string | null
  payment_id: string | null
  party_id: string
  item: string
  /** `corrected` stands with aid alone: the part of its paper that is mediation's (其中：经调解, R5, R6). */
  kind: 'claimed' | 'agreed' | 'due' | 'received' | 'verified' | 'written-off' | 'corrected'
  corrects: string | null
  scheme: 'mediation' | 'aid'
  amount_fen: number
  unit_id: string
  cause_code: string
  channel: string
  industry: string | null
  occurred_on: string
  recorded_at: string
  booked_month: string
  mark: 'in-time' | 'late' | 'correction'
  origin_month: string | null
  definitions: string
  actor_id: string
  request_id: string
}

export interface CountEntryTable {
  id: string
  dispute_id: string
  party_id: string | null
  kind: 'case-accepted' | 'case-moved' | 'case-closed' | 'worker-accepted' | 'worker-moved' | 'worker-closed'
  outcome: string | null
  amount: number
  scheme: 'mediation' | 'aid'
  unit_id: string
  cause_code: string
  channel: string
  industry: string | null
  occurred_on: string
  recorded_at: string
  booked_month: string
  mark: 'in-time' | 'late' | 'correction'
  origin_month: string | null
  definitions: string
  actor_id: string
  request_id: string
}

export interface MonthFigureTable {
  unit_id: string
  month: string
  scheme: string
  cause_code: string
  measure: string
  figure: number
}

/** A month's figures of a unit over all causes. */
export interface UnitFigureTable {
  month: string
  scheme: string
  measure: string
  unit_id: string
  figure: number
}

/** A month's figures of a unit by channel or industry; an industry nobody gave is empty. */
export interface SliceFigureTable {
  month: string
  dimension: 'channel' | 'industry'
  unit_id: string
  code: string
  scheme: string
  measure: string
  figure: number
}

/** Cases and workers accepted or moved in and neither closed nor moved out (mediation). */
export interface OnHandTable {
  unit_id: string
  subject: 'case' | 'worker'
  number: number
}

export interface ReferralTable {
  id: string
  dispute_id: string
  agreement_id: string | null
  kind: string
  state: string
  context: string
  machine_version: number
  body_name: string
  their_number: string | null
  prepared_on: string
  sent_on: string | null
  accepted_on: string | null
  decided_on: string | null
  result: string | null
  amount_fen: number | null
  reason: string | null
  recorded_by: string
  revision: Generated<number>
}

export interface ReferralPartyTable {
  referral_id: string
  party_id: string
}

export interface ReferralEventTable {
  id: string
  referral_id: string
  seq: number
  type: string
  payload: string
  actor_id: string
  occurred_on: string
  recorded_at: string
  from_state: string | null
  to_state: string
  machine_version: number
  request_id: string
}

export interface AgreementsAndMoneySchema {
  agreement: AgreementTable
  agreement_clause: AgreementClauseTable
  instalment: InstalmentTable
  agreement_signature: AgreementSignatureTable
  agreement_doubt: AgreementDoubtTable
  payment: PaymentTable
  ledger_entry: LedgerEntryTable
  count_entry: CountEntryTable
  month_figure: MonthFigureTable
  unit_figure: UnitFigureTable
  slice_figure: SliceFigureTable
  on_hand: OnHandTable
  referral: ReferralTable
  referral_party: ReferralPartyTable
  referral_event: ReferralEventTable
}
