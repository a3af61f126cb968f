/** The number of a page within its volume, in the upper corner away from the binding, whichever way the page lies. */
import { degrees, type PDFFont, type PDFPage } from 'pdf-lib'

const SIZE = 11
const EDGE = 26

/** Writes the number on a page. */
export function numberPage(page: PDFPage, number: number, font: PDFFont): void {
  const text = String(number)
  const { x, y, width, height } = page.getCropBox()
  const length = font.widthOfTextAtSize(text, SIZE)
  const turned = ((page.getRotation().angle % 360) + 360) % 360
  const places: Record<number, { x: number; y: number }> = {
    0: { x: x + width - EDGE - length, y: y + height - EDGE },
    90: { x: x + EDGE, y: y + height - EDGE - length },
    180: { x: x + EDGE + length, y: y + EDGE },
    270: { x: x + width - EDGE, y: y + EDGE + length },
  }
  const place = places[turned]
  if (place) page.drawText(text, { ...place, size: SIZE, font, rotate: degrees(turned) })
}
