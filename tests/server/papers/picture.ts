/** Photographs of a page, made for tests: poppler draws it, and here it is turned, soiled and written as a PNG. */
import { spawnSync } from 'node:child_process'
import { crc32, deflateSync } from 'node:zlib'

export type Picture = { width: number; height: number; gray: Uint8Array }

export const hasPdftoppm = spawnSync('pdftoppm', ['-v']).error === undefined

const poppler = (pdf: Uint8Array, options: string[]): Buffer => {
  const ran = spawnSync('pdftoppm', [...options, '-'], { input: pdf, maxBuffer: 1 << 27 })
  if (ran.status !== 0) throw new Error(`pdftoppm: ${ran.stderr.toString()}`)
  return ran.stdout
}

/** A page as a scanner would save it. */
export const jpegOf = (pdf: Uint8Array, page: number, dpi: number): Buffer =>
  poppler(pdf, ['-jpeg', '-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile'])

/** A page as gray pixels. */
export function pixelsOf(pdf: Uint8Array, page: number, dpi: number): Picture {
  const pgm = poppler(pdf, ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile'])
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40))
  if (!head) throw new Error('poppler drew no gray picture')
  return { width: Number(head[1]), height: Number(head[2]), gray: pgm.subarray(head[0].length) }
}

/** Laid askew on a gray desk, in bad light, with noise: what a telephone takes. */
export function photographed({ width, height, gray }: Picture, degrees: number, seed = 7): Picture {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const wide = Math.ceil(Math.abs(width * cos) + Math.abs(height * sin)) + 40
  const tall = Math.ceil(Math.abs(width * sin) + Math.abs(height * cos)) + 40
  const turned = new Uint8Array(wide * tall)
  let noise = seed
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++) {
      const [dx, dy] = [x - wide / 2, y - tall / 2]
      const fromX = Math.round(dx * cos + dy * sin + width / 2)
      const fromY = Math.round(-dx * sin + dy * cos + height / 2)
      const inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height
      const paper = inside ? (gray[fromY * width + fromX] ?? 255) : 110
      noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0
      const light = 0.62 + (0.3 * x) / wide
      turned[y * wide + x] = Math.max(0, Math.min(255, paper * light + ((noise >>> 24) - 128) * 0.28))
    }
  return { width: wide, height: tall, gray: turned }
}

/** The picture as a PNG. */
export function pngOf({ width, height, gray }: Picture): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(gray.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PDF as a scanner makes it: one photograph a page and nothing else. */
export function scannedPdf(jpegs: readonly Uint8Array[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  for (const [at, jpeg] of jpegs.entries())
    parts.push(
      Buffer.from(
        `${at + 5} 0 obj\n<< /Type /XObject /Subtype /Image /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      Buffer.from(jpeg),
      Buffer.from('\nendstream\nendobj\n'),
    )
  return Buffer.concat([...parts, Buffer.from('%%EOF\n')])
}
