/** Whole cases as they happen at a desk, from the counter to the archive, with what the server is asked to do on the way. */
import { describe, expect, it } from 'vitest'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { courtOf } from '../../../workflows/dispute/stages.ts'
import { upcast } from '../../../workflows/kernel/upcast.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { namesOf, walk, type Story, type Told } from './walk.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'

type Chapter = [DisputeEventType, Told?]

const startedBy = (story: Story, at: number): unknown =>
  story.effects[at]?.find((effect) => effect.type === 'start-clock')?.params['rules']

const courts = (story: Story): string => courtOf(story.stored.value)

const untilTheTable: Chapter[] = [
  ['registered', { acceptedOn: null }],
  ['respondent-answered', { acceptedOn: null }],
  ['accepted', { acceptedOn: null }],
  ['mediators-assigned'],
]
const untilSigning: Chapter[] = [
  ...untilTheTable,
  ['session-recorded'],
  ['agreement-drafted'],
  ['signing-opened', { agreementStatus: 'drafting' }],
]
const owed = { workersOpenAfter: 0, workersSettledAfter: 1, agreementsInForce: 1, balanceAfterFen: fen(300_000) }

describe('settled on the spot (domain.md 6.9)', () => {
  const story = walk([
    ...untilTheTable,
    ['session-recorded'],
    ['oral-agreement-reached', owed],
    ['payment-recorded', { ...owed, balanceAfterFen: fen(0) }],
    ['archived', { workersOpenAfter: 0, simpleCase: true }],
  ])

  it('goes from the counter to the archive in one visit', () => {
    expect(story.stages).toEqual([
      'intake.registered',
      'intake.consulting',
      'committee.assigning',
      'room.preparing',
      'room.inSession',
      'performing.paying',
      'performed',
      'archived',
    ])
  })

  it('numbers at acceptance, books the sum at effect, the money at payment', () => {
    expect(namesOf(story.effects[2] ?? [])).toEqual([
      'number-case',
      'book-claimed',
      'interrupt-limitation',
      'stop-clock',
      'start-clock',
      'offer-paper',
    ])
    expect(namesOf(story.effects[5] ?? [])).toEqual([
      'close-workers',
      'book-agreed',
      'start-clock',
      'offer-paper',
      'stop-clock',
      'close-case',
    ])
    expect(namesOf(story.effects[6] ?? [])).toContain('book-received')
    expect(namesOf(story.effects[6] ?? [])).toContain('mark-performed')
  })
})

describe('a written agreement takes effect on the last mark, whatever the order', () => {
  const missing = {
    agreementStatus: 'signing' as const,
    partySignaturesMissing: 1,
    mediatorSignatureMissing: true,
    sealMissing: true,
  }
  const orders: DisputeEventType[][] = [
    ['party-signed', 'party-signed', 'mediator-signed', 'seal-affixed'],
    ['seal-affixed', 'mediator-signed', 'party-signed', 'party-signed'],
    ['mediator-signed', 'party-signed', 'seal-affixed', 'party-signed'],
  ]

  it.each(orders)('%s, %s, %s, %s', (...marks) => {
    const chapters = marks.map((type, index): Chapter => [
      type,
      index === marks.length - 1 ? { ...missing, ...owed, completesEffect: true } : missing,
    ])
    const story = walk([...untilSigning, ...chapters])
    expect(story.stages.slice(-4)).toEqual(['agreed.signing', 'agreed.signing', 'agreed.signing', 'performing.paying'])
    expect(story.effects.slice(-4, -1)).toEqual([[], [], []])
    expect(story.effects.at(-1)).toContainEqual({ type: 'start-clock', params: { rules: ['T8', 'T9', 'T11'] } })
    expect(namesOf(story.effects.at(-1) ?? [])).toContain('book-agreed')
  })
})

