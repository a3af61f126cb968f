/** The officer's groups: what waits for a decision, for a lawyer, for work, for a result, for closing; all else is over. */
import type { AidStage } from './machine.ts'

export const aidGroups = ['deciding', 'assigning', 'working', 'awaiting', 'closing', 'over'] as const
export type AidGroup = (typeof aidGroups)[number]

const GROUPS: Readonly<Record<AidStage, AidGroup>> = {
  applied: 'deciding',
  contested: 'deciding',
  assigning: 'assigning',
  assigned: 'working',
  proceeding: 'working',
  awaiting: 'awaiting',
  decided: 'closing',
  closed: 'over',
  refused: 'over',
  terminated: 'over',
  withdrawn: 'over',
}

export const aidGroupOf = (stage: string): AidGroup => {
  const group = (GROUPS as Readonly<Record<string, AidGroup | undefined>>)[stage]
  if (group === undefined) throw new Error(`no group of the stage ${stage}`)
  return group
}

/** Days without a touch after which a case that is under way shows its dot. */
export const UNTOUCHED_DAYS = 14
