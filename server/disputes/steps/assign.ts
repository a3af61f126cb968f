/** Appointing and replacing mediators, with the default line that nobody has a conflict (RMTJ 19, 23; TYTJ 15). */
import type { Choice, FormFields } from '../../../templates/parts/form-fields.ts'
import type { Field } from '../../../templates/parts/field.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { choice, choices, fault, id, maybeText } from '../../http/fields.ts'
import { presentMediators } from '../dispute-file.ts'
import { contextOf } from '../facts.ts'
import { takeLastStep } from '../take-step.ts'
import { recusals, replaceReasons } from './codes.ts'
import { dated, defineStep, type Asking, type Taking } from './define-step.ts'
import { appoint, handOver, release, type Appointment } from './hand-over.ts'
import { askCode } from './questions.ts'

const isFirst = ({ file }: Asking): boolean => file.row.stage === 'committee.assigning'

/** The committee itself and its rooms. */
const placesOf = ({ file, rooms }: Asking): string[] => [
  file.row.committee_id,
  ...rooms.map((room) => room.id),
  ...(rooms.some((room) => room.id === file.row.unit_id) ? [] : [file.row.unit_id]),
]

/** Mediators of the committee who are not on the case yet. */
const free = ({ file, mediators }: Asking) => {
  const present = new Set(presentMediators(file).map((assignment) => assignment.staff_id))
  return mediators.filter((mediator) => !present.has(mediator.id))
}

const mediatorsForm = (asking: Asking) =>
  choices(free(asking).map((mediator) => mediator.id)).transform((chosen, context) =>
    chosen.length > 0 ? chosen : fault(context, 'required'),
  )

const askMediators = (asking: Asking, fields: FormFields, required = true): Field =>
  fields.chips({ name: 'mediators', label: 'disputes.mediators', required }, free(asking).map(mediatorChoice))

/** A name with what the register says beside it. */
const mediatorChoice = ({ id: value, name, unitName, about }: Asking['mediators'][number]): Choice => ({
  value,
  text: `${name} · ${unitName}`,
  ...(about === null ? {} : { note: phrase('register.about', { about }) }),
})

export const recusalForm = { recusal: choice(recusals), recusalNote: maybeText(200) }
export const askRecusal = (fields: FormFields): Field[] => [
  askCode(fields, { name: 'recusal', label: 'disputes.recusal' }, 'recusal', recusals),
  fields.text({ name: 'recusalNote', label: 'disputes.recusal-note', width: 'long', max: 200 }),
]

export const assigned = defineStep({
  event: 'mediators-assigned',
  form: (asking) =>
    dated({
      ...recusalForm,
      mediators: mediatorsForm(asking),
      unit: isFirst(asking) ? choice(placesOf(asking)) : maybeText(1),
    }),
  defaults: (asking) => ({
    unit: asking.file.row.unit_id,
    mediators: free(asking).some((mediator) => mediator.id === asking.actorId) ? [asking.actorId] : [],
    recusal: 'none',
  }),
  questions: (asking, fields) => [
    ...(isFirst(asking)
      ? [
          fields.select({ name: 'unit', label: 'disputes.place-of-mediation', required: true, width: 'long' }, [
            { value: asking.file.row.committee_id, label: 'disputes.committee-itself' },
            ...asking.rooms.map((room) => ({ value: room.id, text: room.name })),
          ]),
        ]
      : []),
    askMediators(asking, fields),
    ...askRecusal(fields),
  ],
  async take(taking, value) {
    const { desk, tx, stamp, actor, file } = taking
    const unitId = value.unit ?? file.row.unit_id
    const atCommittee = unitId === file.row.committee_id
    const place = value.unit === null ? contextOf(file).place : atCommittee ? 'committee' : 'room'
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'mediators-assigned',
      occurredOn: value.on,
      data: { place, unitId, mediatorIds: value.mediators },
      said: { conflictOpenAfter: value.recusal === 'declared' },
    })
    const first = presentMediators(file).length === 0
    await appoint(taking, { mediatorIds: value.mediators, ...value })
    await handOver(taking, first ? (value.mediators[0] ?? null) : null)
    return null
  },
})

export const replaced = defineStep({
  event: 'mediator-replaced',
  form: (asking) =>
    dated({
      leaving: choice(presentMediators(asking.file).map((assignment) => assignment.staff_id)),
      joining: id.transform((chosen, context) =>
        free(asking).some((mediator) => mediator.id === chosen) ? chosen : fault(context, 'unknown-choice'),
      ),
      reason: choice(replaceReasons),
      ...recusalForm,
    }),
  defaults: ({ file }) => ({
    leaving: presentMediators(file).length === 1 ? (presentMediators(file)[0]?.staff_id ?? '') : '',
    recusal: 'none',
  }),
  questions: (asking, fields) => [
    fields.radios(
      { name: 'leaving', label: 'disputes.leaving', required: true },
      presentMediators(asking.file).map((assignment) => ({ value: assignment.staff_id, text: assignment.name })),
    ),
    fields.radios({ name: 'joining', label: 'disputes.joining', required: true }, free(asking).map(mediatorChoice)),
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'replace-reason', replaceReasons),
    ...askRecusal(fields),
  ],
  async take(taking, value) {
    await replaceMediator(taking, value)
    return null
  },
})

export type Replacement = Omit<Appointment, 'mediatorIds'> & { leaving: string; joining: string; reason: string }

/** Puts one mediator in the place of another, who keeps his line with its days; a case he holds goes to the successor. */
export async function replaceMediator(taking: Taking, given: Replacement): Promise<void> {
  const { desk, tx, stamp, actor, file } = taking
  await takeLastStep(desk, tx, stamp, actor, file, {
    type: 'mediator-replaced',
    occurredOn: given.on,
    data: { leavingId: given.leaving, joiningId: given.joining, reason: given.reason },
    said: { conflictOpenAfter: given.recusal === 'declared' },
  })
  await release(taking, [given.leaving], given.on, given.reason)
  await appoint(taking, { mediatorIds: [given.joining], ...given }, [given.leaving])
  const held = file.row.owner_id === given.leaving
  await handOver(taking, held ? given.joining : null)
}
