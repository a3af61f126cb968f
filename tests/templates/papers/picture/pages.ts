/** A paper's pages as grey pictures, side by side, as poppler draws them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Grey } from './grey-png.ts'

/** Coarse enough for small files, fine enough to read a title. */
const DPI = 40

/** Every page of a PDF in its order. */
export function pagePictures(bytes: Uint8Array): Grey[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), bytes)
    const ran = spawnSync('pdftoppm', ['-r', String(DPI), '-gray', join(folder, 'paper.pdf'), join(folder, 'page')])
    if (ran.status !== 0) throw new Error(`pdftoppm: ${ran.stderr.toString()}`)
    const files = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
    return files.toSorted((a, b) => (a < b ? -1 : 1)).map((name) => readPgm(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readPgm(bytes: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('not a grey picture')
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) }
}

/** Pages of one size in one picture, six a row. */
export function joined(pages: readonly Grey[]): Grey {
  const [first] = pages
  if (!first) throw new Error('no page')
  const columns = Math.min(ROW, pages.length)
  const width = first.width * columns
  const height = first.height * Math.ceil(pages.length / columns)
  const pixels = new Uint8Array(width * height).fill(255)
  for (const [at, page] of pages.entries())
    for (let y = 0; y < page.height; y++)
      pixels.set(
        page.pixels.subarray(y * page.width, (y + 1) * page.width),
        (Math.floor(at / columns) * first.height + y) * width + (at % columns) * first.width,
      )
  return { width, height, pixels }
}

const ROW = 6

/** The pages of a joined picture again. */
export function parted(picture: Grey, page: Pick<Grey, 'width' | 'height'>, count: number): Grey[] {
  const columns = Math.min(ROW, count)
  return Array.from({ length: count }, (_, at) => {
    const pixels = new Uint8Array(page.width * page.height)
    for (let y = 0; y < page.height; y++) {
      const from = (Math.floor(at / columns) * page.height + y) * picture.width + (at % columns) * page.width
      pixels.set(picture.pixels.subarray(from, from + page.width), y * page.width)
    }
    return { ...page, pixels }
  })
}
