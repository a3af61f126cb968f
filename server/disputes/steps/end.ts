/** The ways a worker leaves the mediation without an agreement; the dispute follows its last worker (RMTJ 23, 26). */
import { terminationGrounds } from '../../../workflows/dispute/grounds.ts'
import { changeParty } from '../../../db/repositories/parties.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { choice, maybeText, ticked } from '../../http/fields.ts'
import { takeLastStep } from '../take-step.ts'
import { transferReasons } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { allOpenWorkers, askCode, askGround, askOpenWorkers, openWorkersForm } from './questions.ts'

const FACTS_MAX = 2000

export const terminated = defineStep({
  event: 'mediation-terminated',
  consequences: ['consequence.terminated', 'consequence.termination-notice', 'consequence.limitation-restarts'],
  form: (asking) =>
    dated({
      workers: openWorkersForm(asking),
      reason: choice(terminationGrounds),
      undisputed: maybeText(FACTS_MAX, { lines: true }),
      workerAgrees: ticked,
      employerAgrees: ticked,
    }).superRefine(({ undisputed, workerAgrees, employerAgrees }, context) => {
      if (undisputed !== null && !(workerAgrees && employerAgrees))
        context.addIssue({ code: 'custom', message: 'undisputed-needs-both', path: ['undisputed'] })
    }),
  defaults: allOpenWorkers,
  questions: (asking, fields) => [
    ...askOpenWorkers(asking, fields),
    askGround(asking, fields, terminationGrounds),
    fields.area({
      name: 'undisputed',
      label: 'disputes.undisputed-facts',
      hint: phrase('disputes.undisputed-hint'),
      rows: 3,
      max: FACTS_MAX,
    }),
    fields.tick({ name: 'workerAgrees', label: 'disputes.worker-agrees-facts', width: 'full' }),
    fields.tick({ name: 'employerAgrees', label: 'disputes.employer-agrees-facts', width: 'full' }),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'mediation-terminated',
      occurredOn: value.on,
      data: { workerIds: value.workers, reason: value.reason },
    })
    if (value.undisputed !== null)
      for (const id of value.workers) await changeParty(tx, id, { undisputed_facts: value.undisputed })
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
