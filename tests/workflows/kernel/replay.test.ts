/** Folding a journal gives the columns again, for random histories; a hole in a journal is never overlooked. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newDisputeContext, type CommissionKind } from '../../../workflows/dispute/context.ts'
import type { DisputeEvent, DisputeEventType } from '../../../workflows/dispute/events.ts'
import type { DisputeFacts } from '../../../workflows/dispute/facts.ts'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { advance, begin } from '../../../workflows/kernel/advance.ts'
import type { Advanced, Refused, Stored } from '../../../workflows/kernel/definition.ts'
import { options } from '../../../workflows/kernel/options.ts'
import { replay, type JournalRow } from '../../../workflows/kernel/replay.ts'
import { day } from '../../../workflows/values/day.ts'
import { samples } from '../dispute/samples.ts'
import { disputeFacts } from './workflows.ts'

type Turn = { choice: number; facts: DisputeFacts }
const turns: fc.Arbitrary<Turn[]> = fc.array(fc.record({ choice: fc.nat(), facts: disputeFacts }), {
  minLength: 1,
  maxLength: 40,
  size: 'max',
})
const commissions = fc.option(fc.constantFrom<CommissionKind>('before-filing', 'ordinary'), { nil: null })
const occurredOn = day('2026-11-22')

const eventOf = (type: DisputeEventType, facts: DisputeFacts): DisputeEvent =>
  ({ type, occurredOn, facts: { ...facts, today: occurredOn }, data: samples[type] }) as DisputeEvent

const rowOf = (seq: number, type: string, moved: Advanced): JournalRow => ({
  seq,
  type,
  toStage: moved.next.stage,
  toValue: moved.next.value,
  toContext: moved.next.context,
  version: moved.next.version,
  effects: moved.effects,
})

/** Lives through the turns: each makes one of the steps that are possible then, chosen by number. */
function live(
  history: readonly Turn[],
  commission: CommissionKind | null,
): { rows: JournalRow[]; columns: Stored | null } {
  const rows: JournalRow[] = []
  let columns: Stored | null = null
  const keep = (type: string, outcome: Advanced | Refused): void => {
    if (!outcome.ok) return
    rows.push(rowOf(rows.length + 1, type, outcome))
    columns = outcome.next
  }
  for (const { choice, facts } of history) {
    if (columns === null) {
      keep('registered', begin(disputeWorkflow, eventOf('registered', facts), newDisputeContext(commission)))
      continue
    }
    const moment = { facts: { ...facts, today: occurredOn }, occurredOn }
    const possible = options(disputeWorkflow, columns, () => moment).filter((option) => option.possible)
    const picked = possible[choice % possible.length]
    if (picked) keep(picked.event, advance(disputeWorkflow, columns, eventOf(picked.event, facts)))
  }
  return { rows, columns }
}

it('gives the columns again after any history, from what is stored as text', () => {
  let longest = 0
  const reached = new Set<string>()
  fc.assert(
    fc.property(turns, commissions, (history, commission) => {
      const { rows, columns } = live(history, commission)
      const folded = replay(JSON.parse(JSON.stringify(rows)) as JournalRow[])
      expect(folded === null).toBe(columns === null)
      if (columns !== null) expect(folded).toMatchObject({ ...columns, revision: rows.length })
      expect(folded?.effects ?? []).toHaveLength(rows.flatMap((row) => row.effects).length)
      longest = Math.max(longest, rows.length)
      for (const row of rows) reached.add(row.toStage)
    }),
    { numRuns: 60 },
  )
  expect(longest).toBeGreaterThan(15)
  expect(reached.size).toBeGreaterThan(10)
})

const at = (seq: number): JournalRow => ({
  seq,
  type: 'contact-logged',
  toStage: 'intake.registered',
  toValue: { procedure: { intake: 'registered' }, court: 'none' },
  toContext: newDisputeContext(null),
  version: 1,
  effects: [],
})

it('refuses a journal with a hole or out of order', () => {
  expect(replay([at(1), at(2)])?.revision).toBe(2)
  expect(() => replay([at(1), at(3)])).toThrow('journal row 3 where 2 was due')
  expect(() => replay([at(2)])).toThrow('journal row 2 where 1 was due')
  expect(() => replay([at(2), at(1)])).toThrow('journal row 2 where 1 was due')
  expect(replay([])).toBe(null)
})
