/** Adds a person with a link to set his password; his first roles wait for a second person. */
import { insertStaff, findForSignIn } from '../../db/repositories/staff.ts'
import { DomainError } from '../../workflows/errors.ts'
import { holdingFault } from '../../workflows/officers.ts'
import type { Role } from '../../workflows/permissions.ts'
import { proposeRole } from '../access/give-access.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { makePasswordLink } from './password-links.ts'
import { administers } from './staff-in-scope.ts'

/** Returns the person's id. Throws not-found for a unit outside the scope, invalid for a sign-in name that is taken. */
export async function addPerson(
  desk: Desk,
  act: Act,
  given: { displayName: string; signInName: string; unitId: string; roles: Role[] },
): Promise<string> {
  return commit(desk, act, async (tx, stamp) => {
    if (!(await administers(tx, act.actor, given.unitId))) throw new DomainError('not-found', 'no-such-page')
    if (await findForSignIn(tx, given.signInName))
      throw new DomainError('invalid', 'sign-in-name-taken', {
        faults: [{ field: 'signInName', code: 'sign-in-name-taken' }],
      })
    const together = holdingFault(given.roles)
    if (together !== null) throw new DomainError('invalid', together, { faults: [{ field: 'roles', code: together }] })
    const staffId = desk.newId()
    await insertStaff(tx, {
      id: staffId,
      signInName: given.signInName,
      displayName: given.displayName,
      unitId: given.unitId,
      passwordHash: null,
      demonstration: desk.demonstration,
      at: stamp.at,
    })
    for (const role of given.roles)
      await proposeRole(desk, tx, stamp, act.actor, { staffId, role, unitId: given.unitId })
    await makePasswordLink(desk, tx, act, staffId)
    return { answer: staffId, object: { kind: 'staff', id: staffId, unitId: given.unitId } }
  })
}
