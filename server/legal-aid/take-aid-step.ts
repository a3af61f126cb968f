/** The one way an aid case moves: permission, facts, judgement, rows, journal and effects in one transaction. */
import { appendAidEvent, changeAidCase } from '../../db/repositories/aid-cases.ts'
import { erasedOn } from '../../db/repositories/erasure-lists.ts'
import { DomainError } from '../../workflows/errors.ts'
import { advance } from '../../workflows/kernel/advance.ts'
import { aidGroupOf } from '../../workflows/legal-aid/phases.ts'
import { aidWorkflow } from '../../workflows/legal-aid/index.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { aidFacts, onlyNotes, type AidEntry, type Standing } from './aid-facts.ts'
import { mayOnAid, openAid, reopenAid, storedAid, type AidFile } from './aid-file.ts'
import type { AidAsk, Place } from './aid-ask.ts'
import { prepare } from './aid-step.ts'
import { enterAidTokens, numbersOf } from './aid-tokens.ts'
import { keepAidBooks } from './books/keep-books.ts'
import { carryOutAid } from './effects.ts'
import { lawyerStanding, noLawyer } from './lawyers.ts'
import { reviewerStanding } from './reviews/reviewer.ts'

/** Takes one step. Throws refused with reasons, stale when somebody was first, not-found outside the scope. */
export async function advanceAid(
  desk: Desk,
  act: Act,
  id: string,
  revision: number,
  asks: AidAsk | readonly AidAsk[],
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    let file = await openAid(tx, act.actor, id, 'aid:read')
    if (file.row.revision !== revision) throw new DomainError('stale', 'aid-case-changed')
    for (const ask of [asks].flat()) file = await takeAidStep({ desk, tx, stamp, actor: act.actor }, file, ask)
    return { answer: null, object: { kind: 'aid-case', id, unitId: file.row.unit_id } }
  })
}

/** One step on a case read in this transaction; answers it as it stands afterwards. Of a refusal nothing remains. */
export async function takeAidStep(place: Place, file: AidFile, ask: AidAsk): Promise<AidFile> {
  const { desk, tx, stamp, actor } = place
  const { row } = file
  if (!mayOnAid(file, actor, aidWorkflow.events[ask.type].permission))
    throw new DomainError('not-allowed', 'role-without-permission')
  if ((await erasedOn(tx, 'aid', row.id)) !== null)
    throw new DomainError('refused', 'step-closed', {
      reasons: [{ code: 'record-erased', article: null, cure: 'nobody' }],
    })
  const { entry, change, write } = prepare(desk, file, ask)
  const facts = aidFacts(file, entry, ask.occurredOn, stamp.today, await standingOf(place, file, entry, ask.occurredOn))
  const decision = advance(aidWorkflow, storedAid(file), { ...entry, occurredOn: ask.occurredOn, facts })
  if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
  const { next } = decision
  await write(place)
  await appendAidEvent(tx, {
    id: desk.newId(),
    aid_case_id: row.id,
    type: entry.type,
    payload: JSON.stringify(entry.data),
    actor_id: actor.staffId,
    unit_id: row.unit_id,
    occurred_on: ask.occurredOn,
    recorded_at: stamp.at,
    from_stage: decision.from,
    to_stage: next.stage,
    to_value: JSON.stringify(next.value),
    to_context: JSON.stringify(next.context),
    effects: JSON.stringify(decision.effects),
    machine_version: next.version,
    request_id: stamp.requestId,
  })
  const carrying = { ...place, of: { ...row, unit: file.units[0] }, occurredOn: ask.occurredOn }
  const moved = await changeAidCase(tx, row, {
    ...change,
    ...(await carryOutAid(carrying, decision.effects)),
    stage: next.stage,
    phase: aidGroupOf(next.stage),
    state_value: JSON.stringify(next.value),
    context: JSON.stringify(next.context),
    machine_version: next.version,
    last_touched_on: stamp.today,
    ...(onlyNotes(entry.type) ? {} : { last_step_on: ask.occurredOn }),
  })
  if (!moved) throw new DomainError('stale', 'aid-case-changed')
  await keepAidBooks(place, row.id, ask.occurredOn)
  const after = await reopenAid(tx, row.id)
  if (numbersOf(after).join() !== numbersOf(file).join()) await enterAidTokens(desk, tx, after)
  return after
}

const standingOf = async ({ tx, actor }: Place, file: AidFile, entry: AidEntry, on: Day): Promise<Standing> => ({
  lawyer: 'lawyerId' in entry.data ? await lawyerStanding(tx, file, entry.data.lawyerId, on) : noLawyer,
  reviewer: reviewerStanding(file, actor),
})
