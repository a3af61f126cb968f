/** Cuts text into the pieces a line may not break inside: one Chinese character, or a whole number, code or Latin word. */
import { faceFor } from './coverage.ts'
import type { Face } from './face.ts'
import type { FontSet } from './fonts.ts'
import type { Span } from './paper.ts'

/** `width` in points without tracking; `count` code points; a break may come after any atom unless punctuation forbids it. */
export type Atom = {
  readonly text: string
  readonly face: Face
  readonly width: number
  readonly count: number
}

const PIECES = /[\p{Script=Latin}\p{M}\p{Nd}]+(?:[.,:/@_'·&+-][\p{Script=Latin}\p{M}\p{Nd}]+)*|./gsu

/** Atoms of one span at a size; a character no font has takes the first face's empty box (drawing refuses it before). */
export function cutAtoms(span: Span, fonts: FontSet, size: number): Atom[] {
  const faces = span.bold ? fonts.bold : fonts.regular
  const atoms: Atom[] = []
  for (const [piece] of span.text.matchAll(PIECES)) {
    const whole = wordFace(piece, faces)
    if (whole) atoms.push(makeAtom(piece, whole, size))
    else for (const character of piece) atoms.push(makeAtom(character, oneFace(character, faces), size))
  }
  return atoms
}

/** The single face that prints all of a word, or null when it must be cut into characters. */
function wordFace(word: string, faces: readonly Face[]): Face | null {
  const face = oneFace(word, faces)
  for (const character of word) if (!face.has(character.codePointAt(0) ?? 0)) return null
  return face
}

function oneFace(text: string, faces: readonly Face[]): Face {
  const face = faceFor(text, faces) ?? faces[0]
  if (!face) throw new Error('a font set has at least one face')
  return face
}

function makeAtom(text: string, face: Face, size: number): Atom {
  let width = 0
  let count = 0
  for (const character of text) {
    width += face.advance(character.codePointAt(0) ?? 0) * size
    count++
  }
  return { text, face, width, count }
}

/** A word wider than the line, cut into its characters. */
export const splitAtom = (atom: Atom, size: number): Atom[] =>
  [...atom.text].map((character) => makeAtom(character, atom.face, size))
