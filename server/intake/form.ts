/** Reads the counter's form: five things are enough, every other field may stay empty. */
import { z } from 'zod'
import type { FieldFault } from '../../workflows/errors.ts'
import { channels, waysIn, type ChannelCode, type WayInCode } from '../../workflows/law/channels.ts'
import { claimItems, type ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { industries, type IndustryCode } from '../../workflows/law/industries.ts'
import { commissionKinds } from '../../workflows/dispute/context.ts'
import { suitGrounds } from '../../workflows/law/suit-grounds.ts'
import { identityKinds } from '../../workflows/values/identity-kinds.ts'
import { bareCode } from '../../workflows/values/code-text.ts'
import type { Fen } from '../../workflows/values/fen.ts'
import {
  choices,
  dayField,
  fault,
  id,
  maybeChoice,
  maybeDay,
  maybeId,
  maybePhone,
  maybeText,
  maybeTime,
  maybeYuan,
  personName,
  text,
  ticked,
} from '../http/fields.ts'
import { placedFaults, withRows } from '../http/form-body.ts'
import { employerKinds, employerRoles, MOST_RESPONDENTS, MOST_WORKERS, phoneOwners } from './counter-codes.ts'

/** Names of lists whose fields come as rows. */
export const rowLists = ['others', 'respondents'] as const

export const itemCodes = claimItems.map((item) => item.code as ClaimItemCode)

/** The field that holds the amount of an item ticked for the first worker. */
export const amountField = (item: string): string => `amount-${item}`

/** What people write when there is no phone: 无, 無, 没有, 沒有, none, a dash. */
const NO_PHONE = /^(?:\u65e0|\u7121|[\u6ca1\u6c92]\u6709|none|no|n\/a|-+)$/iu

/** Whether somebody wrote that there is no phone. */
export const isNoPhone = (typed: string): boolean => NO_PHONE.test(typed.trim())

/** A required phone, where "none" is an answer: null. */
const phoneOrNone = maybeText(40).transform((value, context) => {
  if (value === null) return fault(context, 'phone-or-none')
  if (isNoPhone(value)) return null
  const read = maybePhone.safeParse(value)
  return read.success ? read.data : fault(context, read.error.issues[0]?.message ?? 'phone-unknown')
})

/** A number of an identity paper or licence as typed, narrowed; only what can be no such number at all is refused. */
const codeText = (wrong: string) =>
  maybeText(40).transform((value, context) => {
    if (value === null) return null
    const bare = bareCode(value).toUpperCase()
    return /^[0-9A-Z()]{4,24}$/u.test(bare) ? bare : fault(context, wrong)
  })

/** An identity number as typed; a wrong check digit is marked on the case and blocks only at the agreement. */
export const identity = codeText('identity-unreadable')
const creditCode = codeText('credit-code-unreadable')
const place = z.string()
const choicesTyped = z.union([z.string(), z.array(z.string())]).optional()
const claimItem = maybeChoice<ClaimItemCode>(itemCodes)
const role = maybeChoice(employerRoles)
const kind = maybeChoice(employerKinds)
const phoneOwner = maybeChoice(phoneOwners)
const identityKind = maybeChoice(identityKinds)

const otherWorker = z.strictObject({
  at: place,
  name: personName,
  phone: maybePhone,
  phoneOwner,
  identityKind,
  identityNumber: identity,
  /** Own claims, as many as there are; `nth` ends their fields' names and is empty for the first. */
  claims: z.array(z.strictObject({ nth: z.string(), item: claimItem, amount: maybeYuan })),
  representative: ticked,
})

const otherRespondent = z.strictObject({
  at: place,
  name: text(60),
  kind,
  role,
  site: maybeText(60),
  creditCode,
  phone: maybePhone,
})

/** What is asked of the case itself, whoever its workers are. */
export const caseQuestions = {
  /** Doubtful answers that were looked at again: see doubts.ts. */
  checked: choicesTyped,

  employerName: text(60),
  employerKind: kind,
  site: maybeText(60),
  summary: text(500, { lines: true }),

  creditCode,
  role,
  employerAddress: maybeText(120),
  representativeName: maybeText(50),
  representativeTitle: maybeText(30),
  employerPhone: maybePhone,

  respondents: z.array(otherRespondent).max(MOST_RESPONDENTS - 1, 'too-many-rows'),

  unitId: maybeId,
  receivedOn: dayField,
  receivedAt: maybeTime,
  channel: maybeChoice(channels.map((entry) => entry.code as ChannelCode)),
  wayIn: maybeChoice(waysIn.map((entry): WayInCode => entry.code)),
  industry: maybeChoice(industries.map((entry): IndustryCode => entry.code)),
  knewOn: maybeDay,
  employmentEndedOn: maybeDay,

  commissionKind: maybeChoice(commissionKinds),
  commissionBody: maybeText(60),
  commissionNumber: maybeText(60),
  commissionSignedOn: maybeDay,
  commissionContact: maybeText(60),
  commissionOnline: ticked,
  suitGround: maybeChoice(suitGrounds),
  suitGroundNumber: maybeText(60),
  suitGroundOn: maybeDay,
  suitGroundNote: maybeText(120),
}

const caseForm = z.strictObject(caseQuestions)
export type CaseForm = z.output<typeof caseForm>

const plainForm = z.strictObject({
  ...caseQuestions,

  name: personName,
  phone: phoneOrNone,
  phoneOwner,
  items: choices<ClaimItemCode>(itemCodes).refine((items) => items.length > 0, { message: 'choose-one' }),

  identityKind,
  identityNumber: identity,
  sex: maybeChoice(['male', 'female'] as const),
  birthDay: maybeDay,
  ethnicity: maybeText(20),
  occupation: maybeText(40),
  address: maybeText(120),
  employedFrom: maybeDay,
  monthlyWage: maybeYuan,
  representative: ticked,

  others: z.array(otherWorker).max(MOST_WORKERS - 1, 'too-many-rows'),

  /** By item; only those that are ticked. */
  amounts: z.record(z.string(), maybeYuan),

  draftId: id,
})

const ifReadable = <Value>(schema: z.ZodType<Value>) => schema.nullable().catch(null)
const rows = <Item extends z.ZodType>(row: Item) => z.array(row).catch([])

/** Of the same form only what may be doubtful, each answer that reads; a fault elsewhere does not hide a doubt. */
export const readableParts = z.object({
  name: ifReadable(personName),
  employerName: ifReadable(text(60)),
  receivedOn: ifReadable(dayField),
  amounts: z.record(z.string(), ifReadable(maybeYuan)).catch({}),
  others: rows(
    z.object({
      name: ifReadable(personName),
      claims: rows(z.object({ nth: z.string(), amount: ifReadable(maybeYuan) })),
    }),
  ),
  respondents: rows(z.object({ name: ifReadable(text(60)) })),
})
export type ReadableParts = z.output<typeof readableParts>

export type ClaimTyped = { item: ClaimItemCode; amountFen: Fen | null }
export type IntakeForm = z.output<typeof plainForm> & { claims: ClaimTyped[] }

/** The whole form. */
export const intakeForm: z.ZodType<IntakeForm> = plainForm.transform((form) => ({
  ...form,
  claims: form.items.map((item): ClaimTyped => ({ item, amountFen: form.amounts[item] ?? null })),
}))

type Row = Record<string, string | string[]>
type ClaimFields = { nth: string; item?: string | string[]; amount?: string | string[] }

const CLAIM_FIELD = /^(item|amount)(\d{0,2})$/u

/** A further worker's row with its claims `item`, `amount`, `item2`, `amount2` … as a list; what is wholly empty is left out. */
function withClaims(row: Row): Record<string, unknown> {
  const claims = new Map<string, ClaimFields>()
  const rest: Row = {}
  for (const [name, value] of Object.entries(row)) {
    const [, part, nth] = CLAIM_FIELD.exec(name) ?? []
    if (part === undefined || nth === undefined) rest[name] = value
    else if (value !== '') claims.set(nth, { ...(claims.get(nth) ?? { nth }), [part]: value })
  }
  return { ...rest, claims: [...claims.values()].toSorted((a, b) => Number(a.nth) - Number(b.nth)) }
}

/** The flat body with its rows grouped, and the amounts of ticked items; an amount beside a box no longer ticked was given up. */
export function groupIntake(body: Record<string, string | string[]>): Record<string, unknown> {
  const amountNames = new Map(itemCodes.map((code) => [amountField(code), code]))
  const amounts: Record<string, string | string[]> = {}
  const rest: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    const code = amountNames.get(name)
    if (code === undefined) rest[name] = value
    else if ([body.items].flat().includes(code)) amounts[code] = value
  }
  const { others, ...grouped } = withRows(rest, rowLists)
  return { ...grouped, others: (others as Row[]).map(withClaims), amounts }
}

/** Faults under the names the form's fields have. */
export const intakeFaults = (faults: readonly FieldFault[], grouped: Record<string, unknown>): FieldFault[] =>
  placedFaults(
    faults.map((found) => ({ ...found, field: ownClaimField(found.field, grouped) })),
    grouped,
  ).map((found) => ({
    ...found,
    field: found.field.replace(/^amounts\.(.+)$/u, (_, item: string) => amountField(item)),
  }))

/** `others.0.claims.1.amount` under the name its field has: `others.0.amount2`. */
function ownClaimField(field: string, { others }: Record<string, unknown>): string {
  return field.replace(/^others\.(\d+)\.claims\.(\d+)\.(\w+)$/u, (_, at: string, index: string, name: string) => {
    const row = (others as { claims: ClaimFields[] }[])[Number(at)]
    return `others.${at}.${name}${row?.claims[Number(index)]?.nth ?? ''}`
  })
}
