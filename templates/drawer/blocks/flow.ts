/** Sets running text: titles, headings, paragraphs, clauses, notes. A paragraph never leaves one line alone on a page. */
import type { Block, Rich } from '../paper.ts'
import { lineInk, spaceSlab } from '../slab.ts'
import type { Slab, TagPath } from '../slab.ts'
import type { SetLine } from '../set-lines.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'

const INDENT = 2

export function setTitle(bench: Bench, text: Rich): Slab[] {
  const { titleSize, pitch } = bench.measures
  const lines = setText(bench, embolden(text), { size: titleSize, align: 'center' })
  const slabs = stack(lines, { pitch: titleSize * 1.5, size: titleSize, tags: [{ type: 'H1', id: bench.block }] })
  return [...slabs.map((slab) => ({ ...slab, keep: true })), { ...spaceSlab(pitch * 0.5), keep: true }]
}

export function setNumber(bench: Bench, text: Rich): Slab[] {
  const { gridSize, gridPitch } = bench.measures
  const lines = setText(bench, text, { size: gridSize, align: 'right' })
  return stack(lines, { pitch: gridPitch, size: gridSize, tags: [{ type: 'P', id: bench.block }] })
}

export function setHeading(bench: Bench, text: Rich): Slab[] {
  const { size, pitch, tracking } = bench.measures
  const lines = setText(bench, embolden(text), { tracking, indent: indentOf(bench) })
  const slabs = stack(lines, { pitch, size, tags: [{ type: 'H2', id: bench.block }] })
  return slabs.map((slab) => ({ ...slab, keep: true }))
}

export function setParagraph(bench: Bench, block: Extract<Block, { type: 'paragraph' }>): Slab[] {
  const { size, pitch, tracking } = bench.measures
  const indent = block.align === 'indent' ? indentOf(bench) : 0
  const align = block.align === 'indent' || block.align === 'left' ? 'justify' : block.align
  const lines = setText(bench, block.text, { tracking, indent, align })
  return stack(lines, { pitch, size, tags: [{ type: 'P', id: bench.block }] })
}

export function setClause(bench: Bench, block: Extract<Block, { type: 'clause' }>): Slab[] {
  const text = [{ text: block.mark, bold: block.level === 1 }, ...block.text]
  return setParagraph(bench, { type: 'paragraph', align: 'indent', text })
}

export function setNote(bench: Bench, text: Rich): Slab[] {
  const { noteSize } = bench.measures
  const lines = setText(bench, text, { size: noteSize, align: 'justify' })
  return stack(lines, { pitch: noteSize * 1.5, size: noteSize, tags: [{ type: 'P', id: bench.block }] })
}

const indentOf = ({ measures }: Bench): number => INDENT * (measures.size + measures.tracking)

const embolden = (text: Rich): Rich => text.map((span) => ({ ...span, bold: true }))

/** One slab a line; the first two and the last two lines of a paragraph stay together (孤行, 寡行). */
function stack(lines: readonly SetLine[], place: { pitch: number; size: number; tags: TagPath }): Slab[] {
  return lines.map((line, index) => ({
    height: place.pitch,
    inks: lineInk(line, { x: 0, top: 0, ...place }),
    keep: keepsNext(lines, index),
  }))
}

function keepsNext(lines: readonly SetLine[], index: number): boolean {
  if (lines[index]?.paragraphEnd !== false) return false
  const first = index === 0 || lines[index - 1]?.paragraphEnd === true
  const lastButOne = lines[index + 1]?.paragraphEnd === true
  return first || lastButOne
}
