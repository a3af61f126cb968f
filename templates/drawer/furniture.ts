/** What stands on every page outside the text: page x of y, the paper's number, the draft mark, the QR in the foot. */
import type { FontSet } from './fonts.ts'
import { faceFor } from './coverage.ts'
import { FOOT_DROP, SEAL_SIZE } from './measures.ts'
import type { Measures } from './measures.ts'
import { lineInk } from './slab.ts'
import type { Ink } from './slab.ts'
import { setLines } from './set-lines.ts'
import { writePageCode } from './page-code.ts'

/** 17 mm: its modules stay wider than two dots of a scan at 150 dpi, and it keeps 6 mm from the sheet's edge in every layout. */
const FOOT_QR = 48

export type PageOf = {
  readonly page: number
  readonly pages: number
  readonly number: string | null
  /** A code stands opposite the page number. */
  readonly coded: boolean
}

/** Foot of a page, placed from the type area: odd pages number at the right, even at the left, one character in (GB/T 9704-2012, 7.5). */
export function footInks(measures: Measures, fonts: FontSet, at: PageOf): Ink[] {
  const odd = at.page % 2 === 1
  const size = measures.footSize
  const top = measures.height + Math.min(FOOT_DROP, (measures.page.height - measures.top - measures.height) / 3)
  const one = (text: string, align: 'left' | 'right', textSize: number, indent = size): Ink[] =>
    setLines([{ text, bold: false }], {
      fonts,
      size: textSize,
      width: measures.width - 2 * indent,
      tracking: 0,
      indent: 0,
      align,
    })
      .slice(0, 1)
      .flatMap((line) => lineInk(line, { x: indent, top, pitch: size, size: textSize, tags: [] }))
  const page = one(`第 ${at.page} 页　共 ${at.pages} 页`, odd ? 'right' : 'left', size)
  const beside = at.coded ? FOOT_QR + 6 : size
  const number =
    at.number !== null && at.page > 1 ? one(at.number, odd ? 'left' : 'right', Math.min(size, 9), beside) : []
  return [...page, ...number].map((ink) => (ink.kind === 'text' ? { ...ink, tags: null } : ink))
}

/** Alternative text of the code in the foot. */
const CODE_ALT = '核验二维码'

/** The code of a page in its foot, opposite the page number: at the left of odd pages, at the right of even ones. */
export function footQr(measures: Measures, url: string, at: PageOf): Ink {
  const bottom = measures.page.height - measures.top - measures.height
  return {
    kind: 'qr',
    x: at.page % 2 === 1 ? 0 : measures.width - FOOT_QR,
    y: measures.height + Math.min(12, (bottom - FOOT_QR) / 4),
    size: FOOT_QR,
    text: writePageCode(url, at),
    tags: at.page === 1 ? [{ type: 'Figure', id: -1, alt: CODE_ALT }] : null,
  }
}

const MM = 72 / 25.4
/** Where the marks of the cross-page seal stand: inside the edge most printers cannot reach. */
const SEAM = { inset: 5 * MM, tick: 4 * MM, size: 7, text: '骑缝' } as const

/**
 * Marks of the cross-page seal (骑缝章) at the outer edge of a paper of several pages: fanned out, the sheets are sealed between
 * the two ticks, the seal's diameter apart, at half the height.
 */
export function seamInks(measures: Measures, fonts: FontSet): Ink[] {
  const right = measures.page.width - measures.left - SEAM.inset
  const middle = measures.page.height / 2 - measures.top
  const tick = (y: number): Ink => ({
    kind: 'rule',
    x1: right - SEAM.tick,
    x2: right,
    y1: y,
    y2: y,
    weight: 0.4,
    faint: true,
  })
  const face = faceFor(SEAM.text, fonts.regular)
  const words = [...SEAM.text].map((text, at): Ink[] =>
    face === null
      ? []
      : [
          {
            kind: 'text',
            x: right - SEAM.size,
            y: middle + (at - SEAM.text.length / 2 + 0.88) * SEAM.size * 1.2,
            text,
            face,
            size: SEAM.size,
            spacing: 0,
            tags: null,
            faint: true,
          },
        ],
  )
  return [tick(middle - SEAL_SIZE / 2), ...words.flat(), tick(middle + SEAL_SIZE / 2)]
}

/** Size, colour and text of the mark across a draft. */
export const DRAFT_MARK = { text: '草稿', size: 150, gray: '#e4e4e4', angle: -40 } as const
