/** A consultation as somebody tells it, before the desk knows it. */
import type {
  ConsultationChannel,
  ConsultationPhraseCode,
  ConsultationTopicCode,
} from '../../workflows/law/consultations.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { employerKinds } from '../intake/counter-codes.ts'

export type ConsultationGiven = {
  unitId: string
  occurredOn: Day
  channel: ConsultationChannel
  topics: readonly ConsultationTopicCode[]
  /** Null where the person would not say. */
  name: string | null
  /** As it is stored. */
  phone: string | null
  employer: { kind: (typeof employerKinds)[number]; name: string; site: string | null } | null
  /** How many were asked for at once; one as a rule. */
  persons: number
  question: string | null
  /** Standard answers given. */
  phrases: readonly ConsultationPhraseCode[]
  /** What was said beside them. */
  answer: string | null
}
