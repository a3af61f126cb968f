/** Payments that wait for a second pair of eyes, inside somebody's scope, oldest first, paged by key. */
import type { Reader } from '../database.ts'

export type WaitingPayment = {
  id: string
  revision: number
  disputeId: string
  caseNumber: string | null
  registrationCode: string
  payeeName: string | null
  payer: string
  manner: string
  evidence: string
  amountFen: number
  paidOn: string
  recordedAt: string
  recordedBy: string
  recorderName: string
  unitName: string
}

/** The (recorded_at, id) of the last row shown. */
export type TrayKey = { recordedAt: string; id: string }

/** One page of recorded payments of disputes at or below the roots. */
export async function waitingPayments(
  reader: Reader,
  options: { roots: readonly string[]; after: TrayKey | null; limit: number },
): Promise<WaitingPayment[]> {
  if (options.roots.length === 0) return []
  let query = waiting(reader, options.roots)
    .innerJoin('dispute', 'dispute.id', 'payment.dispute_id')
    .innerJoin('unit', 'unit.id', 'dispute.unit_id')
    .innerJoin('staff', 'staff.id', 'payment.recorded_by')
    .innerJoin('dispute_party as party', 'party.id', 'payment.payee_party_id')
    .leftJoin('person', 'person.id', 'party.person_id')
    .select([
      'payment.id',
      'payment.revision',
      'payment.dispute_id as disputeId',
      'dispute.case_number as caseNumber',
      'dispute.registration_code as registrationCode',
      'person.name as payeeName',
      'payment.payer',
      'payment.manner',
      'payment.evidence',
      'payment.amount_fen as amountFen',
      'payment.paid_on as paidOn',
      'payment.recorded_at as recordedAt',
      'payment.recorded_by as recordedBy',
      'staff.display_name as recorderName',
      'unit.name as unitName',
    ])
    .orderBy('payment.recorded_at')
    .orderBy('payment.id')
    .limit(options.limit)
  const { after } = options
  if (after !== null)
    query = query.where((where) =>
      where(where.refTuple('payment.recorded_at', 'payment.id'), '>', where.tuple(after.recordedAt, after.id)),
    )
  return query.execute()
}

/** How many wait, and their sum in fen. */
export async function waitingTotal(
  reader: Reader,
  roots: readonly string[],
): Promise<{ total: number; totalFen: number }> {
  if (roots.length === 0) return { total: 0, totalFen: 0 }
  const row = await waiting(reader, roots)
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      select.fn.sum<number | null>('payment.amount_fen').as('totalFen'),
    ])
    .executeTakeFirstOrThrow()
  return { total: row.total, totalFen: row.totalFen ?? 0 }
}

const waiting = (reader: Reader, roots: readonly string[]) =>
  reader
    .selectFrom('payment')
    .where('payment.status', '=', 'recorded')
    .where((where) =>
      where.exists(
        where
          .selectFrom('dispute_scope as scope')
          .select('scope.dispute_id')
          .whereRef('scope.dispute_id', '=', 'payment.dispute_id')
          .where('scope.ancestor_id', 'in', [...roots]),
      ),
    )
