/** What a supervisor follows up every week inside his scope: cases nobody moved, referrals nobody answered, respondents nobody called. */
import type { ExpressionBuilder } from 'kysely'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'
import type { Counted } from './due-today.ts'

export type WatchedCase = {
  disputeId: string
  workerLabel: string
  workerCount: number
  employerLabel: string
  caseNumber: string | null
  registrationCode: string
  unitName: string
  ownerName: string | null
  /** Since when: of the referral or the receipt. */
  since: string
}

const OPEN = ['intake', 'mediation', 'agreement']

const columns = [
  'dispute.id as disputeId',
  'dispute.worker_label as workerLabel',
  'dispute.worker_count as workerCount',
  'dispute.employer_label as employerLabel',
  'dispute.case_number as caseNumber',
  'dispute.registration_code as registrationCode',
  'unit.name as unitName',
  'staff.display_name as ownerName',
] as const

type Where = ExpressionBuilder<Schema, 'dispute'>

const inScope = (roots: readonly string[], phases: readonly string[]) => (where: Where) =>
  where.exists(
    where
      .selectFrom('dispute_scope as scope')
      .select('scope.dispute_id')
      .whereRef('scope.dispute_id', '=', 'dispute.id')
      .where('scope.ancestor_id', 'in', [...roots])
      .where('scope.phase', 'in', [...phases]),
  )

/** Open cases received before a day in whose history nothing was recorded since an instant, oldest first. */
export async function stuckCases(
  reader: Reader,
  roots: readonly string[],
  since: { day: string; instant: string },
  limit: number,
): Promise<Counted<WatchedCase>> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const stuck = reader
    .selectFrom('dispute')
    .where('dispute.phase', 'in', OPEN)
    .where('dispute.received_on', '<', since.day)
    .where(inScope(roots, OPEN))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('dispute_event as event')
            .select('event.id')
            .whereRef('event.dispute_id', '=', 'dispute.id')
            .where('event.recorded_at', '>=', since.instant),
        ),
      ),
    )
  const counted = await stuck.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await stuck
    .innerJoin('unit', 'unit.id', 'dispute.unit_id')
    .leftJoin('staff', 'staff.id', 'dispute.owner_id')
    .select([...columns, 'dispute.received_on as since'])
    .orderBy('dispute.received_on')
    .orderBy('dispute.id')
    .limit(limit)
    .execute()
  return { total: counted.total, rows }
}

/** Registered cases received before a day whose respondents nobody has tried to reach, oldest first. */
export async function uncontactedCases(
  reader: Reader,
  roots: readonly string[],
  before: string,
  limit: number,
): Promise<Counted<WatchedCase>> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const silent = reader
    .selectFrom('dispute')
    .where('dispute.phase', '=', 'intake')
    .where('dispute.received_on', '<', before)
    .where(inScope(roots, ['intake']))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('contact_log as contact')
            .select('contact.id')
            .whereRef('contact.dispute_id', '=', 'dispute.id'),
        ),
      ),
    )
  const counted = await silent.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await silent
    .innerJoin('unit', 'unit.id', 'dispute.unit_id')
    .leftJoin('staff', 'staff.id', 'dispute.owner_id')
    .select([...columns, 'dispute.received_on as since'])
    .orderBy('dispute.received_on')
    .orderBy('dispute.id')
    .limit(limit)
    .execute()
  return { total: counted.total, rows }
}

/** Referrals sent before a day to which the other body has said nothing, oldest first. */
export async function unansweredReferrals(
  reader: Reader,
  roots: readonly string[],
  before: string,
  limit: number,
): Promise<Counted<WatchedCase & { referralId: string; bodyName: string }>> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const unanswered = reader
    .selectFrom('referral')
    .innerJoin('dispute', 'dispute.id', 'referral.dispute_id')
    .where('referral.sent_on', '<', before)
    .where('referral.accepted_on', 'is', null)
    .where('referral.decided_on', 'is', null)
    .where('referral.result', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('dispute_scope as scope')
          .select('scope.dispute_id')
          .whereRef('scope.dispute_id', '=', 'dispute.id')
          .where('scope.ancestor_id', 'in', [...roots]),
      ),
    )
  const counted = await unanswered
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await unanswered
    .innerJoin('unit', 'unit.id', 'dispute.unit_id')
    .leftJoin('staff', 'staff.id', 'dispute.owner_id')
    .select([...columns, 'referral.id as referralId', 'referral.body_name as bodyName', 'referral.sent_on as since'])
    .orderBy('referral.sent_on')
    .orderBy('referral.id')
    .limit(limit)
    .execute()
  return {
    total: counted.total,
    rows: rows.flatMap(({ since, ...row }) => (since === null ? [] : [{ ...row, since }])),
  }
}
