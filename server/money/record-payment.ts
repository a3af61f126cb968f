/** Records one received payment against an instalment (domain.md 3.5 R2). */
import { DomainError } from '../../workflows/errors.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { heirMoney } from '../disputes/heirs.ts'
import { takePayment } from './take-payment.ts'
import { owedToPayeeFen, type PaymentGiven } from './write-payment.ts'

export type RecordPayment = PaymentGiven & {
  disputeId: string
  /** True when somebody has confirmed that more was paid than is owed to the payee. */
  overpaid?: boolean
}
export type PaymentRecorded = { paymentIds: string[]; performed: boolean }

/**
 * Throws not-found outside the scope, not-allowed, invalid (no such instalment; more than is owed and not confirmed as such)
 * or refused with reasons.
 */
export async function recordPayment(desk: Desk, act: Act, command: RecordPayment): Promise<PaymentRecorded> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, command.disputeId, 'payment:record')
    ofHeir(file, command)
    if (command.overpaid !== true) asked(file, command)
    const { file: after, paymentIds } = await takePayment(desk, tx, stamp, act.actor, file, command)
    return {
      answer: { paymentIds, performed: after.row.performed_on !== null },
      object: { kind: 'dispute', id: file.row.id, unitId: file.row.unit_id },
      details: { fen: command.amountFen, payments: paymentIds.length },
    }
  })
}

const wrong = (field: string, code: string, values: Record<string, string> = {}): DomainError =>
  new DomainError('invalid', 'form-damaged', { faults: [{ field, code, values }] })

/** An heir named is one of the payee's, and gets no more than his own share: the others' is not his to give away. */
function ofHeir(file: DisputeFile, { instalmentId, heirId, amountFen }: PaymentGiven): void {
  if (heirId === undefined || heirId === null) return
  const clauses = file.agreements.flatMap((agreement) => agreement.clauses)
  const payee = clauses.find((clause) => clause.instalments.some((part) => part.id === instalmentId))?.payee_party_id
  const own = heirMoney(file, payee ?? '').find(({ heir }) => heir.id === heirId)
  if (!own) throw wrong('heir', 'heir-not-named')
  if (amountFen > own.openFen) throw wrong('amount', 'more-than-heirs-share', { open: formatYuan(fen(own.openFen)) })
}

/** A digit too many would close the case as performed: a sum above the debt is asked about before it is booked. */
function asked(file: DisputeFile, given: PaymentGiven): void {
  const owed = owedToPayeeFen(file, given.instalmentId)
  if (given.amountFen <= owed) return
  throw wrong('amount', 'amount-exceeds-owed', { owed: formatYuan(fen(owed)) })
}
