/** Every page of every paper looks as it was approved; a difference is written out as a picture beside the approved one. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answers } from '../pdf-tools.ts'
import { differences } from './picture/compare.ts'
import { readGreyPng, writeGreyPng, type Grey } from './picture/grey-png.ts'
import { joined, pagePictures, parted } from './picture/pages.ts'
import { approvedFolder, drawSample, everySample, fileOf } from './picture/samples-drawn.ts'

const hasPdftoppm = answers('pdftoppm', '-v')
const shown = join(tmpdir(), 'desk-papers')

/** Writes what was drawn next to what was approved and says how to go on. */
function show(file: string, drawn: readonly Grey[], why: string): string {
  mkdirSync(shown, { recursive: true })
  writeFileSync(join(shown, file), writeGreyPng(joined(drawn)))
  return `${file}: ${why}. Look at ${join(shown, file)} beside ${join(approvedFolder, file)}; if the new one is right: npm run approve-papers`
}

test.skipIf(!hasPdftoppm).each(everySample)('$kind, $name, looks as approved', async (sample) => {
  const file = fileOf(sample)
  const drawn = pagePictures(await drawSample(sample))
  const path = join(approvedFolder, file)
  if (!existsSync(path)) throw new Error(show(file, drawn, 'has no approved picture yet'))
  const size = joined(drawn)
  const bytes = readFileSync(path)
  // The same poppler draws the same picture to the last bit.
  if (bytes.equals(writeGreyPng(size))) return
  const approved = readGreyPng(bytes)
  if (approved.width !== size.width || approved.height !== size.height)
    throw new Error(show(file, drawn, 'has other pages than approved'))
  const [first] = drawn
  const [worst, ...others] = differences(drawn, first ? parted(approved, first, drawn.length) : [])
  if (worst)
    throw new Error(
      show(file, drawn, `page ${worst.page} differs in ${others.length + 1} squares, most at ${worst.x}, ${worst.y}`),
    )
})

test('no approved picture is left of a paper that is gone', () => {
  expect(readdirSync(approvedFolder).toSorted()).toEqual(everySample.map(fileOf).toSorted())
})

const page = (draw: (x: number, y: number) => number): Grey => {
  const pixels = new Uint8Array(80 * 80)
  for (let y = 0; y < 80; y++) for (let x = 0; x < 80; x++) pixels[y * 80 + x] = draw(x, y)
  return { width: 80, height: 80, pixels }
}
/** Three lines of text, six pixels high and every third pixel inked. */
const text = (down: number): Grey =>
  page((x, y) => ((y - down + 80) % 16 < 6 && y - down < 48 && x > 8 && x < 70 && (x + y) % 3 === 0 ? 0 : 255))

describe('the comparison', () => {
  test('reads back what it wrote, to a sixteenth of a shade', () => {
    const written = page((x, y) => (x * 3 + y) % 256)
    const read = readGreyPng(writeGreyPng(written))
    expect([read.width, read.height]).toEqual([80, 80])
    for (const [at, shade] of read.pixels.entries()) expect(Math.abs(shade - (written.pixels[at] ?? 0))).toBeLessThan(9)
    expect(differences([read], [written])).toEqual([])
  })

  test('does not see a shade of difference or a pixel of movement', () => {
    const paler = page((x, y) => Math.min(255, (text(0).pixels[y * 80 + x] ?? 0) + 40))
    expect(differences([paler], [text(0)])).toEqual([])
    expect(differences([text(1)], [text(0)])).toEqual([])
  })

  test('sees a line that moved, and one that is missing', () => {
    expect(differences([text(4)], [text(0)]).length).toBeGreaterThan(3)
    const short = page((x, y) => (y > 28 ? 255 : (text(0).pixels[y * 80 + x] ?? 0)))
    expect(differences([short], [text(0)]).length).toBeGreaterThan(3)
  })

  test('parts joined pages again', () => {
    const pages = [text(0), text(4), page(() => 0), text(1), text(2), text(3), page(() => 9)]
    expect(parted(joined(pages), { width: 80, height: 80 }, 7)).toEqual(pages)
  })
})
