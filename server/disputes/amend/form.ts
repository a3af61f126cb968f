/** Reads the amendment form: rows of the parties as they stand, claims anew, and further respondents. */
import { z } from 'zod'
import { claimItems, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { bareCode } from '../../../workflows/values/code-text.ts'
import {
  choice,
  dayField,
  id,
  maybeDay,
  maybePhone,
  maybeText,
  maybeYuan,
  personName,
  revision,
  text,
} from '../../http/fields.ts'
import { employerKinds, employerRoles } from '../../intake/counter-codes.ts'
import type { DisputeFile } from '../dispute-file.ts'

export const amendLists = ['workers', 'employers', 'claims', 'further'] as const

/** Numbers are written as bare characters; a wrong digit is marked on the case and blocks only at the agreement. */
const maybeCode = maybeText(30).transform((typed) => (typed === null ? null : bareCode(typed).toUpperCase()))

const at = z.string()

const workerRow = z.strictObject({
  at,
  id,
  name: personName,
  identityNumber: maybeCode,
  phone: maybePhone,
  address: maybeText(200),
  occupation: maybeText(50),
})

const employerRow = z.strictObject({
  at,
  id,
  name: text(100),
  creditCode: maybeCode,
  site: maybeText(100),
  address: maybeText(200),
  representativeName: maybeText(50),
  representativeTitle: maybeText(50),
  phone: maybePhone,
})

const furtherRow = z.strictObject({ at, name: text(100), kind: choice(employerKinds), role: choice(employerRoles) })

const itemCodes = claimItems.map((item) => item.code as ClaimItemCode)

/** The form for a file: claims belong to its workers. */
export const amendForm = (file: DisputeFile) =>
  z.strictObject({
    on: dayField,
    revision,
    seen: maybeText(12),
    summary: text(500, { lines: true }),
    knewOn: maybeDay,
    employmentEndedOn: maybeDay,
    workers: z.array(workerRow),
    employers: z.array(employerRow),
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

export type Amendment = z.output<ReturnType<typeof amendForm>>
