/** Ways that lead to other bodies than courts and arbitration: labour inspection and the recognition of a work injury, each with its clock. */
import type { z } from 'zod'
import { partyName } from '../../../db/repositories/parties.ts'
import type { waysSection } from '../../../templates/pages/disputes/rights-section.ts'
import type { Phrase } from '../../../templates/words/phrase.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { Reason } from '../../../workflows/errors.ts'
import type { Calendar } from '../../../workflows/law/calendar.ts'
import { recognitionRules } from '../../../workflows/law/term-rules.ts'
import { computeTerm } from '../../../workflows/law/terms.ts'
import { day, isAfter, type Day } from '../../../workflows/values/day.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { injuredWorkers } from '../days/form.ts'
import { mayOn, type DisputeFile } from '../dispute-file.ts'

type OtherWay = z.input<typeof waysSection>['others'][number]
type Reading = { actor: Actor; today: Day; calendar: Calendar }

/** Both ways of a file as they stand on a day; the recognition only where somebody claims for a work injury. */
export const otherWays = (file: DisputeFile, reading: Reading): OtherWay[] => [
  inspection(file, reading),
  ...recognition(file, reading),
]

const late: Reason = { code: 'window-closed', article: 'JC-20', cure: 'nobody' }

/** Why the inspection no longer looks on a day, or null; a wrong whose end nobody told keeps it open (JC 20). */
export function inspectionTooLate(file: DisputeFile, on: Day, calendar: Calendar): Reason | null {
  const ended = file.row.wrong_ended_on
  return ended !== null && isAfter(on, computeTerm('T16', day(ended), calendar).lastDay) ? late : null
}

/** Two years from the wrong, of a continuing one from its end (JC 20); a matter under mediation is left to it (JC 21). */
function inspection(file: DisputeFile, { actor, today, calendar }: Reading): OtherWay {
  const ended = file.row.wrong_ended_on
  const clock = ended === null ? null : computeTerm('T16', day(ended), calendar)
  const over = clock !== null && isAfter(today, clock.lastDay)
  return {
    label: 'other-way.labour-inspection',
    open: clock !== null && !over,
    until: clock === null ? [phrase('other-way.day-unknown')] : [phrase('referrals.until', { day: clock.lastDay })],
    venue: { word: 'other-way.at-inspection', article: 'JC-13' },
    remarks: [
      { word: 'other-way.inspection-two-years', article: 'JC-20' },
      { word: 'other-way.inspection-same-matter', article: 'JC-21.2' },
    ],
    reasons: over ? [late] : [],
    tell: clock === null ? tellDays(file, actor) : null,
  }
}

/** Thirty days for the employer, a year for the worker, the relatives or the union (GSTL 17). */
function recognition(file: DisputeFile, { actor, today, calendar }: Reading): OtherWay[] {
  const injured = injuredWorkers(file)
  if (injured.length === 0) return []
  const terms = injured.map((worker) => {
    const { injured_on: on, recognition_applied_on: appliedOn } = worker
    const [employer, last] =
      on === null ? [] : recognitionRules.map((rule) => computeTerm(rule, day(on), calendar).lastDay)
    return { worker: partyName(worker), appliedOn, employer, last }
  })
  const said = terms.map(({ worker, appliedOn, employer, last }): Phrase => {
    if (appliedOn !== null) return phrase('other-way.worker-applied', { worker, day: appliedOn })
    if (employer === undefined || last === undefined) return phrase('other-way.worker-unknown', { worker })
    return phrase('other-way.worker-until', { worker, employer, last })
  })
  const waiting = terms.filter(({ appliedOn }) => appliedOn === null)
  const over = waiting.length > 0 && waiting.every(({ last }) => last !== undefined && isAfter(today, last))
  return [
    {
      label: 'other-way.injury-recognition',
      open: waiting.some(({ last }) => last !== undefined && !isAfter(today, last)),
      until: said,
      venue: { word: 'other-way.at-recognition', article: 'GSTL-17.2' },
      remarks: [
        { word: 'other-way.recognition-employer', article: 'GSTL-17' },
        { word: 'other-way.recognition-union', article: 'GSTL-17.2' },
      ],
      reasons: over ? [{ ...late, article: 'GSTL-17.2' }] : [],
      tell: waiting.length > 0 ? tellDays(file, actor) : null,
    },
  ]
}

/** The page of the days, for those who may amend a file that is not closed. */
export const tellDays = (file: DisputeFile, actor: Actor): string | null =>
  mayOn(file, actor, 'dispute:amend') && file.row.archived_on === null ? pathTo(paths.days, { id: file.row.id }) : null
