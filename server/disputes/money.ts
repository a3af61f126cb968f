/** What is agreed, received and still owed in one dispute, in fen, read off its agreements and payments. */
import type { InstalmentRow } from '../../db/repositories/agreements.ts'
import { agreementsInForce, type DisputeFile } from './dispute-file.ts'
import { isHindered, payerNow } from './hindrances.ts'

/** In fen; what is claimed is null while no amount was given: that is not a claim of nothing. */
export type MoneyBar = { claimedFen: number | null; agreedFen: number; receivedFen: number; verifiedFen: number }

/** The four figures of the money bar. */
export function moneyBar(file: DisputeFile): MoneyBar {
  const received = file.payments.filter((payment) => payment.status !== 'countered')
  return {
    claimedFen: file.claims.some((claim) => claim.amount_fen !== null) ? file.row.claimed_fen : null,
    agreedFen: sum(agreementsInForce(file).map((agreement) => agreement.total_fen)),
    receivedFen: sum(received.map((payment) => payment.amount_fen)),
    verifiedFen: sum(received.filter((payment) => payment.status === 'verified').map((payment) => payment.amount_fen)),
  }
}

/** Still payable to workers under agreements in force; never below zero, an over-payment to one worker pays no other. */
export const balanceFen = (file: DisputeFile): number => sum(openInstalments(file).map((part) => part.openFen))

/** Payable and past its day, as far as nothing but the payer stands in the way (domain.md 6.9). */
export const overdueFen = (file: DisputeFile, today: string): number =>
  sum(
    openInstalments(file)
      .filter((part) => part.dueOn < today && !part.hindered)
      .map((part) => part.openFen),
  )

export type OpenInstalment = {
  id: string
  agreementId: string
  payeeId: string
  payerId: string
  item: string
  manner: string
  dueOn: string
  amountFen: number
  openFen: number
  /** The payee cannot be paid, or no payer can be asked: late, and nobody's default. */
  hindered: boolean
}

/** What of an instalment is neither received nor deposited nor given up, in fen. */
export const openFenOf = (
  part: Pick<InstalmentRow, 'amount_fen' | 'received_fen' | 'deposited_fen' | 'written_off_fen'>,
): number => Math.max(0, part.amount_fen - part.received_fen - part.deposited_fen - part.written_off_fen)

/** Part of what an agreement in force promises was given up for good. */
export const hasWrittenOff = (file: DisputeFile): boolean =>
  agreementsInForce(file).some((agreement) =>
    agreement.clauses.some((clause) => clause.instalments.some((part) => part.written_off_fen > 0)),
  )

/** The agreement whose clause calls the rest due because an instalment is late, and what is still to come under it; null where none does. */
export function restToCall(file: DisputeFile, on: string): { agreementId: string; parts: OpenInstalment[] } | null {
  const open = openInstalments(file).filter((part) => !part.hindered)
  for (const agreement of agreementsInForce(file).filter((one) => one.acceleration === 1)) {
    const own = open.filter((part) => part.agreementId === agreement.id)
    const parts = own.filter((part) => part.dueOn > on)
    if (parts.length > 0 && own.some((part) => part.dueOn < on)) return { agreementId: agreement.id, parts }
  }
  return null
}

/** Instalments of agreements in force that are not fully paid, by due day. */
export function openInstalments(file: DisputeFile): OpenInstalment[] {
  return agreementsInForce(file)
    .flatMap((agreement) =>
      agreement.clauses.flatMap((clause) =>
        clause.instalments
          .filter((part) => part.status !== 'cancelled')
          .map((part) => ({
            id: part.id,
            agreementId: agreement.id,
            payeeId: clause.payee_party_id,
            payerId: payerNow(file, clause.payer_party_id),
            item: clause.item,
            manner: clause.manner,
            dueOn: part.due_on,
            amountFen: part.amount_fen,
            openFen: openFenOf(part),
            hindered: isHindered(file, agreement, clause),
          })),
      ),
    )
    .filter((part) => part.openFen > 0)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
