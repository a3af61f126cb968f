/** Who may act as the lawyer of one aid case, in which order to offer them, and what keeps somebody from it. */
import { aidLawyers, type AidLawyer } from '../../db/repositories/aid-lists.ts'
import { assignmentsOf } from '../../db/repositories/assignments.ts'
import { conflictsOf, findLawyer } from '../../db/repositories/lawyers.ts'
import type { Reader } from '../../db/database.ts'
import { claimItem, isClaimItemCode } from '../../workflows/law/claim-items.ts'
import {
  conflictsWith,
  expertises,
  fieldOf,
  inOrder,
  type CaseSides,
  type Candidate,
  type Expertise,
} from '../../workflows/lawyers/conflicts.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { AidFile } from './aid-file.ts'

export type LawyerStanding = { available: boolean; isMediator: boolean; against: boolean }

/** Nobody is named: every step but an assignment. */
export const noLawyer: LawyerStanding = { available: true, isMediator: false, against: false }

/** How somebody stands to the case: on the list that day and not its lawyer already, no mediator of the dispute, not with the other side (domain.md 6.9). */
export async function lawyerStanding(
  reader: Reader,
  file: AidFile,
  lawyerId: string,
  on: Day,
): Promise<LawyerStanding> {
  const lawyer = await findLawyer(reader, lawyerId)
  if (!lawyer) return { ...noLawyer, available: false }
  const conflicts = (await conflictsOf(reader, [lawyerId])).filter((one) => one.ended_on === null)
  const hindrances = conflictsWith(
    { staffId: lawyer.staff_id, conflicts: conflicts.map(asConflict) },
    await sidesOf(reader, file),
  )
  const listed = lawyer.from_day <= on && (lawyer.to_day === null || lawyer.to_day > on)
  return {
    available: listed && lawyerId !== file.row.lawyer_id && file.units.some((unit) => unit.id === lawyer.unit_id),
    isMediator: hindrances.includes('mediator'),
    against: hindrances.some((one) => one !== 'mediator'),
  }
}

export type AidCandidate = Candidate & { firm: string }

/** Everybody on the lists of the aid desk and the units above it that day, best first. */
export async function aidCandidates(reader: Reader, file: AidFile, on: Day): Promise<AidCandidate[]> {
  const lawyers = await aidLawyers(
    reader,
    file.units.map((unit) => unit.id),
    on,
  )
  const sides = await sidesOf(reader, file)
  const conflicts = Map.groupBy(
    (
      await conflictsOf(
        reader,
        lawyers.map((lawyer) => lawyer.id),
      )
    ).filter((one) => one.ended_on === null),
    (one) => one.lawyer_id,
  )
  const wanted = file.claims.flatMap(({ item }) =>
    isClaimItemCode(item) ? (fieldOf(claimItem(item).cause) ?? []) : [],
  )
  return inOrder(
    lawyers
      .filter((lawyer) => lawyer.id !== file.row.lawyer_id)
      .map((lawyer) => ({
        id: lawyer.id,
        name: lawyer.name,
        firm: lawyer.firm,
        load: lawyer.load,
        expertise: fieldsOf(lawyer),
        hindrances: conflictsWith(
          { staffId: lawyer.staffId, conflicts: (conflicts.get(lawyer.id) ?? []).map(asConflict) },
          sides,
        ),
      })),
    [...new Set(wanted)],
  )
}

const fieldsOf = ({ expertise }: AidLawyer): Expertise[] =>
  expertises.filter((field) => expertise.split(' ').includes(field))

const asConflict = (one: { kind: 'acted-for' | 'counsel' | 'kin'; employer_key: string }) => ({
  kind: one.kind,
  employerKey: one.employer_key,
})

async function sidesOf(reader: Reader, { row, opponents }: AidFile): Promise<CaseSides> {
  const mediators = row.dispute_id === null ? [] : await assignmentsOf(reader, row.dispute_id)
  return {
    employerKeys: opponents.map((employer) => employer.name_key),
    mediatorStaffIds: mediators.map((assignment) => assignment.staff_id),
  }
}
