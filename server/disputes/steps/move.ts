/** Between committee and room: a hand-over with its reason that never restarts a clock (domain.md 6.2). */
import { choice, choices, fault } from '../../http/fields.ts'
import { presentMediators } from '../dispute-file.ts'
import { takeLastStep } from '../take-step.ts'
import { askRecusal, recusalForm } from './assign.ts'
import { moveReasons } from './codes.ts'
import { dated, defineStep, type Asking } from './define-step.ts'
import { appoint, handOver, release } from './hand-over.ts'
import { askCode } from './questions.ts'

const otherRooms = ({ file, rooms }: Asking) => rooms.filter((room) => room.id !== file.row.unit_id)
const staying = (file: Asking['file']): string[] => presentMediators(file).map((assignment) => assignment.staff_id)
const mediatorChoices = ({ mediators }: Asking) =>
  mediators.map((mediator) => ({ value: mediator.id, text: `${mediator.name} · ${mediator.unitName}` }))
const anyMediators = ({ mediators }: Asking) => choices(mediators.map((mediator) => mediator.id))

export const movedToRoom = defineStep({
  event: 'moved-to-room',
  form: (asking) =>
    dated({
      unit: choice(otherRooms(asking).map((room) => room.id)),
      mediators: anyMediators(asking).transform((chosen, context) =>
        chosen.length > 0 ? chosen : fault(context, 'required'),
      ),
      reason: choice(moveReasons),
      ...recusalForm,
    }),
  defaults: ({ file }) => ({ mediators: staying(file), recusal: 'none' }),
  questions: (asking, fields) => [
    fields.select({ name: 'unit', label: 'disputes.room', required: true, width: 'long' }, [
      { value: '', label: 'disputes.choose' },
      ...otherRooms(asking).map((room) => ({ value: room.id, text: room.name })),
    ]),
    fields.chips({ name: 'mediators', label: 'disputes.mediators', required: true }, mediatorChoices(asking)),
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'move-reason', moveReasons),
    ...askRecusal(fields),
  ],
  async take(taking, value) {
    const { desk, tx, stamp, actor, file } = taking
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'moved-to-room',
      occurredOn: value.on,
      data: { unitId: value.unit, mediatorIds: value.mediators, reason: value.reason },
      said: { conflictOpenAfter: value.recusal === 'declared' },
    })
    const leaving = staying(file).filter((one) => !value.mediators.includes(one))
    await release(taking, leaving, value.on, 'moved')
    await appoint(taking, { mediatorIds: value.mediators, ...value }, leaving)
    await handOver(taking, value.mediators[0] ?? null)
    return null
  },
})

export const movedToCommittee = defineStep({
  event: 'moved-to-committee',
  form: (asking) => dated({ mediators: anyMediators(asking), reason: choice(moveReasons), ...recusalForm }),
  defaults: ({ file }) => ({ mediators: staying(file), recusal: 'none' }),
  questions: (asking, fields) => [
    fields.chips(
      {
        name: 'mediators',
        label: 'disputes.mediators',
        hint: { key: 'disputes.mediators-later', values: {} },
      },
      mediatorChoices(asking),
    ),
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'move-reason', moveReasons),
    ...askRecusal(fields),
  ],
  async take(taking, value) {
    const { desk, tx, stamp, actor, file } = taking
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'moved-to-committee',
      occurredOn: value.on,
      data: { unitId: file.row.committee_id, mediatorIds: value.mediators, reason: value.reason },
      said: { conflictOpenAfter: value.recusal === 'declared' },
    })
    const leaving = staying(file).filter((one) => !value.mediators.includes(one))
    await release(taking, leaving, value.on, 'moved')
    await appoint(taking, { mediatorIds: value.mediators, ...value }, leaving)
    await handOver(taking, value.mediators[0] ?? null)
    return null
  },
})
