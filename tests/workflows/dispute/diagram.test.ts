/** The picture and the table of the procedure: complete, safe under a strict policy, and saying what the machine says. */
import { describe, expect, it } from 'vitest'
import { words, wordKey } from '../../../templates/words/index.ts'
import { diagramGroups, disputeDiagram } from '../../../workflows/dispute/diagram.ts'
import { disputeEvents } from '../../../workflows/dispute/events.ts'
import { stages } from '../../../workflows/dispute/stages.ts'
import { drawDiagram } from '../../../workflows/kernel/diagram/draw.ts'
import { within, placeSheet, type Box } from '../../../workflows/kernel/diagram/layout.ts'
import { procedurePicture, workflowSection } from '../../../workflows/readme.ts'
import { aidEvents } from '../../../workflows/legal-aid/events.ts'
import { hindranceEvents } from '../../../workflows/hindrance/events.ts'
import { warningEvents } from '../../../workflows/warning/events.ts'
import { referralEvents } from '../../../workflows/referral/events.ts'

const raw = (key: string): string => key
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '')
const plain = disputeDiagram({ title: 'title', label: raw }, { here: null, been: [] })

const clash = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const column = (id: string): { id: string; flow: 'column'; framed: boolean; parts: { stage: string }[] } => ({
  id,
  flow: 'column',
  framed: true,
  parts: [{ stage: `${id}1` }, { stage: `${id}2` }],
})

type Corner = readonly [x: number, y: number]
type Leg = readonly [from: Corner, to: Corner]
const cornersOf = (path: string): Corner[] =>
  path
    .split(/[ML]/)
    .slice(1)
    .map((corner) => corner.split(' ').map(Number) as unknown as Corner)
const legsOf = (corners: readonly Corner[]): Leg[] =>
  corners.slice(1).map((corner, at) => [corners[at] ?? corner, corner] as const)

const isBetween = (value: number, one: number, other: number): boolean =>
  value > Math.min(one, other) && value < Math.max(one, other)
const overlap = (a: number, b: number, c: number, d: number): boolean =>
  Math.min(Math.max(a, b), Math.max(c, d)) > Math.max(Math.min(a, b), Math.min(c, d))

/** Every leg is level or upright: two cross where one runs through the inside of the other, or lie on each other. */
function cross([[ax, ay], [bx, by]]: Leg, [[cx, cy], [dx, dy]]: Leg): boolean {
  if (ay === by && cx === dx) return isBetween(cx, ax, bx) && isBetween(ay, cy, dy)
  if (ax === bx && cy === dy) return isBetween(ax, cx, dx) && isBetween(cy, ay, by)
  if (ay === by) return cy === dy && ay === cy && overlap(ax, bx, cx, dx)
  return ax === cx && overlap(ay, by, cy, dy)
}

const named = (name: string): string[] =>
  texts(
    disputeDiagram({ title: 't', label: (key) => (key === 'stage.performed' ? name : '-') }, { here: null, been: [] }),
  ).filter((text) => text !== '-')

