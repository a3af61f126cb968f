/** Records that are no volumes and whose term is over: which they are, where they lie and since when they rest. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import type { ErasableKind } from '../schema/record-erasure.ts'

/** One term each; an aid case that was never granted is kept for a shorter time than one that was. */
export type DueTerm = 'aid-refused' | ErasableKind

export const kindOfTerm = (term: DueTerm): ErasableKind => (term === 'aid-refused' ? 'aid' : term)

export type DueRecord = {
  id: string
  unitId: string
  /** The day its keeping is counted from. */
  endedOn: string
  /** A number, a title or a name by which a person of the desk knows it; never kept on a list. */
  label: string | null
}

export type DueAsked = { unitId: string; endedBefore: string; limit: number; only?: readonly string[] }

/** The records of a unit and all below it that rest since before a day, the oldest first; none that stands on a list or is erased. */
export async function dueRecords(reader: Reader, term: DueTerm, asked: DueAsked): Promise<DueRecord[]> {
  const { unitId, endedBefore, limit, only } = asked
  let query = reader
    .selectFrom(resting(reader, term).as('one'))
    .innerJoin('unit_closure as above', 'above.descendant_id', 'one.unitId')
    .select(['one.id', 'one.unitId', 'one.endedOn', 'one.label'])
    .where('above.ancestor_id', '=', unitId)
    .where('one.endedOn', '<', endedBefore)
    .where('one.id', 'not in', listed(reader, term))
    .orderBy('one.endedOn')
    .orderBy('one.id')
    .limit(limit)
  if (only !== undefined) query = query.where('one.id', 'in', [...only])
  return query.execute()
}

/** How many there are. */
export async function countDueRecords(reader: Reader, term: DueTerm, asked: DueAsked): Promise<number> {
  const row = await reader
    .selectFrom(resting(reader, term).as('one'))
    .innerJoin('unit_closure as above', 'above.descendant_id', 'one.unitId')
    .select((select) => select.fn.countAll<number>().as('due'))
    .where('above.ancestor_id', '=', asked.unitId)
    .where('one.endedOn', '<', asked.endedBefore)
    .where('one.id', 'not in', listed(reader, term))
    .executeTakeFirstOrThrow()
  return row.due
}

const listed = (reader: Reader, term: DueTerm) =>
  reader.selectFrom('record_erasure').select('ref_id').where('kind', '=', kindOfTerm(term))

type Resting = { id: string; unitId: string; endedOn: string; label: string | null }

function resting(reader: Reader, term: DueTerm) {
  switch (term) {
    case 'consultation':
      return reader
        .selectFrom('consultation')
        .select(['consultation.id', 'unit_id as unitId', 'occurred_on as endedOn', 'name as label'])
        .where('dispute_id', 'is', null)
        .$castTo<Resting>()
    case 'warning':
      return reader
        .selectFrom('warning')
        .select(['warning.id', 'unit_id as unitId', 'ended_on as endedOn', 'employer_name as label'])
        .where('ended_on', 'is not', null)
        .where('dispute_id', 'is', null)
        .$castTo<Resting>()
    case 'aid':
    case 'aid-refused':
      return reader
        .selectFrom('aid_case')
        .select((select) => [
          'aid_case.id',
          'unit_id as unitId',
          select.fn.coalesce('closed_on', 'last_step_on').as('endedOn'),
          'worker_label as label',
        ])
        .where('stage', 'in', term === 'aid' ? ['closed', 'terminated'] : ['refused', 'withdrawn'])
        .$castTo<Resting>()
    case 'outreach':
      return reader
        .selectFrom('outreach_event as event')
        .select(['event.id', 'event.unit_id as unitId', 'event.ended_on as endedOn', 'event.title as label'])
        .where((where) =>
          where.or([
            where('event.note', 'is not', null),
            where.exists(
              where.selectFrom('outreach_picture').select('outreach_picture.id').whereRef('event_id', '=', 'event.id'),
            ),
          ]),
        )
        .$castTo<Resting>()
    case 'history':
      return reader
        .selectFrom('historical_case')
        .select(['historical_case.id', 'unit_id as unitId', 'closed_on as endedOn', 'number as label'])
        .$castTo<Resting>()
    case 'bank-line':
      return reader
        .selectFrom('bank_line')
        .select(['bank_line.id', 'unit_id as unitId', 'paid_on as endedOn', sql<null>`null`.as('label')])
        .where('status', 'in', ['open', 'set-aside'])
        .$castTo<Resting>()
    case 'person-request':
      return reader
        .selectFrom('person_request')
        .select(['person_request.id', 'unit_id as unitId', 'answered_on as endedOn', sql<null>`null`.as('label')])
        .$castTo<Resting>()
    default:
      throw new Error(`no term ${String(term satisfies never)}`)
  }
}
