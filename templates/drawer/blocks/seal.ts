/** The place of the committee's seal: holder over date, set to the right with room for a 42 mm seal upon both (GB/T 9704-2012, 7.3.5). */
import type { SealMark } from '../marks.ts'
import type { Block } from '../paper.ts'
import { SEAL_SIZE } from '../measures.ts'
import { lineInk } from '../slab.ts'
import type { Ink, Slab, Tag } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'

const WIDTH = 0.74
const SEAL_ALT = '人民调解委员会印章'

export function setSeal(bench: Bench, block: Extract<Block, { type: 'seal' }>, mark: SealMark | null): Slab[] {
  const { width, size, pitch } = bench.measures
  const sealWidth = width * WIDTH
  const tags: Tag[] = [{ type: 'P', id: bench.block }]
  const date = mark?.day ? [{ text: mark.day, bold: false }] : block.date
  const lines = [block.holder, date, ...(mark?.note ? [[{ text: mark.note, bold: false }]] : [])].flatMap((text) =>
    setText(bench, text, { width: sealWidth, align: 'center' }),
  )
  const height = Math.max(SEAL_SIZE, lines.length * pitch)
  const top = (height - lines.length * pitch) / 2
  const inks = lines.flatMap((line, index) =>
    lineInk(line, { x: width - sealWidth, top: top + index * pitch, pitch, size, tags }),
  )
  const figure: Tag[] = [{ type: 'Figure', id: bench.block, alt: SEAL_ALT }]
  const seal: Ink[] = mark?.picture
    ? [
        {
          kind: 'picture',
          x: width - sealWidth / 2 - SEAL_SIZE / 2,
          y: (height - SEAL_SIZE) / 2,
          size: SEAL_SIZE,
          bytes: mark.picture,
          tags: figure,
        },
      ]
    : []
  return [{ height, inks: [...inks, ...seal], keep: false }]
}
