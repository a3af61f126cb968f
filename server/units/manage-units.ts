/** Adds, changes and ends units of the organisation tree; history stays under the unit of its time. */
import type { Reader, Tx } from '../../db/database.ts'
import {
  anyCovers,
  endUnit as writeEnd,
  findUnit,
  insertUnit,
  signInUse,
  updateUnit,
  type Unit,
  type UnitKind,
  type UnitSettings,
} from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { commit } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import type { AddUnit, ChangeUnit, EndUnit } from './form.ts'

/** What stands below each kind of unit. */
export const kindBelow: Record<UnitKind, UnitKind | null> = {
  city: 'county',
  county: 'committee',
  committee: 'room',
  room: null,
}

/** A unit in the administrator's part of the tree. Throws not-found outside it. */
export async function unitInScope(reader: Reader, actor: Actor, id: string): Promise<Unit> {
  const unit = await findUnit(reader, id)
  if (!unit || !(await anyCovers(reader, scopeRoots(actor.grants, 'units:manage'), id)))
    throw new DomainError('not-found', 'no-such-page')
  return unit
}

/** Adds the next kind of unit below a parent and returns its id. */
export async function addUnit(desk: Desk, act: Act, given: AddUnit): Promise<string> {
  return commit(desk, act, async (tx) => {
    const parent = await unitInScope(tx, act.actor, given.parentId)
    const kind = kindBelow[parent.kind]
    if (kind === null) throw new DomainError('invalid', 'unknown-choice')
    await refuseSharedSign(tx, null, given)
    const id = desk.newId()
    await insertUnit(tx, {
      id,
      parentId: parent.id,
      kind,
      name: given.name,
      shortName: given.shortName,
      areaCode: given.areaCode,
      address: given.address,
      phone: given.phone,
      acceptsByDelegation: kind === 'room' && given.acceptsByDelegation,
      settings: settingsOf(given),
      validFrom: given.validFrom,
      sortKey: `${parent.sortKey}.${given.areaCode ?? id}`,
    })
    return { answer: id, object: { kind: 'unit', id, unitId: parent.id } }
  })
}

/** Changes a unit's details. Throws stale when somebody else changed it meanwhile. */
export async function changeUnit(desk: Desk, act: Act, id: string, given: ChangeUnit): Promise<void> {
  await commit(desk, act, async (tx) => {
    const unit = await unitInScope(tx, act.actor, id)
    await refuseSharedSign(tx, id, given)
    const done = await updateUnit(tx, id, given.revision, {
      name: given.name,
      shortName: given.shortName,
      address: given.address,
      phone: given.phone,
      acceptsByDelegation: unit.kind === 'room' && given.acceptsByDelegation,
      singlePerson: given.singlePerson,
      settings: settingsOf(given),
    })
    if (!done) throw new DomainError('stale', 'unit-changed')
    return { answer: null, object: { kind: 'unit', id, unitId: id } }
  })
}

/** Ends a unit on a day, with the unit that takes over. */
export async function endUnit(desk: Desk, act: Act, id: string, given: EndUnit): Promise<void> {
  await commit(desk, act, async (tx) => {
    const unit = await unitInScope(tx, act.actor, id)
    if (unit.validTo !== null) throw invalid('already-ended')
    if (given.on < unit.validFrom) throw invalid('before-founding')
    if (given.successorId !== null) await unitInScope(tx, act.actor, given.successorId)
    const successors = given.successorId === null ? [] : [{ unitId: given.successorId, isMain: true }]
    await writeEnd(tx, id, given.on, successors)
    return { answer: null, object: { kind: 'unit', id, unitId: id }, details: { on: given.on } }
  })
}

/** Two committees with one sign would give the same number to two cases. */
async function refuseSharedSign(tx: Tx, ownId: string | null, given: AddUnit | ChangeUnit): Promise<void> {
  const sign = given.numberPrefix
  if (sign === null || !(await signInUse(tx, sign, ownId))) return
  throw new DomainError('invalid', 'number-prefix-taken', {
    faults: [{ field: 'numberPrefix', code: 'number-prefix-taken' }],
  })
}

const invalid = (code: string): DomainError => new DomainError('invalid', code, { faults: [{ field: 'on', code }] })

function settingsOf(given: AddUnit | ChangeUnit): UnitSettings {
  const { numberPrefix, arbitrationName, arbitrationAddress, arbitrationPhone, courtName } = given
  const all = { numberPrefix, arbitrationName, arbitrationAddress, arbitrationPhone, courtName }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
}
