/** Seals values anew, a few in each transaction, so that whoever stands at the counter goes first; what somebody changes meanwhile is left to him. */
import type { Tx } from '../../db/database.ts'
import {
  countSealed,
  countStrayTokens,
  dropStrayTokens,
  nextSealed,
  replacePrivate,
  replaceSealed,
  type PrivateRow,
  type SealedColumn,
  type SealedRow,
} from '../../db/repositories/seal-anew.ts'
import { countOlderMarks } from '../../db/repositories/older-marks.ts'
import type { Desk } from '../desk.ts'
import { moveMarks } from './move-marks.ts'
import { numbers, sealedPlaces } from './sealed-places.ts'

export type MovingDesk = Pick<Desk, 'db' | 'privateValues'>

/** Carries out one small transaction and notes that `done` more values are sealed anew. */
export type Small = (stage: string, done: number, work: (tx: Tx) => Promise<void>) => Promise<void>

const AT_ONCE = 10

/** What the database still holds of older keys. */
export type Remains = { sealed: number; marks: number; tokens: number }

/** Counts what other keys than the current one sealed, marked or made findable; all of it 0 once they may go. */
export async function remainsOf({ db, privateValues }: MovingDesk): Promise<Remains> {
  const today = privateValues.keys.current()
  let sealed = 0
  for (const place of [numbers, ...sealedPlaces]) sealed += await countSealed(db.reader, place, today)
  return {
    sealed,
    marks: await countOlderMarks(db.reader, today),
    tokens: await countStrayTokens(db.reader, today),
  }
}

/** Goes once through everything: marks first, because they are made of what is sealed. */
export async function moveValues(desk: MovingDesk, small: Small): Promise<void> {
  const today = desk.privateValues.keys.current()
  await moveMarks(desk, (done, work) => small('marks', done, work))
  await eachBatch(desk, numbers, async (rows) => {
    const anew = rows.map((row) => ({ row: row as PrivateRow, anew: desk.privateValues.sealAnew(row as PrivateRow) }))
    await small('numbers', rows.length, async (tx) => {
      for (const one of anew) await replacePrivate(tx, one.row, one.anew)
    })
  })
  for (const place of sealedPlaces)
    await eachBatch(desk, place, async (rows) => {
      const anew = rows.map((row) => ({ row, sealed: sealedAnew(desk, place.place(row), row[place.column]) }))
      await small(place.table, rows.length, async (tx) => {
        for (const one of anew) await replaceSealed(tx, place, one.row, one.sealed)
      })
    })
  for (let left = await countStrayTokens(desk.db.reader, today); left > 0; left -= AT_ONCE)
    await small('tokens', Math.min(left, AT_ONCE), async (tx) => {
      await dropStrayTokens(tx, today, AT_ONCE)
    })
}

const sealedAnew = ({ privateValues }: MovingDesk, place: string, sealed: string | number | undefined): string =>
  privateValues.sealText(place, privateValues.openText(place, String(sealed)))

async function eachBatch(
  { db, privateValues }: MovingDesk,
  column: SealedColumn,
  take: (rows: SealedRow[]) => Promise<void>,
): Promise<void> {
  const today = privateValues.keys.current()
  let last: SealedRow | null = null
  for (;;) {
    const rows: SealedRow[] = await nextSealed(db.reader, column, today, last, AT_ONCE)
    if (rows.length === 0) return
    await take(rows)
    last = rows.at(-1) ?? null
  }
}
