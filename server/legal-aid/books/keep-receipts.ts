/** Books payments on their day, their verification on its own, and counters both where a payment is taken back (R2, R3, R5). */
import { aidReceiptsOf, type AidReceiptRow } from '../../../db/repositories/aid-cases.ts'
import { shareOfReceipt } from '../../../workflows/money/aid-share.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { standing, sumOf, type Books } from './book-aid.ts'
import { mediationOf } from './mediation-share.ts'

/** A payment is shared when it is noted. One that was mediation's alone is looked at again, since its agreement may have fallen. */
export async function keepReceipts(books: Books, on: Day): Promise<void> {
  const receipts = await aidReceiptsOf(books.tx, books.row.id)
  const known = new Set(books.ledger.map((entry) => entry.payment_id))
  const { agreedFen, receivedFen } = await mediationOf(books.tx, books.row)
  let elsewhere = givenToMediation(books, receipts)
  for (const receipt of receipts) {
    if (receipt.status === 'countered') await counter(books, receipt.id, on)
    else if (!known.has(receipt.id)) {
      // What was noted here for mediation's part may have been noted in the dispute too: the larger of both is paid.
      const owed = fen(Math.max(0, agreedFen - Math.max(receivedFen, elsewhere)))
      const share = shareOfReceipt(fen(receipt.amount_fen), owed)
      elsewhere += share.mediationFen
      const entry = { kind: 'received' as const, on: day(receipt.paid_on), receiptId: receipt.id, corrects: null }
      if (share.aidFen > 0) await books.money({ ...entry, fen: share.aidFen })
    } else if (receipt.status === 'verified') await verify(books, receipt)
  }
}

/** What of the standing payments was mediation's. */
const givenToMediation = (books: Books, receipts: readonly AidReceiptRow[]): number =>
  receipts.reduce(
    (sum, receipt) =>
      receipt.status === 'countered' || !books.ledger.some((entry) => entry.payment_id === receipt.id)
        ? sum
        : sum + receipt.amount_fen - sumOf(standing(books.ledger, 'received', receipt.id)),
    0,
  )

async function verify(books: Books, receipt: AidReceiptRow): Promise<void> {
  if (standing(books.ledger, 'verified', receipt.id).length > 0 || receipt.verified_on === null) return
  const counted = sumOf(standing(books.ledger, 'received', receipt.id))
  if (counted > 0)
    await books.money({
      kind: 'verified',
      fen: counted,
      on: day(receipt.verified_on),
      receiptId: receipt.id,
      corrects: null,
    })
}

async function counter(books: Books, receiptId: string, on: Day): Promise<void> {
  for (const kind of ['received', 'verified'] as const)
    for (const one of standing(books.ledger, kind, receiptId))
      await books.money({ kind, fen: -one.amount_fen, on, receiptId, corrects: one })
}
