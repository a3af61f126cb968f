/** Money paid under a version that was replaced counts for the one after it, as long as the payment itself stands. */
import { changeInstalment, type InstalmentRow, type WholeAgreement } from '../../db/repositories/agreements.ts'
import type { Tx } from '../../db/database.ts'
import type { PaymentRow } from '../../db/repositories/payments.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'

/** Sets what each payee got under the old version off against the new one, nearest day first; returns the sum set off, in fen. */
export async function setOff(tx: Tx, old: WholeAgreement, fresh: WholeAgreement): Promise<number> {
  let total = 0
  for (const payeeId of new Set(fresh.clauses.map((clause) => clause.payee_party_id)))
    for (const { part, shareFen } of sharesOf(partsOf(fresh, payeeId), receivedFen(old, payeeId))) {
      if (shareFen === 0) continue
      const paid = shareFen === part.amount_fen
      await changeInstalment(tx, part.id, {
        received_fen: shareFen,
        set_off_fen: shareFen,
        ...(paid ? { status: 'paid' } : {}),
      })
      total += shareFen
    }
  return total
}

/** An instalment that holds less than it did; `binds` while its agreement is in force. Sums in fen. */
export type Lessened = { part: InstalmentRow; binds: boolean; receivedFen: number; setOffFen: number }

/** What a payment leaves behind once it is taken back: its own instalment, and every set-off that rested on it in later versions. */
export function lessenedBy(file: DisputeFile, payment: PaymentRow): Lessened[] {
  const paid = file.agreements.find((agreement) => agreement.id === payment.agreement_id)
  const part = paid && partsOf(paid, payment.payee_party_id).find((one) => one.id === payment.instalment_id)
  if (!paid || !part) return []
  const own = {
    part,
    binds: paid.status === 'effective',
    receivedFen: part.received_fen - payment.amount_fen,
    setOffFen: part.set_off_fen,
  }
  const carried = receivedFen(paid, payment.payee_party_id) - payment.amount_fen
  return [own, ...setOffsLeft(file, paid, payment.payee_party_id, carried)]
}

/** The set-offs of the versions after `old` that no longer hold, when only `carried` fen are left to carry over. */
function setOffsLeft(file: DisputeFile, old: WholeAgreement, payeeId: string, carried: number): Lessened[] {
  const fresh = file.agreements.find((one) => one.replaces_id === old.id && one.effective_on !== null)
  if (!fresh) return []
  const lessened = sharesOf(partsOf(fresh, payeeId), carried)
    .filter(({ part, shareFen }) => shareFen < part.set_off_fen)
    .map(({ part, shareFen }) => ({
      part,
      binds: fresh.status === 'effective',
      receivedFen: part.received_fen - part.set_off_fen + shareFen,
      setOffFen: shareFen,
    }))
  const gone = lessened.reduce((sum, { part, setOffFen }) => sum + part.set_off_fen - setOffFen, 0)
  return [...lessened, ...setOffsLeft(file, fresh, payeeId, receivedFen(fresh, payeeId) - gone)]
}

/** Lays a sum on instalments in their order. */
function sharesOf(parts: readonly InstalmentRow[], sumFen: number): { part: InstalmentRow; shareFen: number }[] {
  let left = sumFen
  return parts.map((part) => {
    const shareFen = Math.min(left, part.amount_fen)
    left -= shareFen
    return { part, shareFen }
  })
}

const receivedFen = (agreement: WholeAgreement, payeeId: string): number =>
  partsOf(agreement, payeeId).reduce((sum, part) => sum + part.received_fen, 0)

const partsOf = (agreement: WholeAgreement, payeeId: string): InstalmentRow[] =>
  agreement.clauses
    .filter((clause) => clause.payee_party_id === payeeId)
    .flatMap((clause) => clause.instalments)
    .toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1))
