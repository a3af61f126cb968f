/** Puts records whose term is over on a list, for another person to let them go (PIPL 47). */
import { dueRecords, kindOfTerm, type DueRecord } from '../../db/repositories/due-records.ts'
import { insertErasureList, nextErasureNumber } from '../../db/repositories/erasure-lists.ts'
import type { Tx } from '../../db/database.ts'
import { DomainError } from '../../workflows/errors.ts'
import { day } from '../../workflows/values/day.ts'
import { endedBefore, isDue, keptUntil, type RecordTerm } from '../../workflows/volume/record-terms.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { recordPlace } from './places.ts'

export const MOST_RECORDS = 200

export type ProposeErasure = { unitId: string; term: RecordTerm; ids: readonly string[] }

/** Throws not-found outside the scope, invalid for none or too many, stale when one is not due or on another list by now. */
export async function proposeErasure(
  desk: Desk,
  act: Act,
  { unitId, term, ids }: ProposeErasure,
): Promise<{ listId: string }> {
  if (ids.length === 0 || ids.length > MOST_RECORDS)
    throw new DomainError('invalid', 'form-damaged', {
      faults: [{ field: 'picked', code: 'erasure-picked', values: { most: MOST_RECORDS } }],
    })
  return commit(desk, act, async (tx, stamp) => {
    await recordPlace(tx, act.actor, unitId, 'destruction:propose')
    const parameters = await knownParameters(tx)
    const records = await dueAmong(tx, { unitId, term, ids }, endedBefore(term, parameters, stamp.today))
    const due = records.filter((one) => isDue(term, day(one.endedOn), parameters, stamp.today))
    if (due.length !== new Set(ids).size) throw new DomainError('stale', 'erasure-changed')
    const listId = desk.newId()
    const year = Number(stamp.today.slice(0, 4))
    const number = await nextErasureNumber(tx, unitId, year)
    const made = await insertErasureList(
      tx,
      {
        id: listId,
        unit_id: unitId,
        year,
        number,
        ground: 'term',
        request_id: null,
        state: 'proposed',
        proposed_by: act.actor.staffId,
        proposed_on: stamp.today,
        recorded_at: stamp.at,
      },
      due.map((one, at) => ({
        list_id: listId,
        kind: kindOfTerm(term),
        ref_id: one.id,
        position: at + 1,
        unit_id: one.unitId,
        counted_from: one.endedOn,
        keep_until: keptUntil(term, day(one.endedOn), parameters, stamp.today),
      })),
    )
    if (!made) throw new DomainError('stale', 'erasure-changed')
    return {
      answer: { listId },
      object: { kind: 'erasure-list', id: listId, unitId },
      details: { year, number, term, records: due.length },
    }
  })
}

const dueAmong = async (tx: Tx, { unitId, term, ids }: ProposeErasure, before: string | null): Promise<DueRecord[]> =>
  before === null ? [] : dueRecords(tx, term, { unitId, endedBefore: before, limit: MOST_RECORDS, only: ids })
