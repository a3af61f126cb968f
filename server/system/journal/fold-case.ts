/** Folds the journal of one case and holds it against the columns; today's guards are never asked. */
import { isDeepStrictEqual } from 'node:util'
import type { JournalRow } from '../../../db/repositories/journal.ts'
import type { WholeCase } from '../../../db/repositories/whole-cases.ts'
import { disputeContext } from '../../../workflows/dispute/context.ts'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { phaseOf, stages } from '../../../workflows/dispute/stages.ts'
import type { Effect, Stored } from '../../../workflows/kernel/definition.ts'
import { replay, type Replayed } from '../../../workflows/kernel/replay.ts'
import { restore } from '../../../workflows/kernel/restore.ts'
import { compared, type Difference } from './difference.ts'

/** Differences between the columns of a case and its journal. */
export function foldCase({ row, journal }: WholeCase): Difference[] {
  const folded = foldedJournal(row.id, journal)
  if ('code' in folded) return [folded]
  return [
    ...brokenChain(row.id, journal),
    ...compared('stage', row.id, row.stage, folded.stage),
    ...comparedJson('state-value', row.id, row.state_value, folded.value),
    ...comparedJson('context', row.id, row.context, folded.context),
    ...compared('machine-version', row.id, row.machine_version, folded.version),
    ...unknownPlace(row.id, folded),
    ...compared('phase', row.id, row.phase, phaseToldBy(folded.stage)),
    // A step raises the revision at least once; its effects may raise it again, nothing lowers it.
    ...(row.revision >= folded.revision ? [] : compared('revision', row.id, row.revision, folded.revision)),
    ...compared('acceptance', row.id, row.accepted_on === null ? 'no' : 'yes', acceptedToldBy(folded.context)),
  ]
}

function foldedJournal(id: string, journal: readonly JournalRow[]): Replayed | Difference {
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
function brokenChain(id: string, journal: readonly JournalRow[]): Difference[] {
  const at = journal.findIndex((event, index) => event.from_stage !== (journal[index - 1]?.to_stage ?? null))
  const event = journal[at]
  return event ? compared('journal-chain', id, event.from_stage, journal[at - 1]?.to_stage ?? null) : []
}

const known = new Set<string>()

/** A place that today's machine cannot stand in would strand the case; the few distinct ones are each tried once. */
function unknownPlace(id: string, folded: Replayed): Difference[] {
  const key = JSON.stringify([folded.version, folded.value, folded.context])
  if (known.has(key)) return []
  try {
    restore(disputeWorkflow, folded)
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

function phaseToldBy(stage: string): string | null {
  const found = stages.find((candidate) => candidate === stage)
  return found ? phaseOf(found) : null
}

function acceptedToldBy(context: unknown): string {
  const read = disputeContext.safeParse(context)
  return read.success && read.data.accepted ? 'yes' : 'no'
}
