/** Payers to be called about instalments: due soon or late, in force, hindered by nothing, given no grace and not called these days. */
import type { Reader } from '../database.ts'
import { stillFollowed, stillOpen } from './due-today.ts'

export type PaymentCall = {
  disputeId: string
  caseNumber: string | null
  registrationCode: string
  workerLabel: string
  workerCount: number
  ownerId: string | null
  /** Null while the case is open. */
  archivedOn: string | null
  payerPartyId: string
  payerId: string
  payerName: string
  dueOn: string
  openFen: number
  parts: number
  instalmentId: string
}

/** The last line of the page before. */
export type CallKey = Pick<PaymentCall, 'dueOn' | 'disputeId' | 'payerPartyId'>

/**
 * One line for each payer of a case, the oldest day first. `calledSince`: whoever was called from that day on waits;
 * `today`: so does a case whose grace lasts until that day or longer.
 */
export async function paymentCalls(
  reader: Reader,
  roots: readonly string[],
  asked: { today: string; until: string; calledSince: string; after: CallKey | null; limit: number },
): Promise<PaymentCall[]> {
  if (roots.length === 0) return []
  const { after } = asked
  const rows = await reader
    .selectFrom('instalment')
    .innerJoin('agreement_clause as clause', 'clause.id', 'instalment.clause_id')
    .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
    .innerJoin('dispute', 'dispute.id', 'instalment.dispute_id')
    .innerJoin('dispute_party as payer', 'payer.id', 'clause.payer_party_id')
    .innerJoin('employer', 'employer.id', 'payer.employer_id')
    .where('instalment.due_on', '<=', asked.until)
    .where('instalment.status', 'in', ['planned', 'due'])
    .where('agreement.status', '=', 'effective')
    .where(stillOpen)
    .where(stillFollowed)
    .where((where) =>
      where.exists(
        where
          .selectFrom('dispute_scope as scope')
          .select('scope.dispute_id')
          .whereRef('scope.dispute_id', '=', 'dispute.id')
          .where('scope.ancestor_id', 'in', [...roots]),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('hindrance')
            .select('hindrance.id')
            .whereRef('hindrance.dispute_id', '=', 'dispute.id')
            .where('hindrance.ended_on', 'is', null)
            .where((either) =>
              either.or([
                either('hindrance.party_id', '=', either.ref('clause.payer_party_id')),
                either('hindrance.party_id', '=', either.ref('clause.payee_party_id')),
              ]),
            ),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('contact_log')
            .select('contact_log.id')
            .whereRef('contact_log.dispute_id', '=', 'dispute.id')
            .whereRef('contact_log.party_id', '=', 'clause.payer_party_id')
            .where('contact_log.instalment_id', 'is not', null)
            .where('contact_log.occurred_on', '>=', asked.calledSince),
        ),
      ),
    )
    // Its day is all the payload of a grace holds, so that the texts stand in the order of the days.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('dispute_event as grace')
            .select('grace.seq')
            .whereRef('grace.dispute_id', '=', 'dispute.id')
            .where('grace.type', '=', 'grace-given')
            .where('grace.payload', '>=', JSON.stringify({ until: asked.today })),
        ),
      ),
    )
    .select((select) => [
      'dispute.id as disputeId',
      'dispute.case_number as caseNumber',
      'dispute.registration_code as registrationCode',
      'dispute.worker_label as workerLabel',
      'dispute.worker_count as workerCount',
      'dispute.owner_id as ownerId',
      'dispute.archived_on as archivedOn',
      'clause.payer_party_id as payerPartyId',
      'employer.id as payerId',
      'employer.name as payerName',
      select.fn.min<string>('instalment.due_on').as('dueOn'),
      select.fn.sum<number>('instalment.amount_fen').as('amountFen'),
      select.fn.sum<number>('instalment.received_fen').as('receivedFen'),
      select.fn.sum<number>('instalment.deposited_fen').as('depositedFen'),
      select.fn.sum<number>('instalment.written_off_fen').as('writtenOffFen'),
      select.fn.count<number>('instalment.id').as('parts'),
      select.fn.min<string>('instalment.id').as('instalmentId'),
    ])
    .groupBy([
      'dispute.id',
      'dispute.case_number',
      'dispute.registration_code',
      'dispute.worker_label',
      'dispute.worker_count',
      'dispute.owner_id',
      'dispute.archived_on',
      'clause.payer_party_id',
      'employer.id',
      'employer.name',
    ])
    .$if(after !== null, (query) =>
      query.having((having) => {
        const { dueOn, disputeId, payerPartyId } = after ?? { dueOn: '', disputeId: '', payerPartyId: '' }
        const first = having.fn.min('instalment.due_on')
        return having.or([
          having(first, '>', dueOn),
          having.and([having(first, '=', dueOn), having('dispute.id', '>', disputeId)]),
          having.and([
            having(first, '=', dueOn),
            having('dispute.id', '=', disputeId),
            having('clause.payer_party_id', '>', payerPartyId),
          ]),
        ])
      }),
    )
    .orderBy('dueOn')
    .orderBy('dispute.id')
    .orderBy('clause.payer_party_id')
    .limit(asked.limit)
    .execute()
  return rows.map(({ amountFen, receivedFen, depositedFen, writtenOffFen, ...row }) => ({
    ...row,
    openFen: amountFen - receivedFen - depositedFen - writtenOffFen,
  }))
}
