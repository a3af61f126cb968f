/** The volume and what is put right in it: archiving, correcting, and an ending keyed by mistake (RMTJ 27, domain.md 6.9). */
import { phrase } from '../../../templates/words/phrase.ts'
import { isGroup } from '../../../workflows/law/representatives.ts'
import type { Parameters } from '../../../workflows/law/parameters/parameters.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { retentionChoices, usualRetention, type Retention } from '../../../workflows/volume/retention.ts'
import { saidRetention } from '../case/said.ts'
import { choice, choices, fault } from '../../http/fields.ts'
import { openWorkers, type DisputeFile } from '../dispute-file.ts'
import { takeLastStep } from '../take-step.ts'
import { correctMatters, correctReasons } from './codes.ts'
import { dated, defineStep, type Asking } from './define-step.ts'
import { askCode, askSeveral, idsOf, someOf } from './questions.ts'

/** The term a file's volume is kept for by the settings of a day (domain.md 6.6). */
export function retentionOn(file: DisputeFile, parameters: Parameters, on: Day): Retention {
  return usualRetention(
    {
      agreed: file.workers.some((worker) => worker.outcome === 'settled'),
      group: isGroup(file.workers.length),
      injury: file.claims.some((claim) => claim.item.includes('injury') || claim.item.includes('death')),
    },
    parameters,
    on,
  )
}

const usual = ({ file, parameters, today }: Asking): Retention => retentionOn(file, parameters, today)

export const archived = defineStep({
  event: 'archived',
  consequences: ['consequence.archived', 'consequence.archived-corrections'],
  form: (asking) => dated({ retention: choice(retentionChoices(usual(asking))) }),
  defaults: (asking) => ({ retention: usual(asking) }),
  questions: (asking, fields) => [
    fields.radios(
      { name: 'retention', label: 'disputes.retention', required: true, hint: phrase('disputes.retention-hint') },
      retentionChoices(usual(asking)).map((term) => ({ value: term, text: saidRetention(asking.locale, term) })),
    ),
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
