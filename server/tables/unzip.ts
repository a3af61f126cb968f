/** Takes single parts out of an archive whose list of contents was judged before, each within its own bound. */
import { inflateRawSync } from 'node:zlib'
import { entriesOf, officeTypeOf, type ZipEntry } from '../../workflows/values/office-file.ts'
import { UnreadableSheet } from './sheet.ts'

/** What one part may hold unpacked, whatever the list says: the list can lie. */
const MOST_PART = 64 * 1024 * 1024
const STORED = 0
const DEFLATED = 8

export type Archive = { names: readonly string[]; text(name: string): string | null }

/** Opens a spreadsheet's archive. Throws UnreadableSheet for one that is damaged, packed beyond measure or holds no sheet. */
export function openArchive(bytes: Uint8Array): Archive {
  if (officeTypeOf(bytes) !== 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    throw new UnreadableSheet('table-damaged')
  const entries = new Map((entriesOf(bytes) ?? []).map((entry) => [entry.name, entry]))
  return {
    names: [...entries.keys()],
    text: (name) => {
      const entry = entries.get(name)
      return entry ? checked(unpack(bytes, entry)) : null
    },
  }
}

const LOCAL_HEADER = 30

function unpack(bytes: Uint8Array, entry: ZipEntry): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const from = entry.at + LOCAL_HEADER + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    const packed = bytes.subarray(from, from + entry.packed)
    if (entry.method === STORED) return new TextDecoder('utf-8', { fatal: true }).decode(packed)
    if (entry.method !== DEFLATED) throw new UnreadableSheet('table-damaged')
    return new TextDecoder('utf-8', { fatal: true }).decode(inflateRawSync(packed, { maxOutputLength: MOST_PART }))
  } catch (cause) {
    throw cause instanceof UnreadableSheet ? cause : new UnreadableSheet('table-damaged')
  }
}

/** No spreadsheet declares a document type or entities of its own; whoever does wants them expanded. */
function checked(xml: string): string {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new UnreadableSheet('table-damaged')
  return xml
}
