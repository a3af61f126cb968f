/** Holds the ledger of one case against its agreements, instalments and payments, to the fen. */
import type { LedgerRow } from '../../../db/repositories/ledger.ts'
import type { WholeCase } from '../../../db/repositories/whole-cases.ts'
import { compared, type Difference } from './difference.ts'

/** Differences between the money columns of a case and its ledger; every sum in fen. */
export function recountMoney(whole: WholeCase): Difference[] {
  const { row, ledger, claims } = whole
  return [
    ...compared('claimed-sum', row.id, row.claimed_fen, sum(claims.map((claim) => claim.amount_fen ?? 0))),
    ...(row.accepted_on === null
      ? compared(
          'claimed-before-acceptance',
          row.id,
          0,
          booked(ledger, 'claimed', () => true),
        )
      : []),
    ...whole.workers
      .filter((worker) => worker.left_on !== null)
      .flatMap((worker) =>
        compared(
          'claimed-by-struck-out',
          row.id,
          0,
          booked(ledger, 'claimed', (entry) => entry.party_id === worker.id),
        ),
      ),
    ...agreements(whole),
    ...payments(whole),
    ...instalments(whole),
  ]
}

/** An agreement in force stands in the ledger with all its clauses; any other adds up to nothing, and none of it is due (domain.md 3.5 R1, R5). */
function agreements({ row, agreements: papers, ledger }: WholeCase): Difference[] {
  return papers.flatMap((paper) => {
    const clauses = sum(paper.clauses.map((clause) => clause.amount_fen))
    const inLedger = booked(ledger, 'agreed', (entry) => entry.agreement_id === paper.id)
    return [
      ...compared('agreement-total', row.id, paper.total_fen, clauses),
      ...compared('agreed', row.id, paper.status === 'effective' ? clauses : 0, inLedger),
      ...(paper.status === 'effective'
        ? []
        : compared(
            'fell-due',
            row.id,
            0,
            booked(ledger, 'due', (entry) => entry.agreement_id === paper.id),
          )),
    ]
  })
}

/** A payment stands in the ledger as received, once verified as verified, once countered as nothing (R2, R3). */
function payments({ row, payments: paid, ledger }: WholeCase): Difference[] {
  return paid.flatMap((payment) => {
    const own = (entry: LedgerRow): boolean => entry.payment_id === payment.id
    const stands = payment.status === 'countered' ? 0 : payment.amount_fen
    return [
      ...compared('received', row.id, stands, booked(ledger, 'received', own)),
      ...compared('verified', row.id, payment.status === 'verified' ? stands : 0, booked(ledger, 'verified', own)),
    ]
  })
}

function instalments({ row, instalments: parts, payments: paid, ledger }: WholeCase): Difference[] {
  return parts.flatMap((part) => {
    const arrived = paid.filter((payment) => payment.instalment_id === part.id && payment.status !== 'countered')
    const givenUp = booked(ledger, 'written-off', (entry) => entry.instalment_id === part.id)
    return [
      ...compared(
        'instalment',
        row.id,
        part.received_fen - part.set_off_fen,
        sum(arrived.map((payment) => payment.amount_fen)),
      ),
      ...compared('written-off', row.id, part.written_off_fen, givenUp),
      ...compared(
        'fell-due',
        row.id,
        part.fell_due_fen,
        booked(ledger, 'due', (entry) => entry.instalment_id === part.id),
      ),
    ]
  })
}

const booked = (ledger: readonly LedgerRow[], kind: LedgerRow['kind'], which: (entry: LedgerRow) => boolean): number =>
  sum(ledger.filter((entry) => entry.kind === kind && which(entry)).map((entry) => entry.amount_fen))

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
