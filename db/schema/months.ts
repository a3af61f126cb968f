/** Rows of the closing of months, as Kysely sees them. */

/** One act of somebody on a unit's month; the last one says where the month stands. */
export interface MonthStepTable {
  id: string
  unit_id: string
  month: string
  seq: number
  kind: 'proposed' | 'returned' | 'closed' | 'reopening-proposed' | 'reopening-refused' | 'reopened'
  reason: string | null
  /** Decided by the person who proposed, at a desk of one person. */
  alone: 0 | 1
  /** Open problems at that moment. */
  problems: number
  /** JSON list of the counties that had not closed yet. */
  late: string
  definitions: string
  figures_sha256: string | null
  cases_sha256: string | null
  taken_by: string
  taken_on: string
  recorded_at: string
}

/** What a closing froze: canonical rows as text, whose SHA-256 stand in its step. */
export interface MonthSnapshotTable {
  step_id: string
  figures: string
  cases: string
}

export interface MonthsSchema {
  month_step: MonthStepTable
  month_snapshot: MonthSnapshotTable
}
