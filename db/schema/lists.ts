/** Rows of lists that come in from outside, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface ColumnMappingTable {
  unit_id: string
  purpose: 'workers' | 'history'
  /** The mark of a table's heads; the heads themselves are not kept. */
  heads: string
  /** JSON: for each column a key or null. */
  mapping: string
  staff_id: string
  recorded_at: string
}

export interface HistoryImportTable {
  id: string
  unit_id: string
  asked_by: string
  state: 'running' | 'stopping' | 'stopped' | 'done' | 'failed'
  /** Rows to go through, and gone through so far. */
  parts: number
  done: number
  added: number
  changed: number
  started_at: string
  beat_at: string
}

/** A case of an old register; identity number and phone are sealed, owner = the case. */
export interface HistoricalCaseTable {
  id: string
  unit_id: string
  number: string
  /** The number without blanks and brackets: the key by which a row is known again. */
  number_key: string
  worker_name: string
  worker_count: number
  employer_name: string
  matter: string | null
  received_on: string
  closed_on: string
  closed_year: string
  outcome: string
  claimed_fen: number | null
  agreed_fen: number | null
  received_fen: number | null
  mediator_name: string | null
  note: string | null
  /** Keyed mark of the whole row: the same row again changes nothing. */
  content: string
  import_id: string
  recorded_at: string
  revision: Generated<number>
}

export interface ListsSchema {
  column_mapping: ColumnMappingTable
  history_import: HistoryImportTable
  historical_case: HistoricalCaseTable
}