describe('clocks', () => {
  it('start at receipt for everybody and at acceptance by who sent the case', () => {
    const intake = untilTheTable.slice(0, 3)
    expect(startedBy(walk(intake), 0)).toEqual(['T1', 'T2', 'T7', 'T7C', 'T10', 'first-contact'])
    expect(startedBy(walk(intake), 2)).toEqual(['T3', 'T4'])
    expect(startedBy(walk(intake, 'arbitration'), 2)).toEqual(['T3', 'T4'])
    expect(startedBy(walk(intake, 'before-filing'), 2)).toEqual(['T5'])
    expect(startedBy(walk(intake, 'ordinary'), 2)).toEqual(['T6'])
    expect(startedBy(walk(intake, 'summary'), 2)).toEqual(['T6'])
  })

  it('do not restart when a case moves between room and committee', () => {
    const story = walk([
      ...untilTheTable,
      ['moved-to-committee'],
      ['moved-to-room'],
      ['moved-to-committee', { mediatorsAfter: 0 }],
    ])
    expect(story.stages.slice(-3)).toEqual(['committee.mediating', 'room.preparing', 'committee.assigning'])
    expect(
      story.effects
        .slice(-3)
        .flat()
        .filter((effect) => effect.type.endsWith('clock')),
    ).toEqual([])
  })

  it('of mediation stop with the last worker, and only then', () => {
    const two = walk([
      ...untilTheTable,
      ['mediation-terminated'],
      ['application-withdrawn', { workersOpenAfter: 0, workersTerminatedAfter: 1, workersWithdrawnAfter: 1 }],
    ])
    expect(two.stages.slice(-2)).toEqual(['room.preparing', 'terminated'])
    expect(namesOf(two.effects.at(-2) ?? [])).not.toContain('close-case')
    expect(namesOf(two.effects.at(-1) ?? [])).toContain('close-case')
    expect(two.effects.at(-1)?.find((effect) => effect.type === 'stop-clock')?.params['rules']).toEqual(
      expect.arrayContaining(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'first-contact']),
    )
  })
})

describe('court beside the procedure', () => {
  const failed: Chapter[] = [
    ...untilTheTable,
    ['mediation-terminated', { workersOpenAfter: 0, workersTerminatedAfter: 1 }],
  ]
  it('counts several referrals and the archive waits for the last', () => {
    const open = walk([...failed, ['referral-opened'], ['referral-opened'], ['referral-closed']])
    expect([courts(open), open.stages.at(-1)]).toEqual(['open', 'terminated'])
    expect(open.stored.context).toMatchObject({ openReferrals: 1 })
    expect(() => walk([...failed, ['referral-opened'], ['archived', { workersOpenAfter: 0 }]])).toThrow('referral-open')
    const back = walk([...failed, ['referral-opened'], ['referral-closed'], ['archived', { workersOpenAfter: 0 }]])
    expect([courts(back), back.stages.at(-1)]).toEqual(['returned', 'archived'])
  })

  it('records payments while a court decides', () => {
    const story = walk([
      ...untilTheTable,
      ['session-recorded'],
      ['oral-agreement-reached', owed],
      ['referral-opened', owed],
      ['payment-recorded', { ...owed, balanceAfterFen: fen(0) }],
    ])
    expect([courts(story), story.stages.at(-1)]).toEqual(['open', 'performed'])
  })

  it('opens again after everything came back', () => {
    expect(courts(walk([...failed, ['referral-opened'], ['referral-closed'], ['referral-opened']]))).toBe('open')
    expect(courts(walk(failed))).toBe('none')
  })
})

describe('what is loosely called reopening', () => {
  it('takes a voided number back to the counter and counts acceptance anew', () => {
    const story = walk([...untilTheTable, ['acceptance-voided'], ['accepted', { acceptedOn: null }]])
    expect(story.stages.slice(-2)).toEqual(['intake.registered', 'committee.assigning'])
    expect(story.stored.context).toMatchObject({ accepted: true, place: 'committee' })
    expect(namesOf(story.effects.at(-2) ?? [])).toContain('void-number')
  })

  it('resumes performance out of the archive without opening the case again', () => {
    const story = walk([
      ...untilTheTable,
      ['session-recorded'],
      ['oral-agreement-reached', { ...owed, balanceAfterFen: fen(0) }],
      ['followed-up', owed],
      ['archived', { workersOpenAfter: 0 }],
      ['payment-corrected', owed],
    ])
    expect(story.stages.slice(-2)).toEqual(['archived', 'performing.paying'])
    expect(story.stored.context).toMatchObject({ archived: false })
    expect(namesOf(story.effects.at(-1) ?? [])).not.toContain('reopen-case')
  })

  it('keeps the old sum in force while a changed agreement is drafted, and books the new one at its own effect', () => {
    const story = walk([
      ...untilTheTable,
      ['session-recorded'],
      ['oral-agreement-reached', owed],
      ['agreement-changed', owed],
      ['payment-recorded', owed],
      ['negotiation-resumed', owed],
    ])
    expect(story.stages.slice(-3)).toEqual(['agreed.drafting', 'agreed.drafting', 'performing.paying'])
    expect(story.effects.slice(-3).flatMap(namesOf)).not.toContain('counter-agreed')
  })
})

it('restores whatever it stored', () => {
  const { stored } = walk(untilSigning)
  expect(upcast(disputeWorkflow, JSON.parse(JSON.stringify(stored)) as typeof stored)).toEqual(stored)
})
