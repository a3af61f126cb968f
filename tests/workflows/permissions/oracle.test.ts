/** Role x action x place, and state x event x role x place, against the hand-written tables. */
import { describe, expect, it } from 'vitest'
import { disputeEvents, type DisputeEventType } from '../../../workflows/dispute/events.ts'
import { actions, permits, roles, type Action, type Role } from '../../../workflows/permissions.ts'
import { expected, questionsOf } from '../../oracle/judge-by-table.ts'
import { DISPUTE_TABLES, readRows, readTable } from '../../oracle/read-table.ts'
import { stages } from '../../../workflows/dispute/stages.ts'
import { askDispute } from '../dispute/ask.ts'
import { covers, units } from './tree.ts'

type Judge = (action: Action, role: Role, grantAt: string, recordAt: string, assigned: boolean) => boolean
type Listed = ReadonlyMap<string, ReadonlyMap<string, string>>
type Reach = ReadonlyMap<string, { own: boolean; committee: boolean }>

const listed = (file: string): Listed =>
  new Map(
    readRows(file).map(({ cells: [name = '', who = ''] }) => [
      name,
      new Map(who.split(/\s+/).map((word) => [word.split(':')[0] ?? '', word.split(':')[1] ?? 'own'])),
    ]),
  )

const events = listed('event-roles.table.txt')
const plain = listed('action-roles.table.txt')
const reach: Reach = new Map(
  readRows('reach.table.txt').map(({ cells: [record = '', grant = '', answer = ''] }) => {
    const [own, committee] = answer.split(/\s+/)
    return [`${record} ${grant}`, { own: own === 'yes', committee: committee === 'yes' }]
  }),
)
const records = [...new Set([...reach.keys()].map((key) => key.split(' ')[0] ?? ''))]

const judged: Judge = (action, role, grantAt, recordAt, assigned) =>
  permits([{ role, unitId: grantAt }], action, { unitId: recordAt, committeeId: 'committee-a', assigned }, covers)

type Cell = { name: string; action: Action; role: Role; grantAt: string; recordAt: string; assigned: boolean }

const cells: Cell[] = [
  ...[...plain.keys()].map((name) => ({ name, action: name as Action })),
  ...[...events.keys()].map((name) => ({ name, action: disputeEvents[name as DisputeEventType].permission })),
].flatMap(({ name, action }) =>
  roles.flatMap((role) =>
    units.flatMap((grantAt) =>
      records.flatMap((recordAt) =>
        [true, false].map((assigned) => ({ name, action, role, grantAt, recordAt, assigned })),
      ),
    ),
  ),
)

function wanted({ name, role, grantAt, recordAt, assigned }: Cell): boolean {
  const relation = (events.get(name) ?? plain.get(name))?.get(role)
  const near = reach.get(`${recordAt} ${grantAt}`)
  if (relation === undefined || near === undefined) return false
  if (relation === 'committee') return near.committee
  return near.own && (relation === 'own' || assigned)
}

const mistakes = (judge: Judge): Cell[] =>
  cells.filter((cell) => judge(cell.action, cell.role, cell.grantAt, cell.recordAt, cell.assigned) !== wanted(cell))

describe('permissions against the hand-written tables', () => {
  it('names every event, every action and only roles that exist', () => {
    expect([...events.keys()].toSorted()).toEqual(Object.keys(disputeEvents).toSorted())
    const byEvents = new Set<string>(Object.values(disputeEvents).map((entry) => entry.permission))
    expect([...plain.keys(), ...byEvents].toSorted()).toEqual([...new Set(actions)].toSorted())
    const named = [...events.values(), ...plain.values()].flatMap((who) => [...who.keys()])
    expect(named.filter((role) => !roles.includes(role as Role))).toEqual([])
    expect(reach.size).toBe(records.length * units.length)
    expect(actions.length).toBeLessThanOrEqual(80)
  })

  it('answers every event and action x role x place as the tables say', () => {
    expect(mistakes(judged)).toEqual([])
    expect(cells.filter(wanted).length).toBeGreaterThan(500)
  })

  it('would fail if any single answer were turned round', () => {
    const silent = cells.filter((cell) => {
      const { action, role, grantAt, recordAt, assigned } = cell
      return !judged(action, role, grantAt, recordAt, assigned) === wanted(cell)
    })
    expect(silent).toEqual([])
  })

  it('adds up several roles of one person and grants nothing to nobody', () => {
    const place = { unitId: 'room-a1', committeeId: 'committee-a', assigned: false }
    expect(permits([], 'dispute:read', place, covers)).toBe(false)
    const both = [
      { role: 'auditor' as const, unitId: 'city' },
      { role: 'clerk' as const, unitId: 'committee-a' },
    ]
    expect(permits(both, 'agreement:seal', place, covers)).toBe(true)
    expect(permits(both, 'audit:read', place, covers)).toBe(true)
    expect(permits(both, 'people:manage', place, covers)).toBe(false)
  })
})

describe('state x event x role x place', () => {
  const table = readTable(...DISPUTE_TABLES)
  const types = [...events.keys()].filter((type) => type !== 'registered')
  const questions = questionsOf(table, stages, types)

  it('opens a step only where the stage, the facts and the person all allow it', () => {
    let combinations = 0
    const wrong: string[] = []
    for (const question of questions) {
      const stageSays = expected(question)
      const stageAllows = stageSays !== 'denied' && 'to' in stageSays
      const machineAllows = 'to' in askDispute(question)
      const action = disputeEvents[question.event as DisputeEventType].permission
      for (const role of roles) {
        for (const grantAt of units) {
          combinations += 1
          const cell = { name: question.event, action, role, grantAt, recordAt: 'room-a1', assigned: true }
          const open = machineAllows && judged(action, role, grantAt, 'room-a1', true)
          if (open !== (stageAllows && wanted(cell)))
            wrong.push(`${question.stage} ${question.event} ${role}@${grantAt}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(combinations).toBeGreaterThan(50_000)
  })
})
