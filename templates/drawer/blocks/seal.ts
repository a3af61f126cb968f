/** The place of the committee's seal: holder over date, set to the right with room for a 42 mm seal upon both (GB/T 9704-2012, 7.3.5). */
import type { Block } from '../paper.ts'
import { SEAL_SIZE } from '../measures.ts'
import { lineInk } from '../slab.ts'
import type { Slab, Tag } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'

const WIDTH = 0.74

export function setSeal(bench: Bench, block: Extract<Block, { type: 'seal' }>): Slab[] {
  const { width, size, pitch } = bench.measures
  const sealWidth = width * WIDTH
  const tags: Tag[] = [{ type: 'P', id: bench.block }]
  const lines = [block.holder, block.date].flatMap((text) =>
    setText(bench, text, { width: sealWidth, align: 'center' }),
  )
  const height = Math.max(SEAL_SIZE, lines.length * pitch)
  const top = (height - lines.length * pitch) / 2
  const inks = lines.flatMap((line, index) =>
    lineInk(line, { x: width - sealWidth, top: top + index * pitch, pitch, size, tags }),
  )
  return [{ height, inks, keep: false }]
}
