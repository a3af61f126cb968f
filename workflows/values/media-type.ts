/** What a file is by its first bytes; what it calls itself is never believed. */

export const paperTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export const officeTypes = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const
export const textTypes = ['text/plain', 'text/csv'] as const

/** A page as it was signed, photographed or scanned: what a paper's place in the volume can hold. */
export type PaperType = (typeof paperTypes)[number]
export type OfficeType = (typeof officeTypes)[number]
export type MediaType = PaperType | OfficeType | (typeof textTypes)[number]

/** Shown in the browser beside its row; everything else is handed out as a download only. */
export const isPicture = (type: string): type is 'image/jpeg' | 'image/png' =>
  type === 'image/jpeg' || type === 'image/png'

const MARKS: readonly (readonly [PaperType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** Whether the bytes at `at` are those of `mark`. */
export const marked = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean =>
  mark.every((byte, index) => bytes[at + index] === byte)

/** The media type of a picture or PDF, or null for everything else. */
export function mediaTypeOf(bytes: Uint8Array): PaperType | null {
  return MARKS.find(([, mark]) => marked(bytes, mark))?.[0] ?? null
}

const ENDINGS: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
}

/** The ending of a file's name in small letters; empty when it has none. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether a file's name ends as its content says; a picture called `.exe` or a program called `.jpg` is refused. */
export const nameFits = (name: string, type: MediaType): boolean => ENDINGS[type].includes(endingOf(name))
