/** The committee's decision on the application: accept and number, refuse with a ground, or take a mistaken number back. */
import { refusalGrounds } from '../../../workflows/dispute/grounds.ts'
import { changeParty } from '../../../db/repositories/parties.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { scopeDoors } from '../../../workflows/law/scope-doors.ts'
import { choice, maybeChoice } from '../../http/fields.ts'
import { openWorkers, presentMediators } from '../dispute-file.ts'
import { takeLastStep } from '../take-step.ts'
import { voidReasons } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { nameRecorder, release } from './hand-over.ts'
import { askCode, askGround, idsOf } from './questions.ts'

export const accepted = defineStep({
  event: 'accepted',
  consequences: ['consequence.numbered', 'consequence.clocks-start', 'consequence.limitation-interrupted'],
  form: () => dated({}),
  async take({ desk, tx, stamp, actor, file }, { on }) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'accepted',
      occurredOn: on,
      data: { unitId: file.row.unit_id, byDelegation: file.units[0]?.kind === 'room' },
    })
    return null
  },
})

export const notAccepted = defineStep({
  event: 'not-accepted',
  consequences: ['consequence.refused', 'consequence.refusal-notice', 'consequence.limitation-interrupted'],
  form: () => dated({ reason: choice(refusalGrounds), door: maybeChoice(scopeDoors.map((door) => door.code)) }),
  questions: (asking, fields) => [
    askGround(asking, fields, refusalGrounds),
    fields.select(
      { name: 'door', label: 'disputes.refusal-door', hint: phrase('disputes.refusal-door-hint'), width: 'full' },
      [
        { value: '', label: 'disputes.refusal-door-of-ground' },
        ...scopeDoors.map((door) => ({ value: door.code, text: asking.locale === 'en' ? door.en : door.zh })),
      ],
    ),
  ],
  async take({ desk, tx, stamp, actor, file }, { on, reason, door }) {
    const refused = openWorkers(file)
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'not-accepted',
      occurredOn: on,
      data: { workerIds: idsOf(refused), reason },
    })
    if (door !== null) for (const { id } of refused) await changeParty(tx, id, { outcome_door: door })
    return null
  },
})

export const acceptanceVoided = defineStep({
  event: 'acceptance-voided',
  consequences: ['consequence.number-void', 'consequence.back-to-counter'],
  form: () => dated({ reason: choice(voidReasons) }),
  questions: (_, fields) => [askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'void-reason', voidReasons)],
  async take(taking, { on, reason }) {
    const { desk, tx, stamp, actor, file } = taking
    await takeLastStep(desk, tx, stamp, actor, file, { type: 'acceptance-voided', occurredOn: on, data: { reason } })
    // Back at the counter nobody mediates: whoever did may be appointed again once the case is accepted again.
    const mediators = presentMediators(file).map((assignment) => assignment.staff_id)
    await release(taking, mediators, on, 'acceptance-voided')
    await nameRecorder(taking, null, on)
    return null
  },
})
