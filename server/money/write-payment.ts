/** Puts arrived money on the instalments it pays: without it an early or larger transfer would leave phantom debts behind. */
import type { Tx } from '../../db/database.ts'
import { changeInstalment } from '../../db/repositories/agreements.ts'
import { endClocks } from '../../db/repositories/clocks.ts'
import { insertPayment } from '../../db/repositories/payments.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { nextCut } from '../../workflows/money/heir-shares.ts'
import { fen, type Fen } from '../../workflows/values/fen.ts'
import type { Stamp } from '../commit.ts'
import { attach, type KeptFile } from '../attachments/keep-file.ts'
import type { Actor, Desk } from '../desk.ts'
import { agreementsInForce, type DisputeFile } from '../disputes/dispute-file.ts'
import { heirMoney } from '../disputes/heirs.ts'
import { openFenOf } from '../disputes/money.ts'

export const paymentManners = ['transfer', 'cash', 'mobile', 'other'] as const
export type PaymentManner = (typeof paymentManners)[number]

export const paymentEvidences = ['none', 'bank-slip', 'receipt', 'worker-word'] as const
export type PaymentEvidence = (typeof paymentEvidences)[number]

/** Who may pay besides the employer (domain.md 3.5 R2; NMG 30, 63; MFD 574; PCF 113). */
export const payerKinds = [
  'employer',
  'jointly-liable',
  'main-contractor',
  'government-advance',
  'bankruptcy-estate',
  'enforcement',
  'deposit',
  'other',
] as const
export type PayerKind = (typeof payerKinds)[number]

export type PaymentGiven = {
  /** The instalment paid first; what exceeds it goes to the payee's next open ones. */
  instalmentId: string
  amountFen: Fen
  paidOn: Day
  /** Who paid, as named: employer, jointly liable company, main contractor, government advance (domain.md 3.5 R2). */
  payer: string
  /** In which place he stands; the employer where nothing is said. */
  payerKind?: PayerKind
  manner: PaymentManner
  /** `none` leaves the money received and not verified (到账未核实). */
  evidence: PaymentEvidence
  note: string | null
  /** The heir it reached in the payee's place; where none is named it is cut among all heirs by their shares. */
  heirId?: string | null
  /** The picture or PDF of the receipt, already on disk. */
  receipt?: KeptFile | null
  /** The line of a bank statement that told of it. */
  bankLineId?: string
}

/**
 * Writes the rows of one transfer: a payment for each instalment it pays, in order of their due days, and for each heir it
 * reaches, and the sums of those instalments. What exceeds everything owed to the payee stays on the last of them. Takes no step: the caller's event
 * `payment-recorded` names the ids returned. Throws invalid when the instalment is not one of an agreement in force.
 */
export async function writePayment(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: DisputeFile,
  given: PaymentGiven,
): Promise<string[]> {
  const target = payableOf(file, given.instalmentId)
  const ids: string[] = []
  const cuts = new Map<string, number>()
  const receiptId = given.receipt ? await attach(desk, tx, stamp, actor, file.row.id, given.receipt) : null
  for (const { part, amountFen } of shares(target.queue, given.amountFen)) {
    for (const reached of cutAmongHeirs(file, target.payeeId, given.heirId ?? null, amountFen, cuts)) {
      const id = desk.newId()
      ids.push(id)
      await insertPayment(tx, {
        id,
        dispute_id: file.row.id,
        agreement_id: target.agreementId,
        instalment_id: part.id,
        payee_party_id: target.payeeId,
        heir_party_id: reached.heirId,
        payer: given.payer,
        payer_kind: given.payerKind ?? 'employer',
        manner: given.manner,
        amount_fen: reached.fen,
        paid_on: given.paidOn,
        evidence: given.evidence,
        evidence_file_id: receiptId,
        bank_line_id: given.bankLineId ?? null,
        status: 'recorded',
        note: given.note,
        recorded_by: actor.staffId,
        recorded_at: stamp.at,
      })
    }
    const receivedFen = part.receivedFen + amountFen
    const paid = receivedFen >= part.amountFen
    await changeInstalment(tx, part.id, { received_fen: receivedFen, ...(paid ? { status: 'paid' } : {}) })
    if (paid) await endClocks(tx, file.row.id, ['T11'], { status: 'met', on: given.paidOn, subjectId: part.id })
  }
  return ids
}

type Reached = { heirId: string | null; fen: number }

/** Whom a sum reaches: the payee, the heir named, or all his heirs; `cuts` holds what they got of this transfer so far. */
function cutAmongHeirs(
  file: DisputeFile,
  payeeId: string,
  named: string | null,
  amountFen: number,
  cuts: Map<string, number>,
): Reached[] {
  const heirs = heirMoney(file, payeeId)
  if (heirs.length === 0) return [{ heirId: null, fen: amountFen }]
  if (named !== null) return [{ heirId: named, fen: amountFen }]
  const received = heirs.map(({ heir, receivedFen }) => receivedFen + (cuts.get(heir.id) ?? 0))
  const cut = nextCut(
    fen(amountFen),
    heirs.map(({ heir }) => heir.heir.share),
    received,
  )
  return heirs.flatMap(({ heir }, at) => {
    const own = cut[at] ?? 0
    cuts.set(heir.id, (cuts.get(heir.id) ?? 0) + own)
    return own > 0 ? [{ heirId: heir.id, fen: own }] : []
  })
}

/** What is still owed to the payee of an instalment under its agreement, in fen. Throws invalid as `writePayment` does. */
export const owedToPayeeFen = (file: DisputeFile, instalmentId: string): number =>
  payableOf(file, instalmentId).queue.reduce((owed, part) => owed + part.openFen, 0)

type Part = { id: string; dueOn: string; amountFen: number; receivedFen: number; openFen: number }

/** The chosen instalment first, then the same payee's other open ones under the same agreement, by due day. */
function payableOf(file: DisputeFile, instalmentId: string): { agreementId: string; payeeId: string; queue: Part[] } {
  for (const agreement of agreementsInForce(file))
    for (const clause of agreement.clauses) {
      const chosen = clause.instalments.find((part) => part.id === instalmentId && part.status !== 'cancelled')
      if (!chosen) continue
      const others = agreement.clauses
        .filter((other) => other.payee_party_id === clause.payee_party_id)
        .flatMap((other) => other.instalments)
        .filter((part) => part.id !== instalmentId && part.status !== 'cancelled' && openFenOf(part) > 0)
        .toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1))
      return {
        agreementId: agreement.id,
        payeeId: clause.payee_party_id,
        queue: [chosen, ...others].map((part) => ({
          id: part.id,
          dueOn: part.due_on,
          amountFen: part.amount_fen,
          receivedFen: part.received_fen,
          openFen: openFenOf(part),
        })),
      }
    }
  throw new DomainError('invalid', 'instalment-not-open', {
    faults: [{ field: 'instalmentId', code: 'instalment-not-open' }],
  })
}

/** Cuts a sum along the queue; the last instalment touched keeps what is left over. */
function shares(queue: readonly Part[], amountFen: number): { part: Part; amountFen: number }[] {
  const cut: { part: Part; amountFen: number }[] = []
  let left = amountFen
  for (const part of queue) {
    const share = Math.min(left, part.openFen)
    if (share > 0) cut.push({ part, amountFen: share })
    left -= share
    if (left === 0) break
  }
  if (left === 0) return cut
  const last = cut.at(-1)
  if (last) return [...cut.slice(0, -1), { ...last, amountFen: last.amountFen + left }]
  const [first] = queue
  return first ? [{ part: first, amountFen: left }] : []
}
