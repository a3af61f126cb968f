/** What must not be overlooked on a case: a limitation near its end, a paper signed and not sealed, an archived file. */
import type { Notice } from '../../../templates/parts/notice.ts'
import { wordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'
import type { Calendar } from '../../../workflows/law/calendar.ts'
import { day, daysBetween, type Day } from '../../../workflows/values/day.ts'
import { readCreditCode } from '../../../workflows/values/credit-code.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { isDestroyed, type DisputeFile } from '../dispute-file.ts'
import { saidListNumber } from '../../destruction/list-number.ts'
import { missingIn } from '../../volume/volume-case.ts'
import { missingSignatures } from '../signatures.ts'
import { namesOf, toldOfSuccessor } from '../successor.ts'
import { namesTogether } from '../../../templates/papers/formats.ts'
import { aidWanted } from './rights.ts'

/** The notices of a file on a day, the gravest first; `mayAmend` offers the way to put a doubtful code right. */
export function noticesOf(file: DisputeFile, today: Day, calendar: Calendar, mayAmend: boolean): Notice[] {
  if (isDestroyed(file)) return [destroyedNotice(file)]
  return [
    ...limitationNotice(file, today, calendar),
    ...termNotices(file),
    ...sealNotice(file),
    ...successorNotices(file),
    ...commissionNotice(file),
    ...creditCodeNotices(file, mayAmend),
    ...followsNotice(file),
    ...volumeNotice(file),
    ...archiveNotice(file),
  ]
}

/** Workers without a settlement can still lose their claim by waiting; fewer than seven days open legal aid at once (LDTZ 27, FYF 44). */
function limitationNotice(file: DisputeFile, today: Day, calendar: Calendar): Notice[] {
  const clock = file.clocks.find(
    (candidate) => candidate.rule === 'T10' && (candidate.status === 'running' || candidate.status === 'expired'),
  )
  const settled = file.workers.every((worker) => worker.outcome === 'settled')
  if (!clock || clock.due_on === null || settled || file.row.phase === 'archived') return []
  const left = daysBetween(today, day(clock.due_on))
  if (left < 0) return [{ tone: 'late', text: phrase('disputes.limitation-past', { day: clock.due_on }), link: null }]
  if (!aidWanted(file, today, calendar)) return []
  const link = { href: `${pathTo(paths.dispute, { id: file.row.id })}?tab=rights#aid`, word: phrase('rights.aid-open') }
  return [
    {
      tone: 'late',
      text: phrase(left === 0 ? 'disputes.limitation-today' : 'disputes.limitation-near', {
        day: clock.due_on,
        days: left,
      }),
      link,
    },
  ]
}

/** What a term that has run out opens: people decide, so each is told with the step that it opens. */
const wayOut: Readonly<Record<string, DisputeEventType | 'referral' | 'days'>> = {
  'first-contact': 'contact-logged',
  T1: 'accepted',
  T2: 'referral',
  T3: 'mediation-terminated',
  T3P: 'mediation-terminated',
  T4: 'mediation-terminated',
  T5: 'mediation-terminated',
  T6: 'mediation-terminated',
  T6S: 'mediation-terminated',
  T7: 'accepted',
  T7C: 'contact-logged',
  // The worker, the relatives or the union may now apply themselves (GSTL 17 para. 2).
  T15: 'days',
  // Labour inspection no longer acts; arbitration stays open as long as its own year runs.
  T16: 'referral',
}

function hrefOf(id: string, way: DisputeEventType | 'referral' | 'days'): string {
  if (way === 'referral') return pathTo(paths.newReferral, { id })
  return way === 'days' ? pathTo(paths.days, { id }) : pathTo(paths.step, { id, event: way })
}

function termNotices(file: DisputeFile): Notice[] {
  return file.clocks.flatMap((clock): Notice[] => {
    const way = wayOut[clock.rule]
    if (clock.status !== 'expired' || clock.due_on === null || way === undefined) return []
    const id = file.row.id
    const href = hrefOf(id, way)
    return [
      {
        tone: way === 'referral' || way === 'days' ? 'note' : 'late',
        text: phrase(wordKey('term-out', clock.rule), { day: clock.due_on }),
        link: { href, word: phrase(wordKey('term-out-way', way)) },
      },
    ]
  })
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

/** The parties are told who mediates now; one who objects is heard before anything else (RMTJ 23). */
function successorNotices(file: DisputeFile): Notice[] {
  if (file.row.phase === 'ended' || file.row.phase === 'archived') return []
  const { untold, objecting } = toldOfSuccessor(file)
  const step = (event: DisputeEventType) => ({
    href: pathTo(paths.step, { id: file.row.id, event }),
    word: phrase(wordKey('step', event)),
  })
  const names = (parties: typeof untold): string => namesTogether(namesOf(parties))
  return [
    ...(objecting.length === 0
      ? []
      : [
          {
            tone: 'late' as const,
            text: phrase('disputes.objects-to-successor', { names: names(objecting) }),
            link: step('mediator-replaced'),
          },
        ]),
    ...(untold.length === 0
      ? []
      : [
          {
            tone: 'soon' as const,
            text: phrase('disputes.untold-of-successor', { names: names(untold) }),
            link: step('contact-logged'),
          },
        ]),
  ]
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

/** A code that fails its own check names another company or none: it must not reach a paper unseen (GB 32100). */
function creditCodeNotices(file: DisputeFile, mayAmend: boolean): Notice[] {
  const link = {
    href: `${pathTo(paths.amend, { id: file.row.id })}#amend-employer-`,
    word: phrase('disputes.mend-credit-code'),
  }
  return file.employers.flatMap(({ employer }, at) =>
    !employer || employer.credit_code === null || readCreditCode(employer.credit_code).valid
      ? []
      : [
          {
            tone: 'soon' as const,
            text: phrase('disputes.credit-code-warning', { name: employer.name }),
            link: mayAmend ? { ...link, href: `${link.href}${at}` } : null,
          },
        ],
  )
}

function followsNotice(file: DisputeFile): Notice[] {
  const { follows_dispute_id: follows } = file.row
  if (follows === null) return []
  const link = { href: pathTo(paths.dispute, { id: follows }), word: phrase('disputes.follows-open') }
  return [{ tone: 'note', text: phrase('disputes.follows-text'), link }]
}

/** A closed case waits for its archive, and the archive for every mandatory paper (RMTJ 27, domain.md 2.2). */
function volumeNotice(file: DisputeFile): Notice[] {
  const missing = file.filed === null ? [] : missingIn(file, file.filed)
  if (missing.length === 0) return []
  const link = { href: pathTo(paths.volume, { id: file.row.id }), word: phrase('volume.open') }
  return [{ tone: 'note', text: phrase('volume.missing-count', { count: missing.length }), link }]
}

const archiveNotice = (file: DisputeFile): Notice[] =>
  file.row.phase === 'archived' ? [{ tone: 'note', text: phrase('disputes.archived-notice'), link: null }] : []

/** Nothing is left of the volume but what counts, and the list by which it was destroyed. */
function destroyedNotice({ kept, journal }: DisputeFile): Notice {
  const told = journal.findLast((event) => event.type === 'volume-destroyed')
  const { number = '' } = JSON.parse(told?.payload ?? '{}') as { number?: string }
  return {
    tone: 'note',
    text: phrase('disputes.destroyed-notice', { day: kept?.destroyed_on ?? '', number: saidListNumber(number) }),
    link: null,
  }
}
