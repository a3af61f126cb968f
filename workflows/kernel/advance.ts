/** The one way a workflow moves: restore, judge, step, hand the effects back; xstate alone would swallow a wrong event in silence. */
import {
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type ExecutableActionObject,
  type StateValue,
} from 'xstate'
import type { Advanced, Effect, Refused, Stored, WorkflowDefinition, WorkflowEvent } from './definition.ts'
import { failing, reasonsOf } from './guards.ts'
import { judge, notHere } from './options.ts'
import { restore } from './restore.ts'

/**
 * Moves a stored workflow by one event, or says every reason why not. Pure: same input, same answer.
 * @throws for what only a programmer can get wrong: a payload of another shape, a damaged row, an unknown version
 */
export function advance<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  stored: Stored,
  event: WorkflowEvent<Facts> & { type: Type },
): Advanced | Refused {
  const payload = payloadSchema(definition, event.type)
  const snapshot = restore(definition, stored)
  const verdict = judge(definition, snapshot, event.type, event)
  // A form sent to a stage that does not know its step may name nobody, because nobody is left to name: refused, not a fault of ours.
  if (verdict.reasons.includes(notHere)) return { ok: false, reasons: verdict.reasons }
  payload.parse(event.data)
  if (!verdict.possible) return { ok: false, reasons: verdict.reasons }
  const [next, actions] = transition(definition.machine, snapshot, event)
  return moved(definition, definition.stageOf(snapshot.value), next, actions.map(effectOf))
}

/** Opens a workflow with its first event and the context it begins with. */
export function begin<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  event: WorkflowEvent<Facts> & { type: Type },
  context: Context,
): Advanced | Refused {
  const opening = definition.begin
  if (event.type !== opening.type) throw new Error(`${definition.name}: ${event.type} does not open it`)
  payloadSchema(definition, event.type).parse(event.data)
  const failed = failing(definition.guards, opening.bars, event.facts, context, event.occurredOn)
  const reasons = reasonsOf(definition.guards, failed, event.facts)
  if (reasons.length > 0) return { ok: false, reasons }
  const [first] = initialTransition(definition.machine, definition.context.parse(context))
  const branch = opening.branches?.find(
    ({ when }) => failing(definition.guards, when, event.facts, context, event.occurredOn).length === 0,
  )
  return moved(definition, null, first, [...(branch ?? opening).effects])
}

function moved<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  from: string | null,
  snapshot: AnyMachineSnapshot,
  effects: Effect[],
): Advanced {
  const to = definition.stageOf(snapshot.value)
  const value: StateValue = snapshot.value
  return {
    ok: true,
    from,
    to,
    next: { stage: to, value, context: snapshot.context, version: definition.version },
    effects,
  }
}

function payloadSchema<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  event: Type,
): WorkflowDefinition<Context, Facts, Type>['payloads'][Type] {
  const schema = definition.payloads[event]
  if (!schema) throw new Error(`${definition.name} knows no event ${event}`)
  return schema
}

const effectOf = ({ type, params }: ExecutableActionObject): Effect => ({
  type,
  params: params ?? {},
})
