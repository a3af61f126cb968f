/** Keeps the lines of a statement, each once: names, account and purpose sealed, known again by a keyed hash of all it says. */
import { z } from 'zod'
import { insertLines, type BankLineRow } from '../../../db/repositories/bank-statements.ts'
import type { Tx } from '../../../db/database.ts'
import { lineText, type ReadStatement, type StatementLine } from '../../../workflows/money/statement.ts'
import type { Desk } from '../../desk.ts'

/** Writes what is new; answers how many lines were. Equal lines of one file are several transfers, the same in another file is none. */
export async function keepLines(
  desk: Desk,
  tx: Tx,
  statement: { id: string; unitId: string },
  { lines }: ReadStatement,
): Promise<number> {
  const seen = new Map<string, number>()
  const rows = lines.map((line) => {
    const plain = lineText(line, 0)
    const again = seen.get(plain) ?? 0
    seen.set(plain, again + 1)
    const id = desk.newId()
    return {
      id,
      statement_id: statement.id,
      unit_id: statement.unitId,
      known_by: desk.privateValues.mark(lineText(line, again)),
      paid_on: line.paidOn,
      amount_fen: line.fen,
      sealed: desk.privateValues.sealText(placeOf(id), JSON.stringify(toldOf(line))),
      status: 'open' as const,
    }
  })
  return insertLines(tx, rows)
}

const placeOf = (id: string): string => `bank_line.sealed.${id}`

const told = z.strictObject({
  payer: z.string().nullable(),
  payee: z.string().nullable(),
  account: z.string().nullable(),
  memo: z.string().nullable(),
})

/** What a line says of people. */
export type LineTold = z.output<typeof told>

const toldOf = ({ payer, payee, account, memo }: StatementLine): LineTold => ({ payer, payee, account, memo })

const erased: LineTold = { payer: null, payee: null, account: null, memo: null }

/** Opens what a line says of people; nothing once its case was destroyed. */
export const openLine = (desk: Desk, row: BankLineRow): LineTold =>
  row.sealed === '' ? erased : told.parse(JSON.parse(desk.privateValues.openText(placeOf(row.id), row.sealed)))
