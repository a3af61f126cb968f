/** No guard may be lost unseen: each one, held open or held shut, must make the hand-written table fail. */
import { expect, it } from 'vitest'
import { disputeGuards, type DisputeGuard } from '../../../workflows/dispute/guards.ts'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { stages } from '../../../workflows/dispute/stages.ts'
import { transitionRows } from '../../../workflows/kernel/table.ts'
import { differences, questionsOf } from '../../oracle/judge-by-table.ts'
import { DISPUTE_TABLES, readTable } from '../../oracle/read-table.ts'
import { askDispute } from './ask.ts'

const events = Object.keys(disputeWorkflow.events).filter((type) => type !== 'registered')
const questions = questionsOf(readTable(...DISPUTE_TABLES), stages, events)
const rows = transitionRows(disputeWorkflow)

/** Does the table notice when this guard always answers so? */
function noticed(name: DisputeGuard, answer: boolean): boolean {
  const guard = disputeGuards[name]
  const own = new Set(rows.filter((row) => row.guards.includes(name)).map((row) => row.event))
  const { test } = guard
  guard.test = () => answer
  try {
    return questions
      .filter((question) => own.has(question.event))
      .some((question) => differences([question], askDispute).length > 0)
  } finally {
    guard.test = test
  }
}

// These choose clocks or move the court region, which the table does not show; stories.test.ts proves them.
const elsewhere: ReadonlySet<string> = new Set([
  'commissioned-before-filing',
  'commissioned-after-filing',
  'last-referral',
])
const names = (Object.keys(disputeGuards) as DisputeGuard[]).filter((name) => !elsewhere.has(name))

it('notices every guard held open', () => {
  expect(names.filter((name) => !noticed(name, true))).toEqual([])
})

it('notices every guard held shut', () => {
  expect(names.filter((name) => !noticed(name, false))).toEqual([])
})

it('is in order again afterwards', () => {
  expect(differences(questions, askDispute)).toEqual([])
})
