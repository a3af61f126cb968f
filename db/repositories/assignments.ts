/** Which mediators a dispute has and had, and who declared a conflict. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { AssignmentTable } from '../schema/disputes.ts'

export type AssignmentRow = Selectable<AssignmentTable> & { name: string }

/** Every assignment of a dispute, present ones first. */
export const assignmentsOf: (reader: Reader, disputeId: string) => Promise<AssignmentRow[]> = question(
  (reader, disputeId) =>
    reader
      .selectFrom('assignment')
      .innerJoin('staff', 'staff.id', 'assignment.staff_id')
      .selectAll('assignment')
      .select('staff.display_name as name')
      .where('assignment.dispute_id', '=', disputeId)
      .orderBy('assignment.from_day')
      .orderBy('assignment.id'),
)

export async function insertAssignment(tx: Tx, row: Insertable<AssignmentTable>): Promise<void> {
  await tx.insertInto('assignment').values(row).execute()
}

/** Ends an assignment on a day with a reason code. */
export async function endAssignment(tx: Tx, id: string, on: string, reason: string): Promise<void> {
  await tx.updateTable('assignment').set({ to_day: on, end_reason: reason }).where('id', '=', id).execute()
}

/** Who mediates for a committee, and who may write its records beside them. */
export const mediatingRoles = ['mediator', 'director'] as const
export const recordingRoles = [...mediatingRoles, 'clerk'] as const

/** People of a committee and its rooms who hold one of the roles on a day, for choosing; somebody of two units comes twice. */
export async function staffAround(
  reader: Reader,
  committeeId: string,
  roles: readonly string[],
  today: string,
): Promise<{ id: string; name: string; unitId: string; unitName: string }[]> {
  return reader
    .selectFrom('staff_role')
    .innerJoin('staff', 'staff.id', 'staff_role.staff_id')
    .innerJoin('unit', 'unit.id', 'staff_role.unit_id')
    .innerJoin('unit_closure as below', 'below.descendant_id', 'staff_role.unit_id')
    .select(['staff.id', 'staff.display_name as name', 'unit.id as unitId', 'unit.name as unitName'])
    .where('below.ancestor_id', '=', committeeId)
    .where('staff_role.role', 'in', [...roles])
    .where('staff.active', '=', 1)
    .where('staff_role.valid_from', '<=', today)
    .where((where) => where.or([where('staff_role.valid_to', 'is', null), where('staff_role.valid_to', '>', today)]))
    .groupBy(['staff.id', 'staff.display_name', 'unit.id', 'unit.name', 'unit.sort_key'])
    .orderBy('unit.sort_key')
    .orderBy('staff.display_name')
    .execute()
}
