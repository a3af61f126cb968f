/** The pace of a mediation: resting it, taking it up again, and a longer term by both sides' consent (ORD17 29). */
import { choice, dayField, maybeDay, ticked } from '../../http/fields.ts'
import { addDays, day, isAfter, type Day } from '../../../workflows/values/day.ts'
import type { DisputeFile } from '../dispute-file.ts'
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
  form: () => dated({ until: dayField, workerConsents: ticked, employerConsents: ticked }),
  questions: (_, fields) => [
    fields.day({ name: 'until', label: 'disputes.extended-until', required: true }),
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
        extensionWithinLimit: withinLimit(file, value.until),
      },
    })
    return null
  },
})

/** Terms a longer day may be agreed for. */
const EXTENDABLE: ReadonlySet<string> = new Set(['T3', 'T3P', 'T5', 'T6', 'T6S'])
/** Platform work: at most 15 days more (RST4, domain.md 1.5). */
const PLATFORM_DAYS = 15

/** The new day lies behind the present one and, for platform work, at most 15 days behind the first. */
function withinLimit(file: DisputeFile, until: Day): boolean {
  const clocks = file.clocks.filter(
    (clock) => EXTENDABLE.has(clock.rule) && (clock.status === 'running' || clock.status === 'expired'),
  )
  return (
    clocks.length > 0 &&
    clocks.every((clock) => clock.due_on !== null && isAfter(until, day(clock.due_on))) &&
    clocks.every(
      (clock) =>
        clock.rule !== 'T3P' ||
        clock.target_on === null ||
        !isAfter(until, addDays(day(clock.target_on), PLATFORM_DAYS)),
    )
  )
}
