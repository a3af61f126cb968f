/** Gives workers their outcome and counts each in the month of his own outcome (R9). */
import { bookCount } from '../../../db/repositories/ledger.ts'
import { changeParty } from '../../../db/repositories/parties.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import type { WholeAgreement } from '../../../db/repositories/agreements.ts'
import { agreementsInForce, type DisputeFile } from '../dispute-file.ts'
import type { Step } from '../step.ts'
import { bookingColumns } from './booking.ts'
import type { Carrying, CarryOut } from './effect.ts'

/** Closes the workers named in the event, or those the agreement in effect settles. */
export const closeWorkers: CarryOut<'close-workers'> = async (carrying, { outcome }) => {
  const { tx, step } = carrying
  // A void agreement settled nobody: what was counted is countered before its workers' mediation counts as failed.
  if (step.type === 'agreement-voided') await reopenWorkers(carrying, {})
  const file = await carrying.file()
  const named = outcome === 'settled' ? settledBy(file, step) : namedIn(step.data)
  const on = outcome === 'settled' ? effectDay(file, step) : step.occurredOn
  for (const worker of file.workers) {
    if (worker.outcome !== null || !named.includes(worker.id)) continue
    const reason = 'reason' in step.data ? step.data.reason : null
    await changeParty(tx, worker.id, { outcome, outcome_on: on, outcome_reason: reason })
    await countWorker(carrying, file, worker.id, outcome, on, 1)
  }
}

/** Takes the outcome back and counters what was counted. */
export const reopenWorkers: CarryOut<'reopen-workers'> = async (carrying) => {
  const { tx, step } = carrying
  const file = await carrying.file()
  for (const worker of file.workers) {
    if (worker.outcome === null || !namedIn(step.data).includes(worker.id)) continue
    await countWorker(carrying, file, worker.id, worker.outcome, step.occurredOn, -1)
    await changeParty(tx, worker.id, {
      outcome: null,
      outcome_on: null,
      outcome_reason: null,
      outcome_door: null,
      undisputed_facts: null,
    })
  }
  carrying.forget()
}

/** The agreement a step brings into effect: the one it names, for a group may have several; else the latest in force. */
export function agreementInEffect(file: DisputeFile, step: Step): WholeAgreement | null {
  const inForce = agreementsInForce(file)
  const { data } = step
  const named = 'agreementId' in data ? inForce.find((agreement) => agreement.id === data.agreementId) : undefined
  return named ?? inForce.at(-1) ?? null
}

/** The day the agreement just taking effect is effective on; of any other step, its own day. */
export function effectDay(file: DisputeFile, step: Step): Day {
  const effectiveOn = agreementInEffect(file, step)?.effective_on ?? null
  return effectiveOn === null ? step.occurredOn : day(effectiveOn)
}

function settledBy(file: DisputeFile, step: Step): string[] {
  const agreement = agreementInEffect(file, step)
  if (!agreement) return []
  const payees = agreement.clauses.map((clause) => clause.payee_party_id)
  return payees.length > 0 ? payees : file.workers.map((worker) => worker.id)
}

/** The workers an event names. */
export const namedIn = (data: object): readonly string[] =>
  'workerIds' in data && Array.isArray(data.workerIds) ? (data.workerIds as string[]) : []

async function countWorker(
  carrying: Carrying,
  file: DisputeFile,
  partyId: string,
  outcome: string,
  on: Day,
  amount: 1 | -1,
): Promise<void> {
  if (file.row.accepted_on === null) return
  const { row, ...columns } = await bookingColumns(carrying, on, { countersLast: amount < 0, counted: { partyId } })
  await bookCount(carrying.tx, {
    ...columns,
    id: carrying.desk.newId(),
    dispute_id: row.id,
    party_id: partyId,
    kind: 'worker-closed',
    outcome,
    amount,
  })
}
