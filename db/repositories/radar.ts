/**
 * What happened about every employer lately, anywhere in the tree: rows of ids, days and sums, never a name or a number of a
 * person. Who may be told which of them is for the server to say.
 */
import type { Reader } from '../database.ts'

/** One thing that counts: which employer row, at which unit and county, how much of it. */
export type RadarEntry = {
  employerId: string
  unitId: string
  disputeId: string | null
  /** What makes it the same when it comes twice: a person, a case, a report. */
  mark: string
  amount: number
}

/** Workers of the cases received from a day on, person by person. */
export async function workersSince(reader: Reader, root: string, from: string): Promise<RadarEntry[]> {
  const rows = await reader
    .selectFrom('dispute_scope as scope')
    .innerJoin('dispute', 'dispute.id', 'scope.dispute_id')
    .innerJoin('dispute_party as employer', 'employer.dispute_id', 'scope.dispute_id')
    .innerJoin('dispute_party as worker', 'worker.dispute_id', 'scope.dispute_id')
    .select([
      'employer.employer_id as employerId',
      'dispute.unit_id as unitId',
      'dispute.id as disputeId',
      'worker.person_id as mark',
    ])
    .where('scope.ancestor_id', '=', root)
    .where('scope.received_on', '>=', from)
    .where('employer.side', '=', 'employer')
    .where('employer.left_on', 'is', null)
    .where('worker.side', '=', 'worker')
    .where('worker.left_on', 'is', null)
    .execute()
  return rows.flatMap(({ employerId, mark, ...row }) =>
    employerId === null || mark === null ? [] : [{ ...row, employerId, mark, amount: 1 }],
  )
}

/** Pay claimed in the cases received from a day on; `items` are the claim items that are pay for work. */
export async function payClaimedSince(
  reader: Reader,
  root: string,
  from: string,
  items: readonly string[],
): Promise<RadarEntry[]> {
  const rows = await reader
    .selectFrom('dispute_scope as scope')
    .innerJoin('dispute', 'dispute.id', 'scope.dispute_id')
    .innerJoin('dispute_party as employer', 'employer.dispute_id', 'scope.dispute_id')
    .innerJoin('claim_item as claim', 'claim.dispute_id', 'scope.dispute_id')
    .select([
      'employer.employer_id as employerId',
      'dispute.unit_id as unitId',
      'dispute.id as disputeId',
      'claim.id as mark',
      'claim.amount_fen as amount',
    ])
    .where('scope.ancestor_id', '=', root)
    .where('scope.received_on', '>=', from)
    .where('employer.side', '=', 'employer')
    .where('employer.left_on', 'is', null)
    .where('claim.item', 'in', [...items])
    .execute()
  return rows.flatMap(({ employerId, amount, ...row }) =>
    employerId === null || amount === null ? [] : [{ ...row, employerId, amount }],
  )
}

/** Instalments of agreements in force that fell due in a span and are open still. */
export async function missedBetween(reader: Reader, from: string, before: string): Promise<RadarEntry[]> {
  const rows = await reader
    .selectFrom('instalment as part')
    .innerJoin('agreement_clause as clause', 'clause.id', 'part.clause_id')
    .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
    .innerJoin('dispute_party as payer', 'payer.id', 'clause.payer_party_id')
    .innerJoin('dispute', 'dispute.id', 'part.dispute_id')
    .select([
      'payer.employer_id as employerId',
      'dispute.unit_id as unitId',
      'dispute.id as disputeId',
      'part.id as mark',
      'part.amount_fen',
      'part.received_fen',
      'part.deposited_fen',
      'part.written_off_fen',
    ])
    .where('part.status', 'in', ['planned', 'due'])
    .where('part.due_on', '>=', from)
    .where('part.due_on', '<', before)
    .where('agreement.status', '=', 'effective')
    .execute()
  return rows.flatMap(({ employerId, unitId, disputeId, mark, ...part }) =>
    employerId === null || part.amount_fen <= part.received_fen + part.deposited_fen + part.written_off_fen
      ? []
      : [{ employerId, unitId, disputeId, mark, amount: 1 }],
  )
}

/** Cases that stand in default now, declared from a day on; of all cases only those being performed are looked through. */
export async function defaultsSince(reader: Reader, root: string, from: string): Promise<RadarEntry[]> {
  const rows = await reader
    .selectFrom('dispute_scope as scope')
    .innerJoin('dispute', 'dispute.id', 'scope.dispute_id')
    .innerJoin('dispute_event as event', 'event.dispute_id', 'scope.dispute_id')
    .innerJoin('dispute_party as employer', 'employer.dispute_id', 'scope.dispute_id')
    .select(['employer.employer_id as employerId', 'dispute.unit_id as unitId', 'dispute.id as disputeId'])
    .distinct()
    .where('scope.ancestor_id', '=', root)
    .where('scope.phase', '=', 'performance')
    .where('dispute.stage', '=', 'performing.defaulted')
    .where('event.type', '=', 'default-declared')
    .where('event.occurred_on', '>=', from)
    .where('employer.side', '=', 'employer')
    .where('employer.left_on', 'is', null)
    .execute()
  return rows.flatMap(({ employerId, ...row }) =>
    employerId === null ? [] : [{ ...row, employerId, mark: row.disputeId, amount: 1 }],
  )
}

/** Consultations about an employer from a day on, each as many times as persons asked. */
export async function consultationsSince(reader: Reader, root: string, from: string): Promise<RadarEntry[]> {
  const rows = await reader
    .selectFrom('consultation_scope as scope')
    .innerJoin('consultation as asked', 'asked.id', 'scope.consultation_id')
    .select([
      'asked.employer_id as employerId',
      'asked.unit_id as unitId',
      'asked.id as mark',
      'asked.persons as amount',
    ])
    .where('scope.ancestor_id', '=', root)
    .where('scope.occurred_on', '>=', from)
    .where('asked.struck_on', 'is', null)
    .execute()
  return rows.flatMap(({ employerId, ...row }) =>
    employerId === null ? [] : [{ ...row, employerId, disputeId: null }],
  )
}

/** Early warnings about an employer from a day on, but for those that turned out to be none; known by his row or by his name. */
export async function warningsSince(reader: Reader, from: string): Promise<RadarEntry[]> {
  const rows = await reader
    .selectFrom('warning')
    .leftJoin('employer as named', 'named.name_key', 'warning.employer_key')
    .select([
      'warning.employer_id as employerId',
      'named.id as namedId',
      'warning.unit_id as unitId',
      'warning.id as mark',
    ])
    .where('warning.happened_on', '>=', from)
    .where('warning.state', '<>', 'dismissed')
    .execute()
  return rows.flatMap(({ employerId, namedId, ...row }) => {
    const known = employerId ?? namedId
    return known === null ? [] : [{ ...row, employerId: known, disputeId: null, amount: 1 }]
  })
}

/** The units at or below some roots, for telling own from elsewhere. */
export async function unitsBelow(reader: Reader, roots: readonly string[]): Promise<Set<string>> {
  if (roots.length === 0) return new Set()
  const rows = await reader
    .selectFrom('unit_closure')
    .select('descendant_id')
    .where('ancestor_id', 'in', [...roots])
    .execute()
  return new Set(rows.map((row) => row.descendant_id))
}
