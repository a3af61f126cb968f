/** Counts the months again from the entries themselves, in plain code, and says where the stored figures differ; empty when all agree. */
import type { Reader } from '../../../db/database.ts'
import { allFigures, entriesInBatches } from '../../../db/repositories/ledger-scan.ts'

/** A stored figure that is not what its entries add up to; `key` = month/unit/scheme/cause/measure. */
export type FigureFault = { key: string; stored: number; counted: number }

/** Reads every ledger and count entry once. */
export async function recount(reader: Reader): Promise<FigureFault[]> {
  const counted = new Map<string, number>()
  for await (const entry of entriesInBatches(reader)) {
    const measure = measureOf(entry.kind, entry.outcome)
    if (measure === null) continue
    const key = [entry.bookedMonth, entry.unitId, entry.scheme, entry.causeCode, measure].join('/')
    counted.set(key, (counted.get(key) ?? 0) + entry.amount)
  }
  const stored = new Map(
    (await allFigures(reader)).map((row) => [
      [row.month, row.unitId, row.scheme, row.causeCode, row.measure].join('/'),
      row.figure,
    ]),
  )
  return [...new Set([...counted.keys(), ...stored.keys()])]
    .toSorted()
    .map((key) => ({ key, stored: stored.get(key) ?? 0, counted: counted.get(key) ?? 0 }))
    .filter((row) => row.stored !== row.counted)
}

/** Which figure an entry adds to; null for money that no report shows (written off). */
function measureOf(kind: string, outcome: string | null): string | null {
  switch (kind) {
    case 'claimed':
    case 'agreed':
    case 'due':
    case 'received':
    case 'verified':
    case 'corrected':
      return `${kind}-fen`
    case 'written-off':
      return null
    default:
      return outcome === null ? kind : `${kind}:${outcome}`
  }
}
