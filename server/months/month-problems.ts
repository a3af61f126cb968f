/** The open problems of a month, in the order in which they are asked before it is closed. */
import type { Reader } from '../../db/database.ts'
import {
  ignoredClocks,
  missingAmounts,
  overPaid,
  possibleDoubles,
  unprovenPayments,
  unsignedAgreements,
  type MonthProblems,
  type ProblemScope,
} from '../../db/repositories/month-problems.ts'
import { claimItems, isClaimItemCode, isPayment } from '../../workflows/law/claim-items.ts'
import { lastOfMonth } from '../../workflows/values/day.ts'
import type { MonthStanding } from './month-place.ts'

export const problemKinds = [
  'missing-amounts',
  'unsigned-agreements',
  'ignored-clocks',
  'possible-doubles',
  'no-receipt',
  'unverified',
  'over-paid',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** Claims whose sum is money. */
const moneyItems = claimItems.map((item) => item.code).filter((code) => isClaimItemCode(code) && isPayment(code))

const find: Record<ProblemKind, (reader: Reader, scope: ProblemScope) => Promise<MonthProblems>> = {
  'missing-amounts': (reader, scope) => missingAmounts(reader, scope, moneyItems),
  'unsigned-agreements': unsignedAgreements,
  'ignored-clocks': ignoredClocks,
  'possible-doubles': possibleDoubles,
  'no-receipt': (reader, scope) => unprovenPayments(reader, scope, false),
  unverified: (reader, scope) => unprovenPayments(reader, scope, true),
  'over-paid': overPaid,
}

type Of = Pick<MonthStanding, 'tree' | 'month'>

/** Each kind with its number and its first cases; one kind alone where asked. */
export async function openProblems(
  reader: Reader,
  { tree, month }: Of,
  limit: number,
  alone: ProblemKind | null = null,
): Promise<(MonthProblems & { kind: ProblemKind })[]> {
  const scope = { unitIds: tree.all, month, last: lastOfMonth(month), limit }
  const found: (MonthProblems & { kind: ProblemKind })[] = []
  for (const kind of problemKinds)
    if (alone === null || alone === kind) found.push({ kind, ...(await find[kind](reader, scope)) })
  return found
}

/** How many problems are open in all. */
export async function countProblems(reader: Reader, of: Of): Promise<number> {
  const found = await openProblems(reader, of, 0)
  return found.reduce((sum, one) => sum + one.total, 0)
}
