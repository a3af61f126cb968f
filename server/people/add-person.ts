/** Adds a person with a first role and a link to set his password. */
import { insertRole, insertStaff, findForSignIn } from '../../db/repositories/staff.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Role } from '../../workflows/permissions.ts'
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
      await insertRole(tx, { id: desk.newId(), staffId, role, unitId: given.unitId, from: stamp.today })
    await makePasswordLink(desk, tx, act, staffId)
    return { answer: staffId, object: { kind: 'staff', id: staffId, unitId: given.unitId } }
  })
}
