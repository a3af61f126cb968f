/** Turns rich text into set lines: pieces of one face each, placed and spaced so that full lines reach both edges. */
import { cutAtoms } from './atoms.ts'
import type { Atom } from './atoms.ts'
import type { Face } from './face.ts'
import type { FontSet } from './fonts.ts'
import { fillLines } from './line-break.ts'
import type { FilledLine } from './line-break.ts'
import { hasHalfInk } from './punctuation.ts'
import { splitParagraphs } from './paper.ts'
import type { ColumnAlign, Rich } from './paper.ts'

/** One run of text in one face; `x` in points from the left of the column, `spacing` added after each character. */
export type Piece = { readonly text: string; readonly face: Face; readonly x: number; readonly spacing: number }
export type SetLine = { readonly pieces: readonly Piece[]; readonly width: number; readonly paragraphEnd: boolean }

export type Setting = {
  readonly fonts: FontSet
  readonly size: number
  readonly width: number
  readonly tracking: number
  /** Indent of each paragraph's first line in points. */
  readonly indent: number
  readonly align: ColumnAlign | 'justify'
}

/** A gap may grow by at most this part of the size to reach the right edge; a shorter line stays ragged. */
const STRETCH = 0.12

/** Lines of a text; an empty text gives no line. */
export function setLines(text: Rich, setting: Setting): SetLine[] {
  return splitParagraphs(text).flatMap((paragraph) => {
    const atoms = paragraph.flatMap((span) => cutAtoms(span, setting.fonts, setting.size))
    const lines = fillLines(atoms, setting)
    if (lines.length === 0) return [{ pieces: [], width: 0, paragraphEnd: true }]
    return lines.map((line, index) => place(line, index === 0 ? setting.indent : 0, setting))
  })
}

/** Natural width of a text on one line, in points. */
export function naturalWidth(text: Rich, fonts: FontSet, size: number): number {
  return Math.max(
    0,
    ...splitParagraphs(text).map((paragraph) =>
      paragraph.flatMap((span) => cutAtoms(span, fonts, size)).reduce((sum, atom) => sum + atom.width, 0),
    ),
  )
}

/** Width of the widest piece of a text that no line may break, in points. */
export const longestWord = (text: Rich, fonts: FontSet, size: number): number =>
  Math.max(0, ...text.flatMap((span) => cutAtoms(span, fonts, size)).map((atom) => atom.width))

function place(line: FilledLine, indent: number, setting: Setting): SetLine {
  const space = setting.width - indent
  const spacing = setting.tracking + extraSpacing(line, space, setting)
  const width = line.width + (spacing - setting.tracking) * (countOf(line.atoms) - 1)
  const offset = setting.align === 'right' ? space - width : setting.align === 'center' ? (space - width) / 2 : 0
  return { pieces: joinPieces(line.atoms, indent + Math.max(0, offset), spacing), width, paragraphEnd: line.last }
}

function extraSpacing(line: FilledLine, space: number, setting: Setting): number {
  const gaps = countOf(line.atoms) - 1
  if (gaps < 1) return 0
  const last = line.atoms.at(-1)
  const hang = last && line.width > space && hasHalfInk(last.text) ? last.width / 2 : 0
  const slack = space + hang - line.width
  if (slack < 0) return slack / gaps
  if (setting.align !== 'justify' || line.last) return 0
  const extra = slack / gaps
  return extra <= setting.size * STRETCH ? extra : 0
}

const countOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, atom) => sum + atom.count, 0)

function joinPieces(atoms: readonly Atom[], start: number, spacing: number): Piece[] {
  const pieces: Piece[] = []
  let x = start
  for (const atom of atoms) {
    const open = pieces.at(-1)
    if (open && open.face === atom.face) pieces[pieces.length - 1] = { ...open, text: open.text + atom.text }
    else pieces.push({ text: atom.text, face: atom.face, x, spacing })
    x += atom.width + atom.count * spacing
  }
  return pieces
}
