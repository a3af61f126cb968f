/** Rows of lists that come in from outside, as Kysely sees them. */

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

export interface ListsSchema {
  column_mapping: ColumnMappingTable
}
