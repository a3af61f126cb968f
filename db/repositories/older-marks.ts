/** Keyed marks that an older key made: of persons who asked, of old registers' rows, of banks' lines and headings. */
import type { Reader, Tx } from '../database.ts'
import type { HeldKeys } from '../keyring.ts'
import type { BankFormatTable, BankLineTable } from '../schema/bank-statements.ts'
import type { Selectable } from 'kysely'
import type { HistoricalCase } from './historical-cases.ts'

/** Marks of persons by an older key, each once; a consultation of nobody named is marked by its own id. */
export async function olderPersonMarks(reader: Reader, { prefix }: HeldKeys, limit: number): Promise<string[]> {
  const rows = await reader
    .selectFrom('consultation')
    .select('person_mark')
    .distinct()
    .where('person_mark', 'not like', `${prefix}%`)
    .whereRef('person_mark', '!=', 'id')
    .orderBy('person_mark')
    .limit(limit)
    .execute()
  return rows.map((row) => row.person_mark)
}

/** Whoever asked under a mark: enough to make the mark again. */
export const askedUnder = (reader: Reader, mark: string) =>
  reader
    .selectFrom('consultation')
    .select(['id', 'name', 'employer_id', 'unit_id'])
    .where('person_mark', '=', mark)
    .execute()

/** Everybody known by one mark is known by another from now on, all at once, so that nobody counts twice. */
export async function renamePerson(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable('consultation').set({ person_mark: to }).where('person_mark', '=', from).execute()
}

export const olderRegisterRows = (
  reader: Reader,
  { prefix }: HeldKeys,
  after: string,
  limit: number,
): Promise<HistoricalCase[]> =>
  reader
    .selectFrom('historical_case')
    .selectAll()
    .where('content', 'not like', `${prefix}%`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()

export async function replaceContent(tx: Tx, { id, content }: HistoricalCase, mark: string): Promise<void> {
  await tx
    .updateTable('historical_case')
    .set({ content: mark })
    .where('id', '=', id)
    .where('content', '=', content)
    .execute()
}

export const olderBankLines = (
  reader: Reader,
  { prefix }: HeldKeys,
  after: string,
  limit: number,
): Promise<Selectable<BankLineTable>[]> =>
  reader
    .selectFrom('bank_line')
    .selectAll()
    .where('known_by', 'not like', `${prefix}%`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()

/** Knows a line by another mark; false where a line of its unit is known by that one already. */
export async function replaceKnownBy(
  tx: Tx,
  line: Pick<Selectable<BankLineTable>, 'id' | 'unit_id'>,
  mark: string,
): Promise<boolean> {
  const taken = await tx
    .selectFrom('bank_line')
    .select('id')
    .where('unit_id', '=', line.unit_id)
    .where('known_by', '=', mark)
    .executeTakeFirst()
  if (taken !== undefined) return false
  await tx.updateTable('bank_line').set({ known_by: mark }).where('id', '=', line.id).execute()
  return true
}

export const olderFormats = (reader: Reader, { prefix }: HeldKeys): Promise<Selectable<BankFormatTable>[]> =>
  reader.selectFrom('bank_format').selectAll().where('heading', 'not like', `${prefix}%`).orderBy('id').execute()

/** Knows a bank's columns by another mark; null forgets them, and the next statement asks for them again. */
export async function replaceHeading(tx: Tx, id: string, mark: string | null): Promise<void> {
  if (mark === null) await tx.deleteFrom('bank_format').where('id', '=', id).execute()
  else await tx.updateTable('bank_format').set({ heading: mark }).where('id', '=', id).execute()
}

/** The marks statements keep of their headings serve nobody once these are read again from the file. */
export async function clearStatementHeadings(tx: Tx, { prefix }: HeldKeys): Promise<void> {
  await tx
    .updateTable('bank_statement')
    .set({ heading: '' })
    .where('heading', '!=', '')
    .where('heading', 'not like', `${prefix}%`)
    .execute()
}

/** Rows that bear a mark of an older key. */
export async function countOlderMarks(reader: Reader, { prefix }: HeldKeys): Promise<number> {
  const like = `${prefix}%`
  const counts = [
    reader
      .selectFrom('consultation')
      .select((select) => select.fn.countAll<number>().as('rows'))
      .where('person_mark', 'not like', like)
      .whereRef('person_mark', '!=', 'id')
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('historical_case')
      .select((select) => select.fn.countAll<number>().as('rows'))
      .where('content', 'not like', like)
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('bank_line')
      .select((select) => select.fn.countAll<number>().as('rows'))
      .where('known_by', 'not like', like)
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('bank_format')
      .select((select) => select.fn.countAll<number>().as('rows'))
      .where('heading', 'not like', like)
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('bank_statement')
      .select((select) => select.fn.countAll<number>().as('rows'))
      .where('heading', '!=', '')
      .where('heading', 'not like', like)
      .executeTakeFirstOrThrow(),
  ]
  return (await Promise.all(counts)).reduce((sum, { rows }) => sum + rows, 0)
}
