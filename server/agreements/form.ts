/** Reads the form of an agreement: rows of clauses and instalments, or an even plan that fills them. */
import { z } from 'zod'
import { claimItems, isPayableToWorker, type ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { equalParts, type Part } from '../../workflows/dispute/instalment-plan.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen, type Fen } from '../../workflows/values/fen.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { choice, dayField, fault, maybeDay, maybeText, readForm, text, ticked, yuan } from '../http/fields.ts'
import { placedFaults, withRows } from '../http/form-body.ts'
import { manners, taxBases, type AgreementGiven, type ClauseGiven } from './agreement-given.ts'

export type Body = Record<string, string | string[]>

/** Lists whose fields come as rows. */
const rowLists = ['clauses', 'instalments'] as const

export const MOST_PARTS = 60
const FACTS_MAX = 2000
export const POSITION_MAX = 1000
const CLAUSES_MAX = 4000

/** Money an agreement may promise a worker. */
export const payableItems: readonly ClaimItemCode[] = claimItems
  .map((item) => item.code as ClaimItemCode)
  .filter(isPayableToWorker)

const partCount = maybeText(3).transform((value, context) => {
  if (value === null) return null
  const count = /^\d{1,2}$/.test(value) ? Number(value) : 0
  return count >= 1 && count <= MOST_PARTS ? count : fault(context, 'part-count', { max: MOST_PARTS })
})

const accountNumber = maybeText(40).transform((value, context) => {
  if (value === null) return null
  const digits = value.replaceAll(/[\s-]/g, '')
  return /^\d{6,30}$/.test(digits) ? digits : fault(context, 'account-number')
})

const clauseForm = (file: DisputeFile) =>
  z.strictObject({
    at: z.string(),
    payee: choice(file.workers.map((worker) => worker.id)),
    payer: choice(file.employers.map((employer) => employer.id)),
    item: choice<ClaimItemCode>(payableItems),
    amount: yuan,
    manner: choice(manners),
    holder: maybeText(60),
    bank: maybeText(60),
    account: accountNumber,
  })

const instalmentForm = (file: DisputeFile) =>
  z.strictObject({
    at: z.string(),
    payee: choice(file.workers.map((worker) => worker.id)),
    dueOn: dayField,
    amount: yuan,
  })

/** What written and oral agreements ask alike. */
export const contentForm = (file: DisputeFile) => ({
  on: dayField,
  facts: text(FACTS_MAX, { lines: true }),
  workerPosition: maybeText(POSITION_MAX, { lines: true }),
  employerPosition: maybeText(POSITION_MAX, { lines: true }),
  responsibility: maybeText(POSITION_MAX, { lines: true }),
  clauses: z.array(clauseForm(file)),
  instalments: z.array(instalmentForm(file)),
  parts: partCount,
  firstDueOn: maybeDay,
  taxBasis: choice(taxBases),
  otherClauses: maybeText(CLAUSES_MAX, { lines: true }),
  acceleration: ticked,
  furtherDefault: maybeText(500),
  settlesItems: ticked,
  jointConfirmation: ticked,
  jointLiability: ticked,
  confirmsRelationship: ticked,
  place: maybeText(100),
})

export type Content = z.output<z.ZodObject<ReturnType<typeof contentForm>>>

/** Rows of a form without those nobody filled in: a payee is chosen beforehand in every row. */
function filledRows(body: Body): Record<string, unknown> {
  const grouped = withRows(body, rowLists)
  return {
    ...grouped,
    clauses: rowsOf(grouped.clauses).filter((row) => isFilled(row, ['item', 'amount', 'account'])),
    instalments: rowsOf(grouped.instalments).filter((row) => isFilled(row, ['dueOn', 'amount'])),
  }
}

type Row = Record<string, string | string[]>
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])
const isFilled = (row: Row, names: readonly string[]): boolean =>
  names.some((name) => row[name] !== undefined && row[name] !== '')

/** Reads a body by a schema over the filled rows; faults carry the names the form used. */
export function readRows<Value>(
  schema: z.ZodType<Value>,
  body: Body,
): { ok: true; value: Value } | { ok: false; faults: FieldFault[] } {
  const grouped = filledRows(body)
  const read = readForm(schema, grouped)
  return read.ok ? read : { ok: false, faults: placedFaults(read.faults, grouped) }
}

/** The typed agreement; payees without instalments of their own follow the even plan where one was given. */
export function agreementOf(content: Content): AgreementGiven {
  const clauses = content.clauses.map((row) => clauseOf(row))
  const planned = content.instalments.map((row) => ({ payeeId: row.payee, dueOn: row.dueOn, amountFen: row.amount }))
  const bare = [...new Set(clauses.map((clause) => clause.payeeId))].filter(
    (payeeId) => !planned.some((part) => part.payeeId === payeeId),
  )
  const first = content.firstDueOn
  const even =
    first === null
      ? []
      : bare.flatMap((payeeId) =>
          evenParts(sumFor(clauses, payeeId), content.parts ?? 1, first).map((part) => ({ ...part, payeeId })),
        )
  return {
    on: content.on,
    facts: content.facts,
    workerPosition: content.workerPosition,
    employerPosition: content.employerPosition,
    responsibility: content.responsibility,
    clauses,
    parts: [...planned, ...even],
    taxBasis: content.taxBasis,
    otherClauses: content.otherClauses ?? '',
    acceleration: content.acceleration,
    furtherDefault: content.furtherDefault,
    settlesItems: content.settlesItems,
    jointConfirmation: content.jointConfirmation,
    jointLiability: content.jointLiability,
    confirmsRelationship: content.confirmsRelationship,
    place: content.place,
  }
}

/** Never more parts than there are fen. */
export const evenParts = (total: Fen, count: number, first: Day): Part[] =>
  equalParts(total, Math.max(1, Math.min(count, total)), first)

function clauseOf(row: Content['clauses'][number]): ClauseGiven {
  const { holder, bank, account } = row
  return {
    payeeId: row.payee,
    payerId: row.payer,
    item: row.item,
    amountFen: row.amount,
    manner: row.manner,
    account: account !== null && holder !== null && bank !== null ? { holder, bank, number: account } : null,
  }
}

const sumFor = (clauses: readonly ClauseGiven[], payeeId: string) =>
  fen(clauses.filter((clause) => clause.payeeId === payeeId).reduce((sum, clause) => sum + clause.amountFen, 0))

/** A whole account or none: a number without its bank pays nobody. */
export function accountFaults(content: Content): FieldFault[] {
  return content.clauses.flatMap((row) => {
    const given = [row.bank, row.account].filter((part) => part !== null).length
    if (given === 0 || (given === 2 && row.holder !== null)) return []
    const missing = row.holder === null ? 'holder' : row.bank === null ? 'bank' : 'account'
    return [{ field: `clauses.${row.at}.${missing}`, code: 'account-incomplete' }]
  })
}
