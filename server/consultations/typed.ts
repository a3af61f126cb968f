/** What one form holds said in the fields of another: nothing typed is typed twice. */
import { claimsOfTopics, topicsOfClaims } from '../../workflows/law/consultations.ts'
import type { Typed } from '../drafts.ts'
import { isNoPhone } from '../intake/form.ts'
import type { ConsultationFile } from './open-consultation.ts'

const one = (value: Typed[string] | undefined): string => [value ?? ''].flat()[0] ?? ''
const several = (value: Typed[string] | undefined): string[] => [value ?? []].flat()

/** A form of the counter as a consultation; without what only a dispute asks. */
export function typedFromIntake(body: Typed): Typed {
  const phone = one(body.phone)
  return {
    name: one(body.name),
    phone: isNoPhone(phone) ? '' : phone,
    employerName: one(body.employerName),
    employerKind: one(body.employerKind),
    site: one(body.site),
    topics: topicsOfClaims(several(body.items)),
    question: one(body.summary),
    ...(one(body.unitId) === '' ? {} : { unitId: one(body.unitId) }),
    ...(one(body.receivedOn) === '' ? {} : { occurredOn: one(body.receivedOn) }),
  }
}

/** A form of a consultation as a dispute. */
export const typedForIntake = (body: Typed): Typed => ({
  name: one(body.name),
  phone: one(body.phone),
  employerName: one(body.employerName),
  employerKind: one(body.employerKind),
  site: one(body.site),
  items: claimsOfTopics(several(body.topics)),
  summary: one(body.question),
  ...(one(body.unitId) === '' ? {} : { unitId: one(body.unitId) }),
  ...(one(body.occurredOn) === '' ? {} : { receivedOn: one(body.occurredOn) }),
})

/** A kept consultation as its form. */
export const typedOfConsultation = ({ row, topics, employer }: ConsultationFile, phone: string | null): Typed => ({
  channel: row.channel,
  question: row.question ?? '',
  topics,
  phrases: JSON.parse(row.phrases) as string[],
  answer: row.answer ?? '',
  name: row.name ?? '',
  employerName: employer?.name ?? '',
  employerKind: employer === null || employer.kind === 'company' ? '' : employer.kind,
  site: employer?.site ?? '',
  phone: phone ?? '',
  persons: String(row.persons),
  occurredOn: row.occurred_on,
})
