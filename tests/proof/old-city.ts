/** A database as an old version left it, with tens of thousands of cases: a few lived through the use cases, and copies of them under ids of their own. */
import { rmSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { openEmbedded } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { reopenFile } from '../../server/disputes/dispute-file.ts'
import { openDispute } from '../../server/intake/open-dispute.ts'
import { recordPayment } from '../../server/money/record-payment.ts'
import { verifyPayment } from '../../server/money/verify-payment.ts'
import { day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import { dispute, worker } from '../desk/given.ts'
import { accepted, settled, step } from '../desk/settled.ts'
import { actOf, smallCounty } from '../desk/small-county.ts'
import { testDesk } from '../desk/test-desk.ts'

/** Cases as the counters leave them: just logged, under way with two workers, paid in part and verified, withdrawn. */
async function livedThrough(): Promise<{ bytes: Buffer; cases: number }> {
  const desk = await testDesk()
  const county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  const clerk = await county.actor('clerk', 'committee')
  const room = county.units.room
  await openDispute(desk, actOf(mediator), dispute(room))
  await accepted(desk, mediator, dispute(room, { workers: [worker('李强'), worker('赵敏')] }))
  const paying = await accepted(desk, mediator, dispute(room))
  const parts = [10, 11, 12].map((month) => ({ dueOn: `2026-${month}-10`, fen: 100_000 }))
  const file = await settled(paying, [{ worker: 0, parts }], day('2026-11-05'))
  const instalments = file.agreements.flatMap((one) => one.clauses.flatMap((clause) => clause.instalments))
  for (const part of instalments.slice(0, 2))
    await recordPayment(desk, actOf(mediator), {
      disputeId: paying.disputeId,
      instalmentId: part.id,
      amountFen: fen(100_000),
      paidOn: day('2026-11-10'),
      payer: '山城宏达服装有限公司',
      manner: 'transfer',
      evidence: 'bank-slip',
      note: null,
    })
  const [first] = (await reopenFile(desk.db.reader, paying.disputeId)).payments
  const verified = { paymentId: first?.id ?? '', revision: first?.revision ?? 0, evidence: 'bank-slip' } as const
  await verifyPayment(desk, actOf(clerk), verified)
  const leaving = await accepted(desk, mediator, dispute(room))
  const { workers } = await reopenFile(desk.db.reader, leaving.disputeId)
  const workerIds = workers.map((one) => one.id)
  await step(leaving, 'application-withdrawn', day('2026-11-06'), { workerIds })
  const { bytes } = desk.snapshot()
  await desk.end()
  return { bytes, cases: 4 }
}

/** Sums over all cases are multiplied and not copied. */
const SUMS: Readonly<Record<string, string>> = {
  dispute_tally: 'disputes',
  month_figure: 'figure',
  case_number_series: 'last_seq',
}
/** What cases share. */
const SHARED = ['unit', 'unit_closure', 'staff', 'staff_role', 'employer']
/** What opens for its own owner only, and answers nobody will ask for again. */
const LEFT_OUT = new Set(['private_value', 'idempotency'])
/** What is copied of a table: no booking of what falls due, which came with 0037, and a fifth of the words that find a case. */
const ONLY: Readonly<Record<string, string>> = {
  ledger_entry: `kind <> 'due'`,
  month_figure: `measure <> 'due-fen'`,
  search_token: 'length(token) = 2',
}
/** Numbers that are nobody else's: the copy's own stands behind them. */
const OWN: Readonly<Record<string, (n: string) => string>> = {
  registration_code: (n) => `registration_code || ${n}`,
  case_number: (n) => `case_number || ${n}`,
  number_seq: (n) => `number_seq + ${n} * 10`,
}
const UUID = /[0-9a-f]{8}(?=-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g

/** Makes the file at `path` with so many cases or a few more, as it was after the migration named `last`; returns their number. */
export async function makeOldCity(path: string, last: string, atLeast: number): Promise<number> {
  const lived = await livedThrough()
  const beside = `${path}.lived`
  writeFileSync(beside, lived.bytes)
  const all = Object.entries(migrations('sqlite'))
  const empty = openEmbedded(path)
  await migrate(empty, Object.fromEntries(all.filter(([name]) => name <= last)))
  await empty.close()
  const db = new Sqlite(path)
  for (const pragma of ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -200000']) db.pragma(pragma)
  db.exec(`attach '${beside}' as lived; begin`)
  const copies = Math.ceil(atLeast / lived.cases)
  copyTables(db, copies)
  db.exec('commit; detach lived')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  rmSync(beside)
  return copies * lived.cases
}

function copyTables(db: Sqlite.Database, copies: number): void {
  const textOf = (question: string): string[] => db.prepare(question).pluck().all() as string[]
  const shared = new Set(SHARED.flatMap((table) => textOf(`select * from lived.${table}`)))
  db.function('under', { deterministic: true }, (text, nth) =>
    typeof text !== 'string'
      ? text
      : text.replaceAll(UUID, (head, at: number) =>
          shared.has(text.slice(at, at + 36)) ? head : Number(nth).toString(16).padStart(8, '0'),
        ),
  )
  const named = `name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`
  const livedTables = new Set(textOf(`select ${named.replace('sqlite_schema', 'lived.sqlite_schema')}`))
  for (const table of textOf(`select ${named}`).filter((one) => livedTables.has(one) && !LEFT_OUT.has(one))) {
    const known = new Set(textOf(`select name from pragma_table_info('${table}', 'lived')`))
    const columns = textOf(`select name from pragma_table_info('${table}', 'main')`).filter((one) => known.has(one))
    const copied = SHARED.includes(table) || table in SUMS
    const holdsIds = (column: string): boolean =>
      db
        .prepare(`select 1 from lived.${table} where ${column} glob '*????????-????-????-????-????????????*' limit 1`)
        .get() !== undefined
    const told = columns.map((column) => {
      if (copied) return column === SUMS[table] ? `${column} * ${copies}` : column
      return OWN[column]?.('n') ?? (holdsIds(column) ? `under(${column}, n)` : column)
    })
    const from = copied
      ? ''
      : `, (with recursive seq(n) as (select 1 union all select n + 1 from seq where n < ${copies}) select n from seq)`
    const rows = `select ${told.join()} from (select * from lived.${table} where ${ONLY[table] ?? 'true'})${from}`
    // What finds a shared employer stands there once.
    db.exec(`insert ${table === 'search_token' ? 'or ignore ' : ''}into main.${table} (${columns.join()}) ${rows}`)
  }
}
