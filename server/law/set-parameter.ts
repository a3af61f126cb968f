/** Enters a value of the law for everybody at this desk; what stood before stays readable. */
import type { Reader } from '../../db/database.ts'
import { insertLawParameter, revisionOfParameter } from '../../db/repositories/law-parameters.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { ParameterCode } from '../../workflows/law/parameters/parameter-codes.ts'
import { commit } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { holdsAtTop } from '../units/holds-at-top.ts'
import { filedUnder, type SetParameter } from './parameter-form.ts'

/** A value of the law binds every unit, so no branch may set it. */
export const maySetLaw = (reader: Reader, actor: Actor): Promise<boolean> => holdsAtTop(reader, actor, 'law:set')

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
