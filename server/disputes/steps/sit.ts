/** Sittings: agreed on beforehand or recorded directly, by telephone, on site or together (RMTJ 22, 27; RULE75 30). */
import { z } from 'zod'
import { changeMediationSession, insertMediationSession } from '../../../db/repositories/mediation-sessions.ts'
import { insertOffer } from '../../../db/repositories/offers.ts'
import { rowGroupOf, type RowGroup } from '../../../templates/parts/row-group.ts'
import type { FormFields } from '../../../templates/parts/form-fields.ts'
import { choice, dayField, maybeChoice, maybeText, maybeTime, text, ticked, yuan } from '../../http/fields.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { presentMediators } from '../dispute-file.ts'
import { rightsTold } from '../facts.ts'
import { takeLastStep } from '../take-step.ts'
import { sessionManners } from './codes.ts'
import { dated, defineStep, type Asking, type Taking } from './define-step.ts'
import { nameRecorder, presentRecorder } from './hand-over.ts'
import { askCode, idsOf, partyChoices } from './questions.ts'

const RECORD_MAX = 8000

export const booked = defineStep({
  event: 'session-booked',
  form: () => dated({ day: dayField, startsAt: maybeTime, manner: choice(sessionManners), place: maybeText(100) }),
  defaults: ({ file }) => ({ manner: 'room', place: file.units[0]?.address ?? '' }),
  questions: (_, fields) => [
    fields.day({ name: 'day', label: 'disputes.session-day', required: true }),
    fields.time({ name: 'startsAt', label: 'disputes.session-time' }),
    askCode(fields, { name: 'manner', label: 'disputes.session-manner' }, 'session-manner', sessionManners),
    fields.text({ name: 'place', label: 'disputes.session-place', width: 'long', max: 100 }),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    const sessionId = desk.newId()
    await insertMediationSession(tx, {
      id: sessionId,
      dispute_id: file.row.id,
      unit_id: file.row.unit_id,
      manner: value.manner,
      place: value.place,
      day: value.day,
      starts_at: value.startsAt,
      status: 'booked',
      led_by: actor.staffId,
    })
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'session-booked',
      occurredOn: value.on,
      data: { sessionId, manner: value.manner, day: value.day },
    })
    return null
  },
})

/** Whoever mediates does not write the record of his own talks; one already named stays to be chosen. */
const recordersFor = ({ file, recorders }: Asking) => {
  const mediating = new Set(presentMediators(file).map((assignment) => assignment.staff_id))
  return recorders.filter((one) => !mediating.has(one.id) || one.id === presentRecorder(file)?.staff_id)
}

const offerForm = ({ file }: Asking) =>
  z.array(
    z.strictObject({
      at: z.string(),
      party: choice(idsOf([...file.workers, ...file.heirs, ...file.employers])),
      amount: yuan,
      note: maybeText(200),
    }),
  )

type OfferGiven = z.output<ReturnType<typeof offerForm>>[number]

export const recorded = defineStep({
  event: 'session-recorded',
  lists: ['offers'],
  form: (asking) =>
    dated({
      session: choice(['new', ...idsOf(asking.booked)]),
      startsAt: maybeTime,
      manner: choice(sessionManners),
      place: maybeText(100),
      attendance: maybeText(500),
      recorder: maybeChoice(idsOf(recordersFor(asking))),
      record: text(RECORD_MAX, { lines: true }),
      rightsTold: ticked,
      offers: offerForm(asking),
    }),
  defaults: ({ booked: sittings, file, today }) => {
    const due = sittings.find((sitting) => sitting.day <= today)
    return {
      session: due?.id ?? 'new',
      manner: due?.manner ?? 'room',
      place: due?.place ?? file.units[0]?.address ?? '',
      startsAt: due?.starts_at ?? '',
      recorder: presentRecorder(file)?.staff_id ?? '',
      rightsTold: rightsTold(file) ? 'on' : '',
    }
  },
  questions: (asking, fields) => [
    fields.select({ name: 'session', label: 'disputes.session', width: 'long', required: true }, [
      { value: 'new', label: 'disputes.session-unbooked' },
      ...asking.booked.map((sitting) => ({
        value: sitting.id,
        text: [sitting.day, sitting.starts_at, sitting.place].filter((part) => part !== null).join(' '),
      })),
    ]),
    askCode(fields, { name: 'manner', label: 'disputes.session-manner' }, 'session-manner', sessionManners),
    fields.time({ name: 'startsAt', label: 'disputes.session-time' }),
    fields.text({ name: 'place', label: 'disputes.session-place', width: 'long', max: 100 }),
    fields.text({ name: 'attendance', label: 'disputes.attendance', width: 'long', max: 500 }),
    fields.select(
      { name: 'recorder', label: 'disputes.recorder', hint: phrase('disputes.recorder-hint'), width: 'medium' },
      [
        { value: '', label: 'disputes.recorder-none' },
        ...recordersFor(asking).map((one) => ({ value: one.id, text: `${one.name} · ${one.unitName}` })),
      ],
    ),
    fields.area({ name: 'record', label: 'disputes.record', required: true, rows: 8, max: RECORD_MAX }),
    fields.tick({
      name: 'rightsTold',
      label: 'disputes.rights-told',
      hint: { key: 'disputes.rights-told-hint', values: {} },
      width: 'full',
    }),
  ],
  groups: (asking, fields, count) => [offerRows(asking, fields, count('offers'))],
  async take(taking, value) {
    const { desk, tx, stamp, actor, file } = taking
    const sitting = {
      manner: value.manner,
      place: value.place,
      day: value.on,
      starts_at: value.startsAt,
      status: 'held',
      attendance: value.attendance,
      record: value.record,
      led_by: actor.staffId,
    } as const
    const sessionId = value.session === 'new' ? desk.newId() : value.session
    if (value.session === 'new')
      await insertMediationSession(tx, {
        ...sitting,
        id: sessionId,
        dispute_id: file.row.id,
        unit_id: file.row.unit_id,
      })
    else await changeMediationSession(tx, sessionId, sitting)
    for (const offer of value.offers) await keepOffer(taking, sessionId, value.on, offer)
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'session-recorded',
      occurredOn: value.on,
      data: { sessionId, manner: value.manner },
      said: { rightsTold: value.rightsTold || rightsTold(file) },
    })
    await nameRecorder(taking, value.recorder, value.on)
    return null
  },
})

async function keepOffer({ desk, tx, stamp, file }: Taking, sessionId: string, on: string, offer: OfferGiven) {
  await insertOffer(tx, {
    id: desk.newId(),
    dispute_id: file.row.id,
    session_id: sessionId,
    party_id: offer.party,
    amount_fen: offer.amount,
    made_on: on,
    note: offer.note,
    recorded_at: stamp.at,
  })
}

function offerRows({ file }: Asking, fields: FormFields, count: number): RowGroup {
  const parties = partyChoices([...file.workers, ...file.heirs, ...file.employers])
  return rowGroupOf(
    { legend: 'disputes.offers', each: 'disputes.offer', add: 'disputes.add-offer' },
    (place) => [
      fields.select({ name: `offers.${place}.party`, label: 'disputes.offer-by' }, [
        { value: '', label: 'disputes.choose' },
        ...parties,
      ]),
      fields.amount({ name: `offers.${place}.amount`, label: 'disputes.amount' }),
      fields.text({ name: `offers.${place}.note`, label: 'disputes.terms-offered', max: 200 }),
    ],
    Math.max(1, count),
  )
}
