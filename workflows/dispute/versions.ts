/** The version of the dispute machine and the lifts from older ones, kept for ever; rows under way must never be orphaned. */
import type { Upcast } from '../kernel/definition.ts'

/** Raise it with every change of states, events, guards or effects, add a fingerprint, a lift and a fixture. */
export const disputeVersion = 1

export const disputeUpcasts: Readonly<Record<number, Upcast>> = {}
