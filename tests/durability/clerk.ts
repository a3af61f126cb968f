/** The clerk of the committee around `mediator.ts`, and the person above who lets a list. */
import { transact } from '../../db/database.ts'
import { insertRole, insertStaff } from '../../db/repositories/staff.ts'
import type { Actor, Desk } from '../../server/desk.ts'
import type { Role } from '../../workflows/permissions.ts'

const actorOf = (staffId: string, role: Role, unitId: string): Actor => ({
  staffId,
  name: staffId,
  unitId,
  unitName: unitId,
  locale: 'zh-CN',
  grants: [{ role, unitId }],
})

export const clerkOf = (): Actor => actorOf('clerk', 'clerk', 'committee')
export const supervisorOf = (): Actor => actorOf('supervisor', 'supervisor', 'county')

/** Writes both into a desk that has its units. */
export async function insertOffice(desk: Desk): Promise<void> {
  await transact(desk.db, async (tx) => {
    for (const { staffId, unitId, grants } of [clerkOf(), supervisorOf()]) {
      await insertStaff(tx, {
        id: staffId,
        signInName: staffId,
        displayName: staffId,
        unitId,
        passwordHash: null,
        demonstration: false,
        at: desk.clock.now(),
      })
      const role = grants[0]?.role ?? 'clerk'
      await insertRole(tx, { id: `role-${staffId}`, staffId, role, unitId, from: '2020-01-01' })
    }
  })
}
