/** Folds the journal of one warning and holds it against its columns, figures, letters and next day due; today's guards are never asked. */
import { isDeepStrictEqual } from 'node:util'
import type { WholeWarning } from '../../../db/repositories/whole-warnings.ts'
import type { Effect } from '../../../workflows/kernel/definition.ts'
import { replay, type Replayed } from '../../../workflows/kernel/replay.ts'
import { warningContext } from '../../../workflows/warning/context.ts'
import { compared, type Difference } from './difference.ts'

/** Differences between a warning and its journal. */
export function foldWarning({ row, journal, clocks, letters }: WholeWarning): Difference[] {
  const folded = foldedWarning(row.id, journal)
  if ('code' in folded) return [folded]
  const context = warningContext.safeParse(folded.context)
  const waiting = letters.filter((letter) => letter.result === null).length
  const running = clocks.filter((clock) => clock.status === 'running').map((clock) => clock.due_at)
  return [
    ...compared('stage', row.id, row.state, folded.stage),
    ...comparedContext(row.id, row.context, folded.context),
    ...compared('machine-version', row.id, row.machine_version, folded.version),
    ...compared('revision', row.id, row.revision, folded.revision),
    ...(context.success
      ? [
          ...compared('warning-level', row.id, row.level, context.data.level),
          ...compared('warning-letters', row.id, waiting, context.data.letters),
          ...compared(
            'warning-case',
            row.id,
            row.dispute_id === null ? 'no' : 'yes',
            context.data.converted ? 'yes' : 'no',
          ),
        ]
      : [{ code: 'context' as const, id: row.id, kept: row.context, told: JSON.stringify(folded.context) }]),
    ...comparedFigures(row, journal),
    ...compared('lamp', row.id, row.next_due_at, running.toSorted()[0] ?? null),
  ]
}

function foldedWarning(id: string, journal: WholeWarning['journal']): Replayed | Difference {
  try {
    const folded = replay(
      journal.map((event) => ({
        seq: event.seq,
        type: event.type,
        toStage: event.to_state,
        toValue: event.to_state,
        toContext: JSON.parse(event.to_context) as unknown,
        version: event.machine_version,
        effects: JSON.parse(event.effects) as Effect[],
      })),
    )
    return folded ?? { code: 'journal-damaged', id, kept: 'a row', told: 'no event' }
  } catch (fault) {
    return { code: 'journal-damaged', id, kept: 'a row', told: fault instanceof Error ? fault.message : 'unreadable' }
  }
}

function comparedContext(id: string, kept: string, told: unknown): Difference[] {
  const same = isDeepStrictEqual(JSON.parse(kept), told)
  return same ? [] : [{ code: 'context', id, kept, told: JSON.stringify(told) }]
}

type Figures = { people: number; arrearsMonths: number; arrearsFen: number; layoffPeople: number; signs: string[] }

/** What the last report of figures said is what the row says. */
function comparedFigures(row: WholeWarning['row'], journal: WholeWarning['journal']): Difference[] {
  const last = journal.findLast((event) => event.type === 'reported' || event.type === 'facts-updated')
  if (last === undefined) return []
  const { people, arrearsMonths, arrearsFen, layoffPeople, signs } = JSON.parse(last.payload) as Figures
  return compared(
    'warning-figures',
    row.id,
    [row.people, row.arrears_months, row.arrears_fen, row.layoff_people, row.signs].join(' '),
    [people, arrearsMonths, arrearsFen, layoffPeople, signs.join(' ')].join(' '),
  )
}
