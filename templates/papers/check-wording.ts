/** Judges a text that shall become the wording of a kind: it keeps its contract, and makes a sound paper of whatever a case may hold. */
import { readMarkup } from '../drawer/markup.ts'
import { MarkupFault } from '../drawer/markup-fault.ts'
import { missingGlyphs } from '../drawer/coverage.ts'
import type { Block, Field, Paper } from '../drawer/paper.ts'
import { PaperTooLarge } from './bounds.ts'
import type { PaperKindName } from './index.ts'
import { papers } from './index.ts'
import { possibleContexts } from './possible-contexts.ts'
import { samples } from './samples/index.ts'
import type { TemplateReading } from './template-contract.ts'
import type { TemplateFault } from './template-scope.ts'

/** Most blocks and most empty lines a sample may make: papers of 47 workers stay far below. */
const MOST_BLOCKS = 1_000
const MOST_EMPTY_LINES = 400
/** Longest text a sample may make. */
const MOST_CHARACTERS = 256 * 1024
/** An empty page counts as its lines. */
const PAGE_LINES = 22

/**
 * Every fault of a wording with its line, and what it prints; no faults = it may be proposed.
 * It runs what it judges: only in a thread that can be ended.
 */
export function checkWording(kind: PaperKindName, text: string): TemplateReading {
  const read = papers[kind].read(text)
  if (read.faults.length > 0) return read
  const contexts: readonly unknown[] = [...Object.values(samples[kind]), ...possibleContexts(papers[kind].context)]
  const trace = papers[kind].trace(text)
  for (const context of contexts) {
    const fault = faultWith(trace, context)
    if (fault) return { faults: [fault], printed: read.printed }
  }
  return { faults: glyphFaults(text), printed: read.printed }
}

function faultWith(trace: (context: unknown) => { text: string; lines: number[] }, context: unknown) {
  try {
    const { text, lines } = trace(context)
    if (text.length > MOST_CHARACTERS) return large(String(MOST_CHARACTERS))
    return faultOfMarkup(text, lines)
  } catch (cause) {
    if (cause instanceof PaperTooLarge) return large(String(MOST_CHARACTERS))
    throw cause
  }
}

function faultOfMarkup(text: string, lines: readonly number[]): TemplateFault | null {
  try {
    const blocks = readMarkup(text)
    if (blocks.length > MOST_BLOCKS) return large(String(MOST_BLOCKS))
    const empty = blocks.reduce((sum, block) => sum + emptyLines(block), 0)
    return empty > MOST_EMPTY_LINES ? large(String(MOST_EMPTY_LINES)) : null
  } catch (cause) {
    if (!(cause instanceof MarkupFault)) throw cause
    return { code: cause.code, line: lines[cause.line - 1] ?? 1, detail: cause.detail.slice(0, 60) }
  }
}

const large = (detail: string): TemplateFault => ({ code: 'too-large', line: 1, detail })

function emptyLines(block: Block): number {
  if (block.type === 'page') return PAGE_LINES
  if (block.type === 'gap') return block.lines
  if (block.type === 'fields') return block.rows.filter((row) => row.every(isBlank)).length
  return block.type === 'form' ? block.rows.reduce((sum, row) => sum + row.lines - 1, 0) : 0
}

const isBlank = (field: Field): boolean => field.label.length === 0 && field.value.length === 0

/** A sign of the wording that no font prints would stop every paper of the kind. */
function glyphFaults(text: string): TemplateFault[] {
  return text.split('\n').flatMap((line, index) => {
    const missing = missingGlyphs(asPaper(line.replaceAll(/\s/gu, '')))
    return missing.length === 0 ? [] : [{ code: 'no-glyph' as const, line: index + 1, detail: missing.join('') }]
  })
}

const asPaper = (text: string): Paper => ({
  kind: '',
  version: '',
  layout: 'official',
  title: '',
  number: null,
  blocks: [{ type: 'note', text: [{ text, bold: false }] }],
  text: '',
})
