/** Sets a chart of bars: a row each, its series as lines of different weight, so that it reads the same in print and in grey. */
import { barsOf, SERIES } from '../../charts/bars.ts'
import type { Block, Rich } from '../paper.ts'
import { lineInk, spaceSlab } from '../slab.ts'
import type { Ink, Slab, TagPath } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'

type Bars = Extract<Block, { type: 'bars' }>

const LABEL_WIDTH = 52
const FIGURE_WIDTH = 64
const KEY_LENGTH = 22

/** The key, then one slab a row; the longest value takes the whole width. */
export function setBars(bench: Bench, bars: Bars): Slab[] {
  const { tableSize: size, tablePitch: pitch, width } = bench.measures
  const places = barsOf(bars.rows)
  const room = width - LABEL_WIDTH - FIGURE_WIDTH
  const line = (text: Rich, x: number, wide: number, align: 'left' | 'right', tags: TagPath): Ink[] =>
    setText(bench, text, { size, width: wide, align }).flatMap((set) => lineInk(set, { x, top: 0, pitch, size, tags }))
  const tagged = (id: number): TagPath => [
    { type: 'Table', id: bench.block },
    { type: 'TR', id },
    { type: 'TD', id: 0 },
  ]
  const rows = bars.rows.map((row, index): Slab => {
    const drawn = (places[index] ?? []).map(({ length, weight, at }): Ink => {
      const y = pitch * at
      const x1 = LABEL_WIDTH
      return { kind: 'rule', x1, y1: y, x2: x1 + length * room, y2: y, weight: weight * pitch }
    })
    return {
      height: pitch,
      keep: index < bars.rows.length - 1,
      inks: [
        ...line(row.label, 0, LABEL_WIDTH - 4, 'left', tagged(index + 1)),
        ...drawn,
        ...line(row.said, width - FIGURE_WIDTH, FIGURE_WIDTH, 'right', tagged(index + 1)),
      ],
    }
  })
  return [{ height: pitch, keep: true, inks: keyOf(bars, bench, line, tagged(0)) }, ...rows, spaceSlab(pitch * 0.5)]
}

function keyOf(
  bars: Bars,
  { measures }: Bench,
  line: (text: Rich, x: number, wide: number, align: 'left' | 'right', tags: TagPath) => Ink[],
  tags: TagPath,
): Ink[] {
  const { width, tablePitch: pitch } = measures
  const step = (width - LABEL_WIDTH - FIGURE_WIDTH) / Math.max(1, bars.series.length)
  const named = bars.series.flatMap((name, at): Ink[] => {
    const x = LABEL_WIDTH + at * step
    const { weight } = SERIES[at] ?? SERIES[0]
    return [
      { kind: 'rule', x1: x, y1: pitch / 2, x2: x + KEY_LENGTH, y2: pitch / 2, weight: weight * pitch },
      ...line(name, x + KEY_LENGTH + 4, step - KEY_LENGTH - 4, 'left', tags),
    ]
  })
  return [...named, ...line(bars.unit, width - FIGURE_WIDTH, FIGURE_WIDTH, 'right', tags)]
}
