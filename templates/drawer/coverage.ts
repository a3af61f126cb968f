/** PDFKit prints an empty box for a character its font lacks and says nothing; here such a paper is refused with the characters named. */
import { fontSet } from './fonts.ts'
import type { FontSet } from './fonts.ts'
import type { Face } from './face.ts'
import { paperTexts } from './plain-text.ts'
import type { Paper } from './paper.ts'

/** Thrown by `drawPdf`: `characters` are the ones no configured font can print, each once, in order of appearance. */
export class MissingGlyphs extends Error {
  readonly characters: readonly string[]

  constructor(characters: readonly string[]) {
    super(`no font prints ${characters.map(nameCharacter).join(', ')}`)
    this.name = 'MissingGlyphs'
    this.characters = characters
  }
}

/** `U+20BB7`, for a message about a character that cannot be shown. */
const nameCharacter = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Characters of the paper that no configured font can print, each once, in order of appearance; empty = it can be printed. */
export function missingGlyphs(paper: Paper, fonts: FontSet = fontSet()): string[] {
  const missing = new Set<string>()
  for (const text of paperTexts(paper)) {
    for (const character of text) {
      if (character !== '\n' && !faceFor(character, fonts.regular)) missing.add(character)
    }
  }
  return [...missing]
}

/** The first face of a stack that has the character, or null. */
export function faceFor(character: string, faces: readonly Face[]): Face | null {
  const codePoint = character.codePointAt(0) ?? 0
  for (const face of faces) if (face.has(codePoint)) return face
  return null
}
