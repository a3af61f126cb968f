/** Reads the forms of consultations: nothing is required but a topic and the channel. */
import { z } from 'zod'
import type { FieldFault } from '../../workflows/errors.ts'
import {
  consultationChannels,
  consultationPhrases,
  consultationTopics,
  type ConsultationPhraseCode,
  type ConsultationTopicCode,
} from '../../workflows/law/consultations.ts'
import { isAfter, type Day } from '../../workflows/values/day.ts'
import {
  choice,
  choices,
  dayField,
  fault,
  maybeChoice,
  maybeId,
  maybeName,
  maybePhone,
  maybeText,
  revision,
} from '../http/fields.ts'
import { employerKinds } from '../intake/counter-codes.ts'
import type { ConsultationGiven } from './consultation-given.ts'
import { consultationStrikeReasons } from './strike-out-consultation.ts'

const topics = choices<ConsultationTopicCode>(consultationTopics.map((topic) => topic.code))
const phrases = choices<ConsultationPhraseCode>(consultationPhrases.map((phrase) => phrase.code))

/** One where nobody says otherwise. */
const persons = z
  .string()
  .optional()
  .transform((value, context): number => {
    const typed = (value ?? '').trim()
    if (typed === '') return 1
    return /^[1-9]\d{0,3}$/u.test(typed) ? Number(typed) : fault(context, 'persons-count')
  })

const questions = {
  channel: choice(consultationChannels),
  question: maybeText(500, { lines: true }),
  topics: topics.refine((given) => given.length > 0, { message: 'choose-one' }),
  phrases,
  answer: maybeText(500, { lines: true }),
  name: maybeName,
  employerName: maybeText(60),
  employerKind: maybeChoice(employerKinds),
  site: maybeText(60),
  phone: maybePhone,
  persons,
  occurredOn: dayField,
}

export const recordForm = z.strictObject({ ...questions, unitId: maybeId })
export const amendForm = z.strictObject({ ...questions, revision })
export const strikeForm = z.strictObject({ reason: choice(consultationStrikeReasons), revision })

type Told = Omit<z.output<typeof amendForm>, 'revision'>

/** Faults of the form as a whole. */
export const judgeConsultation = (form: Told, today: Day): FieldFault[] => [
  ...(isAfter(form.occurredOn, today) ? [{ field: 'occurredOn', code: 'day-in-future' }] : []),
  ...(form.employerKind === 'nickname' && form.site === null && form.employerName !== null
    ? [{ field: 'site', code: 'site-needed' }]
    : []),
]

/** The consultation a judged form tells; its unit is known elsewhere. */
export const toldBy = (form: Told): Omit<ConsultationGiven, 'unitId'> => ({
  occurredOn: form.occurredOn,
  channel: form.channel,
  topics: form.topics,
  name: form.name,
  phone: form.phone,
  employer:
    form.employerName === null
      ? null
      : { kind: form.employerKind ?? 'company', name: form.employerName, site: form.site },
  persons: form.persons,
  question: form.question,
  phrases: form.phrases,
  answer: form.answer,
})
