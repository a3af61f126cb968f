/** How access comes to hold: proposed by whoever gives access, let by somebody else; at the founding of a desk the first officers come to be alone. */
import type { Tx } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { holdingsOf, insertProposal } from '../../db/repositories/access-proposals.ts'
import { endAllSessions, endRole, insertRole, rolesOf } from '../../db/repositories/staff.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { holdingFault, isOfficer, partedBy } from '../../workflows/officers.ts'
import { roles as allRoles, scopeRoots, type Role } from '../../workflows/permissions.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'

/** The roles whose holders may let a proposal hold. */
const CONFIRMING = allRoles.filter((role) => scopeRoots([{ role, unitId: 'x' }], 'access:confirm').length > 0)
/** The two offices that whoever founds a desk holds together until they are parted. */
const FOUNDING: readonly Role[] = ['administrator', 'security-administrator']

export type RoleAsked = { staffId: string; role: Role; unitId: string }

/**
 * Puts a role up for another person to confirm; `held` where it holds at once, which is only so for the offices of a desk
 * that has nobody else to confirm. Throws invalid for roles one account may not hold together.
 */
export async function proposeRole(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  by: Actor,
  asked: RoleAsked,
): Promise<'waits' | 'held'> {
  await refuseHolding(tx, stamp, asked)
  const alone = isOfficer(asked.role) && !(await anybodyElse(tx, stamp, asked, [by.staffId, asked.staffId]))
  await insertProposal(tx, {
    id: desk.newId(),
    kind: 'role',
    staff_id: asked.staffId,
    role: asked.role,
    unit_id: asked.unitId,
    state: alone ? 'confirmed' : 'open',
    alone: alone ? 1 : 0,
    reason: null,
    proposed_by: by.staffId,
    proposed_on: stamp.today,
    proposed_at: stamp.at,
    decided_by: alone ? by.staffId : null,
    decided_at: alone ? stamp.at : null,
  })
  if (alone) await giveRole(desk, tx, stamp, asked)
  return alone ? 'held' : 'waits'
}

/** The role holds from today; the person signs in anew, and whoever held both founding offices there keeps the other alone. */
export async function giveRole(desk: Desk, tx: Tx, stamp: Stamp, asked: RoleAsked): Promise<void> {
  await refuseHolding(tx, stamp, asked)
  await insertRole(tx, { id: desk.newId(), ...asked, from: stamp.today })
  await endAllSessions(tx, asked.staffId)
  const office = partedBy(asked.role)
  if (office === null) return
  const holders = Map.groupBy(await holdingsOf(tx, FOUNDING, stamp.today, [asked.unitId]), (one) => one.staffId)
  for (const [staffId, held] of holders) {
    const given = held.find((one) => one.role === office)
    if (staffId === asked.staffId || given === undefined || held.length < FOUNDING.length) continue
    await endRole(tx, given.roleId, staffId, stamp.today)
    await appendAudit(tx, {
      id: desk.newId(),
      at: stamp.at,
      actorId: null,
      action: 'offices-parted',
      object: { kind: 'staff', id: staffId, unitId: asked.unitId },
      outcome: 'done',
      reason: null,
      requestId: stamp.requestId,
      details: { role: office, givenTo: asked.staffId },
    })
  }
}

async function refuseHolding(tx: Tx, stamp: Stamp, { staffId, role }: RoleAsked): Promise<void> {
  const held = (await rolesOf(tx, [staffId])).filter((row) => row.validTo === null || row.validTo > stamp.today)
  const fault = holdingFault([...held.map((row) => row.role as Role), role])
  if (fault === null) return
  throw new DomainError('invalid', fault, { faults: [{ field: 'role', code: fault }] })
}

/** Whether anybody but these could confirm access at the unit. */
async function anybodyElse(tx: Tx, stamp: Stamp, { unitId }: RoleAsked, but: readonly string[]): Promise<boolean> {
  const others = (await holdingsOf(tx, CONFIRMING, stamp.today)).filter((one) => !but.includes(one.staffId))
  return anyCovers(
    tx,
    others.map((one) => one.unitId),
    unitId,
  )
}
