/** The size of a picture in pixels, read from its own headers: a few kilobytes may claim to be a wall of pixels, and half a picture is none. */

export type PictureSize = { width: number; height: number }

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2)

/** Size of a PNG whose chunks run whole from IHDR to IEND; null for anything else. */
export function pngSize(bytes: Uint8Array): PictureSize | null {
  if (u32(bytes, 8) !== 13 || u32(bytes, 12) !== 0x49484452) return null
  const size = { width: u32(bytes, 16), height: u32(bytes, 20) }
  let at = 8
  let hasPixels = false
  while (at + 12 <= bytes.length) {
    const length = u32(bytes, at)
    const kind = u32(bytes, at + 4)
    if (kind === 0x49444154) hasPixels = true
    at += 12 + length
    if (kind === 0x49454e44) return hasPixels && at <= bytes.length && size.width > 0 && size.height > 0 ? size : null
  }
  return null
}

/** Start-of-frame marks; C4, C8 and CC are tables, not frames. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)

/** Size of a JPEG that has a frame, pixels and an end; what phones append behind the end is let be. */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  let size: PictureSize | null = null
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xff) {
      at += 1
      continue
    }
    if (mark === 0xda) return endsAfter(bytes, at) ? size : null
    if (isFrame(mark)) size = { height: u16(bytes, at + 5), width: u16(bytes, at + 7) }
    if (size !== null && (size.width === 0 || size.height === 0)) return null
    at += 2 + u16(bytes, at + 2)
  }
  return null
}

function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}
