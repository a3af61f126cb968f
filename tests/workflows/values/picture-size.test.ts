/** Pictures built byte by byte: what counts as a whole one, and every way in which one can lie about itself. */
import { describe, expect, it } from 'vitest'
import { jpegSize, pngSize } from '../../../workflows/values/picture-size.ts'

const u16 = (value: number): number[] => [value >> 8, value & 0xff]
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)]
const letters = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0)

/** A piece of a PNG; `length` lets it lie. */
const chunk = (kind: string, data: number[], length = data.length): number[] => [
  ...u32(length),
  ...letters(kind),
  ...data,
  ...u32(0),
]

/** What the head of a PNG says. */
const head = (width: number, height: number): number[] => [...u32(width), ...u32(height), 8, 0, 0, 0, 0]

/** A piece of a JPEG. */
const part = (mark: number, data: number[]): number[] => [0xff, mark, ...u16(data.length + 2), ...data]

describe('a PNG', () => {
  const MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const pixels = chunk('IDAT', [1, 2, 3])
  const end = chunk('IEND', [])
  const size = (...chunks: number[][]) => pngSize(Uint8Array.from([...MARK, ...chunks.flat()]))

  it.each([
    [1, 1],
    [640, 480],
    [65_536, 3],
    [3, 70_000],
  ])('of %i by %i tells its size', (width, height) =>
    expect(size(chunk('IHDR', head(width, height)), pixels, end)).toEqual({ width, height }),
  )

  it('may carry other chunks before and between its pixels', () => {
    const other = chunk('tEXt', letters('IEND'))
    expect(size(chunk('IHDR', head(4, 3)), other, pixels, other, pixels, end)).toEqual({ width: 4, height: 3 })
  })

  it.each([
    ['with a head of another length', [chunk('IHDR', [...head(4, 3), 0]), pixels, end]],
    ['that begins with another chunk', [chunk('IHDX', head(4, 3)), pixels, end]],
    ['without pixels', [chunk('IHDR', head(4, 3)), end]],
    ['with something else in the place of its pixels', [chunk('IHDR', head(4, 3)), chunk('IDAX', [1]), end]],
    ['without an end', [chunk('IHDR', head(4, 3)), pixels]],
    ['cut off in its end', [chunk('IHDR', head(4, 3)), pixels, end.slice(0, -1)]],
    ['whose end claims more than there is', [chunk('IHDR', head(4, 3)), pixels, chunk('IEND', [], 1)]],
    ['whose pixels claim more than there is', [chunk('IHDR', head(4, 3)), chunk('IDAT', [1], 99), end]],
    ['without width', [chunk('IHDR', head(0, 3)), pixels, end]],
    ['without height', [chunk('IHDR', head(4, 0)), pixels, end]],
  ])('%s is none', (_, chunks) => expect(size(...chunks)).toBeNull())
})

describe('a JPEG', () => {
  const START = [0xff, 0xd8]
  const END = [0xff, 0xd9]
  const frame = (width: number, height: number, mark = 0xc0): number[] =>
    part(mark, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0])
  const scan = [...part(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0x34]
  const size = (...parts: number[][]) => jpegSize(Uint8Array.from([...START, ...parts.flat()]))

  const frames = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
  it.each(frames)('with a frame marked %i tells its size', (mark) =>
    expect(size(part(0xe0, [1, 2]), frame(640, 480, mark), scan, END)).toEqual({ width: 640, height: 480 }),
  )

  it.each([0xbf, 0xc4, 0xc8, 0xcc, 0xd0, 0xdb, 0xe0, 0xfe])('knows that %i marks no frame', (mark) =>
    expect(size(frame(640, 480, mark), scan, END)).toBeNull(),
  )

  it('may fill up before a mark, and keep bytes of a phone behind its end', () => {
    expect(size([0xff, 0xff], frame(8, 9), [0xff], scan, END, [1, 2, 3])).toEqual({ width: 8, height: 9 })
  })

  it('may end right behind the mark of its scan', () => {
    expect(size(frame(8, 9), [0xff, 0xda], END)).toEqual({ width: 8, height: 9 })
  })

  it.each([
    ['without a frame', [scan, END]],
    ['without pixels', [frame(8, 9), END]],
    ['without an end', [frame(8, 9), scan]],
    ['with half an end, its first byte', [frame(8, 9), scan, [0xff, 0x00]]],
    ['with half an end, its second byte', [frame(8, 9), scan, [0x00, 0xd9]]],
    ['that ends before its pixels', [frame(8, 9), part(0xfe, END), scan]],
    ['with bytes that are no mark', [[0x00, ...frame(8, 9).slice(1)], scan, END]],
    ['without width', [frame(0, 9), frame(8, 9), scan, END]],
    ['without height', [frame(8, 0), frame(8, 9), scan, END]],
    ['of nothing', []],
  ])('%s is none', (_, parts) => expect(size(...parts)).toBeNull())
})
