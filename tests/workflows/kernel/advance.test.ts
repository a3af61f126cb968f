/** The kernel on the smallest workflow: steps, stays, refusals with reasons, damaged rows, old versions. */
import { describe, expect, it } from 'vitest'
import { advance, begin } from '../../../workflows/kernel/advance.ts'
import type { Stored } from '../../../workflows/kernel/definition.ts'
import { options, primaryOf } from '../../../workflows/kernel/options.ts'
import { day } from '../../../workflows/values/day.ts'
import { door, type DoorEvent, type DoorFacts } from './toy.ts'

const facts: DoorFacts = { keyFits: true, windy: false, against: [] }
const closed: Stored = { stage: 'closed', value: 'closed', context: { openings: 0, painted: false }, version: 3 }
const happened = (type: DoorEvent, told: Partial<DoorFacts> = {}, data: Record<string, unknown> = {}) => ({
  type,
  occurredOn: day('2026-11-20'),
  facts: { ...facts, ...told },
  data,
})
const opened = (told: Partial<DoorFacts> = {}) => happened('opened', told, { by: 'm1' })

describe('advance', () => {
  it('moves, counts and hands the effects back as data', () => {
    expect(advance(door, closed, opened())).toEqual({
      ok: true,
      from: 'closed',
      to: 'open',
      next: { stage: 'open', value: 'open', context: { openings: 1, painted: false }, version: 3 },
      effects: [{ type: 'ring', params: { times: 2 } }],
    })
  })

  it('is pure: the stored row and a second answer are unchanged', () => {
    const before = structuredClone(closed)
    expect(advance(door, closed, opened())).toEqual(advance(door, closed, opened()))
    expect(closed).toEqual(before)
  })

  it('stays where it says so, with the effects of the branch taken', () => {
    const outcome = advance(door, closed, opened({ windy: true }))
    expect(outcome).toMatchObject({ ok: true, to: 'closed', effects: [{ type: 'ring', params: { times: 1 } }] })
    expect(advance(door, closed, happened('knocked'))).toMatchObject({
      ok: true,
      from: 'closed',
      to: 'closed',
      effects: [],
    })
  })

  it('gives every reason at once, those of the law rules among them', () => {
    const wet = { ...closed, context: { openings: 0, painted: true } }
    const law = { code: 'window-closed', article: 'MSS-205', cure: 'nobody' as const }
    expect(advance(door, wet, opened({ keyFits: false, against: [law] }))).toEqual({
      ok: false,
      reasons: [
        { code: 'wrong-key', article: null, cure: 'clerk' },
        { code: 'still-wet', article: 'RMTJ-27', cure: 'time' },
        law,
      ],
    })
  })

  it('never swallows an event that the stage does not know', () => {
    expect(advance(door, closed, happened('shut'))).toEqual({
      ok: false,
      reasons: [{ code: 'step-not-possible-here', article: null, cure: 'nobody' }],
    })
  })

  it('refuses what a stage does not know before it looks at what the event says', () => {
    expect(advance(door, closed, happened('shut', {}, { nobody: '' }))).toMatchObject({
      ok: false,
      reasons: [{ code: 'step-not-possible-here' }],
    })
  })

  it('throws on a payload of another shape or an event it has never heard of', () => {
    expect(() => advance(door, closed, happened('opened', {}, { by: 'm1', name: 'x' }))).toThrow(/name/)
    expect(() => advance(door, closed, happened('kicked' as DoorEvent))).toThrow('door knows no event kicked')
  })

  it('throws on a damaged row instead of going on', () => {
    expect(() => advance(door, { ...closed, value: 'gone' }, opened())).toThrow('door: no such place "gone"')
    expect(() => advance(door, { ...closed, context: { openings: 'many', painted: false } }, opened())).toThrow(
      /openings/,
    )
    expect(() => advance(door, { ...closed, version: 4 }, opened())).toThrow('stored version 4 is newer than 3')
  })

  it('lifts an old row through every version on its way', () => {
    const old: Stored = { stage: 'ajar', value: 'ajar', context: { painted: false }, version: 1 }
    expect(advance(door, old, happened('shut'))).toMatchObject({
      ok: true,
      from: 'open',
      next: { value: 'closed', version: 3, context: { openings: 0, painted: false } },
    })
    expect(() => advance({ ...door, upcasts: {} }, old, happened('shut'))).toThrow('nothing lifts version 1')
  })
})

describe('begin', () => {
  it('opens a workflow with its context and effects', () => {
    expect(begin(door, happened('built'), { openings: 0, painted: false })).toEqual({
      ok: true,
      from: null,
      to: 'closed',
      next: closed,
      effects: [{ type: 'hang', params: {} }],
    })
  })

  it('refuses with reasons and throws on another event', () => {
    const law = { code: 'no-permit', article: null, cure: 'court' as const }
    expect(begin(door, happened('built', { against: [law] }), { openings: 0, painted: false })).toEqual({
      ok: false,
      reasons: [law],
    })
    expect(() => begin(door, opened(), { openings: 0, painted: false })).toThrow('opened does not open it')
  })
})

describe('options', () => {
  it('lists every event but the first with target or reasons', () => {
    const choices = options(door, closed, () => ({
      facts: { ...facts, keyFits: false },
      occurredOn: day('2026-11-20'),
    }))
    expect(choices.map((choice) => [choice.event, choice.possible, choice.target])).toEqual([
      ['opened', false, null],
      ['knocked', true, 'closed'],
      ['painted', true, 'closed'],
      ['shut', false, null],
    ])
    expect(primaryOf(door.primary, 'closed', choices)?.event).toBe('painted')
    expect(primaryOf(door.primary, 'open', choices)).toBe(null)
  })
})
