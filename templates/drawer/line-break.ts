/** Fills lines greedily so that no mark stands where it may not; a mark that just misses the line is squeezed in, else its neighbour goes down with it. */
import { splitAtom } from './atoms.ts'
import type { Atom } from './atoms.ts'
import { hasHalfInk, mayEndLine, mayStartLine } from './punctuation.ts'

/** A line as a slice of atoms; `last` ends a paragraph. `width` in points with tracking, without the last tracking. */
export type FilledLine = { readonly atoms: readonly Atom[]; readonly width: number; readonly last: boolean }

export type LineRoom = {
  readonly width: number
  /** Indent of the paragraph's first line, in points. */
  readonly indent: number
  readonly tracking: number
  readonly size: number
}

/** Lines of one paragraph. No atom is lost: the lines' texts joined are the atoms' texts, spaces at line ends aside. */
export function fillLines(atoms: readonly Atom[], room: LineRoom): FilledLine[] {
  const rest = atoms.flatMap((atom) =>
    atom.count > 1 && atom.width > room.width ? splitAtom(atom, room.size) : [atom],
  )
  const lines: FilledLine[] = []
  let start = 0
  while (start < rest.length) {
    const space = room.width - (lines.length === 0 ? room.indent : 0)
    const end = lineEnd(rest, start, space, room)
    const word = end < rest.length && !canBreak(rest, end) ? lastWord(rest, start, end) : null
    if (word !== null) {
      // A word that with its marks is wider than the line is cut into characters.
      rest.splice(word, 1, ...rest.slice(word, word + 1).flatMap((atom) => splitAtom(atom, room.size)))
      continue
    }
    const atomsOfLine = trimSpaces(rest.slice(start, end), lines.length > 0)
    lines.push({ atoms: atomsOfLine, width: widthOf(atomsOfLine, room.tracking), last: end === rest.length })
    start = end
  }
  return lines
}

/** Index of the last atom of several characters from `start` to `end`, or null. */
function lastWord(atoms: readonly Atom[], start: number, end: number): number | null {
  for (let index = end; index >= start; index--) if ((atoms[index]?.count ?? 0) > 1) return index
  return null
}

/** Index after the last atom of the line that starts at `start`. */
function lineEnd(atoms: readonly Atom[], start: number, space: number, room: LineRoom): number {
  const full = greedyEnd(atoms, start, space, room.tracking)
  if (full === atoms.length || canBreak(atoms, full)) return full
  if (canSqueeze(atoms, start, full, space, room)) return full + 1
  for (let end = full - 1; end > start; end--) if (canBreak(atoms, end)) return end
  return full
}

function greedyEnd(atoms: readonly Atom[], start: number, space: number, tracking: number): number {
  let used = 0
  let end = start
  for (; end < atoms.length; end++) {
    const atom = atoms[end]
    if (!atom) break
    used += atom.width + atom.count * tracking
    if (used - tracking > space + 0.01 && end > start && atom.text !== ' ') break
  }
  return end
}

/** Spaces at a break vanish, so the marks beyond them decide. */
function canBreak(atoms: readonly Atom[], at: number): boolean {
  let before = at - 1
  while (atoms[before]?.text === ' ') before--
  let after = at
  while (atoms[after]?.text === ' ') after++
  return mayStartLine(atoms[after]?.text ?? '') && mayEndLine(atoms[before]?.text ?? '')
}

/** Squeezing may take at most this part of the size from each gap of the line. */
const SQUEEZE = 0.03

/** True when the mark after the line can still be set on it, hanging its empty half and tightening the rest a little. */
function canSqueeze(atoms: readonly Atom[], start: number, end: number, space: number, room: LineRoom): boolean {
  const mark = atoms[end]
  if (!mark || !hasHalfInk(mark.text)) return false
  if (end + 1 < atoms.length && !canBreak(atoms, end + 1)) return false
  const line = atoms.slice(start, end + 1)
  const ink = widthOf(line, room.tracking) - mark.width / 2
  const gaps = line.reduce((sum, atom) => sum + atom.count, 0) - 1
  return ink - space <= gaps * room.size * SQUEEZE
}

/** Width of atoms in points, tracking between characters included. */
function widthOf(atoms: readonly Atom[], tracking: number): number {
  const sum = atoms.reduce((total, atom) => total + atom.width + atom.count * tracking, 0)
  return atoms.length === 0 ? 0 : sum - tracking
}

function trimSpaces(atoms: Atom[], leading: boolean): Atom[] {
  let from = 0
  let to = atoms.length
  while (to > 0 && atoms[to - 1]?.text === ' ') to--
  if (leading) while (from < to && atoms[from]?.text === ' ') from++
  return atoms.slice(from, to)
}
