/** What stands for or against somebody as the lawyer of one aid case. */
import { assignmentsOf } from '../../db/repositories/assignments.ts'
import type { Reader } from '../../db/database.ts'
import type { AidFile } from './aid-file.ts'

export type LawyerStanding = { available: boolean; isMediator: boolean; against: boolean }

/** Nobody is named: every step but an assignment. */
export const noLawyer: LawyerStanding = { available: true, isMediator: false, against: false }

/** Whether somebody may act in the case: not the one who does already, never who mediated the dispute (domain.md 6.9). */
export async function lawyerStanding(reader: Reader, file: AidFile, lawyerId: string): Promise<LawyerStanding> {
  const { dispute_id: disputeId, lawyer_id: present } = file.row
  const mediators = disputeId === null ? [] : await assignmentsOf(reader, disputeId)
  return {
    available: lawyerId !== present,
    isMediator: mediators.some((assignment) => assignment.staff_id === lawyerId),
    against: false,
  }
}
