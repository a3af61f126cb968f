/** What a zip container holds, read from its own list of contents and never unpacked: a document, a bundle, or a bomb. */
import type { OfficeType } from './media-type.ts'

export type OfficeVerdict = OfficeType | 'file-archive' | 'file-macro' | 'file-bomb' | 'file-damaged'

const MOST_ENTRIES = 4000
/** Unpacked, all parts together. Office files of a desk stay far below. */
const MOST_UNPACKED = 100 * 1024 * 1024
/** Text packs ten times, empty cells perhaps fifty; what packs more was made to. */
const MOST_RATIO = 150

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) + u16(bytes, at + 2) * 65_536

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const END_LENGTH = 22

/** One part of a zip: where its local header begins, how it is packed (0 stored, 8 deflated), and its sizes in bytes as the list says. */
export type ZipEntry = {
  name: string
  at: number
  method: number
  packed: number
  unpacked: number
  encrypted: boolean
}

/** A Word or Excel file without macros by its parts; everything else in a zip is refused by name. */
export function officeTypeOf(bytes: Uint8Array): OfficeVerdict {
  const entries = entriesOf(bytes)
  if (entries === null) return 'file-damaged'
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || unpacked > bytes.length * MOST_RATIO)
    return 'file-bomb'
  const names = new Set(entries.map((entry) => entry.name))
  if (!names.has('[Content_Types].xml') || entries.some((entry) => entry.encrypted)) return 'file-archive'
  if (
    entries.some((entry) => /vbaProject|activeX|\.(?:bin|exe|dll|js|vbs)$/iu.test(entry.name) && !isPrinter(entry.name))
  )
    return 'file-macro'
  if (names.has('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (names.has('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return 'file-archive'
}

/** Excel keeps a printer's settings in a binary part; it runs nothing. */
const isPrinter = (name: string): boolean => name.startsWith('xl/printerSettings/')

/** The central directory; null when it is cut off, lies outside the file or needs 64-bit sizes. */
export function entriesOf(bytes: Uint8Array): ZipEntry[] | null {
  const end = endOf(bytes)
  if (end === null) return null
  const count = u16(bytes, end + 10)
  let at = u32(bytes, end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || u32(bytes, at) !== ENTRY_MARK) return null
    const nameLength = u16(bytes, at + 28)
    entries.push({
      name: String.fromCodePoint(...bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 200))),
      at: u32(bytes, at + 42),
      method: u16(bytes, at + 10),
      packed: u32(bytes, at + 20),
      unpacked: u32(bytes, at + 24),
      encrypted: (u16(bytes, at + 8) & 1) === 1,
    })
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32)
  }
  return entries
}

/** The end record stands last, behind it at most a comment of 64 KB. */
function endOf(bytes: Uint8Array): number | null {
  const lowest = Math.max(0, bytes.length - END_LENGTH - 65_535)
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) if (u32(bytes, at) === END_MARK) return at
  return null
}
