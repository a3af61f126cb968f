/** Enters a value of the law for everybody at this desk; what stood before stays readable. */
import { findUnit } from '../../db/repositories/units.ts'
import type { Reader } from '../../db/database.ts'
import { insertLawParameter, revisionOfParameter } from '../../db/repositories/law-parameters.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { ParameterCode } from '../../workflows/law/parameters/parameter-codes.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { commit } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { filedUnder, type SetParameter } from './parameter-form.ts'

/** Whether somebody holds the right at the top of the tree: a value binds every unit, so no branch may set it. */
export async function maySetLaw(reader: Reader, actor: Actor): Promise<boolean> {
  const units = await Promise.all(scopeRoots(actor.grants, 'law:set').map((id) => findUnit(reader, id)))
  return units.some((unit) => unit !== null && unit.parentId === null)
}

/** Adds a row. Throws not-allowed below the top of the tree, stale when somebody entered the same value first. */
export async function setParameter(desk: Desk, act: Act, code: ParameterCode, given: SetParameter): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    if (!(await maySetLaw(tx, act.actor))) throw new DomainError('not-allowed', 'role-without-permission')
    const validFrom = filedUnder(code, given.validFrom)
    const id = desk.newId()
    const entered =
      (await revisionOfParameter(tx, code)) === given.revision &&
      (await insertLawParameter(tx, {
        id,
        code,
        revision: given.revision + 1,
        value: given.value,
        valid_from: validFrom,
        source: given.source,
        entered_by: act.actor.staffId,
        recorded_at: stamp.at,
      }))
    if (!entered) throw new DomainError('stale', 'parameter-changed')
    return {
      answer: null,
      object: { kind: 'law-parameter', id, unitId: null },
      details: { code, value: given.value, from: validFrom },
    }
  })
}
