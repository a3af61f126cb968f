/** Writing with the plain connection hangs on SQLite and commits behind the transaction's back on PostgreSQL, so the compiler refuses it. */
import type { Transaction } from 'kysely'
import { expect, expectTypeOf, test } from 'vitest'
import { transact, type Database, type Reader, type Tx } from '../../db/database.ts'
import * as agreements from '../../db/repositories/agreements.ts'
import * as audit from '../../db/repositories/audit.ts'
import * as clocks from '../../db/repositories/clocks.ts'
import * as disputes from '../../db/repositories/disputes.ts'
import * as idempotency from '../../db/repositories/idempotency.ts'
import * as journal from '../../db/repositories/journal.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import * as parties from '../../db/repositories/parties.ts'
import * as payments from '../../db/repositories/payments.ts'
import * as referrals from '../../db/repositories/referrals.ts'
import * as search from '../../db/repositories/search.ts'
import * as staff from '../../db/repositories/staff.ts'
import * as units from '../../db/repositories/units.ts'
import type { Schema } from '../../db/schema/index.ts'
import { freshSqlite } from '../database.ts'

test('neither the connection nor a transaction of somebody else passes for ours', () => {
  expectTypeOf<Database['reader']>().not.toExtend<Tx>()
  expectTypeOf<Transaction<Schema>>().not.toExtend<Tx>()
  expectTypeOf<Tx>().toExtend<Reader>()
})

const repositories = {
  agreements,
  audit,
  clocks,
  disputes,
  idempotency,
  journal,
  ledger,
  parties,
  payments,
  referrals,
  search,
  staff,
  units,
}
const WRITES =
  /^(?:insert|append|change|update|write|add|book|delete|keep|claim|end|extend|expire|move|cancel|next)[A-Z]/u

/** Writers of a module whose first parameter is not a `Tx`. */
type Unbranded<Module> = {
  [Name in keyof Module]: Module[Name] extends (first: infer First, ...rest: never[]) => unknown
    ? Name extends `${'insert' | 'append' | 'change' | 'update' | 'write' | 'book' | 'delete'}${string}`
      ? First extends Tx
        ? never
        : Name
      : never
    : never
}[keyof Module]

test('every writer of a repository asks for a Tx', () => {
  expectTypeOf<Unbranded<{ insertIt: (reader: Reader, row: string) => void }>>().toEqualTypeOf<'insertIt'>()
  expectTypeOf<
    { [Name in keyof typeof repositories]: Unbranded<(typeof repositories)[Name]> }[keyof typeof repositories]
  >().toBeNever()
  const writers = Object.values(repositories).flatMap((module) =>
    Object.keys(module).filter((name) => WRITES.test(name)),
  )
  expect(writers.length).toBeGreaterThan(25)
})

test('the plain connection, used inside a transaction on SQLite, waits for its end', async () => {
  const db = await freshSqlite()
  let answered = false
  let outside: Promise<unknown> = Promise.resolve()
  await transact(db, async (tx) => {
    outside = db.reader
      .selectFrom('setting')
      .selectAll()
      .execute()
      .then(() => (answered = true))
    await tx.insertInto('setting').values({ key: 'a', value: '', changed_at: '' }).execute()
    await tx.selectFrom('setting').selectAll().execute()
    expect(answered).toBe(false)
  })
  await outside
  expect(answered).toBe(true)
})
