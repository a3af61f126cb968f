/** A person as one who acts, with today's roles: for what is recorded in somebody's name while he is not signed in. */
import type { Reader } from '../../db/database.ts'
import { findStaff, grantsOf } from '../../db/repositories/staff.ts'
import { roles, type Grant, type Role } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'

/** Null for whoever no longer works here. */
export async function actorOf(reader: Reader, staffId: string, today: Day): Promise<Actor | null> {
  const staff = await findStaff(reader, staffId)
  if (!staff || !staff.active) return null
  const grants = await grantsOf(reader, staffId, today)
  return {
    staffId,
    name: staff.displayName,
    unitId: staff.unitId,
    unitName: staff.unitName,
    locale: 'zh-CN',
    grants: grants.filter((grant): grant is Grant => roles.includes(grant.role as Role)),
  }
}
