/** What reading a statement is asked and answers, on the request's own thread or on another. */
import {
  readStatement,
  readStatementTable,
  type ReadStatement,
  type StatementFault,
  type StatementMapping,
} from '../../../workflows/money/statement.ts'

/** `mapping` null asks for the heading and the first rows only. */
export type StatementJob = { text: string; mapping: StatementMapping | null }

export type StatementResult =
  { ok: true; head: string[]; first: string[][]; read: ReadStatement | null } | { ok: false; fault: StatementFault }

const FIRST_ROWS = 5

/** Does the job. */
export function readJob({ text, mapping }: StatementJob): StatementResult {
  const table = readStatementTable(text)
  if (!table.ok) return { ok: false, fault: table.fault }
  const { head, rows } = table.value
  return {
    ok: true,
    head,
    first: rows.slice(0, FIRST_ROWS).map((row) => row.cells),
    read: mapping === null ? null : readStatement(rows, mapping),
  }
}
