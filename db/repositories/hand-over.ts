/** What goes with cases that are handed over: the sittings agreed on, the agreements on their way to effect, the money still to come. */
import type { Reader } from '../database.ts'
import { openSum, stillOpen } from './due-today.ts'

type OfCase = { disputeId: string; caseNumber: string | null; registrationCode: string }
export type GoingSession = OfCase & { day: string; startsAt: string | null; manner: string; place: string | null }
/** `sealed` is 1 once the committee's seal is on it. */
export type GoingAgreement = OfCase & {
  id: string
  number: string | null
  version: number
  status: 'drafting' | 'signing'
  totalFen: number
  sealed: number
}
/** What one payer of a case owes on one day, to however many. */
export type GoingInstalment = OfCase & { dueOn: string; payer: string | null; parts: number; openFen: number }

const labels = [
  'dispute.id as disputeId',
  'dispute.case_number as caseNumber',
  'dispute.registration_code as registrationCode',
] as const

/** Of the cases named, what is to come from a day on; money in arrears included. */
export async function goingWith(
  reader: Reader,
  ids: readonly string[],
  today: string,
): Promise<{ sessions: GoingSession[]; agreements: GoingAgreement[]; instalments: GoingInstalment[] }> {
  if (ids.length === 0) return { sessions: [], agreements: [], instalments: [] }
  const sessions = await reader
    .selectFrom('mediation_session as session')
    .innerJoin('dispute', 'dispute.id', 'session.dispute_id')
    .select([...labels, 'session.day', 'session.starts_at as startsAt', 'session.manner', 'session.place'])
    .where('session.dispute_id', 'in', [...ids])
    .where('session.status', '=', 'booked')
    .where('session.day', '>=', today)
    .orderBy('session.day')
    .orderBy('session.starts_at')
    .execute()
  const agreements = await reader
    .selectFrom('agreement')
    .innerJoin('dispute', 'dispute.id', 'agreement.dispute_id')
    .select((select) => [
      ...labels,
      'agreement.id',
      'agreement.number',
      'agreement.version',
      select.ref('agreement.status').$castTo<'drafting' | 'signing'>().as('status'),
      'agreement.total_fen as totalFen',
      select
        .selectFrom('agreement_signature as mark')
        .select((inner) => inner.fn.countAll<number>().as('seals'))
        .whereRef('mark.agreement_id', '=', 'agreement.id')
        .where('mark.signer', '=', 'seal')
        .$asScalar()
        .$notNull()
        .as('sealed'),
    ])
    .where('agreement.dispute_id', 'in', [...ids])
    .where('agreement.status', 'in', ['drafting', 'signing'])
    .orderBy('agreement.recorded_at')
    .orderBy('agreement.id')
    .execute()
  const instalments = await reader
    .selectFrom('instalment')
    .innerJoin('agreement_clause as clause', 'clause.id', 'instalment.clause_id')
    .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
    .innerJoin('dispute', 'dispute.id', 'instalment.dispute_id')
    .leftJoin('dispute_party as party', 'party.id', 'clause.payer_party_id')
    .leftJoin('employer', 'employer.id', 'party.employer_id')
    .select((select) => [
      ...labels,
      'instalment.due_on as dueOn',
      'employer.name as payer',
      select.fn.countAll<number>().as('parts'),
      select.fn.sum<number>(openSum(select)).as('openFen'),
    ])
    .where('instalment.dispute_id', 'in', [...ids])
    .where('instalment.status', 'in', ['planned', 'due'])
    .where('agreement.status', '=', 'effective')
    .where(stillOpen)
    .groupBy(['dispute.id', 'dispute.case_number', 'dispute.registration_code', 'instalment.due_on', 'employer.name'])
    .orderBy('instalment.due_on')
    .orderBy('dispute.id')
    .execute()
  return { sessions, agreements, instalments }
}