describe('the picture', () => {
  it('shows every stage and every group once', () => {
    expect(texts(plain).toSorted()).toEqual(
      [...stages.map((stage) => `stage.${stage}`), ...diagramGroups.map((group) => `group.${group}`)].toSorted(),
    )
  })

  it('fills where the case is and shades where it has been', () => {
    const svg = disputeDiagram(
      { title: 't', label: raw },
      { here: 'agreed.signing', been: ['intake.registered', 'agreed.signing'] },
    )
    expect([...svg.matchAll(/class="here"/g)]).toHaveLength(1)
    expect(svg).toMatch(
      /<g class="here"><rect[^>]*fill="#222"[^>]*\/><text[^>]*fill="#fff"[^>]*>stage\.agreed\.signing</,
    )
    expect([...svg.matchAll(/fill="#ddd"/g)]).toHaveLength(1)
    expect(svg).toContain('<desc>stage.agreed.signing</desc>')
    expect(plain).not.toContain('here')
  })

  it('needs neither style nor script and escapes what it is told', () => {
    const svg = disputeDiagram({ title: '<script>&"', label: (key) => `<b>${key}` }, { here: 'performed', been: [] })
    expect(svg).not.toMatch(/<script|<style| style=| on[a-z]+=|<b>/)
    expect(svg).toContain('&lt;script&gt;&amp;&quot;')
  })

  it('draws a line for every way between neighbours and names its events', () => {
    const tips = [...plain.matchAll(/marker-end[^>]*><title>([^<]*)</g)].map((match) => match[1])
    expect(tips.length).toBeGreaterThan(25)
    expect(tips.some((tip) => tip?.includes('event.accepted'))).toBe(true)
    expect(tips.every((tip) => tip?.startsWith('event.'))).toBe(true)
  })

  it('lets no two lines cross', () => {
    const paths = [...plain.matchAll(/<path d="(M[^"]*)" fill="none"/g)].map((match) => cornersOf(match[1] ?? ''))
    const crossing = paths.flatMap((one, at) =>
      paths.slice(at + 1).filter((other) => legsOf(one).some((leg) => legsOf(other).some((its) => cross(leg, its)))),
    )
    expect(crossing).toEqual([])
  })

  it('breaks a long name into two lines at a space, and never a short or unbroken one', () => {
    expect(named('Awaiting signatures and seal')).toEqual(['Awaiting signatures', 'and seal'])
    expect(named('Performed')).toEqual(['Performed'])
    expect(named('已受理，待指派')).toEqual(['已受理，待指派'])
    expect(named('x'.repeat(40))).toEqual(['x'.repeat(40)])
  })

  it('refuses to leave a stage out', () => {
    const drawing = {
      sheet: { main: [{ stage: 'a' }], side: [] },
      rows: [],
      leaves: ['a', 'b'],
      styleOf: () => 'solid' as const,
      label: raw,
      title: 't',
      here: null,
      been: [],
    }
    expect(() => drawDiagram(drawing)).toThrow('no place on the sheet for b')
    expect(drawDiagram({ ...drawing, leaves: ['a'] })).toContain('stage.a')
  })

  it('lets no two boxes overlap and keeps everything on the sheet', () => {
    const placed = placeSheet({
      main: [{ id: 'x', flow: 'row', framed: true, parts: [column('p'), column('q')] }, column('r')],
      side: [{ plan: column('s'), beside: 'r' }],
    })
    const leaves = [...placed.main, ...placed.side].flatMap(within).filter((box) => box.stage)
    expect(leaves.flatMap((one) => leaves.filter((other) => other !== one && clash(one, other)))).toEqual([])
    expect(
      leaves.every((box) => box.x >= 0 && box.x + box.width <= placed.width && box.y + box.height <= placed.height),
    ).toBe(true)
    expect(leaves).toHaveLength(8)
    expect(() => placeSheet({ main: [], side: [{ plan: { stage: 'a' }, beside: 'nobody' }] })).toThrow('nobody')
  })
})

describe.each(['zh-CN', 'en'] as const)('the generated pages in %s', (locale) => {
  const say = words(locale)
  const known = (key: string): string => {
    const dot = key.indexOf('.')
    return say(wordKey(key.slice(0, dot), key.slice(dot + 1)))
  }

  it('find a word for every stage, group and event', () => {
    expect(texts(procedurePicture(known)).join(' ')).toContain(say('stage.agreed.signing'))
    for (const text of texts(procedurePicture(known))) expect(text).not.toBe('')
  })

  it('have one row for every event of every machine', () => {
    const rows = workflowSection(known)
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    expect(rows).toHaveLength(
      [disputeEvents, referralEvents, hindranceEvents, warningEvents, aidEvents].reduce(
        (sum, events) => sum + Object.keys(events).length,
        0,
      ),
    )
    const seal = rows.find((line) => line.startsWith('| `seal-affixed`')) ?? ''
    expect(seal).toContain('`seal-missing` `committees-seal`')
    expect(seal).toContain(`\`agreement:seal\`: ${say('role.clerk')}, ${say('role.director')}`)
    expect(seal).toContain('RMTJ-29')
    expect(seal.split(' | ')).toHaveLength(7)
  })
})
