/** How a photograph must be turned to stand upright: phones write it into the picture instead of turning the pixels (Exif 0x0112). */

const u16 = (bytes: Uint8Array, at: number, little: boolean): number =>
  little ? (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

const u32 = (bytes: Uint8Array, at: number, little: boolean): number =>
  little
    ? u16(bytes, at, true) + u16(bytes, at + 2, true) * 65_536
    : u16(bytes, at, false) * 65_536 + u16(bytes, at + 2, false)

const ORIENTATION = 0x0112
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** Quarter turns to the right; mirrored orientations, which no camera makes, count as their plain ones. */
export function quarterTurns(jpeg: Uint8Array): 0 | 1 | 2 | 3 {
  const orientation = orientationOf(jpeg)
  if (orientation === 6 || orientation === 5) return 1
  if (orientation === 3 || orientation === 4) return 2
  return orientation === 8 || orientation === 7 ? 3 : 0
}

function orientationOf(bytes: Uint8Array): number {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = u16(bytes, at + 2, false)
    if (bytes[at + 1] === 0xe1 && EXIF.every((byte, index) => bytes[at + 4 + index] === byte))
      return tagIn(bytes, at + 10, at + 2 + length)
    at += 2 + length
  }
  return 1
}

/** The orientation in the first directory of a TIFF head at `start`. */
function tagIn(bytes: Uint8Array, start: number, end: number): number {
  const little = bytes[start] === 0x49
  const directory = start + u32(bytes, start + 4, little)
  const count = u16(bytes, directory, little)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > end) return 1
    if (u16(bytes, entry, little) === ORIENTATION) return u16(bytes, entry + 8, little)
  }
  return 1
}
