/** What an administrator may change of another person: unit, roles, access, a new password link. Sessions end with each change. */
import { openProposalsFor } from '../../db/repositories/access-proposals.ts'
import { endRole, rolesOf, setActive, setUnit } from '../../db/repositories/staff.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Role } from '../../workflows/permissions.ts'
import { proposeRole } from '../access/give-access.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { makePasswordLink } from './password-links.ts'
import { administers, otherStaffInScope } from './staff-in-scope.ts'

/**
 * Proposes a role at a unit, for another person to confirm; `held` where it holds at once. Throws not-allowed for oneself,
 * not-found outside the scope, invalid for roles one account may not hold together.
 */
export async function grantRole(
  desk: Desk,
  act: Act,
  staffId: string,
  given: { role: Role; unitId: string },
): Promise<'waits' | 'held'> {
  return commit(desk, act, async (tx, stamp) => {
    await otherStaffInScope(tx, act.actor, staffId)
    if (!(await administers(tx, act.actor, given.unitId))) throw new DomainError('not-found', 'no-such-page')
    const held = await rolesOf(tx, [staffId])
    const already = held.some(
      (row) =>
        row.role === given.role && row.unitId === given.unitId && (row.validTo === null || row.validTo > stamp.today),
    )
    const waits = (await openProposalsFor(tx, staffId)).some(
      (one) => one.role === given.role && one.unit_id === given.unitId,
    )
    const answer =
      already || waits
        ? waits
          ? 'waits'
          : 'held'
        : await proposeRole(desk, tx, stamp, act.actor, { staffId, ...given })
    return { answer, object: { kind: 'staff', id: staffId, unitId: given.unitId }, details: { role: given.role } }
  })
}

/** Ends a role today. */
export async function endRoleOf(desk: Desk, act: Act, staffId: string, roleId: string): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const person = await otherStaffInScope(tx, act.actor, staffId)
    const role = (await rolesOf(tx, [staffId])).find((row) => row.id === roleId)
    if (!role) throw new DomainError('not-found', 'no-such-page')
    await endRole(tx, roleId, staffId, stamp.today)
    return { answer: null, object: { kind: 'staff', id: staffId, unitId: person.unitId }, details: { role: role.role } }
  })
}

/** Moves a person to another unit from today; his roles stay where he holds them. Throws not-found outside the scope. */
export async function movePerson(desk: Desk, act: Act, staffId: string, unitId: string): Promise<void> {
  await commit(desk, act, async (tx) => {
    await otherStaffInScope(tx, act.actor, staffId)
    if (!(await administers(tx, act.actor, unitId))) throw new DomainError('not-found', 'no-such-page')
    await setUnit(tx, staffId, unitId)
    return { answer: null, object: { kind: 'staff', id: staffId, unitId } }
  })
}

/** Lets a person in again or keeps him out. */
export async function changeActive(desk: Desk, act: Act, staffId: string, active: boolean): Promise<void> {
  await commit(desk, act, async (tx) => {
    const person = await otherStaffInScope(tx, act.actor, staffId)
    await setActive(tx, staffId, active)
    return {
      answer: null,
      object: { kind: 'staff', id: staffId, unitId: person.unitId },
      details: { active: active ? 1 : 0 },
    }
  })
}

/** A new one-time link to set a password; it also unlocks the account. */
export async function renewPasswordLink(desk: Desk, act: Act, staffId: string): Promise<void> {
  await commit(desk, act, async (tx) => {
    const person = await otherStaffInScope(tx, act.actor, staffId)
    await makePasswordLink(desk, tx, act, staffId)
    return { answer: null, object: { kind: 'staff', id: staffId, unitId: person.unitId } }
  })
}
