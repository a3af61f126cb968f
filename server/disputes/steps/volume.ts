/** The volume and what is put right in it: archiving, correcting, and an ending keyed by mistake (RMTJ 27, domain.md 6.9). */
import { isGroup } from '../../../workflows/law/representatives.ts'
import { choice, choices, fault } from '../../http/fields.ts'
import { openWorkers, type DisputeFile } from '../dispute-file.ts'
import { takeLastStep } from '../take-step.ts'
import { correctMatters, correctReasons, retentions, type Retention } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { askCode, askSeveral, idsOf, someOf } from './questions.ts'

/** Ten years for an agreement, five for other endings, thirty for groups and injuries (domain.md 6.6). */
export function usualRetention(file: DisputeFile): Retention {
  const injury = file.claims.some((claim) => claim.item.includes('injury') || claim.item.includes('death'))
  if (isGroup(file.workers.length) || injury) return '30-years'
  return file.workers.some((worker) => worker.outcome === 'settled') ? '10-years' : '5-years'
}

export const archived = defineStep({
  event: 'archived',
  consequences: ['consequence.archived', 'consequence.archived-corrections'],
  form: () => dated({ retention: choice(retentions) }),
  defaults: ({ file }) => ({ retention: usualRetention(file) }),
  questions: (_, fields) => [
    askCode(fields, { name: 'retention', label: 'disputes.retention' }, 'retention', retentions),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'archived',
      occurredOn: value.on,
      data: { retention: value.retention },
    })
    return null
  },
})

export const corrected = defineStep({
  event: 'corrected',
  form: () =>
    dated({
      what: choices(correctMatters).transform((chosen, context) =>
        chosen.length > 0 ? chosen : fault(context, 'required'),
      ),
      reason: choice(correctReasons),
    }),
  questions: (_, fields) => [
    fields.chips(
      { name: 'what', label: 'disputes.correct-what', required: true },
      correctMatters.map((code) => ({ value: code, label: `correct-what.${code}` as const })),
    ),
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'correct-reason', correctReasons),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'corrected',
      occurredOn: value.on,
      data: { what: value.what, reason: value.reason },
    })
    return null
  },
})

const endedWorkers = (file: DisputeFile) => file.workers.filter((worker) => worker.outcome !== null)

export const endingCorrected = defineStep({
  event: 'ending-corrected',
  consequences: ['consequence.ending-struck', 'consequence.counts-countered'],
  form: ({ file }) => dated({ workers: someOf(endedWorkers(file)), reason: choice(correctReasons) }),
  questions: ({ file }, fields) => [
    ...askSeveral(fields, 'workers', 'disputes.workers-concerned', endedWorkers(file)),
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'correct-reason', correctReasons),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    const named = endedWorkers(file).filter((worker) => value.workers.includes(worker.id))
    const settledLeft = endedWorkers(file).filter(
      (worker) => worker.outcome === 'settled' && !value.workers.includes(worker.id),
    )
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'ending-corrected',
      occurredOn: value.on,
      data: { workerIds: idsOf(named), reason: value.reason },
      said: {
        workersOpenAfter: openWorkers(file).length + named.length,
        workersSettledAfter: settledLeft.length,
      },
    })
    return null
  },
})
