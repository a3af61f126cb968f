/** The reference beside the text: every field of a kind, the commands of the layout, and the fields a text leaves out. */
import { describeFields, meaningOf } from '../../templates/papers/describe-fields.ts'
import type { PaperKindName } from '../../templates/papers/index.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { column, tableRow, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'

const whole = { empty: 'wording.none', pickForm: null, pager: null, note: null } as const

/** Every field with its meaning; those of a list stand indented under it. */
export function fieldTable(locale: Locale, kind: PaperKindName): DataTable {
  const say = words(locale)
  return {
    caption: 'wording.fields',
    columns: [
      column('wording.field'),
      column('wording.meaning'),
      column('wording.leaf'),
      column('wording.may-be-missing'),
      column('wording.write'),
    ],
    rows: describeFields(kind).map((note) =>
      tableRow([
        textCell(`${'\u3000'.repeat(note.depth)}${note.name}`),
        textCell(note.meaning === null ? null : say(note.meaning)),
        wordCell(phrase(wordKey('paper-leaf', note.leaf))),
        textCell(note.mayBeMissing ? say('wording.may-be-missing') : ''),
        textCell(note.write),
      ]),
    ),
    ...whole,
  }
}

/** How each thing of the layout is written; its effect is said under `paper-command.`. */
const commands = [
  ['title', '#title …'],
  ['number', '#number …'],
  ['heading', '#heading …'],
  ['clause', '#clause …'],
  ['item', '#item …'],
  ['left', '#left …'],
  ['note', '#note …'],
  ['fields', '#fields … | … #end'],
  ['form', '#form … | … #end'],
  ['table', '#table 2c 4l 3r … #end'],
  ['signatures', '#signatures person | … | … #end'],
  ['seal', '#seal … | …'],
  ['gap', '#gap 2'],
  ['bold', '**…**'],
  ['if', '{{#if x}}…{{else}}…{{/if}}'],
  ['each', '{{#each x}}…{{/each}}'],
  ['more', '{{#more x 3}}…{{else}}…{{/more}}'],
  ['capitals', '{{capitals x}}'],
  ['solemnDate', '{{solemnDate x}}'],
  ['names', '{{names x}}'],
  ['serial', '{{serial @index}} {{ordinal @index}}'],
] as const

export const commandTable = (): DataTable => ({
  caption: 'wording.formats',
  columns: [column('wording.command'), column('wording.effect')],
  rows: commands.map(([name, written]) =>
    tableRow([textCell(written), wordCell(phrase(wordKey('paper-command', name)))]),
  ),
  ...whole,
})

/** Fields by their addresses, for a reader who must judge whether they may be missing. */
export const saidDropped = (locale: Locale, kind: PaperKindName, addresses: readonly string[]): Phrase[] =>
  addresses.map((address) => {
    const meaning = meaningOf(kind, address)
    return phrase('wording.dropped-field', { address, meaning: meaning === null ? address : words(locale)(meaning) })
  })
