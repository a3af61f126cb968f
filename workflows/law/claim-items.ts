/** Claim items and what the law lets one do with each: who is paid, what a court may confirm, what a payment order may ask. */
import { claimItemTable, type ClaimItemRow, type ClaimKind } from './claim-item-table.ts'

export type ClaimItem = {
  code: string
  zh: string
  en: string
  /** Cause in the list of 2026. */
  cause: string
  kind: ClaimKind
  /** Which limitation runs (LDTZ 27). */
  limitation: 'wages' | 'ordinary'
}

export type ClaimItemCode = keyof typeof claimItemTable

const items: ReadonlyMap<string, ClaimItem> = new Map(
  Object.entries<ClaimItemRow>(claimItemTable).map(([code, [zh, en, cause, kind, limitation]]) => [
    code,
    { code, zh, en, cause, kind, limitation: limitation ?? 'ordinary' },
  ]),
)

/** All items in the order of the counter's chips: the frequent ones first. */
export const claimItems: readonly ClaimItem[] = [...items.values()]

export const isClaimItemCode = (code: string): code is ClaimItemCode => items.has(code)

/**
 * An item by its code.
 * @throws RangeError for a code the table does not hold
 */
export function claimItem(code: string): ClaimItem {
  const found = items.get(code)
  if (found === undefined) throw new RangeError(`no claim item ${code}`)
  return found
}

/** An obligation to pay, in whichever direction: what a court may confirm (JS1 52). */
export const isPayment = (code: ClaimItemCode): boolean => claimItem(code).kind !== 'no-money'

/** Money payable to the worker: the only sums that count as recovered (R1). */
export const isPayableToWorker = (code: ClaimItemCode): boolean =>
  !['to-employer', 'no-money'].includes(claimItem(code).kind)

/** Items for which a worker may ask a payment order on an agreement (LDTZ 16). */
export const allowsPaymentOrder = (code: ClaimItemCode): boolean =>
  ['labour-pay', 'injury-medical-costs', 'economic-compensation', 'damages'].includes(claimItem(code).kind)

/** Remuneration alone: an agreement on nothing else may go straight to court (JS1 51 para. 2). */
export const isLabourPay = (code: ClaimItemCode): boolean => claimItem(code).kind === 'labour-pay'

/** An item that asks to confirm an employment relationship: no judicial confirmation, no arbitration review. */
export const confirmsEmployment = (code: ClaimItemCode): boolean =>
  code === 'confirm-employment' || code === 'platform-confirm-employment'

/** Work through a platform: mediation has a bound of its own there (RST4). */
export const isPlatformWork = (code: ClaimItemCode): boolean => code.startsWith('platform-')

/** An item that rests on a recognised work injury: its recognition has clocks of its own (GSTL 17). */
export const isWorkInjury = (code: ClaimItemCode): boolean => claimItem(code).cause === '206.2'

/** The cause of what is claimed first in a case that came from no dispute; the labour contract in general where nothing says more. */
export const causeOfMatter = (matter: string | null): string =>
  matter !== null && isClaimItemCode(matter) ? claimItem(matter).cause : '205'
