/** People who work at the desk, their roles and where they hold them. */
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'

export type StaffForSignIn = {
  id: string
  passwordHash: string | null
  active: number
  demonstration: number
  sessionEpoch: number
  locale: string
}

/** The account behind a sign-in name, or null. */
export async function findForSignIn(reader: Reader, signInName: string): Promise<StaffForSignIn | null> {
  const row = await reader
    .selectFrom('staff')
    .select([
      'id',
      'password_hash as passwordHash',
      'active',
      'demonstration',
      'session_epoch as sessionEpoch',
      'locale',
    ])
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst()
  return row ?? null
}

/** The roles a person holds on a day, each with the unit it is held at. */
export const grantsOf: (reader: Reader, staffId: string, today: string) => Promise<{ role: string; unitId: string }[]> =
  question((reader, staffId: string, today: string) =>
    reader
      .selectFrom('staff_role')
      .select(['role', 'unit_id as unitId'])
      .where('staff_id', '=', staffId)
      .where('valid_from', '<=', today)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)])),
  )

export type NewStaff = {
  id: string
  signInName: string
  displayName: string
  unitId: string
  passwordHash: string | null
  demonstration: boolean
  at: string
}

/** Adds a person; the sign-in name must be free. */
export async function insertStaff(tx: Tx, staff: NewStaff): Promise<void> {
  await tx
    .insertInto('staff')
    .values({
      id: staff.id,
      sign_in_name: staff.signInName,
      display_name: staff.displayName,
      unit_id: staff.unitId,
      password_hash: staff.passwordHash,
      demonstration: staff.demonstration ? 1 : 0,
      created_at: staff.at,
    })
    .execute()
}

/** Gives a role at a unit from a day on. */
export async function insertRole(
  tx: Tx,
  grant: { id: string; staffId: string; role: string; unitId: string; from: string },
): Promise<void> {
  await tx
    .insertInto('staff_role')
    .values({
      id: grant.id,
      staff_id: grant.staffId,
      role: grant.role,
      unit_id: grant.unitId,
      valid_from: grant.from,
      valid_to: null,
    })
    .execute()
}

/** Ends a role on a day and every session of the person with it. */
export async function endRole(tx: Tx, roleId: string, staffId: string, on: string): Promise<void> {
  await tx.updateTable('staff_role').set({ valid_to: on }).where('id', '=', roleId).execute()
  await endAllSessions(tx, staffId)
}

/** Ends every session of everybody who holds one of some roles. */
export async function endSessionsOf(tx: Tx, roles: readonly string[], today: string): Promise<void> {
  await tx
    .updateTable('staff')
    .set((staff) => ({ session_epoch: staff('session_epoch', '+', 1), revision: staff('revision', '+', 1) }))
    .where('id', 'in', (from) =>
      from
        .selectFrom('staff_role')
        .select('staff_id')
        .where('role', 'in', [...roles])
        .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)])),
    )
    .execute()
}

/** Ends every session of a person at once by moving his epoch. */
export async function endAllSessions(tx: Tx, staffId: string): Promise<void> {
  await tx
    .updateTable('staff')
    .set((staff) => ({ session_epoch: staff('session_epoch', '+', 1), revision: staff('revision', '+', 1) }))
    .where('id', '=', staffId)
    .execute()
}

/** Lets a person in or keeps him out; his sessions end either way. */
export async function setActive(tx: Tx, staffId: string, active: boolean): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ active: active ? 1 : 0 })
    .where('id', '=', staffId)
    .execute()
  await endAllSessions(tx, staffId)
}

/** The unit a person sits in; his sessions end, for they carry its name. */
export async function setUnit(tx: Tx, staffId: string, unitId: string): Promise<void> {
  await tx.updateTable('staff').set({ unit_id: unitId }).where('id', '=', staffId).execute()
  await endAllSessions(tx, staffId)
}

/** The chosen language of a person. */
export async function setLocale(tx: Tx, staffId: string, locale: string): Promise<void> {
  await tx.updateTable('staff').set({ locale }).where('id', '=', staffId).execute()
}

/** Whether anybody can sign in yet. */
export async function anyStaff(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Whether demonstration accounts are in this database. */
export async function anyDemonstrationStaff(reader: Reader): Promise<boolean> {
  const row = await reader.selectFrom('staff').select('id').where('demonstration', '=', 1).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Demonstration accounts with their roles, oldest first. */
export async function listDemonstrationStaff(
  reader: Reader,
): Promise<{ signInName: string; unitName: string; roles: string[] }[]> {
  const rows = await reader
    .selectFrom('staff')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .innerJoin('staff_role', 'staff_role.staff_id', 'staff.id')
    .select(['staff.id', 'staff.sign_in_name as signInName', 'unit.name as unitName', 'staff_role.role'])
    .where('staff.demonstration', '=', 1)
    .where('staff_role.valid_to', 'is', null)
    .orderBy('staff.id')
    .execute()
  const people = new Map<string, { signInName: string; unitName: string; roles: string[] }>()
  for (const row of rows) {
    const person = people.get(row.id) ?? { signInName: row.signInName, unitName: row.unitName, roles: [] }
    person.roles.push(row.role)
    people.set(row.id, person)
  }
  return [...people.values()]
}

export type StaffRow = {
  id: string
  signInName: string
  displayName: string
  unitId: string
  unitName: string
  active: boolean
  revision: number
}

const staffColumns = [
  'staff.id',
  'staff.sign_in_name as signInName',
  'staff.display_name as displayName',
  'staff.unit_id as unitId',
  'unit.name as unitName',
  'staff.active',
  'staff.revision',
] as const

/** People whose unit lies at or below one of the roots, in tree order. */
export async function staffBelow(reader: Reader, roots: readonly string[]): Promise<StaffRow[]> {
  if (roots.length === 0) return []
  const rows = await reader
    .selectFrom('staff')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .select(staffColumns)
    .where('staff.unit_id', 'in', (from) =>
      from
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...roots]),
    )
    .orderBy('unit.sort_key')
    .orderBy('staff.sign_in_name')
    .execute()
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

/** One person, or null. */
export async function findStaff(reader: Reader, id: string): Promise<StaffRow | null> {
  const row = await reader
    .selectFrom('staff')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .select(staffColumns)
    .where('staff.id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, active: row.active === 1 } : null
}

export type RoleRow = {
  id: string
  staffId: string
  role: string
  unitId: string
  unitName: string
  validFrom: string
  validTo: string | null
}

/** Roles of some people, present and past, oldest first. */
export async function rolesOf(reader: Reader, staffIds: readonly string[]): Promise<RoleRow[]> {
  if (staffIds.length === 0) return []
  return reader
    .selectFrom('staff_role')
    .innerJoin('unit', 'unit.id', 'staff_role.unit_id')
    .select([
      'staff_role.id',
      'staff_role.staff_id as staffId',
      'staff_role.role',
      'staff_role.unit_id as unitId',
      'unit.name as unitName',
      'staff_role.valid_from as validFrom',
      'staff_role.valid_to as validTo',
    ])
    .where('staff_role.staff_id', 'in', [...staffIds])
    .orderBy('staff_role.valid_from')
    .orderBy('staff_role.id')
    .execute()
}

/** Display names of people by id, for histories. */
export async function namesOfStaff(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('staff')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}
