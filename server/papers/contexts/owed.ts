/** What an employer let its day pass: the rows a reminder, a payment order and an enforcement ask for alike. */
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import type { WholeAgreement } from '../../../db/repositories/agreements.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { words } from '../../../templates/words/index.ts'
import { givesEnforceablePaper } from '../../../workflows/referral/context.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { agreementsInForce, type DisputeFile } from '../../disputes/dispute-file.ts'
import { openInstalments, type OpenInstalment } from '../../disputes/money.ts'
import { numberOf } from './common.ts'
import { itemOf } from './payments.ts'

export type OwedRow = PaperContext<'default-reminder'>['overdue'][number]

export type Owed = {
  parts: OpenInstalment[]
  rows: OwedRow[]
  totalFen: number
  agreements: WholeAgreement[]
  workers: PartyRow[]
  payers: PartyRow[]
  /** Each payer answers for the whole. */
  joint: boolean
}

/** Instalments past their day that pass the filter, with whose they are; null where there are none. */
export function owedOn(file: DisputeFile, on: Day, wanted: (part: OpenInstalment) => boolean): Owed | null {
  const parts = openInstalments(file).filter((part) => part.dueOn < on && !part.hindered && wanted(part))
  if (parts.length === 0) return null
  const agreements = agreementsInForce(file).filter((one) => parts.some((part) => part.agreementId === one.id))
  const joint = agreements.some((one) => one.joint_liability === 1)
  const workers = file.workers.filter((worker) => parts.some((part) => part.payeeId === worker.id))
  return {
    parts,
    rows: parts.map((part) => ({
      name: nameIn(workers, part.payeeId),
      item: itemOf(part.item),
      dueOn: day(part.dueOn),
      amount: part.amountFen,
      open: part.openFen,
    })),
    totalFen: sumOpen(parts),
    agreements,
    workers,
    payers: file.employers.filter((employer) => joint || parts.some((part) => part.payerId === employer.id)),
    joint: joint && file.employers.length > 1,
  }
}

export const sumOpen = (parts: readonly OpenInstalment[]): number =>
  parts.reduce((total, part) => total + part.openFen, 0)

const nameIn = (parties: readonly PartyRow[], id: string): string => {
  const found = parties.find((party) => party.id === id)
  return found ? partyName(found) : ''
}

/** Numbers in a sentence: up to three in full, more as the first and how many. */
const NAMED = 3

/** How several agreements are called in one sentence, and their day where they share it. */
export function namedAgreements(
  file: DisputeFile,
  agreements: readonly WholeAgreement[],
): { agreementNumber: string; effectiveOn: Day | null } {
  const numbers = agreements.map((one) => one.number ?? numberOf(file))
  const [first = ''] = numbers
  const days = [...new Set(agreements.flatMap((one) => one.effective_on ?? []))]
  const [only] = days
  return {
    agreementNumber:
      numbers.length > NAMED
        ? words('zh-CN')('paper-part.agreements-many', { first, count: numbers.length })
        : numbers.join(words('zh-CN')('paper-part.comma')),
    effectiveOn: only !== undefined && days.length === 1 ? day(only) : null,
  }
}

/** The referral whose decision made an agreement enforceable; null while none did. */
export const enforceableBy = (file: DisputeFile, agreementIds: ReadonlySet<string>) =>
  file.referrals.findLast(
    (referral) =>
      referral.result !== null &&
      referral.agreement_id !== null &&
      agreementIds.has(referral.agreement_id) &&
      ['judicial-confirmation', 'arbitration-review', 'payment-order'].includes(referral.kind) &&
      givesEnforceablePaper(referral.result),
  ) ?? null
