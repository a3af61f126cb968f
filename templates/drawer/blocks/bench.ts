/** What every block setter needs to know: the page's measures, the fonts, and which block of the paper it sets. */
import type { FontSet } from '../fonts.ts'
import type { Measures } from '../measures.ts'
import { setLines } from '../set-lines.ts'
import type { SetLine, Setting } from '../set-lines.ts'
import type { Rich } from '../paper.ts'

export type Bench = { readonly measures: Measures; readonly fonts: FontSet; readonly block: number }

/** Lines of a text over the full width of the type area unless told otherwise. */
export const setText = (bench: Bench, text: Rich, setting: Partial<Omit<Setting, 'fonts'>>): SetLine[] =>
  setLines(text, {
    fonts: bench.fonts,
    size: bench.measures.size,
    width: bench.measures.width,
    tracking: 0,
    indent: 0,
    align: 'left',
    ...setting,
  })
