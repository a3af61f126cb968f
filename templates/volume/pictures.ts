/** Sets pictures into pages of a volume: upright, whole, never enlarged beyond their sheet. */
import { degrees, PageSizes, PDFPage, type PDFDocument, type PDFImage } from 'pdf-lib'
import { quarterTurns } from './picture-turn.ts'
import type { Picture } from './plan.ts'

type Box = { x: number; y: number; width: number; height: number }

const MM = 72 / 25.4
/** Below the particulars of a pasted material. */
const PASTED: Box = { x: 28 * MM, y: 25 * MM, width: 156 * MM, height: 150 * MM }
/** A scanned sheet fills its page; the margins keep a printer from cutting it. */
const WHOLE: Box = { x: 5 * MM, y: 5 * MM, width: 200 * MM, height: 287 * MM }

/** Points a pixel at the least, so that a small cutting is not blown up to a blur. */
const LARGEST_SCALE = 0.75

/** A page of its own for a picture of a whole sheet. */
export async function picturePage(document: PDFDocument, picture: Picture, bytes: Uint8Array): Promise<PDFPage> {
  const page = PDFPage.create(document)
  page.setSize(...PageSizes.A4)
  await place(document, page, picture, bytes, WHOLE, 2)
  return page
}

/** Puts a picture into the free part of a material's page. */
export const pastePicture = (
  document: PDFDocument,
  page: PDFPage,
  picture: Picture,
  bytes: Uint8Array,
): Promise<void> => place(document, page, picture, bytes, PASTED, LARGEST_SCALE)

async function place(
  document: PDFDocument,
  page: PDFPage,
  picture: Picture,
  bytes: Uint8Array,
  box: Box,
  most: number,
): Promise<void> {
  const jpeg = picture.type === 'image/jpeg'
  const image = jpeg ? await document.embedJpg(bytes) : await document.embedPng(bytes)
  const turns = jpeg ? quarterTurns(bytes) : 0
  page.drawImage(image, fitted(image, turns, box, most))
}

/** Where a picture stands upright in a box, centred at its top. */
function fitted(image: PDFImage, turns: 0 | 1 | 2 | 3, box: Box, most: number) {
  const lying = turns % 2 === 1
  const [across, down] = lying ? [image.height, image.width] : [image.width, image.height]
  const scale = Math.min(box.width / across, box.height / down, most)
  const [shown, tall] = [across * scale, down * scale]
  const left = box.x + (box.width - shown) / 2
  const bottom = box.y + box.height - tall
  const corners = [
    { x: left, y: bottom },
    { x: left, y: bottom + tall },
    { x: left + shown, y: bottom + tall },
    { x: left + shown, y: bottom },
  ]
  const corner = corners[turns] ?? corners[0]
  return {
    x: corner?.x ?? left,
    y: corner?.y ?? bottom,
    width: image.width * scale,
    height: image.height * scale,
    rotate: degrees(-90 * turns),
  }
}
