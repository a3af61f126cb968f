/** Which debts a transfer pays: proposals for a person to book with one click, never booked by themselves. */
import { addDays, isAfter, type Day } from '../values/day.ts'
import { fen, type Fen } from '../values/fen.ts'

export type Transfer = { paidOn: Day; fen: Fen; payer: string | null; payee: string | null; memo: string | null }

/** What one worker of a dispute is still to get, by due day, and what was recorded for him by hand so far. */
export type Debt = {
  disputeId: string
  workerId: string
  worker: string
  /** Who stands in his place: what reaches one of them is his. */
  heirs: readonly string[]
  employers: readonly string[]
  parts: readonly { instalmentId: string; dueOn: Day; openFen: number }[]
  recorded: readonly { paymentIds: readonly string[]; paidOn: Day; fen: number }[]
}

/**
 * `recorded`: somebody has put it down by hand already. `due`: all that is due by then; `instalment`: exactly the next ones;
 * `whole`: everything owed; `several`: several workers' sums at once; `part` and `over`: less or more than that.
 */
export const fits = ['recorded', 'due', 'instalment', 'whole', 'several', 'part', 'over'] as const
export type Fit = (typeof fits)[number]

export type Share = { workerId: string; instalmentId: string; fen: Fen }
export type Proposal = {
  disputeId: string
  fit: Fit
  shares: readonly Share[]
  /** What exceeds everything owed to the payee. */
  overFen: Fen
  /** Payments that are this transfer already; only of `recorded`. */
  paymentIds: readonly string[]
  /** Payee and payer are both those of the case. */
  certain: boolean
}

const MOST = 3
/** A transfer put down by hand may carry the day it was told, not the day it was booked. */
const DAYS_APART = 3

/** At most three proposals, the likeliest first; none where nothing of the case is named. */
export function matchTransfer(transfer: Transfer, debts: readonly Debt[]): Proposal[] {
  const named = debts.filter((debt) => [debt.worker, ...debt.heirs].some((name) => names(transfer, name)))
  const paid = debts.filter((debt) => paysFor(transfer, debt))
  const both = named.filter((debt) => paid.includes(debt))
  const single = both.length > 0 ? both : named
  const own = both.length > 1 ? severalOf(transfer, both) : []
  const found =
    single.length > 0
      ? [...own, ...single.flatMap((debt) => toOne(transfer, debt, both.length > 0))]
      : transfer.payee === null
        ? [...severalOf(transfer, paid), ...onlyExact(transfer, paid)]
        : []
  return found.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST)
}

const rank = ({ fit, certain }: Proposal): number => fits.indexOf(fit) + (certain ? 0 : fits.length)

/** Names as banks write them: no blanks, one kind of bracket. */
const bankName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()

function names({ payee, memo }: Transfer, person: string): boolean {
  const name = bankName(person)
  if (payee !== null) return bankName(payee) === name
  return name.length > 1 && bankName(memo ?? '').includes(name)
}

const paysFor = ({ payer }: Transfer, { employers }: Debt): boolean =>
  payer !== null && employers.some((employer) => bankName(employer) === bankName(payer))

const owed = ({ parts }: Debt): number => parts.reduce((sum, part) => sum + part.openFen, 0)
const dueBy = ({ parts }: Debt, on: Day): number =>
  parts.reduce((sum, part) => sum + (isAfter(part.dueOn, on) ? 0 : part.openFen), 0)

function toOne(transfer: Transfer, debt: Debt, certain: boolean): Proposal[] {
  const known = debt.recorded.find((one) => one.fen === transfer.fen && near(one.paidOn, transfer.paidOn))
  const of = { disputeId: debt.disputeId, certain, overFen: fen(0), shares: [], paymentIds: [] }
  if (known) return [{ ...of, fit: 'recorded', paymentIds: known.paymentIds }]
  const [first] = debt.parts
  if (!first) return []
  const total = owed(debt)
  const share = { workerId: debt.workerId, instalmentId: first.instalmentId, fen: transfer.fen }
  return [{ ...of, fit: fitOf(transfer, debt), shares: [share], overFen: fen(Math.max(0, transfer.fen - total)) }]
}

function fitOf(transfer: Transfer, debt: Debt): Fit {
  const total = owed(debt)
  if (transfer.fen > total) return 'over'
  if (transfer.fen === dueBy(debt, transfer.paidOn)) return 'due'
  if (transfer.fen === total) return 'whole'
  let sum = 0
  for (const part of debt.parts) if ((sum += part.openFen) === transfer.fen) return 'instalment'
  return 'part'
}

const near = (one: Day, other: Day): boolean =>
  !isAfter(one, addDays(other, DAYS_APART)) && !isAfter(other, addDays(one, DAYS_APART))

/** One transfer for several workers of a case: what is due to all, or everything owed to all. */
function severalOf(transfer: Transfer, debts: readonly Debt[]): Proposal[] {
  return [...Map.groupBy(debts, (debt) => debt.disputeId)].flatMap(([disputeId, group]): Proposal[] => {
    if (group.length < 2) return []
    const sums = [(debt: Debt) => dueBy(debt, transfer.paidOn), firstPart, owed]
    const fitting = sums.find((sumOf) => group.reduce((sum, debt) => sum + sumOf(debt), 0) === transfer.fen)
    if (!fitting) return []
    const shares = group.flatMap((debt): Share[] => {
      const [first] = debt.parts
      const sum = fitting(debt)
      return first && sum > 0 ? [{ workerId: debt.workerId, instalmentId: first.instalmentId, fen: fen(sum) }] : []
    })
    return [{ disputeId, fit: 'several', shares, overFen: fen(0), paymentIds: [], certain: true }]
  })
}

const firstPart = ({ parts }: Debt): number => parts[0]?.openFen ?? 0

/** An employer's transfer that names nobody is proposed for a worker only where the sum fits him to the fen, or he is alone. */
const onlyExact = (transfer: Transfer, debts: readonly Debt[]): Proposal[] =>
  debts.flatMap((debt) => {
    const alone = debts.filter((other) => other.disputeId === debt.disputeId).length === 1
    return toOne(transfer, debt, alone).filter(({ fit }) => alone || (fit !== 'part' && fit !== 'over'))
  })
