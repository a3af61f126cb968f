/** The place of the committee's seal: the date four characters from the right, the holder centred over it, room for a 42 mm seal upon both (GB/T 9704-2012, 7.3.5.1). */
import type { SealMark } from '../marks.ts'
import type { Block, Rich } from '../paper.ts'
import { SEAL_SIZE } from '../measures.ts'
import { lineInk } from '../slab.ts'
import type { Ink, Slab, Tag } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'
import type { SetLine } from '../set-lines.ts'

/** Longer names of the holder are set in two lines. */
const WIDTH = 0.74
/** Characters between the date and the right edge of the type area. */
const DATE_INDENT = 4
const SEAL_ALT = '人民调解委员会印章'

export function setSeal(bench: Bench, block: Extract<Block, { type: 'seal' }>, mark: SealMark | null): Slab[] {
  const { width, size, pitch } = bench.measures
  const sealWidth = width * WIDTH
  const tags: Tag[] = [{ type: 'P', id: bench.block }]
  const set = (text: Rich): SetLine[] => setText(bench, text, { width: sealWidth })
  const holder = set(block.holder)
  const date = set(mark?.day ? [{ text: mark.day, bold: false }] : block.date)
  const lines = [...holder, ...date, ...(mark?.note ? set([{ text: mark.note, bold: false }]) : [])]
  const middle = width - Math.max(widest(lines) / 2, widest(date) / 2 + DATE_INDENT * size)
  const height = Math.max(SEAL_SIZE, lines.length * pitch)
  const top = (height - lines.length * pitch) / 2
  const inks = lines.flatMap((line, index) =>
    lineInk(line, { x: middle - line.width / 2, top: top + index * pitch, pitch, size, tags }),
  )
  const figure: Tag[] = [{ type: 'Figure', id: bench.block, alt: SEAL_ALT }]
  const seal: Ink[] = mark?.picture
    ? [
        {
          kind: 'picture',
          x: middle - SEAL_SIZE / 2,
          y: (height - SEAL_SIZE) / 2,
          size: SEAL_SIZE,
          bytes: mark.picture,
          tags: figure,
        },
      ]
    : []
  return [{ height, inks: [...inks, ...seal], keep: false }]
}

const widest = (lines: readonly SetLine[]): number => Math.max(0, ...lines.map((line) => line.width))
