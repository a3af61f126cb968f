/** Rows are added by statements that are built once: an intake adds some twenty, and building each anew costs more than carrying it out. */
import type { CompiledQuery, DialectAdapter, Insertable, InsertQueryBuilder, InsertResult, Selectable } from 'kysely'
import type { Tx } from './database.ts'
import type { Schema } from './schema/index.ts'

type Plain = Record<string, unknown>
type Table = keyof Schema
/** Whether the statement answers the rows as they stand, or passes over those that are there already. */
type Manner = 'plain' | 'returning' | 'pass-over'

const built = new WeakMap<DialectAdapter, Map<string, CompiledQuery>>()
/** Tables by the columns given and the number of rows. */
const MOST_SHAPES = 400

/** Adds rows that give the same columns, plain values all of them. Throws when they do not. */
export async function insertRows<Name extends Table>(
  tx: Tx,
  table: Name,
  rows: readonly Insertable<Schema[Name]>[],
  clash: 'throw' | 'pass-over' = 'throw',
): Promise<void> {
  if (rows.length > 0) await insert(tx, table, rows, clash === 'throw' ? 'plain' : clash)
}

/** Adds a row of plain values and answers it as it stands. */
export async function insertReturning<Name extends Table>(
  tx: Tx,
  table: Name,
  row: Insertable<Schema[Name]>,
): Promise<Selectable<Schema[Name]>> {
  const [added] = await insert(tx, table, [row], 'returning')
  return added as Selectable<Schema[Name]>
}

async function insert(tx: Tx, table: Table, rows: readonly Plain[], manner: Manner): Promise<unknown[]> {
  const columns = Object.keys(rows[0] ?? {})
  const shape = `${manner} ${table} ${rows.length} ${columns.join()}`
  const { adapter } = tx.getExecutor()
  let known = built.get(adapter)
  if (known === undefined || known.size > MOST_SHAPES) {
    known = new Map()
    built.set(adapter, known)
  }
  let query = known.get(shape)
  if (query === undefined) {
    query = statement(tx, table, rows, manner).compile()
    if (query.parameters.length !== rows.length * columns.length) throw new Error(`${table}: rows of unlike columns`)
    known.set(shape, query)
  }
  const parameters = rows.flatMap((row) => columns.map((column) => row[column]))
  return (await tx.executeQuery({ ...query, parameters })).rows
}

function statement(tx: Tx, table: Table, rows: readonly Plain[], manner: Manner) {
  // The types of the public functions have checked rows against table; here any table will do.
  const into = tx.insertInto(table) as unknown as InsertQueryBuilder<Record<string, Plain>, string, InsertResult>
  const adding = into.values([...rows])
  if (manner === 'returning') return adding.returningAll()
  return manner === 'pass-over' ? adding.onConflict((conflict) => conflict.doNothing()) : adding
}
