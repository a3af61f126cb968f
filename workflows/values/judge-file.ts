/** Whether a file may enter the desk: judged by its content, bounded, and refused with the reason that tells how to mend it. */
import { endingOf, marked, mediaTypeOf, nameFits, type MediaType } from './media-type.ts'
import { officeTypeOf } from './office-file.ts'
import { jpegSize, pngSize } from './picture-size.ts'

export type FileFault =
  | 'file-not-what-it-says'
  | 'file-heic'
  | 'file-webp'
  | 'file-archive'
  | 'file-old-office'
  | 'file-macro'
  | 'file-bomb'
  | 'file-damaged'
  | 'file-too-many-pixels'
  | 'file-not-taken'

export type FileVerdict = { ok: true; type: MediaType } | { ok: false; fault: FileFault }

/** `papers`: pictures and PDF. `evidence`: also Word, Excel, plain text and tables. */
export type FileKinds = 'papers' | 'evidence'

/** A phone's largest photograph has some 200 million pixels; a PNG is unpacked where the volume is made, so it has less. */
const MOST_JPEG_PIXELS = 220_000_000
const MOST_PNG_PIXELS = 40_000_000

/** Judges a file by its bytes; its name must end as they say. */
export function judgeFile(name: string, bytes: Uint8Array, kinds: FileKinds): FileVerdict {
  const type = typeOf(name, bytes, kinds)
  if (!isMediaType(type)) return { ok: false, fault: type }
  return nameFits(name, type) ? { ok: true, type } : { ok: false, fault: 'file-not-what-it-says' }
}

const isMediaType = (found: MediaType | FileFault): found is MediaType => found.includes('/')

function typeOf(name: string, bytes: Uint8Array, kinds: FileKinds): MediaType | FileFault {
  const paper = mediaTypeOf(bytes)
  if (paper === 'image/png') return sized(paper, pngSize(bytes), MOST_PNG_PIXELS)
  if (paper === 'image/jpeg') return sized(paper, jpegSize(bytes), MOST_JPEG_PIXELS)
  if (paper === 'application/pdf') return hasPdfEnd(bytes) ? paper : 'file-damaged'
  const known = otherKind(bytes)
  if (known === 'zip') return kinds === 'evidence' || !isOffice(name) ? officeTypeOf(bytes) : 'file-not-taken'
  if (known !== null) return known
  const ending = endingOf(name)
  if (ending === 'txt' || ending === 'csv') {
    if (kinds === 'papers') return 'file-not-taken'
    return isText(bytes) ? (ending === 'csv' ? 'text/csv' : 'text/plain') : 'file-not-what-it-says'
  }
  // A name that promises a picture or document its bytes do not keep is a disguise or damage; any other is simply not taken.
  return PROMISING.has(ending) ? 'file-not-what-it-says' : 'file-not-taken'
}

const PROMISING = new Set(['pdf', 'jpg', 'jpeg', 'jfif', 'png', 'docx', 'xlsx'])
const isOffice = (name: string): boolean => ['docx', 'xlsx'].includes(endingOf(name))

function sized(type: MediaType, size: { width: number; height: number } | null, most: number): MediaType | FileFault {
  if (size === null) return 'file-damaged'
  return size.width * size.height > most ? 'file-too-many-pixels' : type
}

/** The mark every whole PDF ends with; uploads that broke off lack it. */
function hasPdfEnd(bytes: Uint8Array): boolean {
  const mark = [0x25, 0x25, 0x45, 0x4f, 0x46]
  for (let at = bytes.length - mark.length; at >= Math.max(0, bytes.length - 2048); at--)
    if (marked(bytes, mark, at)) return true
  return false
}

const ascii = (text: string): number[] => [...text].map((sign) => sign.codePointAt(0) ?? 0)

/** What people bring that is refused with advice, and the zip container that may be a document. */
function otherKind(bytes: Uint8Array): FileFault | 'zip' | null {
  if (marked(bytes, [0x50, 0x4b, 0x03, 0x04]) || marked(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (marked(bytes, ascii('ftyp'), 4)) {
    const brand = String.fromCodePoint(...bytes.subarray(8, 12))
    return /^(?:hei|hev|mif|msf|avi)/u.test(brand) ? 'file-heic' : 'file-not-taken'
  }
  if (marked(bytes, ascii('RIFF')) && marked(bytes, ascii('WEBP'), 8)) return 'file-webp'
  if (marked(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'file-old-office'
  const bundles = [ascii('Rar!'), [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b], ascii('BZh')]
  return bundles.some((mark) => marked(bytes, mark)) ? 'file-archive' : null
}

/** Text of people has no control signs but line ends and tabs; UTF-16 and programs do. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && bytes.every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
