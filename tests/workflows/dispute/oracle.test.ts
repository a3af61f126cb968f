/** Every stage x event against the hand-written table, and proof that the comparison would notice any wrong cell. */
import { describe, expect, it } from 'vitest'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { stages } from '../../../workflows/dispute/stages.ts'
import { differences, questionsOf, turned, unknownNames, unusedRules } from '../../oracle/judge-by-table.ts'
import { DISPUTE_TABLES, readTable } from '../../oracle/read-table.ts'
import { askDispute as ask } from './ask.ts'

const table = readTable(...DISPUTE_TABLES)
const events = Object.keys(disputeWorkflow.events).filter((type) => type !== 'registered')
const questions = questionsOf(table, stages, events)

describe('a dispute against the hand-written table', () => {
  it('asks about every stage and every event, under at most 200 rules that are all used', () => {
    for (const name of DISPUTE_TABLES) expect(readTable(name).rules.length).toBeLessThanOrEqual(200)
    expect(unknownNames(table, stages, events)).toEqual([])
    expect(unusedRules(table, questions)).toEqual([])
    expect(questions.length).toBeGreaterThan(stages.length * events.length)
  })

  it('answers as the table says', () => {
    expect(differences(questions, ask)).toEqual([])
  })

  it('would fail if any single answer were turned round', () => {
    expect(
      questions.filter((question) => differences([question], (asked) => turned(asked, ask(asked))).length === 0),
    ).toEqual([])
  })

  it('would fail if any single rule were turned round', () => {
    const silent = table.rules.filter((rule) => {
      const wrong = { ...rule, outcome: 'no' in rule.outcome ? { to: 'archived' } : { no: ['turned'] } }
      const hit = questions
        .filter((question) => question.rule === rule)
        .map((question) => ({ ...question, rule: wrong }))
      return differences(hit, ask).length !== hit.length
    })
    expect(silent.map((rule) => rule.line)).toEqual([])
  })

  it('would fail if an unlisted cell were listed', () => {
    const unlisted = questions.filter((question) => question.rule === null)
    const rule = { line: 0, stages: '*', events: [], differs: { facts: {}, flags: {} }, outcome: { to: 'stays' } }
    expect(unlisted.filter((question) => differences([{ ...question, rule }], ask).length === 0)).toEqual([])
  })
})
