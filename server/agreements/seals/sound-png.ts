/** Looks a PNG over before it is let near the PDF drawer, which would fall over a damaged one. */
import { inflateSync } from 'node:zlib'
import { pixelsOf } from '../../papers/scans/pixels-of.ts'

/** A seal at 600 dpi is 1000 pixels wide. */
const MOST_SIDE = 1600
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 }

export type PngFault = 'seal-not-png' | 'seal-too-large' | 'seal-not-square' | 'seal-damaged'

/** What keeps the picture from being a seal; null when it may be one: eight bits a channel, not interlaced, whole, about square. */
export function pngFault(bytes: Uint8Array): PngFault | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = file[0] === 0x89 ? pixelsOf(file) : null
  if (!size) return 'seal-not-png'
  if (size.width > MOST_SIDE || size.height > MOST_SIDE) return 'seal-too-large'
  if (size.width / size.height > 1.25 || size.height / size.width > 1.25) return 'seal-not-square'
  const channels = CHANNELS[file[25] ?? -1]
  if (channels === undefined || file[24] !== 8 || file[28] !== 0) return 'seal-not-png'
  const expected = (size.width * channels + 1) * size.height
  try {
    return inflateSync(pixelData(file), { maxOutputLength: expected }).length === expected ? null : 'seal-damaged'
  } catch {
    return 'seal-damaged'
  }
}

function pixelData(file: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    if (type === 'IEND') break
    at += 12 + length
  }
  return Buffer.concat(parts)
}
