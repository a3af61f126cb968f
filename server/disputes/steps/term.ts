/** The pace of a mediation: resting it, taking it up again, and a longer term by both sides' consent (ORD17 29). */
import { choice, dayField, maybeDay, ticked } from '../../http/fields.ts'
import { addDays, day, daysBetween, isAfter, type Day } from '../../../workflows/values/day.ts'
import type { Calendar } from '../../../workflows/law/calendar.ts'
import { mayExtendTo } from '../../../workflows/law/terms.ts'
import type { FormFields } from '../../../templates/parts/form-fields.ts'
import type { Field } from '../../../templates/parts/field.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { currentCalendar } from '../../law/current-calendar.ts'
import { must } from '../must.ts'
import { takeLastStep } from '../take-step.ts'
import { suspendReasons } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { askCode } from './questions.ts'

export const suspended = defineStep({
  event: 'suspended',
  form: () => dated({ reason: choice(suspendReasons), until: maybeDay }),
  questions: (_, fields) => [
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'suspend-reason', suspendReasons),
    fields.day({ name: 'until', label: 'disputes.until', hint: { key: 'disputes.clocks-run-on', values: {} } }),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'suspended',
      occurredOn: value.on,
      data: { reason: value.reason, until: value.until },
    })
    return null
  },
})

export const resumed = defineStep({
  event: 'resumed',
  form: () => dated({}),
  async take({ desk, tx, stamp, actor, file }, { on }) {
    await takeLastStep(desk, tx, stamp, actor, file, { type: 'resumed', occurredOn: on, data: {} })
    return null
  },
})

export const extended = defineStep({
  event: 'term-extended',
  form: ({ file }) =>
    dated({ until: dayField, longer: ticked, workerConsents: ticked, employerConsents: ticked }).superRefine(
      ({ until, longer }, context) => {
        const usual = usualBound(file)
        if (usual === null || longer || !isAfter(until, usual.day)) return
        context.addIssue({ code: 'custom', message: usual.fault, params: { day: usual.day }, path: ['until'] })
      },
    ),
  questions: ({ file }, fields) => [
    ...untilQuestions(file, fields),
    fields.tick({ name: 'workerConsents', label: 'disputes.worker-consents', width: 'full' }),
    fields.tick({ name: 'employerConsents', label: 'disputes.employer-consents', width: 'full' }),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'term-extended',
      occurredOn: value.on,
      data: { until: value.until },
      said: {
        bothPartiesConsent: value.workerConsents && value.employerConsents,
        extensionWithinLimit: withinLimit(file, value.until, await currentCalendar(tx)),
      },
    })
    return null
  },
})

/** The box for a longer time stands only once such a day was typed, so that nobody ticks it by habit. */
function untilQuestions(file: DisputeFile, fields: FormFields): Field[] {
  const usual = usualBound(file)
  const hint = usual && phrase(usual.hint, { day: usual.day })
  const until = fields.day({ name: 'until', label: 'disputes.extended-until', required: true, hint })
  const longer = fields.tick({ name: 'longer', label: 'disputes.longer-than-usual', width: 'full' })
  const asked = until.error?.key === `fault.${usual?.fault ?? ''}` || longer.value !== ''
  return asked ? [until, longer] : [until]
}

/** How far both sides usually extend: a month in all (RULE75 33), or a commission's own term once again (TYTJ 27 sets no bound). */
function usualBound(file: DisputeFile) {
  const month = file.clocks.find((clock) => clock.rule === 'T4')?.due_on
  if (month) return { day: day(month), fault: 'beyond-usual-month', hint: 'disputes.extended-usual-month' } as const
  const term = file.clocks.find((clock) => ['T5', 'T6', 'T6S'].includes(clock.rule))
  if (!term?.target_on) return null
  const again = addDays(day(term.target_on), daysBetween(day(term.event_on), day(term.target_on)))
  return { day: again, fault: 'beyond-usual-commission', hint: 'disputes.extended-usual-commission' } as const
}

/** The terms of mediation, of which a case has one; the month of T4 follows nobody's consent. */
const MEDIATION_TERMS = ['T3', 'T3P', 'T5', 'T6', 'T6S'] as const

/** The new day is one the law lets both parties agree on (ORD17 29, RST4, TYTJ 27). */
function withinLimit(file: DisputeFile, until: Day, calendar: Calendar): boolean {
  const alive = file.clocks.filter((clock) => clock.status === 'running' || clock.status === 'expired')
  const terms = MEDIATION_TERMS.flatMap((rule) =>
    alive.filter((clock) => clock.rule === rule && clock.due_on !== null).map((clock) => ({ rule, clock })),
  )
  return (
    terms.length > 0 &&
    terms.every(({ rule, clock }) => {
      const first = clock.target_on === null ? null : day(clock.target_on)
      return mayExtendTo(rule, { first, present: day(must(clock.due_on)) }, until, calendar)
    })
  )
}
