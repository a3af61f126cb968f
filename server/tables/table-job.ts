/** What travels between the desk and the thread that reads a table. */
import type { Sheet, SheetBounds, SheetFault } from './sheet.ts'
import { decodeText } from './decode-text.ts'
import { readTextTable } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'

/** A file's bytes, or what was pasted. */
export type TableGiven = { kind: 'xlsx' | 'text'; bytes: Uint8Array } | { kind: 'pasted'; text: string }

export type TableJob = { given: TableGiven; bounds: SheetBounds }
export type TableTold = { ok: true; sheet: Sheet } | { ok: false; code: SheetFault; values: Record<string, number> }

/** Reads a table on the thread one is on. Throws UnreadableSheet. */
export function readTable(given: TableGiven, bounds: SheetBounds): Sheet {
  if (given.kind === 'pasted') return readTextTable(given.text, bounds)
  return given.kind === 'xlsx' ? readXlsx(given.bytes, bounds) : readTextTable(decodeText(given.bytes), bounds)
}
