/** What every workflow must bring so that one kernel can carry it: machine, guards with reasons, events, versions. */
import type { AnyStateMachine, StateValue } from 'xstate'
import type { z } from 'zod'
import type { Reason } from '../errors.ts'
import type { Action } from '../permissions.ts'
import type { Day } from '../values/day.ts'
import type { GuardTable } from './guards.ts'

/** What the server must do beside storing the step: a name and its parameters, interpreted there, never here. */
export type Effect = { type: string; params: Readonly<Record<string, unknown>> }

/** One thing that happened, with its own day (what the clerk says) and the facts it is judged by. */
export type WorkflowEvent<Facts = unknown> = {
  type: string
  occurredOn: Day
  facts: Facts
  /** The payload as it goes into the journal: ids, days, fen and codes only. */
  data: Readonly<Record<string, unknown>>
}

/** The columns a workflow is kept in. `context` comes from a row and is parsed before use. */
export type Stored = { stage: string; value: StateValue; context: unknown; version: number }

export type EventEntry<Phase extends string = string> = {
  permission: Action
  /** Citation code; null when our own order stands behind it. */
  article: string | null
  phase: Phase
}

/** Lifts a stored workflow of one version to the next; pure and kept for ever. */
export type Upcast = (stored: Stored) => Stored

export type WorkflowDefinition<Context extends object, Facts, Type extends string> = {
  name: string
  version: number
  machine: AnyStateMachine
  context: z.ZodType<Context>
  guards: GuardTable<Facts, Context>
  events: Readonly<Record<Type, EventEntry>>
  payloads: Readonly<Record<Type, z.ZodType<object>>>
  /** The event that opens a workflow; it is no transition. */
  begin: {
    type: Type
    bars: readonly string[]
    effects: readonly Effect[]
    /** Effects in place of these where all forks named hold; the first such branch counts. */
    branches?: readonly { when: readonly string[]; effects: readonly Effect[] }[]
  }
  /** The steps to offer first in a stage, best first. */
  primary: Readonly<Record<string, readonly Type[]>>
  stageOf: (value: StateValue) => string
  /** `upcasts[n]` lifts version n to n + 1. */
  upcasts: Readonly<Record<number, Upcast>>
}

export type Advanced = { ok: true; from: string | null; to: string; next: Stored; effects: Effect[] }
export type Refused = { ok: false; reasons: Reason[] }
