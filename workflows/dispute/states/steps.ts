/** The sentence forms of the dispute machine: its places, its usual bars, and the ways that several stages share. */
import { stepWriter, type Branch } from '../../kernel/steps.ts'
import type { DisputeContext } from '../context.ts'
import { closeWorkers, just, startClock, stopClock, type DisputeEffect, type WorkerOutcome } from '../effects.ts'
import type { DisputeGuard } from '../guards.ts'
import type { Stage } from '../stages.ts'

type Place = Stage | 'court.none' | 'court.open' | 'court.returned'
export type Way = Branch<DisputeGuard, Place, DisputeContext>

/** Writes the steps of one event: the bars of every branch, then the branches, the first that fits wins. */
export const steps = stepWriter<DisputeGuard, Place, DisputeContext>((place) =>
  place.startsWith('court.') ? `#dispute.${place}` : `#dispute.procedure.${place}`,
)

/** Days of a step before acceptance. */
export const dated: readonly DisputeGuard[] = ['not-in-future', 'not-before-receipt', 'in-order']
/** Days of a step that acceptance carries. */
export const datedAfterAcceptance: readonly DisputeGuard[] = [...dated, 'not-before-acceptance']

/** Clocks that only run until the last worker has an outcome (domain.md 1.12 T1-T6). */
const stopMediationClocks = stopClock('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T7C', 'first-contact')

/** Back to the table where the case is held. */
export function backToMediation(effects: readonly DisputeEffect[] = [], when: readonly DisputeGuard[] = []): Way[] {
  return [
    { when: [...when, 'at-room'], to: 'room.inSession', effects },
    { when, to: 'committee.mediating', effects },
  ]
}

/** Where a dispute goes when no worker is open any more and some have settled: money or duties open, or all performed. */
export function intoPerformance(effects: readonly DisputeEffect[], when: readonly DisputeGuard[] = []): Way[] {
  return [
    { when: [...when, 'in-default'], to: 'performing.defaulted', effects },
    { when: [...when, 'settled-and-owed'], to: 'performing.paying', effects },
    { when: [...when, 'any-settled'], to: 'performed', effects: [...effects, just('mark-performed')] },
  ]
}

/** Where a paper or a worker's ending leaves the agreement stage while other workers are open. */
export function leavingAgreement(effects: readonly DisputeEffect[]): Way[] {
  return [
    { when: ['workers-remain-open', 'papers-in-signing'], to: 'agreed.signing', effects },
    { when: ['workers-remain-open', 'papers-in-drafting'], to: 'agreed.drafting', effects },
    ...backToMediation(effects, ['workers-remain-open']),
  ]
}

/** What a worker's settlement starts: his outcome, the sums, the two joint applications, the instalments. */
export const settledEffects: readonly DisputeEffect[] = [
  closeWorkers('settled'),
  just('book-agreed'),
  startClock('T8', 'T9', 'T11'),
]

/** The last worker has an outcome. */
export const closing: readonly DisputeEffect[] = [stopMediationClocks, just('close-case')]

const endStage = {
  terminated: 'terminated',
  transferred: 'transferred',
  'settled-privately': 'settledPrivately',
  withdrawn: 'withdrawn',
} as const satisfies Partial<Record<WorkerOutcome, Stage>>
export type Ending = keyof typeof endStage

/** Whose end the dispute takes when several workers ended differently and none settled (domain.md 3.5 R9: failure outweighs). */
const weightier = [
  ['terminated', 'any-terminated'],
  ['transferred', 'any-transferred'],
  ['settled-privately', 'any-settled-privately'],
] as const satisfies readonly (readonly [Ending, DisputeGuard])[]

/** The ways out of mediation when the last worker's ending is `ending`; before acceptance nobody can have settled or failed. */
export function lastEnding(ending: Ending, effects: readonly DisputeEffect[], accepted: boolean): Way[] {
  const done = [...effects, ...closing]
  const rank = weightier.findIndex(([outcome]) => outcome === ending)
  const before = (rank === -1 ? weightier : weightier.slice(0, rank)).slice(accepted ? 0 : 1)
  return [
    ...(accepted ? intoPerformance(done) : []),
    ...before.map(([outcome, guard]): Way => ({ when: [guard], to: endStage[outcome], effects: done })),
    { to: endStage[ending], effects: done },
  ]
}
