/** Reads a picture's size from its head, so that nobody unpacks a small file into a mountain of pixels. */

export type Pixels = { width: number; height: number }

/** Width and height of a PNG or JPEG; null when its head does not tell them. */
export function pixelsOf(picture: Uint8Array): Pixels | null {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength)
  const size = bytes[0] === 0x89 ? pngPixels(bytes) : jpegPixels(bytes)
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

function pngPixels(bytes: Buffer): Pixels | null {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Frame headers of every coding; C4, C8 and CC are tables, not frames. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpegPixels(bytes: Buffer): Pixels | null {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
