/** Writes an agreement's rows from what a form gave; account numbers go to the sealed store, nowhere else. */
import type { Tx } from '../../db/database.ts'
import {
  changeAgreement,
  deleteClauses,
  insertAgreement,
  insertClause,
  insertInstalment,
  type WholeAgreement,
} from '../../db/repositories/agreements.ts'
import { layOnClauses } from '../../workflows/dispute/instalment-plan.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'
import { openWorkers, type DisputeFile } from '../disputes/dispute-file.ts'
import { actingWorkers } from '../disputes/heirs.ts'
import type { AgreementGiven, ClauseGiven } from './agreement-given.ts'

type Writing = { desk: Desk; tx: Tx; stamp: Stamp; actor: Actor; file: DisputeFile }

/** How a new agreement stands in its case. */
export type Standing = {
  kind: 'written' | 'oral'
  status: 'drafting' | 'effective'
  number: string | null
  effectiveOn: string | null
  replacesId: string | null
}

/** The sum of all clauses in fen. */
export const totalOf = (given: AgreementGiven): number =>
  given.clauses.reduce((total, clause) => total + clause.amountFen, 0)

/** The workers an agreement settles: its payees, or without money every open worker. */
export function settledWorkers(file: DisputeFile, given: AgreementGiven): string[] {
  const payees = [...new Set(given.clauses.map((clause) => clause.payeeId))]
  return payees.length > 0 ? payees : openWorkers(file).map((worker) => worker.id)
}

/** Adds an agreement as the next version of its case and returns its id. */
export async function keepAgreement(writing: Writing, given: AgreementGiven, standing: Standing): Promise<string> {
  const { desk, tx, stamp, actor, file } = writing
  const id = desk.newId()
  await insertAgreement(tx, {
    ...columnsOf(file, given),
    id,
    dispute_id: file.row.id,
    version: Math.max(0, ...file.agreements.map((agreement) => agreement.version)) + 1,
    kind: standing.kind,
    status: standing.status,
    number: standing.number,
    effective_on: standing.effectiveOn,
    replaces_id: standing.replacesId,
    created_by: actor.staffId,
    recorded_at: stamp.at,
  })
  await keepClauses(writing, id, given)
  return id
}

/** Writes a draft anew. Throws stale when it was changed since `revision`. */
export async function rewriteAgreement(
  writing: Writing,
  agreement: WholeAgreement,
  revision: number,
  given: AgreementGiven,
): Promise<void> {
  const { desk, tx, file } = writing
  const changed = await changeAgreement(tx, { id: agreement.id, revision }, columnsOf(file, given))
  if (!changed) throw new DomainError('stale', 'agreement-changed-meanwhile')
  for (const clause of agreement.clauses) await desk.privateValues.write(tx, clause.id, 'account', null)
  await deleteClauses(tx, agreement.id)
  await keepClauses(writing, agreement.id, given)
}

function columnsOf(file: DisputeFile, given: AgreementGiven) {
  return {
    facts: given.facts,
    worker_position: given.workerPosition,
    employer_position: given.employerPosition,
    responsibility: given.responsibility,
    other_clauses: given.otherClauses,
    default_clause: given.furtherDefault,
    acceleration: flag(given.acceleration),
    settles_items: flag(given.settlesItems),
    joint_confirmation: flag(given.jointConfirmation),
    joint_liability: flag(given.jointLiability),
    confirms_relationship: flag(given.confirmsRelationship),
    copies: copiesOf(file, given),
    total_fen: totalOf(given),
    place: given.place,
  }
}

/** One copy for each party, heirs each their own, and one for the committee (domain.md 2.1). */
function copiesOf(file: DisputeFile, given: AgreementGiven): number {
  const payers = new Set(given.clauses.map((clause) => clause.payerId))
  const employers = payers.size === 0 || given.jointLiability ? file.employers.length : payers.size
  const workers = new Set(settledWorkers(file, given))
  const acting = actingWorkers({ ...file, workers: file.workers.filter((worker) => workers.has(worker.id)) })
  return acting.length + employers + 1
}

const flag = (set: boolean): 0 | 1 => (set ? 1 : 0)

async function keepClauses(writing: Writing, agreementId: string, given: AgreementGiven): Promise<void> {
  const { file } = writing
  let position = 0
  for (const payeeId of new Set(given.clauses.map((clause) => clause.payeeId))) {
    const own = given.clauses.filter((clause) => clause.payeeId === payeeId)
    const parts = layOnClauses(
      own.map((clause) => clause.amountFen),
      given.parts.filter((part) => part.payeeId === payeeId),
    )
    for (const [at, clause] of own.entries())
      await keepClause(writing, file.row.id, agreementId, position++, given.taxBasis, clause, parts[at] ?? [])
  }
}

async function keepClause(
  { desk, tx }: Writing,
  disputeId: string,
  agreementId: string,
  position: number,
  taxBasis: string,
  clause: ClauseGiven,
  parts: ReturnType<typeof layOnClauses>[number],
): Promise<void> {
  const id = desk.newId()
  await insertClause(tx, {
    id,
    agreement_id: agreementId,
    position,
    payee_party_id: clause.payeeId,
    payer_party_id: clause.payerId,
    item: clause.item,
    amount_fen: clause.amountFen,
    manner: clause.manner,
    tax_basis: taxBasis,
    account_holder: clause.account?.holder ?? null,
    account_bank: clause.account?.bank ?? null,
  })
  await desk.privateValues.write(tx, id, 'account', clause.account?.number ?? null)
  for (const [at, part] of parts.entries())
    await insertInstalment(tx, {
      id: desk.newId(),
      clause_id: id,
      dispute_id: disputeId,
      position: at,
      due_on: part.dueOn,
      amount_fen: part.amountFen,
      status: 'planned',
    })
}
