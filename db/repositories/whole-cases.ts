/** Reads every case with all that was written because of it, batch by batch, for a recount of the whole desk. */
import type { Reader } from '../database.ts'
import type { DisputeRow } from './disputes.ts'
import type { ClockRow } from './clocks.ts'
import type { JournalRow } from './journal.ts'
import type { CountRow, LedgerRow } from './ledger.ts'
import type { AgreementRow, ClauseRow, InstalmentRow } from './agreements.ts'
import type { ClaimRow } from './parties.ts'
import type { PaymentRow } from './payments.ts'

export type ScopeRow = {
  ancestor_id: string
  dispute_id: string
  phase: string
  received_on: string
  next_due_on: string | null
}

/** A case as its rows tell it and as its history tells it. */
export type WholeCase = {
  row: DisputeRow
  journal: JournalRow[]
  ledger: LedgerRow[]
  counts: CountRow[]
  /** Those taken out again included. */
  workers: { id: string; outcome: string | null; left_on: string | null }[]
  claims: ClaimRow[]
  agreements: (AgreementRow & { clauses: Omit<ClauseRow, 'instalments'>[] })[]
  instalments: InstalmentRow[]
  payments: PaymentRow[]
  clocks: Pick<ClockRow, 'dispute_id' | 'rule' | 'status' | 'due_on'>[]
  scope: ScopeRow[]
}

/** Every case in the order of its id; a batch is read with one query a table. */
export async function* wholeCases(reader: Reader, batch = 400): AsyncGenerator<WholeCase> {
  let after = ''
  for (;;) {
    const rows = await reader
      .selectFrom('dispute')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield* filled(reader, rows)
    after = last.id
  }
}

async function* filled(reader: Reader, rows: readonly DisputeRow[]): AsyncGenerator<WholeCase> {
  const ids = rows.map((row) => row.id)
  const journal = byDispute(
    await reader.selectFrom('dispute_event').selectAll().where('dispute_id', 'in', ids).orderBy('seq').execute(),
  )
  const ledger = byDispute(await reader.selectFrom('ledger_entry').selectAll().where('dispute_id', 'in', ids).execute())
  const counts = byDispute(await reader.selectFrom('count_entry').selectAll().where('dispute_id', 'in', ids).execute())
  const workers = byDispute(
    await reader
      .selectFrom('dispute_party')
      .select(['id', 'dispute_id', 'outcome', 'left_on'])
      .where('dispute_id', 'in', ids)
      .where('side', '=', 'worker')
      .where('role', '<>', 'heir')
      .execute(),
  )
  const claims = byDispute(await reader.selectFrom('claim_item').selectAll().where('dispute_id', 'in', ids).execute())
  const instalments = byDispute(
    await reader.selectFrom('instalment').selectAll().where('dispute_id', 'in', ids).execute(),
  )
  const payments = byDispute(await reader.selectFrom('payment').selectAll().where('dispute_id', 'in', ids).execute())
  const clocks = byDispute(
    await reader
      .selectFrom('clock')
      .select(['dispute_id', 'rule', 'status', 'due_on'])
      .where('dispute_id', 'in', ids)
      .execute(),
  )
  const scope = byDispute(await reader.selectFrom('dispute_scope').selectAll().where('dispute_id', 'in', ids).execute())
  const agreements = byDispute(await agreementsWithClauses(reader, ids))
  for (const row of rows)
    yield {
      row,
      journal: journal.get(row.id) ?? [],
      ledger: ledger.get(row.id) ?? [],
      counts: counts.get(row.id) ?? [],
      workers: workers.get(row.id) ?? [],
      claims: claims.get(row.id) ?? [],
      agreements: agreements.get(row.id) ?? [],
      instalments: instalments.get(row.id) ?? [],
      payments: payments.get(row.id) ?? [],
      clocks: clocks.get(row.id) ?? [],
      scope: scope.get(row.id) ?? [],
    }
}

async function agreementsWithClauses(reader: Reader, ids: readonly string[]) {
  const agreements = await reader
    .selectFrom('agreement')
    .selectAll()
    .where('dispute_id', 'in', [...ids])
    .execute()
  const own = agreements.map((agreement) => agreement.id)
  const clauses =
    own.length === 0
      ? []
      : await reader.selectFrom('agreement_clause').selectAll().where('agreement_id', 'in', own).execute()
  const clausesOf = Map.groupBy(clauses, (clause) => clause.agreement_id)
  return agreements.map((agreement) => ({ ...agreement, clauses: clausesOf.get(agreement.id) ?? [] }))
}

const byDispute = <Row extends { dispute_id: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => row.dispute_id)
