/** fontkit ships no types; these are the few members the drawer uses. */
declare module 'fontkit' {
  export type Glyph = { readonly id: number; readonly advanceWidth: number; readonly codePoints: readonly number[] }

  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }

  export type GlyphRun = { glyphs: Glyph[]; positions: GlyphPosition[]; readonly advanceWidth: number }

  export type Font = {
    readonly postscriptName: string
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    layout(text: string, features?: unknown): GlyphRun
  }

  export type FontCollection = { getFont(postscriptName: string): Font | null; readonly fonts: readonly Font[] }

  /** Opens a TrueType, OpenType or collection file; a collection with a name gives that font. */
  export function openSync(path: string, postscriptName?: string): Font | FontCollection
}
