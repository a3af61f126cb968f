/** The ways a worker leaves the mediation without an agreement; the dispute follows its last worker (RMTJ 23, 26). */
import { terminationGrounds } from '../../../workflows/dispute/grounds.ts'
import { choice } from '../../http/fields.ts'
import { takeLastStep } from '../take-step.ts'
import { transferReasons } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { allOpenWorkers, askCode, askOpenWorkers, openWorkersForm } from './questions.ts'

export const terminated = defineStep({
  event: 'mediation-terminated',
  consequences: ['consequence.terminated', 'consequence.termination-notice', 'consequence.limitation-restarts'],
  form: (asking) => dated({ workers: openWorkersForm(asking), reason: choice(terminationGrounds) }),
  defaults: allOpenWorkers,
  questions: (asking, fields) => [
    ...askOpenWorkers(asking, fields),
    askCode(fields, { name: 'reason', label: 'disputes.ground' }, 'ground', terminationGrounds),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'mediation-terminated',
      occurredOn: value.on,
      data: { workerIds: value.workers, reason: value.reason },
    })
    return null
  },
})

export const withdrawn = defineStep({
  event: 'application-withdrawn',
  consequences: ['consequence.withdrawn', 'consequence.may-apply-again'],
  form: (asking) => dated({ workers: openWorkersForm(asking) }),
  defaults: allOpenWorkers,
  questions: askOpenWorkers,
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'application-withdrawn',
      occurredOn: value.on,
      data: { workerIds: value.workers },
    })
    return null
  },
})

export const settledPrivately = defineStep({
  event: 'private-settlement-reported',
  consequences: ['consequence.settled-privately'],
  form: (asking) => dated({ workers: openWorkersForm(asking) }),
  defaults: allOpenWorkers,
  questions: askOpenWorkers,
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'private-settlement-reported',
      occurredOn: value.on,
      data: { workerIds: value.workers },
    })
    return null
  },
})

export const transferred = defineStep({
  event: 'workers-transferred',
  consequences: ['consequence.transferred'],
  form: (asking) => dated({ workers: openWorkersForm(asking), reason: choice(transferReasons) }),
  defaults: allOpenWorkers,
  questions: (asking, fields) => [
    ...askOpenWorkers(asking, fields),
    askCode(fields, { name: 'reason', label: 'disputes.transferred-to' }, 'transfer-reason', transferReasons),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'workers-transferred',
      occurredOn: value.on,
      data: { workerIds: value.workers, reason: value.reason, toUnitId: null },
    })
    return null
  },
})
