/** Against whom most cases were accepted in some months, and which cases those are. */
import type { Reader } from '../database.ts'
import type { Scope } from './month-statistics.ts'

export type BusyEmployer = { id: string; name: string; cases: number; workers: number }

/** Employers against whom most cases were accepted in the months, with the workers of those cases; most cases first. */
export async function busiestEmployers(reader: Reader, scope: Scope, limit: number): Promise<BusyEmployer[]> {
  return reader
    .selectFrom(standing(reader, scope).as('standing'))
    .innerJoin('employer', 'employer.id', 'standing.employer_id')
    .select((select) => [
      'employer.id',
      'employer.name',
      select.fn.countAll<number>().as('cases'),
      select.fn.sum<number>('standing.worker_count').as('workers'),
    ])
    .groupBy(['employer.id', 'employer.name', 'employer.name_key'])
    .orderBy('cases', 'desc')
    .orderBy('workers', 'desc')
    .orderBy('employer.name_key')
    .orderBy('employer.id')
    .limit(limit)
    .execute()
}

/** The cases that make an employer's figures there, each with its workers, in the order of their ids. */
export async function casesAgainst(
  reader: Reader,
  scope: Scope,
  employerId: string,
): Promise<{ disputeId: string; workers: number }[]> {
  return reader
    .selectFrom(standing(reader, scope).as('standing'))
    .select(['standing.dispute_id as disputeId', 'standing.worker_count as workers'])
    .where('standing.employer_id', '=', employerId)
    .orderBy('standing.dispute_id')
    .execute()
}

/** Each employer of each case accepted in the months; one may stand in a case twice, as the employer and as the one who pays. */
function standing(reader: Reader, { unitIds, months }: Scope) {
  const accepted = reader
    .selectFrom('count_entry as entry')
    .select('entry.dispute_id as id')
    .where('entry.booked_month', 'in', [...months])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.kind', '=', 'case-accepted')
    .where('entry.scheme', '=', 'mediation')
    .groupBy('entry.dispute_id')
    .having((having) => having.fn.sum('entry.amount'), '>', 0)
  return reader
    .selectFrom(accepted.as('accepted'))
    .innerJoin('dispute', 'dispute.id', 'accepted.id')
    .innerJoin('dispute_party as party', 'party.dispute_id', 'accepted.id')
    .select(['party.dispute_id', 'party.employer_id', 'dispute.worker_count'])
    .distinct()
    .where('party.side', '=', 'employer')
    .where('party.left_on', 'is', null)
}
