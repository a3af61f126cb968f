/** The desk's own round: settles terms again after the calendar grew, marks those that ran out, books what fell due, takes off the disk what is to be erased; one process at a time. */
import type { Desk } from '../desk.ts'
import { expireAidTerms } from '../legal-aid/expire-aid-terms.ts'
import { fillMatchKeys } from '../employers/fill-match-keys.ts'
import { fillAidTokens } from '../legal-aid/fill-aid-tokens.ts'
import { forgetRequests } from '../system/forget-requests.ts'
import { eraseFiles } from '../system/erase-files.ts'
import { expireDueClocks } from './expire-clocks.ts'
import { bookDueInstalments } from './fall-due.ts'
import { settleTermsAgain } from './settle-terms-again.ts'

const EVERY_MS = 5 * 60 * 1000

/** Sweeps at once and every five minutes; answers the way to stop. A sweep that fails is logged and tried again. */
export function sweepClocks(desk: Desk): () => void {
  const holder = desk.newId()
  const sweep = async (): Promise<void> => {
    try {
      // Settled first: a day that moved on has not run out.
      await settleTermsAgain(desk, holder)
      await expireDueClocks(desk, holder)
      await bookDueInstalments(desk, holder)
      await expireAidTerms(desk, holder)
      await eraseFiles(desk, holder)
      await fillMatchKeys(desk)
      await fillAidTokens(desk)
      await forgetRequests(desk)
    } catch (fault) {
      desk.log.error({ err: fault }, 'clock-sweep-failed')
    }
  }
  void sweep()
  const timer = setInterval(() => void sweep(), EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
