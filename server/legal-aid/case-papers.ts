/** The papers of an aid case on its page, and the payments that wait for a second person. */
import type { z } from 'zod'
import { matterPapersOf } from '../../db/repositories/matter-papers.ts'
import type { aidCasePage } from '../../templates/pages/legal-aid/aid-case.ts'
import { wordKey } from '../../templates/words/index.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { issuedOfMatter, papersAtHand } from '../papers/matters/matter-paper-routes.ts'
import { mayOnAid } from './aid-file.ts'
import type { Drawing } from './case-sections.ts'
import { aidPapers, asOpened } from './papers/papers.ts'

type Model = z.input<typeof aidCasePage.context>

/** What can be printed now, and what was issued. */
export async function papersShown({ desk, actor, file }: Drawing): Promise<Model['papers']> {
  if (!mayOnAid(file, actor, aidPapers.may.read)) return null
  const opened = asOpened(file)
  const rows = await matterPapersOf(desk.db.reader, opened.matter)
  return {
    ready: papersAtHand(aidPapers, opened).map(({ kind, href }) => ({ title: wordKey('paper-offer', kind), href })),
    issued: issuedOfMatter(aidPapers, opened, rows),
  }
}

/** Payments this person may confirm: those somebody else noted (R3). */
export const confirmable = ({ actor, file }: Drawing): Model['confirm'] =>
  mayOnAid(file, actor, 'aid:verify')
    ? file.receipts
        .filter((receipt) => receipt.status === 'recorded' && receipt.recorded_by !== actor.staffId)
        .map((receipt) => ({
          action: pathTo(paths.verifyAidReceipt, { aidId: file.row.id, receiptId: receipt.id }),
          keys: { key: newToken(), revision: receipt.revision },
          paidOn: receipt.paid_on,
          amount: receipt.amount_fen,
        }))
    : []
