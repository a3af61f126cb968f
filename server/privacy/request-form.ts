/** Reads what a person asks about his own data. */
import { z } from 'zod'
import type { FieldFault } from '../../workflows/errors.ts'
import { readIdentityNumber, type IdentityFault } from '../../workflows/values/identity-number.ts'
import type { Day } from '../../workflows/values/day.ts'
import { choice, dayField, maybePhone, maybeText, personName, readForm } from '../http/fields.ts'
import type { Person } from './find-person.ts'

export const requestKinds = ['access', 'erasure'] as const
/** By what the desk knows that it is he: without it nobody is told anything (PIPL 50). */
export const proofs = ['identity-card', 'mandate', 'court-paper'] as const

export type Asked = {
  kind: (typeof requestKinds)[number]
  provedBy: (typeof proofs)[number]
  person: Person
  /** In his own words, kept sealed. */
  words: string | null
  askedOn: Day
}

const form = z.strictObject({
  kind: choice(requestKinds),
  name: personName,
  identity: maybeText(30),
  phone: maybePhone,
  provedBy: choice(proofs),
  askedOn: dayField,
  words: maybeText(200),
})

/** What has not the shape of a resident card is a passport or a permit; what has it and is wrong would be answered with "nothing held". */
const OTHER_DOCUMENT: ReadonlySet<string> = new Set<IdentityFault>(['identity-length', 'identity-characters'])

/** A name and at least one number are needed: by a name alone somebody else would be told. */
export function readRequest(
  body: Record<string, string | string[]>,
): { ok: true; value: Asked } | { ok: false; faults: FieldFault[] } {
  const read = readForm(form, body)
  if (!read.ok) return read
  const { kind, name, identity, phone, provedBy, askedOn, words } = read.value
  if (identity === null && phone === null) return { ok: false, faults: [{ field: 'identity', code: 'privacy-number' }] }
  const number = identity === null ? null : readIdentityNumber(identity)
  const slip = number?.faults.find((fault) => !OTHER_DOCUMENT.has(fault))
  if (slip !== undefined) return { ok: false, faults: [{ field: 'identity', code: slip }] }
  const person = { name, identity: number?.normal ?? null, phone }
  return { ok: true, value: { kind, provedBy, person, words, askedOn } }
}
