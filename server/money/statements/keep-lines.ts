/** Keeps the lines of a statement, each once: names, account and purpose sealed, known again by a keyed hash of all it says. */
import { z } from 'zod'
import { insertLines, linesKnownBy, type BankLineRow } from '../../../db/repositories/bank-statements.ts'
import type { Tx } from '../../../db/database.ts'
import { lineText, type ReadStatement, type StatementLine } from '../../../workflows/money/statement.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
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
    const row = {
      id,
      statement_id: statement.id,
      unit_id: statement.unitId,
      known_by: desk.privateValues.mark(lineText(line, again)),
      paid_on: line.paidOn,
      amount_fen: line.fen,
      sealed: desk.privateValues.sealText(placeOf(id), JSON.stringify(toldOf(line, again))),
      status: 'open' as const,
    }
    return { row, before: desk.privateValues.marks(lineText(line, again)).slice(1) }
  })
  // While keys are changed a line may still be known by its older mark.
  const older = rows.flatMap(({ before }) => before)
  const known = older.length === 0 ? new Set() : await linesKnownBy(tx, statement.unitId, older)
  const fresh = rows.filter(({ before }) => !before.some((mark) => known.has(mark)))
  return insertLines(
    tx,
    fresh.map(({ row }) => row),
  )
}

/** The text a kept line is known by; null where nothing of it is left. */
export function knownText(privateValues: Desk['privateValues'], row: BankLineRow): string | null {
  if (row.sealed === '') return null
  const { again, ...line } = openLine({ privateValues }, row)
  return lineText({ ...line, paidOn: day(row.paid_on), fen: fen(row.amount_fen) }, again)
}

export const placeOf = (id: string): string => `bank_line.sealed.${id}`

const told = z.strictObject({
  payer: z.string().nullable(),
  payee: z.string().nullable(),
  account: z.string().nullable(),
  memo: z.string().nullable(),
  /** The bank's own number of the transfer; lines kept before it was do not tell it. */
  serial: z.string().nullable().default(null),
  /** Counts equal lines of one file from 0. */
  again: z.int().default(0),
})

/** What a line says of people. */
export type LineTold = z.output<typeof told>

const toldOf = ({ payer, payee, account, memo, serial }: StatementLine, again: number): LineTold => ({
  payer,
  payee,
  account,
  memo,
  serial,
  again,
})

const erased: LineTold = { payer: null, payee: null, account: null, memo: null, serial: null, again: 0 }

/** Opens what a line says of people; nothing once its case was destroyed. */
export const openLine = (desk: Pick<Desk, 'privateValues'>, row: BankLineRow): LineTold =>
  row.sealed === '' ? erased : told.parse(JSON.parse(desk.privateValues.openText(placeOf(row.id), row.sealed)))
