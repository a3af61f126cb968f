/** What must not be overlooked on a case: a limitation near its end, a paper signed and not sealed, an archived file. */
import type { Notice } from '../../../templates/parts/notice.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { day, daysBetween, type Day } from '../../../workflows/values/day.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { missingSignatures } from '../signatures.ts'
import { LIMITATION_NEAR_DAYS } from './identity.ts'

/** The notices of a file on a day, the gravest first. */
export function noticesOf(file: DisputeFile, today: Day): Notice[] {
  return [
    ...limitationNotice(file, today),
    ...sealNotice(file),
    ...commissionNotice(file),
    ...followsNotice(file),
    ...archiveNotice(file),
  ]
}

/** Workers without a settlement can still lose their claim by waiting (LDTZ 27, FYF 44). */
function limitationNotice(file: DisputeFile, today: Day): Notice[] {
  const clock = file.clocks.find(
    (candidate) => candidate.rule === 'T10' && (candidate.status === 'running' || candidate.status === 'expired'),
  )
  const settled = file.workers.every((worker) => worker.outcome === 'settled')
  if (!clock || clock.due_on === null || settled || file.row.phase === 'archived') return []
  const left = daysBetween(today, day(clock.due_on))
  if (left > LIMITATION_NEAR_DAYS) return []
  const text =
    left < 0
      ? phrase('disputes.limitation-past', { day: clock.due_on })
      : phrase('disputes.limitation-near', { day: clock.due_on, days: left })
  return [{ tone: 'late', text, link: null }]
}

/** Signed by all and not sealed is not in effect, and looks as if it were (RMTJ 29). */
function sealNotice(file: DisputeFile): Notice[] {
  return file.agreements
    .filter((agreement) => agreement.status === 'signing')
    .filter((agreement) => {
      const missing = missingSignatures(file, agreement)
      return missing.parties.length === 0 && missing.seal
    })
    .map((agreement) => ({
      tone: 'soon' as const,
      text: phrase('disputes.signed-not-sealed'),
      link: {
        href: pathTo(paths.agreement, { agreementId: agreement.id }),
        word: phrase('disputes.open-agreement'),
      },
    }))
}

/** Whoever commissioned the mediation waits for its result (TYTJ 27). */
function commissionNotice(file: DisputeFile): Notice[] {
  const { commission } = file
  if (!commission) return []
  const values = { body: commission.body_name, number: commission.their_number }
  const key = commission.answered_on === null ? 'disputes.commissioned-by' : 'disputes.commission-answered'
  const link = { href: pathTo(paths.commission, { id: file.row.id }), word: phrase('disputes.commission-open') }
  return [{ tone: 'note', text: phrase(key, values), link }]
}

function followsNotice(file: DisputeFile): Notice[] {
  const { follows_dispute_id: follows } = file.row
  if (follows === null) return []
  const link = { href: pathTo(paths.dispute, { id: follows }), word: phrase('disputes.follows-open') }
  return [{ tone: 'note', text: phrase('disputes.follows-text'), link }]
}

const archiveNotice = (file: DisputeFile): Notice[] =>
  file.row.phase === 'archived' ? [{ tone: 'note', text: phrase('disputes.archived-notice'), link: null }] : []
