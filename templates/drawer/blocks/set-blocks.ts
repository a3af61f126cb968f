/** Sets all blocks of a paper into slabs, and keeps places to sign and seal off a page without text. */
import type { FontSet } from '../fonts.ts'
import type { Measures } from '../measures.ts'
import type { Marks } from '../marks.ts'
import type { Block } from '../paper.ts'
import { spaceSlab } from '../slab.ts'
import type { Slab } from '../slab.ts'
import { setBars } from './bars.ts'
import type { Bench } from './bench.ts'
import { setFields } from './fields.ts'
import { setClause, setHeading, setNote, setNumber, setParagraph, setTitle } from './flow.ts'
import { setForm } from './form.ts'
import { setSeal } from './seal.ts'
import { setSignatures } from './signatures.ts'
import { setCode } from './slip-code.ts'
import { setTable } from './table.ts'

export type SetOptions = {
  readonly measures: Measures
  readonly fonts: FontSet
  readonly qr: string | null
  readonly marks?: Marks | null
}

const RULED: ReadonlySet<string> = new Set(['table', 'form'])

/** Rows of signers that stay with the seal: a short signing round stays in one piece. */
const SEAL_COMPANY = 5

/** Slabs of the blocks, in order. */
export function setBlocks(blocks: readonly Block[], options: SetOptions): Slab[] {
  const slabs: Slab[] = []
  let added = 0
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'signatures') tieTail(slabs, RULED.has(blocks[index - 1]?.type ?? '') ? 1 : 2)
    if (block.type === 'seal')
      tieTail(slabs, blocks[index - 1]?.type === 'signatures' ? Math.min(SEAL_COMPANY, added) : 2)
    // The day under the signatures belongs to them.
    if (block.type === 'paragraph' && blocks[index - 1]?.type === 'signatures') tieTail(slabs, 1)
    // What follows a seal is a sheet of its own kind and needs no lead-in.
    if ((block.type === 'fields' || RULED.has(block.type)) && blocks[index - 1]?.type !== 'seal') tieTail(slabs, 1)
    if (RULED.has(block.type)) slabs.push({ ...spaceSlab(options.measures.pitch * 0.2), keep: true })
    const set = setBlock({ measures: options.measures, fonts: options.fonts, block: index }, block, options)
    slabs.push(...set)
    added = set.length
  }
  return slabs
}

function setBlock(bench: Bench, block: Block, { qr, marks = null }: SetOptions): Slab[] {
  switch (block.type) {
    case 'title':
      return setTitle(bench, block.text)
    case 'number':
      return setNumber(bench, block.text)
    case 'heading':
      return setHeading(bench, block.text)
    case 'paragraph':
      return setParagraph(bench, block)
    case 'clause':
      return setClause(bench, block)
    case 'note':
      return setNote(bench, block.text)
    case 'code':
      return setCode(bench, block.text, qr)
    case 'fields':
      return setFields(bench, block)
    case 'form':
      return setForm(bench, block)
    case 'table':
      return setTable(bench, block, block.tall ? (marks?.rows ?? []) : [])
    case 'bars':
      return setBars(bench, block)
    case 'signatures':
      return setSignatures(bench, block, marks?.places ?? [])
    case 'seal':
      return setSeal(bench, block, marks?.seal ?? null)
    case 'gap':
      return [spaceSlab(block.lines * bench.measures.pitch)]
    default:
      return [{ height: 0, inks: [], keep: false, newPage: true }]
  }
}

/** Holds the last lines to what follows: a table keeps its lead-in, and no page bears signatures or a seal without text. */
function tieTail(slabs: Slab[], lines: number): void {
  let inked = 0
  for (let index = slabs.length - 1; index >= 0 && inked < lines; index--) {
    const slab = slabs[index]
    if (!slab || slab.newPage) return
    slabs[index] = { ...slab, keep: true }
    if (slab.inks.length > 0) inked++
  }
}
