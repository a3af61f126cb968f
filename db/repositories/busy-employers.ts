/** Against whom most cases were accepted in some months, each employer under all its names, and which cases those are. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { groupOf } from '../../workflows/employers/aliases.ts'
import { aliasesAround, headsOfNames } from './employer-aliases.ts'
import type { Scope } from './month-statistics.ts'

/** `id` and `name` are of the row it is shown by. */
export type BusyEmployer = {
  id: string
  name: string
  kind: 'company' | 'person' | 'nickname'
  cases: number
  workers: number
}

/** Employers against whom most cases were accepted in the months, with the workers of those cases; most cases first. */
export async function busiestEmployers(reader: Reader, scope: Scope, limit: number): Promise<BusyEmployer[]> {
  const busy = await reader
    .selectFrom(
      standing(reader, scope)
        .select(['party.dispute_id', headOfParty, 'dispute.worker_count'])
        .distinct()
        .as('standing'),
    )
    .innerJoin('employer', 'employer.id', 'standing.headId')
    .select((select) => [
      'employer.id',
      'employer.name',
      'employer.kind',
      select.fn.countAll<number>().as('cases'),
      select.fn.sum<number>('standing.worker_count').as('workers'),
    ])
    .groupBy(['employer.id', 'employer.name', 'employer.kind', 'employer.name_key'])
    .orderBy('cases', 'desc')
    .orderBy('workers', 'desc')
    .orderBy('employer.name_key')
    .orderBy('employer.id')
    .limit(limit)
    .execute()
  const names = await namesStanding(
    reader,
    scope,
    busy.filter((one) => one.kind !== 'company').map((one) => one.id),
  )
  return busy.map((one) => ({ ...one, ...names.get(one.id) }))
}

/** Whoever employs as a person is known where he has a case: of his names one that stands there, the one of most cases. */
async function namesStanding(
  reader: Reader,
  scope: Scope,
  heads: readonly string[],
): Promise<Map<string, Pick<BusyEmployer, 'id' | 'name' | 'kind'>>> {
  if (heads.length === 0) return new Map()
  const rows = await reader
    .selectFrom(
      standing(reader, scope)
        .select(['party.dispute_id', 'party.employer_id as nameId', headOfParty])
        .distinct()
        .as('standing'),
    )
    .innerJoin('employer', 'employer.id', 'standing.nameId')
    .select((select) => [
      'standing.headId',
      'employer.id',
      'employer.name',
      'employer.kind',
      select.fn.countAll<number>().as('cases'),
    ])
    .where('standing.headId', 'in', [...heads])
    .groupBy(['standing.headId', 'employer.id', 'employer.name', 'employer.kind'])
    .orderBy('cases')
    .orderBy('employer.id', 'desc')
    .execute()
  // The last of a head stays.
  return new Map(
    rows.flatMap(({ headId, id, name, kind }) => (headId === null ? [] : [[headId, { id, name, kind }] as const])),
  )
}

/** The cases that make an employer's figures there under any of its names, each with its workers, in the order of their ids. */
export async function casesAgainst(
  reader: Reader,
  scope: Scope,
  employerId: string,
): Promise<{ disputeId: string; workers: number }[]> {
  const names = groupOf(await aliasesAround(reader, [employerId]), employerId)
  return standing(reader, scope)
    .select(['party.dispute_id as disputeId', 'dispute.worker_count as workers'])
    .distinct()
    .where('party.employer_id', 'in', names)
    .orderBy('party.dispute_id')
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
    .leftJoin(headsOfNames(reader).as('group'), 'group.nameId', 'party.employer_id')
    .where('party.side', '=', 'employer')
    .where('party.left_on', 'is', null)
}

/** The row an employer is known by: that of its group, else its own. */
const headOfParty = sql<string | null>`coalesce(${sql.ref('group.headId')}, ${sql.ref('party.employer_id')})`.as(
  'headId',
)
