/** Years of the working calendar as administrators imported them; an edition is never changed, only followed by the next. */

export interface CalendarImportTable {
  id: string
  year: number
  edition: number
  source: string
  /** JSON: spans `[from, to]`. */
  off: string
  /** JSON: days. */
  make_up: string
  /** JSON: days. */
  statutory: string
  imported_by: string
  recorded_at: string
}

export interface CalendarSchema {
  calendar_import: CalendarImportTable
}
