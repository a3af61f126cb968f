/** Books what aid counts of the paper in force, on the day it takes effect, and beside it what is mediation's (R5, R6). */
import { aidProceedingsOf } from '../../../db/repositories/aid-cases.ts'
import { shareOfPaper } from '../../../workflows/money/aid-share.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { standing, sumOf, type Books } from './book-aid.ts'
import { mediationOf } from './mediation-share.ts'

/** The last paper in force counts: a later one of the same debt replaces it and adds only what exceeds it. */
export async function keepShare(books: Books, on: Day): Promise<void> {
  const paper = (await aidProceedingsOf(books.tx, books.row.id)).findLast((one) => one.effective_on !== null)
  const share = paper
    ? shareOfPaper({
        effectiveFen: fen(paper.effective_fen ?? 0),
        ownAgreement: paper.own_agreement === 1,
        mediationFen: (await mediationOf(books.tx, books.row)).agreedFen,
      })
    : { aidFen: fen(0), mediationFen: fen(0) }
  await settle(books, 'agreed', share.aidFen, on)
  await settle(books, 'corrected', share.mediationFen, on)
}

/** More is added as what exceeds; less counters what stands in full and books what is left. */
async function settle(books: Books, kind: 'agreed' | 'corrected', target: number, on: Day): Promise<void> {
  const stands = standing(books.ledger, kind, null)
  const more = target - sumOf(stands)
  const entry = { kind, on, receiptId: null }
  if (more > 0) await books.money({ ...entry, fen: more, corrects: null })
  if (more >= 0) return
  for (const one of stands) await books.money({ ...entry, fen: -one.amount_fen, corrects: one })
  if (target > 0) await books.money({ ...entry, fen: target, corrects: null })
}
