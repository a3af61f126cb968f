/** Values of keys that leave: found batch by batch in the order of their rows, and written only where nobody changed them meanwhile. */
import { sql, type Kysely } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { HeldKeys } from '../keyring.ts'
import { sealedLike, type PrivateKind, type SealedAnew } from '../private-values.ts'

/** A column of sealed text and the columns that find its row. */
export type SealedColumn = { table: string; column: string; keys: readonly string[] }
export type SealedRow = Record<string, string | number>

/** Names of tables and columns come from a list in the code; Kysely is told of them as plain ones. */
type Plain = Kysely<Record<string, Record<string, string | number>>>
const plain = (reader: Reader | Tx): Plain => reader as unknown as Plain

/** The next rows whose value another key sealed, after the row of the last batch. */
export async function nextSealed(
  reader: Reader,
  { table, column, keys }: SealedColumn,
  today: HeldKeys,
  after: SealedRow | null,
  limit: number,
): Promise<SealedRow[]> {
  const like = sealedLike(today)
  let query = plain(reader)
    .selectFrom(table)
    .selectAll()
    .where(column, 'like', like.any)
    .where(column, 'not like', like.own)
    .limit(limit)
  for (const key of keys) query = query.orderBy(key)
  if (after !== null) query = query.where(beyond(keys, after))
  return query.execute()
}

const beyond = (keys: readonly string[], after: SealedRow) =>
  sql<boolean>`(${sql.join(keys.map((key) => sql.ref(key)))}) > (${sql.join(keys.map((key) => after[key]))})`

/** How many values of other keys a column holds. */
export async function countSealed(reader: Reader, { table, column }: SealedColumn, today: HeldKeys): Promise<number> {
  const like = sealedLike(today)
  const row = await plain(reader)
    .selectFrom(table)
    .select((select) => select.fn.countAll<number>().as('rows'))
    .where(column, 'like', like.any)
    .where(column, 'not like', like.own)
    .executeTakeFirstOrThrow()
  return row.rows
}

/** Writes a value sealed anew in the place of what was read. */
export async function replaceSealed(
  tx: Tx,
  { table, column, keys }: SealedColumn,
  row: SealedRow,
  sealed: string,
): Promise<void> {
  let query = plain(tx)
    .updateTable(table)
    .set({ [column]: sealed })
    .where(column, '=', row[column] ?? '')
  for (const key of keys) query = query.where(key, '=', row[key] ?? '')
  await query.execute()
}

export type PrivateRow = { owner_id: string; kind: PrivateKind; sealed: string }

/** Writes a number sealed anew, and what it is found by under its new key; nothing where it changed meanwhile. */
export async function replacePrivate(tx: Tx, row: PrivateRow, { row: change, renamed }: SealedAnew): Promise<void> {
  const done = await tx
    .updateTable('private_value')
    .set(change)
    .where('owner_id', '=', row.owner_id)
    .where('kind', '=', row.kind)
    .where('sealed', '=', row.sealed)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return
  for (const { from, to } of renamed) await renameToken(tx, from, to)
}

async function renameToken(tx: Tx, from: string, to: string): Promise<void> {
  await tx
    .insertInto('search_token')
    .columns(['token', 'kind', 'ref_id', 'unit_id'])
    .expression((select) =>
      select
        .selectFrom('search_token')
        .select([sql<string>`cast(${to} as text)`.as('token'), 'kind', 'ref_id', 'unit_id'])
        .where('token', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx.deleteFrom('search_token').where('token', '=', from).execute()
}

/** Tokens of numbers that another key made: what they once named is sealed nowhere any more. */
const strayTokens = (reader: Reader, { prefix }: HeldKeys) =>
  reader
    .selectFrom('search_token')
    .where((where) =>
      where.or(
        [inSpan('='), inSpan('~')].map((span) =>
          where.and([where('token', '>=', span[0]), where('token', '<', span[1])]),
        ),
      ),
    )
    .where('token', 'not like', `=${prefix}%`)
    .where('token', 'not like', `~${prefix}%`)

/** Every text that begins with a sign: from it to the next. */
const inSpan = (sign: '=' | '~'): [string, string] => [sign, sign === '=' ? '>' : '\u007f']

export async function countStrayTokens(reader: Reader, today: HeldKeys): Promise<number> {
  const row = await strayTokens(reader, today)
    .select((select) => select.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return row.rows
}

/** Takes some of them away; answers how many. */
export async function dropStrayTokens(tx: Tx, today: HeldKeys, limit: number): Promise<number> {
  const rows = await strayTokens(tx, today).select(['token', 'kind', 'ref_id']).limit(limit).execute()
  for (const { token, kind, ref_id: refId } of rows)
    await tx
      .deleteFrom('search_token')
      .where('token', '=', token)
      .where('kind', '=', kind)
      .where('ref_id', '=', refId)
      .execute()
  return rows.length
}
