/** What workers say of the service: one answer a worker and case, its course as codes, and the figures by unit and mediator. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { RatingEventTable, RatingTable } from '../schema/hand-overs-and-ratings.ts'

export type RatingRow = Selectable<RatingTable>

/** Ratings of a dispute, oldest first. */
export async function ratingsOf(reader: Reader, disputeId: string): Promise<RatingRow[]> {
  return reader.selectFrom('rating').selectAll().where('dispute_id', '=', disputeId).orderBy('recorded_at').execute()
}

/** What one worker said of a case, or null. */
export async function ratingOf(reader: Reader, disputeId: string, partyId: string): Promise<RatingRow | null> {
  const row = await reader
    .selectFrom('rating')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  return row ?? null
}

/** The worker of a case who is this person, or null. */
export async function workerOfPerson(reader: Reader, disputeId: string, personId: string): Promise<string | null> {
  const party = await reader
    .selectFrom('dispute_party')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('person_id', '=', personId)
    .where('side', '=', 'worker')
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return party?.id ?? null
}

/** The day of the first answer of a rating. */
export async function firstRatedOn(reader: Reader, ratingId: string): Promise<string | null> {
  const row = await reader
    .selectFrom('rating_event')
    .select('rated_on')
    .where('rating_id', '=', ratingId)
    .where('source', '<>', 'visit')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.rated_on ?? null
}

export async function insertRating(tx: Tx, row: Insertable<RatingTable>): Promise<void> {
  await tx.insertInto('rating').values(row).execute()
}

/** Changes a rating read at a revision; false when somebody else was first. */
export async function changeRating(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<RatingTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('rating')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Appends to the course of a rating: codes and days only. */
export async function appendRatingEvent(tx: Tx, row: Omit<Insertable<RatingEventTable>, 'seq'>): Promise<void> {
  const last = await tx
    .selectFrom('rating_event')
    .select((select) => select.fn.max('seq').as('seq'))
    .where('rating_id', '=', row.rating_id)
    .executeTakeFirst()
  await tx
    .insertInto('rating_event')
    .values({ ...row, seq: (last?.seq ?? 0) + 1 })
    .execute()
}

export type RatingPeriod = { unitIds: readonly string[]; from: string; to: string }

export type RatingFigure = {
  unitId: string
  mediatorId: string | null
  mediatorName: string | null
  score: RatingRow['score']
  /** Told on a visit and written down by the mediator himself. */
  visited: boolean
  count: number
}

/** How many rated how, by unit and mediator, in a span of days. */
export async function ratingFigures(reader: Reader, { unitIds, from, to }: RatingPeriod): Promise<RatingFigure[]> {
  if (unitIds.length === 0) return []
  const rows = await reader
    .selectFrom('rating')
    .leftJoin('staff', 'staff.id', 'rating.mediator_id')
    .select((select) => [
      'rating.unit_id as unitId',
      'rating.mediator_id as mediatorId',
      'staff.display_name as mediatorName',
      'rating.score',
      'rating.source',
      select.fn.countAll<number>().as('count'),
    ])
    .where('rating.unit_id', 'in', [...unitIds])
    .where('rating.rated_on', '>=', from)
    .where('rating.rated_on', '<=', to)
    .groupBy(['rating.unit_id', 'rating.mediator_id', 'staff.display_name', 'rating.score', 'rating.source'])
    .execute()
  return rows.map(({ source, ...row }) => ({ ...row, visited: source === 'visit' }))
}

/** How many rated how below some units in a span of days, but for what was told on visits. */
export async function scoresBelow(
  reader: Reader,
  roots: readonly string[],
  from: string,
  to: string,
): Promise<Record<RatingRow['score'], number>> {
  const counts = { satisfied: 0, accepts: 0, unsatisfied: 0 }
  if (roots.length === 0) return counts
  const rows = await reader
    .selectFrom('rating')
    .innerJoin('unit_closure as above', 'above.descendant_id', 'rating.unit_id')
    .select((select) => ['rating.score', select.fn.count<number>('rating.id').distinct().as('count')])
    .where('above.ancestor_id', 'in', [...roots])
    .where('rating.rated_on', '>=', from)
    .where('rating.rated_on', '<=', to)
    .where('rating.source', '<>', 'visit')
    .groupBy('rating.score')
    .execute()
  for (const row of rows) counts[row.score] = row.count
  return counts
}

export type RatedCase = RatingRow & {
  caseNumber: string | null
  registrationCode: string
  unitName: string
  mediatorName: string | null
}

/** `mediator` null: of all; `id` null: of cases without one. */
export type RatingFilter = RatingPeriod & {
  mediator: { id: string | null } | null
  score: RatingRow['score'] | null
  /** What was told on a visit alone, or all but that. */
  visited: boolean
}

/** The ratings behind a figure, latest first, from a place on; one more than `limit` tells that there are more. */
export async function listRatings(
  reader: Reader,
  { unitIds, from, to, mediator, score, visited }: RatingFilter,
  page: { after: { on: string; id: string } | null; limit: number },
): Promise<{ total: number; rows: RatedCase[] }> {
  if (unitIds.length === 0) return { total: 0, rows: [] }
  let fitting = reader
    .selectFrom('rating')
    .where('rating.unit_id', 'in', [...unitIds])
    .where('rating.rated_on', '>=', from)
    .where('rating.rated_on', '<=', to)
    .where('rating.source', visited ? '=' : '<>', 'visit')
  if (mediator !== null) fitting = fitting.where('rating.mediator_id', mediator.id === null ? 'is' : '=', mediator.id)
  if (score !== null) fitting = fitting.where('rating.score', '=', score)
  const counted = await fitting.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const { after } = page
  if (after !== null)
    fitting = fitting.where((where) =>
      where.or([
        where('rating.rated_on', '<', after.on),
        where.and([where('rating.rated_on', '=', after.on), where('rating.id', '<', after.id)]),
      ]),
    )
  const rows = await fitting
    .innerJoin('dispute', 'dispute.id', 'rating.dispute_id')
    .innerJoin('unit', 'unit.id', 'rating.unit_id')
    .leftJoin('staff', 'staff.id', 'rating.mediator_id')
    .selectAll('rating')
    .select([
      'dispute.case_number as caseNumber',
      'dispute.registration_code as registrationCode',
      'unit.name as unitName',
      'staff.display_name as mediatorName',
    ])
    .orderBy('rating.rated_on', 'desc')
    .orderBy('rating.id', 'desc')
    .limit(page.limit)
    .execute()
  return { total: counted.total, rows }
}

/** Ratings whose score is not the one their course ended with. */
export async function ratingsOffTheirCourse(
  reader: Reader,
): Promise<{ id: string; score: string; last: string | null }[]> {
  return reader
    .selectFrom('rating')
    .leftJoin('rating_event as last', (join) =>
      join.onRef('last.rating_id', '=', 'rating.id').on((on) =>
        on('last.seq', '=', (from) =>
          from
            .selectFrom('rating_event as other')
            .select((select) => select.fn.max('other.seq').as('seq'))
            .whereRef('other.rating_id', '=', 'rating.id'),
        ),
      ),
    )
    .select(['rating.id', 'rating.score', 'last.score as last'])
    .where((where) => where.or([where('last.score', 'is', null), where('last.score', '!=', where.ref('rating.score'))]))
    .execute()
}
