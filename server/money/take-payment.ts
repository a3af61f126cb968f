/** Books one arrival of money: its rows and the step that tells the workflow, with what is owed afterwards counted on the rows. */
import type { Tx } from '../../db/database.ts'
import type { DisputeFacts } from '../../workflows/dispute/facts.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'
import { reopenFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { balanceFen, overdueFen } from '../disputes/money.ts'
import { takeStep } from '../disputes/take-step.ts'
import { writePayment, type PaymentGiven } from './write-payment.ts'

export type Paid = { file: DisputeFile; paymentIds: string[] }

/** Writes the payment and takes `payment-recorded`; the workflow itself finds out whether everything is performed. */
export const takePayment = (
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: DisputeFile,
  given: PaymentGiven,
): Promise<Paid> => takePayments(desk, tx, stamp, actor, file, [given])

/** The same for one transfer to several workers, all of one day: one step and one line of the history. */
export async function takePayments(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: DisputeFile,
  given: readonly PaymentGiven[],
): Promise<Paid> {
  const [first] = given
  if (!first) throw new Error('a transfer pays somebody')
  const paymentIds: string[] = []
  for (const one of given) paymentIds.push(...(await writePayment(desk, tx, stamp, actor, file, one)))
  const after = await reopenFile(tx, file.row.id)
  const next = await takeStep(desk, tx, stamp, actor, after, {
    type: 'payment-recorded',
    occurredOn: first.paidOn,
    data: { paymentIds, fen: given.reduce((sum, one) => sum + one.amountFen, 0) },
    said: owedOn(after, stamp.today),
  })
  return { file: next, paymentIds }
}

/** What is owed as the rows stand; an over-payment to one worker pays no other. */
export const owedOn = (file: DisputeFile, today: Day): Pick<DisputeFacts, 'balanceAfterFen' | 'overdueAfterFen'> => ({
  balanceAfterFen: fen(balanceFen(file)),
  overdueAfterFen: fen(overdueFen(file, today)),
})
