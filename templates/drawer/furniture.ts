/** What stands on every page outside the text: page x of y, the paper's number, the draft mark, the QR in the foot. */
import type { FontSet } from './fonts.ts'
import { FOOT_DROP } from './measures.ts'
import type { Measures } from './measures.ts'
import { lineInk } from './slab.ts'
import type { Ink } from './slab.ts'
import { setLines } from './set-lines.ts'

const FOOT_QR = 56

export type PageOf = { readonly page: number; readonly pages: number; readonly number: string | null }

/** Foot of a page, placed from the type area: odd pages number at the right, even at the left, one character in (GB/T 9704-2012, 7.5). */
export function footInks(measures: Measures, fonts: FontSet, at: PageOf): Ink[] {
  const odd = at.page % 2 === 1
  const size = measures.footSize
  const top = measures.height + Math.min(FOOT_DROP, (measures.page.height - measures.top - measures.height) / 3)
  const one = (text: string, align: 'left' | 'right', textSize: number): Ink[] =>
    setLines([{ text, bold: false }], {
      fonts,
      size: textSize,
      width: measures.width - 2 * size,
      tracking: 0,
      indent: 0,
      align,
    })
      .slice(0, 1)
      .flatMap((line) => lineInk(line, { x: size, top, pitch: size, size: textSize, tags: [] }))
  const page = one(`第 ${at.page} 页　共 ${at.pages} 页`, odd ? 'right' : 'left', size)
  const number = at.number !== null && at.page > 1 ? one(at.number, odd ? 'left' : 'right', Math.min(size, 9)) : []
  return [...page, ...number].map((ink) => (ink.kind === 'text' ? { ...ink, tags: null } : ink))
}

/** QR at the left foot of the first page. */
export const footQr = (measures: Measures, alt: string): Ink => ({
  kind: 'qr',
  x: 0,
  y: measures.height + 12,
  size: FOOT_QR,
  tags: [{ type: 'Figure', id: -1, alt }],
})

/** Size, colour and text of the mark across a draft. */
export const DRAFT_MARK = { text: '草稿', size: 150, gray: '#e4e4e4', angle: -40 } as const
