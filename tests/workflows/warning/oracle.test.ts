/** Every stage x event of a warning, and every event x role x place, against the hand-written tables. */
import { describe, expect, it } from 'vitest'
import { advance } from '../../../workflows/kernel/advance.ts'
import { permits, roles, type Role } from '../../../workflows/permissions.ts'
import type { WarningContext } from '../../../workflows/warning/context.ts'
import { warningEvents, type WarningEventType } from '../../../workflows/warning/events.ts'
import type { WarningFacts } from '../../../workflows/warning/facts.ts'
import { warningWorkflow } from '../../../workflows/warning/index.ts'
import { warningStages } from '../../../workflows/warning/machine.ts'
import { day } from '../../../workflows/values/day.ts'
import { expected } from '../../oracle/judge-by-table.ts'
import { readRows } from '../../oracle/read-table.ts'
import { covers, units } from '../permissions/tree.ts'
import { machineByTable } from '../machine-by-table.ts'
import { samples } from './samples.ts'

const { agrees, ask, events, questions } = machineByTable({
  definition: warningWorkflow,
  stages: warningStages,
  table: 'warning.table.txt',
  samples,
})

describe('a warning against the hand-written table', () => {
  // A fork only says which level is remembered; what it is held to stands below.
  agrees((guard) => warningWorkflow.guards[guard]?.kind === 'bar')
})

describe('what a warning remembers', () => {
  const facts: WarningFacts = {
    today: day('2026-11-22'),
    notBefore: day('2026-11-10'),
    to: null,
    reportOpen: true,
    reportsMade: true,
    policeTold: true,
    letterOpen: true,
    answerOverdue: true,
    outcomeNeedsWay: false,
  }
  const after = (type: WarningEventType, context: WarningContext, told: Partial<WarningFacts> = {}) => {
    const moved = advance(
      warningWorkflow,
      { stage: 'handled', value: 'handled', context, version: 1 },
      { type, occurredOn: day('2026-11-20'), facts: { ...facts, ...told }, data: samples[type] },
    )
    return moved.ok ? moved.next.context : null
  }
  const orange: WarningContext = { level: 'orange', converted: false, letters: 1 }

  it.each([
    ['level-raised', { to: 'red' }, { ...orange, level: 'red' }],
    ['level-lowered', { to: 'yellow' }, { ...orange, level: 'yellow' }],
    ['supervised', {}, { ...orange, letters: 2 }],
    ['letter-answered', {}, { ...orange, letters: 0 }],
    ['letter-lapsed', {}, { ...orange, letters: 0 }],
    ['converted', {}, { ...orange, converted: true }],
    ['inspected', {}, orange],
  ] as const)('after %s', (type, told, wanted) => {
    expect(after(type, orange, told)).toEqual(wanted)
  })

  it('takes one step as well as two, up and down', () => {
    expect(after('level-raised', { ...orange, level: 'yellow' }, { to: 'orange' })).toMatchObject({ level: 'orange' })
    expect(after('level-raised', { ...orange, level: 'yellow' }, { to: 'red' })).toMatchObject({ level: 'red' })
    expect(after('level-lowered', { ...orange, level: 'red' }, { to: 'orange' })).toMatchObject({ level: 'orange' })
    expect(after('level-lowered', { ...orange, level: 'red' }, { to: 'yellow' })).toMatchObject({ level: 'yellow' })
  })
})

const reaches = (grantAt: string): boolean => covers(grantAt, 'room-a1')
const may = (event: string, role: Role, grantAt: string): boolean =>
  permits(
    [{ role, unitId: grantAt }],
    warningEvents[event as WarningEventType].permission,
    { unitId: 'room-a1', committeeId: 'committee-a', assigned: true },
    covers,
  )

describe('state x event x role x place of a warning', () => {
  const allowed = new Map(
    readRows('warning-roles.table.txt').map(({ cells: [event = '', who = ''] }) => [event, who.split(/\s+/)]),
  )
  it('names every event and only roles that exist', () => {
    expect([...allowed.keys()].toSorted()).toEqual(events.toSorted())
    expect([...allowed.values()].flat().filter((role) => !roles.includes(role as Role))).toEqual([])
  })

  it('opens a step only where the stage, the facts and the person all allow it', () => {
    const wrong: string[] = []
    for (const question of questions) {
      const said = expected(question)
      const stageAllows = said !== 'denied' && 'to' in said
      for (const role of roles)
        for (const grantAt of units) {
          const wanted = stageAllows && reaches(grantAt) && allowed.get(question.event)?.includes(role) === true
          const open = 'to' in ask(question) && may(question.event, role, grantAt)
          if (open !== wanted) wrong.push(`${question.stage} ${question.event} ${role}@${grantAt}`)
        }
    }
    expect(wrong).toEqual([])
  })
})
