/** Whose people somebody may see and keep; a member outside his reach does not exist for him. */
import type { Reader } from '../../db/database.ts'
import { findMember, type TeamMember } from '../../db/repositories/teams.ts'
import { ancestorsOf, anyCovers, unitsBelow, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'

type TeamAction = 'team:read' | 'team:manage'

/** Whether a unit lies in somebody's reach. */
export const reaches = (reader: Reader, actor: Actor, unitId: string, action: TeamAction): Promise<boolean> =>
  anyCovers(reader, scopeRoots(actor.grants, action), unitId)

/** A member within reach. Throws not-found. */
export async function openMember(reader: Reader, actor: Actor, id: string, action: TeamAction): Promise<TeamMember> {
  const member = await findMember(reader, id)
  if (!member || !(await reaches(reader, actor, member.unit_id, action)))
    throw new DomainError('not-found', 'no-such-page')
  return member
}

/** Committees in reach; whoever sits in a room shows the mediators of the committee above it. */
export async function registerCommittees(reader: Reader, actor: Actor, today: Day): Promise<Unit[]> {
  const roots = scopeRoots(actor.grants, 'team:read')
  const below = await unitsBelow(reader, roots, { kinds: ['committee'], on: today })
  const above = (await Promise.all(roots.map((id) => ancestorsOf(reader, id)))).flat()
  const all = [...below, ...above.filter((unit) => unit.kind === 'committee')]
  return [...new Map(all.map((unit) => [unit.id, unit])).values()]
}

/** Whether a member stands in a register that somebody may show. */
export async function inShownRegister(reader: Reader, actor: Actor, member: TeamMember, today: Day): Promise<boolean> {
  if (await reaches(reader, actor, member.unit_id, 'team:read')) return true
  if (member.team !== 'mediator' || member.ended_on !== null) return false
  const committees = await registerCommittees(reader, actor, today)
  return anyCovers(
    reader,
    committees.map((unit) => unit.id),
    member.unit_id,
  )
}
