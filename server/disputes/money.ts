/** What is agreed, received and still owed in one dispute, in fen, read off its agreements and payments. */
import { agreementsInForce, type DisputeFile } from './dispute-file.ts'

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

/** Payable and past its day. */
export const overdueFen = (file: DisputeFile, today: string): number =>
  sum(
    openInstalments(file)
      .filter((part) => part.dueOn < today)
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
            payerId: clause.payer_party_id,
            item: clause.item,
            manner: clause.manner,
            dueOn: part.due_on,
            amountFen: part.amount_fen,
            openFen: Math.max(0, part.amount_fen - part.received_fen),
          })),
      ),
    )
    .filter((part) => part.openFen > 0)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
