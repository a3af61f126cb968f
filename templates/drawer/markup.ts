/**
 * Reads the paper markup, the small language between a Handlebars template and the blocks of a paper.
 *
 * Plain lines up to a blank line or a command are one paragraph with a two-character indent, joined without a space;
 * a command is one line. `**bold**`.
 * In values `\n` is a new line; `|`, `#`, `*` and `\` are escaped before the template runs, so no value can speak markup.
 *
 *     #title TEXT            centred title              #gap [LINES]        empty lines
 *     #number TEXT           number, right              #page               a new page
 *     #heading TEXT          bold line, kept with what follows
 *     #left | #right | #center TEXT                     #note TEXT          small print
 *     #clause TEXT           numbered 一、二、…           #item TEXT          numbered （一）（二）… inside a clause
 *     #code TEXT             large code, beside it the QR when one is printed
 *     #seal HOLDER | DATE    seal over holder and date
 *     #ruled N               empty ruled lines for the hand
 *     #fields … #end         rows `label | value | label | value`, values on a line
 *     #form … #end           the same in a ruled grid; `#lines N` before a row gives its least height
 *     #table [tall] SPEC [SPEC…] … #end    SPEC = weight and l, c or r; an optional `#caption TEXT`; the first row is the head
 *     #signatures … #end     rows `person|company|official | title | detail`
 */
import { blockReaders } from './markup-blocks.ts'
import { MarkupFault } from './markup-fault.ts'
import { chineseOrdinal } from './ordinal.ts'
import { readCells, readRich, trim } from './markup-text.ts'
import type { Block } from './paper.ts'

/** Blocks of a marked-up text. Throws `MarkupFault` with the line when a command is unknown or left open. */
export function readMarkup(source: string): Block[] {
  const reader = new MarkupReader(source.split('\n').map(trim))
  return reader.read()
}

class MarkupReader {
  readonly #lines: readonly string[]
  readonly #blocks: Block[] = []
  #clause = 0
  #item = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  read(): Block[] {
    let at = 0
    while (at < this.#lines.length) at = this.#readAt(at)
    return this.#blocks
  }

  /** Reads what starts on a line and returns the line after it. */
  #readAt(at: number): number {
    const line = this.#line(at)
    if (line === '') return at + 1
    if (!line.startsWith('#')) return this.#paragraph(at)
    const [, command = '', rest = ''] = /^#([^ \t]*)[ \t]*(.*)$/s.exec(line) ?? []
    const blockReader = blockReaders[command]
    if (blockReader) return this.#block(at, rest, blockReader)
    return this.#single(at, command, rest)
  }

  #single(at: number, command: string, rest: string): number {
    const block = this.#command(at, command, rest)
    if (!('text' in block) || block.text.length > 0) this.#blocks.push(block)
    return at + 1
  }

  #command(at: number, command: string, rest: string): Block {
    switch (command) {
      case 'title':
      case 'heading':
      case 'number':
      case 'code':
      case 'note':
        return { type: command, text: readRich(rest) }
      case 'left':
      case 'right':
      case 'center':
        return { type: 'paragraph', align: command, text: readRich(rest) }
      case 'clause':
        this.#item = 0
        return { type: 'clause', level: 1, mark: `${chineseOrdinal(++this.#clause)}、`, text: readRich(rest) }
      case 'item':
        return { type: 'clause', level: 2, mark: `（${chineseOrdinal(++this.#item)}）`, text: readRich(rest) }
      case 'gap':
        return { type: 'gap', lines: rest === '' ? 1 : readCount(rest, at) }
      case 'ruled':
        return { type: 'fields', rows: Array.from({ length: readCount(rest, at) }, () => [{ label: [], value: [] }]) }
      case 'page':
        return { type: 'page' }
      case 'seal': {
        const [holder = [], date = []] = readCells(rest)
        return { type: 'seal', holder, date }
      }
      default:
        throw new MarkupFault('unknown-command', at + 1, command)
    }
  }

  /** Plain lines up to a blank line or a command. */
  #paragraph(at: number): number {
    let next = at
    let text = ''
    while (next < this.#lines.length && this.#line(next) !== '' && !this.#line(next).startsWith('#')) {
      text += this.#line(next++)
    }
    this.#blocks.push({ type: 'paragraph', align: 'indent', text: readRich(text) })
    return next
  }

  #block(at: number, rest: string, blockReader: (spec: string, rows: readonly string[], at: number) => Block): number {
    let end = at + 1
    while (end < this.#lines.length && this.#line(end) !== '#end') end++
    if (end === this.#lines.length) throw new MarkupFault('not-closed', at + 1, '#end')
    const rows = this.#lines.slice(at + 1, end)
    this.#blocks.push(blockReader(rest, rows, at + 2))
    return end + 1
  }

  #line(at: number): string {
    return this.#lines[at] ?? ''
  }
}

function readCount(text: string, at: number): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 40) throw new MarkupFault('bad-count', at + 1, text)
  return count
}
