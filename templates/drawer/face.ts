/** One parsed font as the drawer sees it: which characters it has, how wide they are, and what PDFKit is handed. */
import type { Font, Glyph, GlyphPosition } from 'fontkit'

export type Face = {
  /** Name under which PDFKit knows the face; stable for one document. */
  readonly key: string
  readonly has: (codePoint: number) => boolean
  /** Advance of a character in ems. */
  readonly advance: (codePoint: number) => number
  readonly source: () => Font
}

/** A face over a font that is opened when the face is first asked; widths are remembered for the life of the process. */
export function makeFace(key: string, open: () => Font): Face {
  const advances = new Map<number, number>()
  let opened: Font | null = null
  const font = () => (opened ??= withPlainLayout(open()))
  return {
    key,
    has: (codePoint) => font().hasGlyphForCodePoint(codePoint),
    advance: (codePoint) => {
      const known = advances.get(codePoint)
      if (known !== undefined) return known
      const advance = font().glyphForCodePoint(codePoint).advanceWidth / font().unitsPerEm
      advances.set(codePoint, advance)
      return advance
    },
    source: font,
  }
}

/**
 * The same font with a layout that only maps characters to glyphs. Our papers set each line themselves and use no
 * ligature, kerning or vertical form, so shaping would only cost time (a third of a page).
 */
function withPlainLayout(font: Font): Font {
  const layout = (text: string) => {
    const glyphs: Glyph[] = []
    const positions: GlyphPosition[] = []
    let advanceWidth = 0
    for (const character of text) {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
      glyphs.push(glyph)
      positions.push({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })
      advanceWidth += glyph.advanceWidth
    }
    return { glyphs, positions, advanceWidth }
  }
  return Object.create(font, { layout: { value: layout } }) as Font
}
