/** Settles one line of a statement: books what it pays with one click, or says why nothing is booked. */
import { changeLine, findLine, type BankLineRow } from '../../../db/repositories/bank-statements.ts'
import { changePayment } from '../../../db/repositories/payments.ts'
import type { Tx } from '../../../db/database.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { matchTransfer, type Proposal, type Transfer } from '../../../workflows/money/match-transfer.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { openFile, type DisputeFile } from '../../disputes/dispute-file.ts'
import { takePayments } from '../take-payment.ts'
import { debtsFor } from './debts.ts'
import { openLine } from './keep-lines.ts'
import { statementUnits } from './place.ts'

/** Why a line is put aside without a payment. */
export const asideReasons = ['not-ours', 'recorded-by-hand', 'returned', 'other'] as const
export type AsideReason = (typeof asideReasons)[number]

export type BookLine = { lineId: string; revision: number; proposal: string }
export type LineBooked = { disputeId: string; fen: number; alreadyThere: boolean }

/** What the line says, as matching reads it. */
export function transferOf(desk: Desk, row: BankLineRow): Transfer {
  const { payer, payee, memo } = openLine(desk, row)
  return { paidOn: day(row.paid_on), fen: fen(row.amount_fen), payer, payee, memo }
}

/** The text by which the page and the booking speak of the same proposal. */
export const proposalKey = (desk: Desk, proposal: Proposal): string => desk.privateValues.mark(proposalText(proposal))

const proposalText = ({ disputeId, fit, shares, paymentIds }: Proposal): string =>
  JSON.stringify([disputeId, fit, shares, paymentIds])

/** A page drawn before the desk's keys were changed speaks of its proposal by the older mark. */
const isMeant = (desk: Desk, proposal: Proposal, key: string): boolean =>
  desk.privateValues.marks(proposalText(proposal)).includes(key)

/**
 * Books a proposal that still stands, one step for the whole transfer. Throws stale when line or case changed meanwhile,
 * not-found outside the scope, refused with reasons.
 */
export async function bookLine(desk: Desk, act: Act, command: BookLine): Promise<LineBooked> {
  return commit(desk, act, async (tx, stamp) => {
    const row = await openRow(tx, act, command.lineId, command.revision)
    const transfer = transferOf(desk, row)
    const { debts } = await debtsFor(tx, act.actor, [transfer])
    const proposal = matchTransfer(transfer, debts).find((one) => isMeant(desk, one, command.proposal))
    if (!proposal) throw new DomainError('stale', 'proposal-changed')
    const file = await openFile(tx, act.actor, proposal.disputeId, 'payment:record')
    const alreadyThere = proposal.fit === 'recorded'
    if (alreadyThere) await markRecorded(tx, row, file, proposal)
    else
      await takePayments(
        desk,
        tx,
        stamp,
        act.actor,
        file,
        proposal.shares.map((share) => ({
          instalmentId: share.instalmentId,
          amountFen: share.fen,
          paidOn: transfer.paidOn,
          payer: transfer.payer ?? payerOf(file),
          manner: 'transfer',
          evidence: 'bank-slip',
          note: null,
          bankLineId: row.id,
        })),
      )
    await settle(tx, row, {
      status: 'booked',
      dispute_id: file.row.id,
      settled_by: act.actor.staffId,
      settled_on: stamp.today,
    })
    return {
      answer: { disputeId: file.row.id, fen: row.amount_fen, alreadyThere },
      object: { kind: 'dispute', id: file.row.id, unitId: file.row.unit_id },
      details: { fen: row.amount_fen, line: row.id, payees: proposal.shares.length },
    }
  })
}

/** Puts a line aside, or back among the open ones when `reason` is null. */
export async function putAside(
  desk: Desk,
  act: Act,
  command: { lineId: string; revision: number; reason: AsideReason | null },
): Promise<null> {
  return commit(desk, act, async (tx, stamp) => {
    const row = await openRow(tx, act, command.lineId, command.revision, command.reason === null)
    const { reason } = command
    await settle(tx, row, {
      status: reason === null ? 'open' : 'set-aside',
      reason,
      settled_by: reason === null ? null : act.actor.staffId,
      settled_on: reason === null ? null : stamp.today,
    })
    return {
      answer: null,
      object: { kind: 'bank-line', id: row.id, unitId: row.unit_id },
      details: { reason },
    }
  })
}

async function openRow(tx: Tx, { actor }: Act, lineId: string, revision: number, aside = false): Promise<BankLineRow> {
  const row = await findLine(tx, await statementUnits(tx, actor), lineId)
  if (!row) throw new DomainError('not-found', 'no-such-page')
  if (row.revision !== revision || row.status !== (aside ? 'set-aside' : 'open'))
    throw new DomainError('stale', 'line-changed')
  return row
}

async function settle(tx: Tx, row: BankLineRow, change: Parameters<typeof changeLine>[2]): Promise<void> {
  if (!(await changeLine(tx, row, change))) throw new DomainError('stale', 'line-changed')
}

/** A payment that was put down by hand is this transfer: it keeps its day and gets the bank's proof. */
async function markRecorded(tx: Tx, row: BankLineRow, file: DisputeFile, { paymentIds }: Proposal): Promise<void> {
  for (const payment of file.payments.filter((one) => paymentIds.includes(one.id))) {
    const proof = payment.status === 'recorded' && payment.evidence === 'none' ? { evidence: 'bank-slip' as const } : {}
    if (!(await changePayment(tx, payment, { bank_line_id: row.id, ...proof })))
      throw new DomainError('stale', 'payment-changed')
  }
}

const payerOf = (file: DisputeFile): string => {
  const [first] = file.employers
  return first ? partyName(first) : ''
}
