/** Small grey pictures as PNG of sixteen shades, written and read by ourselves so that they are the same everywhere. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** One byte a pixel, 0 black to 255 white, row by row. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

const MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const DEPTH = 4

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  return Buffer.concat([u32(data.length), body, u32(crc32(body))])
}

export function writeGreyPng({ width, height, pixels }: Grey): Buffer {
  const line = Math.ceil(width / 2) + 1
  const raw = Buffer.alloc(line * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const shade = Math.round((pixels[y * width + x] ?? 255) / 17)
      const at = y * line + 1 + (x >> 1)
      raw[at] = (raw[at] ?? 0) | (shade << (x % 2 === 0 ? 4 : 0))
    }
  const head = Buffer.concat([u32(width), u32(height), Buffer.from([DEPTH, 0, 0, 0, 0])])
  return Buffer.concat([
    MARK,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Reads what `writeGreyPng` wrote. Throws for every other picture. */
export function readGreyPng(bytes: Buffer): Grey {
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  if (!bytes.subarray(0, 8).equals(MARK) || bytes[24] !== DEPTH || bytes[25] !== 0) throw new Error('not our picture')
  const raw = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)))
  const line = Math.ceil(width / 2) + 1
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const pair = raw[y * line + 1 + (x >> 1)] ?? 0
      pixels[y * width + x] = (x % 2 === 0 ? pair >> 4 : pair & 15) * 17
    }
  return { width, height, pixels }
}
