import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtoms } from '../../../templates/drawer/atoms.ts'
import { fontSet } from '../../../templates/drawer/fonts.ts'
import { fillLines } from '../../../templates/drawer/line-break.ts'
import { MEASURES } from '../../../templates/drawer/measures.ts'
import { naturalWidth, setLines } from '../../../templates/drawer/set-lines.ts'
import type { SetLine } from '../../../templates/drawer/set-lines.ts'

const fonts = fontSet()
const official = MEASURES.official
const body = {
  fonts,
  size: 16,
  width: official.width,
  tracking: official.tracking,
  indent: 0,
  align: 'justify',
} as const

/** Hand-written from GB/T 15834-2011 5.1, not read from the code it judges. */
const NEVER_FIRST = '，。、；：？！）〕】》’”…'
const NEVER_LAST = '（〔【《‘“¥'

const words = fc.constantFrom(...'劳动者用人单位工资协议', '2026年', '12,345.67', '500103198506150021', 'Wang', ' ')
const marks = fc.constantFrom(...NEVER_FIRST, ...NEVER_LAST)
/** Text as people write it: at most three marks in a row. */
const sentence = fc
  .array(fc.tuple(fc.array(words, { minLength: 3, maxLength: 12 }), fc.array(marks, { maxLength: 3 })), {
    maxLength: 12,
  })
  .map((parts) => parts.flat(2).join(''))

const lineText = (line: SetLine): string => line.pieces.map((piece) => piece.text).join('')
const rightEdge = (line: SetLine): number => {
  const last = line.pieces.at(-1)
  if (!last) return 0
  const characters = [...last.text]
  const width = characters.reduce((sum, one) => sum + last.face.advance(one.codePointAt(0) ?? 0) * 16 + last.spacing, 0)
  return last.x + width - last.spacing
}

describe('breaking lines', () => {
  it('no mark stands where it may not (避头尾)', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 120, max: 442 }), (text, width) => {
        const lines = setLines([{ text, bold: false }], { ...body, width }).map(lineText)
        for (const [index, line] of lines.entries()) {
          const characters = [...line]
          if (index > 0) expect(NEVER_FIRST).not.toContain(characters[0] ?? '未')
          if (index < lines.length - 1) expect(NEVER_LAST).not.toContain(characters.at(-1) ?? '未')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('loses nothing but spaces at line ends', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 442 }), (text, width) => {
        const joined = setLines([{ text, bold: false }], { ...body, width })
          .map(lineText)
          .join('')
        expect(joined.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
      { numRuns: 300 },
    )
  })

  it('ink stays inside the column; only the empty half of a mark may hang out', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const line of setLines([{ text, bold: false }], body)) {
          const half = NEVER_FIRST.includes([...lineText(line)].at(-1) ?? '未') ? 8.1 : 0
          expect(rightEdge(line)).toBeLessThanOrEqual(body.width + half + 0.1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('sets 28 characters in a line of the official layout (GB/T 9704-2012)', () => {
    const [first] = setLines([{ text: '劳'.repeat(60), bold: false }], body)
    expect(first && [...lineText(first)]).toHaveLength(28)
    expect(official.height / official.pitch).toBeCloseTo(22, 6)
  })

  it('keeps numbers, dates and names of one word whole, and cuts them only when no line could hold them', () => {
    const text = `${'字'.repeat(24)}500103198506150021`
    const lines = setLines([{ text, bold: false }], body).map(lineText)
    expect(lines).toEqual(['字'.repeat(24), '500103198506150021'])
    const long = setLines([{ text: 'A'.repeat(200), bold: false }], body).map(lineText)
    expect(long.length).toBeGreaterThan(1)
    expect(long.join('')).toBe('A'.repeat(200))
  })

  it('squeezes one mark that just misses the line instead of pulling a character down', () => {
    const lines = setLines([{ text: `${'字'.repeat(28)}，${'字'.repeat(5)}`, bold: false }], body).map(lineText)
    expect(lines[0]).toBe(`${'字'.repeat(28)}，`)
  })

  it('spreads a full line to both edges and leaves the last one ragged', () => {
    const lines = setLines([{ text: `${'字'.repeat(20)}2026年11月22日${'字'.repeat(30)}`, bold: false }], body)
    expect(lines[0] && rightEdge(lines[0])).toBeCloseTo(body.width, 1)
    expect(lines.at(-1) && rightEdge(lines.at(-1) as SetLine)).toBeLessThan(body.width - 20)
  })

  it('begins a new paragraph at a forced new line, with its own indent', () => {
    const lines = setLines([{ text: '甲\n乙', bold: false }], { ...body, indent: 32 })
    expect(lines.map((line) => line.pieces[0]?.x)).toEqual([32, 32])
    expect(lines.map((line) => line.paragraphEnd)).toEqual([true, true])
  })

  it('places right and centred text by its true width', () => {
    const text = [{ text: '二〇二六年', bold: false }]
    const width = naturalWidth(text, fonts, 16)
    const [right] = setLines(text, { ...body, tracking: 0, align: 'right' })
    const [centre] = setLines(text, { ...body, tracking: 0, align: 'center' })
    expect(right?.pieces[0]?.x).toBeCloseTo(body.width - width, 3)
    expect(centre?.pieces[0]?.x).toBeCloseTo((body.width - width) / 2, 3)
  })

  it('ends even where nothing can be obeyed: a page of full stops', () => {
    const atoms = cutAtoms({ text: '。'.repeat(200), bold: false }, fonts, 16)
    const lines = fillLines(atoms, { width: 160, indent: 0, tracking: 0, size: 16 })
    expect(lines.flatMap((line) => line.atoms)).toHaveLength(200)
  })
})
