/** Answers a person who asks what is held of him, or that it be erased (PIPL 45, 47, 50): one role, for its own part of the tree, on the trail. */
import { z } from 'zod'
import type { Reader, Tx } from '../../db/database.ts'
import { insertErasureList, nextErasureNumber } from '../../db/repositories/erasure-lists.ts'
import type { ConsultationHeld } from '../../db/repositories/held-of-person.ts'
import {
  findPersonRequest,
  insertPersonRequest,
  nextRequestNumber,
  type PersonRequestRow,
} from '../../db/repositories/person-requests.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { day, isAfter } from '../../workflows/values/day.ts'
import { keptUntil } from '../../workflows/volume/record-terms.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { countFound, findPerson } from './find-person.ts'
import type { Asked } from './request-form.ts'

const whoSchema = z.object({
  name: z.string(),
  identity: z.string().nullable(),
  phone: z.string().nullable(),
  words: z.string().nullable(),
})
export type Who = z.output<typeof whoSchema>

/** What the sealed words of a request are bound to. */
export const whoPlace = (id: string): string => `person_request.who.${id}`

/** Whom a request is about; null once it was erased. */
export const whoAsked = (desk: Pick<Desk, 'privateValues'>, row: PersonRequestRow): Who | null =>
  row.who === '' ? null : whoSchema.parse(JSON.parse(desk.privateValues.openText(whoPlace(row.id), row.who)))

/** Throws not-allowed without a unit of one's own, invalid for a day to come, stale when two answer at once. */
export async function answerRequest(desk: Desk, act: Act, asked: Asked): Promise<{ requestId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const [unitId] = scopeRoots(act.actor.grants, 'person:answer')
    if (unitId === undefined) throw new DomainError('not-allowed', 'role-without-permission')
    if (isAfter(asked.askedOn, stamp.today))
      throw new DomainError('invalid', 'day-in-future', { faults: [{ field: 'askedOn', code: 'day-in-future' }] })
    const found = await findPerson(desk, tx, asked.person, [unitId])
    const id = desk.newId()
    const year = Number(stamp.today.slice(0, 4))
    const free = found.consultations.filter((one) => one.disputeId === null && one.listId === null)
    const list = asked.kind === 'erasure' && free.length > 0 ? { id: desk.newId(), unitId, requestId: id } : null
    const who: Who = { ...asked.person, words: asked.words }
    const held = countFound(found)
    const made = await insertPersonRequest(tx, {
      id,
      unit_id: unitId,
      year,
      number: await nextRequestNumber(tx, unitId, year),
      kind: asked.kind,
      proved_by: asked.provedBy,
      who: desk.privateValues.sealText(whoPlace(id), JSON.stringify(who)),
      held,
      list_id: list?.id ?? null,
      asked_on: asked.askedOn,
      answered_on: stamp.today,
      answered_by: act.actor.staffId,
      recorded_at: stamp.at,
    })
    if (!made) throw new DomainError('stale', 'erasure-changed')
    if (list !== null) await listAtOnce(tx, stamp, act.actor, list, free)
    return {
      answer: { requestId: id },
      object: { kind: 'person-request', id, unitId },
      details: { kind: asked.kind, provedBy: asked.provedBy, held, erasable: list === null ? 0 : free.length },
    }
  })
}

/** Of consultations only the union's own setting says how long they are kept: who asked them may have them gone before (PIPL 47). */
async function listAtOnce(
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  list: { id: string; unitId: string; requestId: string },
  free: readonly ConsultationHeld[],
): Promise<void> {
  const year = Number(stamp.today.slice(0, 4))
  const parameters = await knownParameters(tx)
  const made = await insertErasureList(
    tx,
    {
      id: list.id,
      unit_id: list.unitId,
      year,
      number: await nextErasureNumber(tx, list.unitId, year),
      ground: 'request',
      request_id: list.requestId,
      state: 'proposed',
      proposed_by: actor.staffId,
      proposed_on: stamp.today,
      recorded_at: stamp.at,
    },
    free.map((one, at) => ({
      list_id: list.id,
      kind: 'consultation',
      ref_id: one.id,
      position: at + 1,
      unit_id: one.unitId,
      counted_from: one.on,
      keep_until: keptUntil('consultation', day(one.on), parameters, stamp.today),
    })),
  )
  if (!made) throw new DomainError('stale', 'erasure-changed')
}

/** A request within reach. Throws not-found. */
export async function openRequest(reader: Reader, actor: Actor, id: string): Promise<PersonRequestRow> {
  const row = await findPersonRequest(reader, id)
  const roots = scopeRoots(actor.grants, 'person:answer')
  if (row === null || !(await anyCovers(reader, roots, row.unit_id))) throw new DomainError('not-found', 'no-such-page')
  return row
}
