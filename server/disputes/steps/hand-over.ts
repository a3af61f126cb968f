/** Who mediates: the assignment rows and the holder of the case. */
import { endAssignment, insertAssignment, type AssignmentRow } from '../../../db/repositories/assignments.ts'
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import { DomainError } from '../../../workflows/errors.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { presentMediators, type DisputeFile } from '../dispute-file.ts'
import type { Recusal } from './codes.ts'
import type { Taking } from './define-step.ts'

export type Appointment = { mediatorIds: readonly string[]; on: Day; recusal: Recusal; recusalNote: string | null }

/** Adds mediators who are not on the case yet; the first presides where nobody does. */
export async function appoint({ desk, tx, file }: Taking, given: Appointment, leaving: readonly string[] = []) {
  const present = presentMediators(file).filter((assignment) => !leaving.includes(assignment.staff_id))
  let presides = present.some((assignment) => assignment.part === 'presiding')
  for (const staffId of given.mediatorIds) {
    if (present.some((assignment) => assignment.staff_id === staffId)) continue
    await insertAssignment(tx, {
      id: desk.newId(),
      dispute_id: file.row.id,
      staff_id: staffId,
      part: presides ? 'joint' : 'presiding',
      conflict: given.recusal,
      conflict_note: given.recusalNote,
      from_day: given.on,
    })
    presides = true
  }
}

/** Ends the assignments of some mediators. */
export async function release({ tx, file }: Taking, staffIds: readonly string[], on: Day, reason: string) {
  for (const assignment of presentMediators(file))
    if (staffIds.includes(assignment.staff_id)) await endAssignment(tx, assignment.id, on, reason)
}

/** Who writes the records now; null where nobody was named. */
export const presentRecorder = (file: DisputeFile): AssignmentRow | null =>
  file.assignments.find((assignment) => assignment.part === 'recorder' && assignment.to_day === null) ?? null

/** Names who writes the records from a day on; the one before keeps his line with its days. */
export async function nameRecorder({ desk, tx, file }: Taking, staffId: string | null, on: Day): Promise<void> {
  const present = presentRecorder(file)
  if ((present?.staff_id ?? null) === staffId) return
  if (present) await endAssignment(tx, present.id, on, 'other-recorder')
  if (staffId === null) return
  await insertAssignment(tx, {
    id: desk.newId(),
    dispute_id: file.row.id,
    staff_id: staffId,
    part: 'recorder',
    from_day: on,
  })
}

/** Gives the case to a holder. */
export async function handOver({ tx, file }: Taking, ownerId: string | null): Promise<void> {
  if (ownerId === null) return
  const row = await readDispute(tx, file.row.id)
  if (!(await changeDispute(tx, row, { owner_id: ownerId }))) throw new DomainError('stale', 'dispute-changed')
}
