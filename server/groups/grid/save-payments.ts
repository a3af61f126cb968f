/** Books one arrival of money for several workers at once: each his own payment, one step for all (domain.md 3.5 R2). */
import { z } from 'zod'
import { fen } from '../../../workflows/values/fen.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { openFile, reopenFile } from '../../disputes/dispute-file.ts'
import { openInstalments } from '../../disputes/money.ts'
import { takeLastStep } from '../../disputes/take-step.ts'
import { choice, dayField, text } from '../../http/fields.ts'
import type { Typed } from '../../drafts.ts'
import { owedOn } from '../../money/take-payment.ts'
import { paymentEvidences, paymentManners, writePayment } from '../../money/write-payment.ts'
import { readCells, type CellRefused } from './grid-form.ts'
import { cellText, gridOf } from './grid-rows.ts'

/** What the payments of one arrival have in common. */
export const arrivalForm = z.strictObject({
  paidOn: dayField,
  payer: text(100),
  manner: choice(paymentManners),
  evidence: choice(paymentEvidences),
})
export type Arrival = z.output<typeof arrivalForm>

/** Books the cells that may be; more than is owed comes back. Throws not-found, not-allowed or refused. */
export async function savePayments(
  desk: Desk,
  act: Act,
  disputeId: string,
  arrival: Arrival,
  body: Typed,
): Promise<{ refused: CellRefused[] }> {
  return commit(desk, act, async (tx, stamp) => {
    const { actor } = act
    const file = await openFile(tx, actor, disputeId, 'payment:record')
    const { changes, refused } = readCells(body, gridOf(file, 'payments'))
    const open = openInstalments(file)
    const paymentIds: string[] = []
    let total = 0
    for (const { partyId, key, fen: amount } of changes) {
      const parts = open.filter((part) => part.payeeId === partyId)
      const owed = parts.reduce((sum, part) => sum + part.openFen, 0)
      const [first] = parts
      if (amount === null || amount === 0) refused.push({ partyId, key, code: 'amount-zero', values: {} })
      else if (first === undefined || amount > owed)
        refused.push({ partyId, key, code: 'grid-exceeds-owed', values: { owed: cellText(owed) } })
      else {
        const given = { ...arrival, instalmentId: first.id, amountFen: fen(amount), note: null }
        paymentIds.push(...(await writePayment(desk, tx, stamp, actor, file, given)))
        total += amount
      }
    }
    if (paymentIds.length > 0) {
      const after = await reopenFile(tx, disputeId, file)
      await takeLastStep(desk, tx, stamp, actor, after, {
        type: 'payment-recorded',
        occurredOn: arrival.paidOn,
        data: { paymentIds, fen: total },
        said: owedOn(after, stamp.today),
      })
    }
    return {
      answer: { refused },
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { fen: total, payments: paymentIds.length },
    }
  })
}
