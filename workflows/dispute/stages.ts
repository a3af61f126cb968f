/** The stages of a dispute as flat codes for lists and journals, and the phase each belongs to. */
import type { StateValue, StateValueMap } from 'xstate'

export const stages = [
  'intake.registered',
  'intake.consulting',
  'committee.assigning',
  'committee.mediating',
  'committee.suspended',
  'room.preparing',
  'room.inSession',
  'room.suspended',
  'agreed.drafting',
  'agreed.signing',
  'performing.paying',
  'performing.defaulted',
  'performed',
  'followedUp',
  'notAccepted',
  'terminated',
  'withdrawn',
  'settledPrivately',
  'transferred',
  'archived',
] as const
export type Stage = (typeof stages)[number]

/** What lists and tallies group by. `ended` waits only for its file, `archived` for nothing. */
export const stagePhases = ['intake', 'mediation', 'agreement', 'performance', 'ended', 'archived'] as const
export type StagePhase = (typeof stagePhases)[number]

const phaseOfPrefix: Record<string, StagePhase> = {
  intake: 'intake',
  committee: 'mediation',
  room: 'mediation',
  agreed: 'agreement',
  performing: 'performance',
  archived: 'archived',
}

export const phaseOf = (stage: Stage): StagePhase => phaseOfPrefix[stage.split('.', 1)[0] ?? ''] ?? 'ended'

/** Reads the stage off the procedure region; the court region beside it only summarises. Throws on an unknown place. */
export function stageOf(value: StateValue): Stage {
  const procedure = typeof value === 'object' ? value['procedure'] : undefined
  const stage = typeof procedure === 'object' ? leafOf(procedure) : procedure
  const known = stages.find((candidate) => candidate === stage)
  if (!known) throw new Error(`no stage for ${JSON.stringify(value)}`)
  return known
}

/** What the court region says: no referral, some open, or all answered. */
export function courtOf(value: StateValue): 'none' | 'open' | 'returned' {
  const court = typeof value === 'object' ? value['court'] : undefined
  if (court !== 'none' && court !== 'open' && court !== 'returned')
    throw new Error(`no court state in ${JSON.stringify(value)}`)
  return court
}

function leafOf(group: StateValueMap): string {
  const [name = '', leaf] = Object.entries(group)[0] ?? []
  return typeof leaf === 'string' ? `${name}.${leaf}` : name
}
