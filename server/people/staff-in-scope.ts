/** A person an administrator may see: his unit lies in the administrator's part of the tree. */
import type { Reader } from '../../db/database.ts'
import { findStaff, type StaffRow } from '../../db/repositories/staff.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

/** Throws not-found outside the administrator's scope. */
export async function staffInScope(reader: Reader, actor: Actor, id: string): Promise<StaffRow> {
  const person = await findStaff(reader, id)
  if (!person || !(await administers(reader, actor, person.unitId))) throw new DomainError('not-found', 'no-such-page')
  return person
}

/** The same for somebody whom the administrator wants to change; nobody changes himself. */
export async function otherStaffInScope(reader: Reader, actor: Actor, id: string): Promise<StaffRow> {
  const person = await staffInScope(reader, actor, id)
  if (person.id === actor.staffId) throw new DomainError('not-allowed', 'own-role')
  return person
}

/** Whether a unit lies where the administrator manages people. */
export const administers = (reader: Reader, actor: Actor, unitId: string): Promise<boolean> =>
  anyCovers(reader, scopeRoots(actor.grants, 'people:manage'), unitId)
