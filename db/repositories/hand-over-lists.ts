/** Lists of hand-overs over the tree: all by body, state and lamp, and those whose answer is due. */
import { sql, type ExpressionBuilder } from 'kysely'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'

/** `waiting`: an answer is due, but not yet soon; `none`: no answer is waited for. */
export const handOverLamps = ['late', 'soon', 'waiting', 'none'] as const
export type HandOverLamp = (typeof handOverLamps)[number]

/** What a list is narrowed by; `root` is a unit with everything below it. */
export type HandOverFilter = {
  root: string
  kind: string | null
  /** Part of a body's name. */
  body: string | null
  /** Empty: whatever it stands at. */
  states: readonly string[]
  /** As of a day: late before it, soon until `soon`. */
  lamp: { lit: HandOverLamp; today: string; soon: string } | null
}

/** What awaits an answer first, by the day it is due; or the latest first. */
export type HandOverOrder = 'due' | 'latest'
export type HandOverKey = { at: string; id: string }

/** Stands for no day, after all others. */
const NEVER = '9999-12-31'
const dueOn = sql<string>`coalesce(hand_over.answer_due_on, ${sql.lit(NEVER)})`
const dayOf = { due: dueOn, latest: sql<string>`hand_over.prepared_on` } as const

const COLUMNS = [
  'hand_over.id',
  'hand_over.kind',
  'hand_over.state',
  'hand_over.body_name',
  'hand_over.their_number',
  'hand_over.prepared_on',
  'hand_over.sent_on',
  'hand_over.accepted_on',
  'hand_over.decided_on',
  'hand_over.answer_due_on',
  'hand_over.chased',
  'hand_over.result',
  'hand_over.amount_fen',
  'hand_over.dispute_id',
  'hand_over.warning_id',
  'dispute.case_number',
  'dispute.registration_code',
  'dispute.worker_label as workerLabel',
  'dispute.worker_count as workerCount',
  'dispute.employer_label as employerLabel',
  'warning.employer_name as warnedEmployer',
  'warning.happened_on as warnedOn',
] as const

/** A case's hand-overs lie where the case lies now, those of a warning where it was reported. */
const inReach = (roots: readonly string[]) => (where: ExpressionBuilder<Schema, 'hand_over'>) =>
  where.or([
    where.exists(
      where
        .selectFrom('dispute_scope as scope')
        .select('scope.dispute_id')
        .whereRef('scope.dispute_id', '=', 'hand_over.dispute_id')
        .where('scope.ancestor_id', 'in', [...roots]),
    ),
    where.and([
      where('hand_over.warning_id', 'is not', null),
      where.exists(
        where
          .selectFrom('unit_closure as above')
          .select('above.descendant_id')
          .whereRef('above.descendant_id', '=', 'hand_over.unit_id')
          .where('above.ancestor_id', 'in', [...roots]),
      ),
    ]),
  ])

function narrowed(reader: Reader, { root, kind, body, states, lamp }: HandOverFilter) {
  let query = reader.selectFrom('hand_over').where(inReach([root]))
  if (kind !== null) query = query.where('hand_over.kind', '=', kind)
  if (body !== null)
    query = query.where(
      sql<boolean>`hand_over.body_name like ${`%${body.replaceAll(/[\\%_]/gu, '\\$&')}%`} escape '\\'`,
    )
  if (states.length > 0) query = query.where('hand_over.state', 'in', [...states])
  if (lamp === null) return query
  switch (lamp.lit) {
    case 'late':
      return query.where('hand_over.answer_due_on', '<', lamp.today)
    case 'soon':
      return query.where('hand_over.answer_due_on', '>=', lamp.today).where('hand_over.answer_due_on', '<=', lamp.soon)
    case 'waiting':
      return query.where('hand_over.answer_due_on', '>', lamp.soon)
    default:
      return query.where('hand_over.answer_due_on', 'is', null)
  }
}

/** One page; `after` is the key of the last row shown before it. */
export async function listHandOvers(
  reader: Reader,
  filter: HandOverFilter,
  order: HandOverOrder,
  { after, limit }: { after: HandOverKey | null; limit: number },
) {
  const at = dayOf[order]
  const direction = order === 'due' ? 'asc' : 'desc'
  let query = narrowed(reader, filter)
    .leftJoin('dispute', 'dispute.id', 'hand_over.dispute_id')
    .leftJoin('warning', 'warning.id', 'hand_over.warning_id')
    .innerJoin('unit', (join) => join.on(sql<boolean>`unit.id = coalesce(dispute.unit_id, hand_over.unit_id)`))
    .select([...COLUMNS])
    .select(['unit.name as unitName', at.as('at')])
    .orderBy(at, direction)
    .orderBy('hand_over.id', direction)
    .limit(limit)
  if (after !== null) {
    query = query.where(
      order === 'due'
        ? sql<boolean>`(${at}, hand_over.id) > (${after.at}, ${after.id})`
        : sql<boolean>`(${at}, hand_over.id) < (${after.at}, ${after.id})`,
    )
  }
  return query.execute()
}

export type ListedHandOver = Awaited<ReturnType<typeof listHandOvers>>[number]

/** How many a list holds in all. */
export async function countHandOvers(reader: Reader, filter: HandOverFilter): Promise<number> {
  const { total } = await narrowed(reader, filter)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export type AwaitedAnswer = {
  handOverId: string
  kind: string
  bodyName: string
  unitName: string
  sentOn: string
  dueOn: string
  chased: number
}

/** Hand-overs below some units whose answer is due before a day, the earliest first, with their number. */
export async function awaitedAnswers(
  reader: Reader,
  roots: readonly string[],
  before: string,
  limit: number,
): Promise<{ total: number; rows: AwaitedAnswer[] }> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const awaited = reader.selectFrom('hand_over').where('hand_over.answer_due_on', '<', before).where(inReach(roots))
  const counted = await awaited.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await awaited
    .innerJoin('unit', 'unit.id', 'hand_over.unit_id')
    .select([
      'hand_over.id as handOverId',
      'hand_over.kind',
      'hand_over.body_name as bodyName',
      'unit.name as unitName',
      'hand_over.sent_on as sentOn',
      'hand_over.answer_due_on as dueOn',
      'hand_over.chased',
    ])
    .orderBy('hand_over.answer_due_on')
    .orderBy('hand_over.id')
    .limit(limit)
    .execute()
  return {
    total: counted.total,
    rows: rows.flatMap(({ sentOn, dueOn: on, ...row }) =>
      sentOn === null || on === null ? [] : [{ ...row, sentOn, dueOn: on }],
    ),
  }
}
