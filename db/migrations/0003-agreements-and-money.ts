/** What was agreed, what was paid, and the ledger and counts that months are made of. */
import type { Migration } from 'kysely/migration'
import { appendOnly, define, type MigrationEngine } from './engine-v1.ts'

export const agreementsAndMoney = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'ledger_entry')
    await appendOnly(db, engine, 'count_entry')
    await appendOnly(db, engine, 'referral_event')
  },
})

const TABLES = `
create table agreement (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  version {INTEGER} not null,
  kind {TEXT} not null check (kind in ('written', 'oral')),
  status {TEXT} not null check (status in ('drafting', 'signing', 'effective', 'superseded', 'void')),
  number {TEXT},
  facts {TEXT} not null,
  other_clauses {TEXT} not null,
  default_clause {TEXT},
  acceleration {INTEGER} not null default 0 check (acceleration in (0, 1)),
  settles_items {INTEGER} not null default 1 check (settles_items in (0, 1)),
  joint_liability {INTEGER} not null default 0 check (joint_liability in (0, 1)),
  joint_confirmation {INTEGER} not null default 0 check (joint_confirmation in (0, 1)),
  confirms_relationship {INTEGER} not null default 0 check (confirms_relationship in (0, 1)),
  copies {INTEGER} not null,
  total_fen {INTEGER} not null check (total_fen between 0 and 9007199254740991),
  effective_on {TEXT},
  ended_on {TEXT},
  place {TEXT},
  replaces_id {TEXT} references agreement (id),
  created_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  revision {INTEGER} not null default 1,
  unique (dispute_id, version)
) {STRICT};
create index agreement_awaiting_seal on agreement (status, dispute_id);

create table agreement_clause (
  id {TEXT} primary key,
  agreement_id {TEXT} not null references agreement (id),
  position {INTEGER} not null,
  payee_party_id {TEXT} not null references dispute_party (id),
  payer_party_id {TEXT} not null references dispute_party (id),
  item {TEXT} not null,
  amount_fen {INTEGER} not null check (amount_fen between 1 and 9007199254740991),
  manner {TEXT} not null check (manner in ('transfer', 'cash', 'mobile', 'other')),
  tax_basis {TEXT} not null default 'before-tax',
  account_holder {TEXT},
  account_bank {TEXT}
) {STRICT};
create index agreement_clause_by_agreement on agreement_clause (agreement_id, position);
create index agreement_clause_by_payee on agreement_clause (payee_party_id);

create table instalment (
  id {TEXT} primary key,
  clause_id {TEXT} not null references agreement_clause (id),
  dispute_id {TEXT} not null references dispute (id),
  position {INTEGER} not null,
  due_on {TEXT} not null,
  amount_fen {INTEGER} not null check (amount_fen between 1 and 9007199254740991),
  received_fen {INTEGER} not null default 0 check (received_fen between 0 and 9007199254740991),
  set_off_fen {INTEGER} not null default 0 check (set_off_fen between 0 and 9007199254740991),
  status {TEXT} not null check (status in ('planned', 'due', 'paid', 'cancelled'))
) {STRICT};
create index instalment_by_clause on instalment (clause_id, position);
create index instalment_by_dispute on instalment (dispute_id, due_on);
create index instalment_by_due on instalment (status, due_on);

create table agreement_signature (
  id {TEXT} primary key,
  agreement_id {TEXT} not null references agreement (id),
  signer {TEXT} not null check (signer in ('party', 'mediator', 'recorder', 'seal')),
  party_id {TEXT} references dispute_party (id),
  staff_id {TEXT} references staff (id),
  signed_by {TEXT},
  authority {TEXT} not null,
  manner {TEXT} not null check (manner in ('signature', 'fingerprint', 'company-seal', 'committee-seal')),
  signed_on {TEXT} not null,
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null
) {STRICT};
create index agreement_signature_by_agreement on agreement_signature (agreement_id, signer);

create table payment (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  agreement_id {TEXT} not null references agreement (id),
  instalment_id {TEXT} references instalment (id),
  payee_party_id {TEXT} not null references dispute_party (id),
  payer {TEXT} not null,
  manner {TEXT} not null,
  amount_fen {INTEGER} not null check (amount_fen between 1 and 9007199254740991),
  paid_on {TEXT} not null,
  evidence {TEXT} not null check (evidence in ('none', 'bank-slip', 'receipt', 'worker-word')),
  evidence_file_id {TEXT},
  status {TEXT} not null check (status in ('recorded', 'verified', 'countered')),
  note {TEXT},
  recorded_by {TEXT} not null references staff (id),
  recorded_at {TEXT} not null,
  verified_by {TEXT} references staff (id),
  verified_on {TEXT},
  revision {INTEGER} not null default 1
) {STRICT};
create index payment_by_dispute on payment (dispute_id, paid_on);
create index payment_by_status on payment (status, recorded_at);

create table ledger_entry (
  id {TEXT} primary key,
  dispute_id {TEXT} not null,
  agreement_id {TEXT},
  instalment_id {TEXT},
  payment_id {TEXT},
  party_id {TEXT} not null,
  item {TEXT} not null,
  kind {TEXT} not null check (kind in ('claimed', 'agreed', 'due', 'received', 'verified', 'written-off', 'corrected')),
  corrects {TEXT},
  scheme {TEXT} not null check (scheme in ('mediation', 'aid')),
  amount_fen {INTEGER} not null check (amount_fen between -9007199254740991 and 9007199254740991),
  unit_id {TEXT} not null,
  cause_code {TEXT} not null,
  channel {TEXT} not null,
  industry {TEXT},
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  booked_month {TEXT} not null,
  mark {TEXT} not null check (mark in ('in-time', 'late', 'correction')),
  origin_month {TEXT},
  definitions {TEXT} not null,
  actor_id {TEXT} not null,
  request_id {TEXT} not null
) {STRICT};
create index ledger_entry_by_dispute on ledger_entry (dispute_id, kind, occurred_on);
create index ledger_entry_by_month on ledger_entry (booked_month, unit_id, kind);

create table count_entry (
  id {TEXT} primary key,
  dispute_id {TEXT} not null,
  party_id {TEXT},
  kind {TEXT} not null check (kind in ('case-accepted', 'case-moved', 'case-closed', 'worker-accepted', 'worker-moved', 'worker-closed')),
  outcome {TEXT},
  amount {INTEGER} not null,
  scheme {TEXT} not null check (scheme in ('mediation', 'aid')),
  unit_id {TEXT} not null,
  cause_code {TEXT} not null,
  channel {TEXT} not null,
  industry {TEXT},
  occurred_on {TEXT} not null,
  recorded_at {TEXT} not null,
  booked_month {TEXT} not null,
  mark {TEXT} not null check (mark in ('in-time', 'late', 'correction')),
  origin_month {TEXT},
  definitions {TEXT} not null,
  actor_id {TEXT} not null,
  request_id {TEXT} not null
) {STRICT};
create index count_entry_by_dispute on count_entry (dispute_id, kind);
create index count_entry_by_month on count_entry (booked_month, unit_id, kind);

create table month_figure (
  unit_id {TEXT} not null,
  month {TEXT} not null,
  scheme {TEXT} not null,
  cause_code {TEXT} not null,
  measure {TEXT} not null,
  figure {INTEGER} not null check (figure between -9007199254740991 and 9007199254740991),
  primary key (month, unit_id, scheme, cause_code, measure)
) {STRICT};
create index month_figure_by_unit on month_figure (unit_id, measure, month);

create table month_close (
  unit_id {TEXT} not null references unit (id),
  month {TEXT} not null,
  closed_at {TEXT} not null,
  closed_by {TEXT} not null references staff (id),
  reopened_at {TEXT},
  primary key (unit_id, month)
) {STRICT};

create table referral (
  id {TEXT} primary key,
  dispute_id {TEXT} not null references dispute (id),
  agreement_id {TEXT} references agreement (id),
  kind {TEXT} not null,
  state {TEXT} not null,
  context {TEXT} not null,
  machine_version {INTEGER} not null,
  body_name {TEXT} not null,
  their_number {TEXT},
  prepared_on {TEXT} not null,
  sent_on {TEXT},
  accepted_on {TEXT},
  decided_on {TEXT},
  result {TEXT},
  amount_fen {INTEGER},
  reason {TEXT},
  recorded_by {TEXT} not null references staff (id),
  revision {INTEGER} not null default 1
) {STRICT};
create index referral_by_dispute on referral (dispute_id, prepared_on);
create index referral_by_number on referral (their_number);

create table referral_party (
  referral_id {TEXT} not null references referral (id),
  party_id {TEXT} not null references dispute_party (id),
  primary key (referral_id, party_id)
) {STRICT};

create table referral_event (
  id {TEXT} primary key,
  referral_id {TEXT} not null,
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
  unique (referral_id, seq)
) {STRICT}
`
