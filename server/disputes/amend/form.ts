/** Reads the amendment form: rows of the parties as they stand, claims anew, and further respondents. */
import { z } from 'zod'
import { claimItems, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { identityKinds } from '../../../workflows/values/identity-kinds.ts'
import { bareCode } from '../../../workflows/values/code-text.ts'
import {
  choice,
  dayField,
  id,
  maybeChoice,
  maybeDay,
  maybePhone,
  maybeText,
  maybeYuan,
  personName,
  revision,
  text,
  ticked,
} from '../../http/fields.ts'
import { employerKinds, employerRoles } from '../../intake/counter-codes.ts'
import type { DisputeFile } from '../dispute-file.ts'

export const amendLists = ['workers', 'employers', 'claims', 'further'] as const

/** Numbers are written as bare characters; a wrong digit is marked on the case and blocks only at the agreement. */
const maybeCode = maybeText(30).transform((typed) => (typed === null ? null : bareCode(typed).toUpperCase()))

const at = z.string()

/** Who acts for a party, and whether he may settle for it (domain.md 2.5). */
export const agentAuthorities = ['special', 'general'] as const
const agent = {
  agentName: maybeText(50),
  agentAuthority: maybeChoice(agentAuthorities),
  agentIdentity: maybeCode,
}
type Agent = { agentName: string | null; agentAuthority: string | null; agentIdentity: string | null }
/** A name asks for its authority, a number for its name. */
const agentFaults = ({ agentName, agentAuthority, agentIdentity }: Agent, context: z.RefinementCtx): void => {
  if (agentName !== null && agentAuthority === null)
    context.addIssue({ code: 'custom', message: 'required', path: ['agentAuthority'] })
  if (agentName === null && agentIdentity !== null)
    context.addIssue({ code: 'custom', message: 'required', path: ['agentName'] })
}

const workerRow = z.strictObject({
  at,
  id,
  ...agent,
  employedFrom: maybeDay,
  employedUntil: maybeDay,
  wage: maybeYuan,
  name: personName,
  /** Null keeps the kind that stands. */
  identityKind: maybeChoice(identityKinds),
  identityNumber: maybeCode,
  phone: maybePhone,
  address: maybeText(200),
  occupation: maybeText(50),
})

const employerRow = z.strictObject({
  at,
  id,
  ...agent,
  name: text(100),
  creditCode: maybeCode,
  site: maybeText(100),
  address: maybeText(200),
  representativeName: maybeText(50),
  representativeTitle: maybeText(50),
  bankruptcyAcceptedOn: maybeDay,
  phone: maybePhone,
})

const furtherRow = z.strictObject({ at, name: text(100), kind: choice(employerKinds), role: choice(employerRoles) })

const itemCodes = claimItems.map((item) => item.code as ClaimItemCode)

/** The form for a file: claims belong to its workers. */
export const amendForm = (file: DisputeFile) =>
  z
    .strictObject({
      on: dayField,
      revision,
      seen: maybeText(12),
      /** Doubtful answers that were looked at again: see doubts.ts. */
      checked: z.union([z.string(), z.array(z.string())]).optional(),
      summary: text(500, { lines: true }),
      knewOn: maybeDay,
      employmentEndedOn: maybeDay,
      employmentContinues: ticked,
      workers: z.array(workerRow.superRefine(agentFaults)),
      employers: z.array(employerRow.superRefine(agentFaults)),
      claims: z.array(
        z.strictObject({
          at,
          worker: choice(file.workers.map((worker) => worker.id)),
          item: choice(itemCodes),
          amount: maybeYuan,
          note: maybeText(200),
        }),
      ),
      further: z.array(furtherRow),
    })
    .refine((given) => given.employmentEndedOn === null || !given.employmentContinues, {
      path: ['employmentContinues'],
      message: 'employment-ended-and-continues',
    })

export type Amendment = z.output<ReturnType<typeof amendForm>>

const ifReadable = <Value>(schema: z.ZodType<Value>) => schema.nullable().catch(null)
const rows = <Row extends z.ZodType>(row: Row) => z.array(row).catch([])
const named = rows(z.object({ name: ifReadable(text(100)) }))

/** Of the same form only what may be doubtful, each answer that reads; a fault elsewhere does not hide a doubt. */
export const readableParts = z.object({
  workers: rows(z.object({ name: ifReadable(personName) })),
  employers: named,
  further: named,
  claims: rows(z.object({ worker: ifReadable(id), amount: ifReadable(maybeYuan) })),
})
export type ReadableParts = z.output<typeof readableParts>
