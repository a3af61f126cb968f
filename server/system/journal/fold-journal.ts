/** What every case with a journal must show: its columns are what the journal says, folded without asking today's guards. */
import { isDeepStrictEqual } from 'node:util'
import type { JournalRow } from '../../../db/repositories/journal.ts'
import type { Effect, Stored, WorkflowDefinition } from '../../../workflows/kernel/definition.ts'
import { replay, type Replayed } from '../../../workflows/kernel/replay.ts'
import { restore } from '../../../workflows/kernel/restore.ts'
import { compared, type Difference } from './difference.ts'

/** The columns a workflow is kept in. */
type Kept = { id: string; stage: string; state_value: string; context: string; machine_version: number }
type Line = Pick<
  JournalRow,
  'seq' | 'type' | 'from_stage' | 'to_stage' | 'to_value' | 'to_context' | 'machine_version' | 'effects'
>

/** The folded journal, null when it cannot be folded, and where the columns differ from it. */
export function foldJournal<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  row: Kept,
  journal: readonly Line[],
): { folded: Replayed | null; found: Difference[] } {
  const folded = foldedJournal(row.id, journal)
  if ('code' in folded) return { folded: null, found: [folded] }
  return {
    folded,
    found: [
      ...brokenChain(row.id, journal),
      ...compared('stage', row.id, row.stage, folded.stage),
      ...comparedJson('state-value', row.id, row.state_value, folded.value),
      ...comparedJson('context', row.id, row.context, folded.context),
      ...compared('machine-version', row.id, row.machine_version, folded.version),
      ...unknownPlace(definition, row.id, folded),
    ],
  }
}

function foldedJournal(id: string, journal: readonly Line[]): Replayed | Difference {
  try {
    const folded = replay(
      journal.map((event) => ({
        seq: event.seq,
        type: event.type,
        toStage: event.to_stage,
        toValue: JSON.parse(event.to_value) as Stored['value'],
        toContext: JSON.parse(event.to_context) as unknown,
        version: event.machine_version,
        effects: JSON.parse(event.effects) as Effect[],
      })),
    )
    return folded ?? { code: 'journal-damaged', id, kept: 'a case', told: 'an empty journal' }
  } catch (fault) {
    return { code: 'journal-damaged', id, kept: 'a case', told: fault instanceof Error ? fault.message : 'unreadable' }
  }
}

/** Every event begins where the one before it ended. */
function brokenChain(id: string, journal: readonly Line[]): Difference[] {
  const at = journal.findIndex((event, index) => event.from_stage !== (journal[index - 1]?.to_stage ?? null))
  const event = journal[at]
  return event ? compared('journal-chain', id, event.from_stage, journal[at - 1]?.to_stage ?? null) : []
}

const known = new Set<string>()

/** A place that today's machine cannot stand in would strand the case; the few distinct ones are each tried once. */
function unknownPlace<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  id: string,
  folded: Replayed,
): Difference[] {
  const key = JSON.stringify([definition.name, folded.version, folded.value, folded.context])
  if (known.has(key)) return []
  try {
    restore(definition, folded)
    known.add(key)
    return []
  } catch (fault) {
    return compared('place-unknown', id, folded.stage, fault instanceof Error ? fault.message : 'unreadable')
  }
}

function comparedJson(code: 'state-value' | 'context', id: string, kept: string, told: unknown): Difference[] {
  const text = JSON.stringify(told)
  return kept === text || isDeepStrictEqual(parsed(kept), told) ? [] : compared(code, id, kept, text)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
