/** Rows of what is asked within a window, as Kysely sees them. */

export interface RequestBoundTable {
  /** Kind and subject: a person's id, or a keyed hash of an address. */
  key: string
  window_started_at: string
  /** Requests granted to processes in this window. */
  taken: number
}

export interface RequestBoundsSchema {
  request_bound: RequestBoundTable
}
