/** What stands beside the members of a list: cases of mediators, reports of informants, the last training of each. */
import type { Reader } from '../../db/database.ts'
import {
  informantRecords,
  mediatorRecords,
  trainingsOf,
  type InformantRecord,
  type MediatorRecord,
  type TeamMember,
  type TeamTraining,
} from '../../db/repositories/teams.ts'
import type { Actor } from '../desk.ts'
import { warningRoots } from '../warnings/warning-file.ts'
import type { TeamsAsked } from './asked.ts'

export type WorkRecord = {
  /** Null for whoever mediates nothing here. */
  cases: MediatorRecord | null
  /** Null for whoever reports nothing here. */
  reports: InformantRecord | null
  /** Latest first. */
  trainings: readonly TeamTraining[]
}

/** By member; only who has an account leaves a trace of his work, and of reports those count that the reader may open. */
export async function workRecords(
  reader: Reader,
  actor: Actor,
  members: readonly TeamMember[],
  period: Pick<TeamsAsked, 'from' | 'to'>,
): Promise<(member: TeamMember) => WorkRecord> {
  const accounts = (team: TeamMember['team']): string[] =>
    members.flatMap((one) => (one.team === team && one.staff_id !== null ? [one.staff_id] : []))
  const cases = await mediatorRecords(reader, accounts('mediator'))
  const reports = await informantRecords(reader, warningRoots(actor), accounts('informant'), period)
  const trainings = await trainingsOf(
    reader,
    members.map((one) => one.id),
  )
  const byMember = Map.groupBy(trainings, (one) => one.member_id)
  return ({ id, team, staff_id: account }) => ({
    cases: team === 'mediator' && account !== null ? (cases.get(account) ?? { open: 0, closed: 0, settled: 0 }) : null,
    reports:
      team === 'informant' && account !== null
        ? (reports.get(account) ?? { filed: 0, verified: 0, dismissed: 0 })
        : null,
    trainings: byMember.get(id) ?? [],
  })
}
