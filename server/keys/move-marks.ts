/** Makes keyed marks anew from what they were made of; of what was erased meanwhile no mark can be made, so it gets one that says as much and no more. */
import { randomBytes } from 'node:crypto'
import type { Tx } from '../../db/database.ts'
import {
  askedUnder,
  clearStatementHeadings,
  olderBankLines,
  olderFormats,
  olderPersonMarks,
  olderRegisterRows,
  renamePerson,
  replaceContent,
  replaceHeading,
  replaceKnownBy,
} from '../../db/repositories/older-marks.ts'
import { personText } from '../consultations/describe.ts'
import type { Desk } from '../desk.ts'
import { contentTextOf } from '../history/content-mark.ts'
import { knownText } from '../money/statements/keep-lines.ts'
import { headPlace } from '../money/statements/bring-statement.ts'

type MarkingDesk = Pick<Desk, 'db' | 'privateValues'>
type Small = (done: number, work: (tx: Tx) => Promise<void>) => Promise<void>

const AT_ONCE = 10

/** Goes once through every kind of mark. */
export async function moveMarks(desk: MarkingDesk, small: Small): Promise<void> {
  await movePersons(desk, small)
  await moveRegisters(desk, small)
  await moveLines(desk, small)
  await moveHeadings(desk, small)
}

async function movePersons(desk: MarkingDesk, small: Small): Promise<void> {
  for (;;) {
    const marks = await olderPersonMarks(desk.db.reader, desk.privateValues.keys.current(), AT_ONCE)
    if (marks.length === 0) return
    const renamed: [string, string][] = []
    for (const mark of marks) renamed.push([mark, await personAnew(desk, mark)])
    await small(renamed.length, async (tx) => {
      for (const [from, to] of renamed) await renamePerson(tx, from, to)
    })
  }
}

/** The same person's mark of today; where nothing he was known by is left, a new one that stays his. */
async function personAnew({ db, privateValues }: MarkingDesk, mark: string): Promise<string> {
  const rows = await askedUnder(db.reader, mark)
  const phones = await privateValues.read(
    db.reader,
    rows.map((row) => row.id),
    'phone',
  )
  for (const row of rows) {
    const text = personText({ phone: phones.get(row.id) ?? null, name: row.name }, row.employer_id ?? row.unit_id)
    if (text !== null && privateValues.marks(text).includes(mark)) return privateValues.mark(text)
  }
  return nobodysMark(privateValues)
}

const nobodysMark = ({ keys }: Desk['privateValues']): string =>
  `${keys.current().prefix}${randomBytes(32).toString('base64url')}`

async function moveRegisters({ db, privateValues }: MarkingDesk, small: Small): Promise<void> {
  for (let after = ''; ;) {
    const rows = await olderRegisterRows(db.reader, privateValues.keys.current(), after, AT_ONCE)
    if (rows.length === 0) return
    const ids = rows.map((row) => row.id)
    const identities = await privateValues.read(db.reader, ids, 'identity')
    const phones = await privateValues.read(db.reader, ids, 'phone')
    await small(rows.length, async (tx) => {
      for (const row of rows) {
        const given = { identity: identities.get(row.id) ?? null, phone: phones.get(row.id) ?? null }
        await replaceContent(tx, row, privateValues.mark(contentTextOf(row, given)))
      }
    })
    after = ids.at(-1) ?? after
  }
}

async function moveLines({ db, privateValues }: MarkingDesk, small: Small): Promise<void> {
  for (let after = ''; ;) {
    const rows = await olderBankLines(db.reader, privateValues.keys.current(), after, AT_ONCE)
    if (rows.length === 0) return
    const anew = rows.map((row) => {
      const text = knownText(privateValues, row)
      return { row, mark: text === null ? nobodysMark(privateValues) : privateValues.mark(text) }
    })
    await small(rows.length, async (tx) => {
      for (const { row, mark } of anew)
        if (!(await replaceKnownBy(tx, row, mark))) await replaceKnownBy(tx, row, nobodysMark(privateValues))
    })
    after = rows.at(-1)?.id ?? after
  }
}

async function moveHeadings({ db, privateValues }: MarkingDesk, small: Small): Promise<void> {
  const today = privateValues.keys.current()
  const formats = await olderFormats(db.reader, today)
  await small(formats.length, async (tx) => {
    for (const { id, sealed_head: head } of formats)
      await replaceHeading(
        tx,
        id,
        head === null ? null : privateValues.mark(privateValues.openText(headPlace(id), head)),
      )
    await clearStatementHeadings(tx, today)
  })
}
