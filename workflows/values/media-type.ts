/** What a file is by its first bytes; what it calls itself is never believed. */

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp'

const MARKS: readonly (readonly [MediaType, readonly number[], number])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], 0],
  ['image/jpeg', [0xff, 0xd8, 0xff], 0],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 0],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
]

/** The media type of a picture or PDF, or null for everything else. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const found = MARKS.find(([, mark, offset]) => mark.every((byte, at) => bytes[offset + at] === byte))
  return found?.[0] ?? null
}

const ENDINGS: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
}

/** Whether a file's name ends as its content says; a picture called `.exe` or a program called `.jpg` is refused. */
export function nameFits(name: string, type: MediaType): boolean {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && ENDINGS[type].includes(ending)
}
