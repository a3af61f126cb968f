/** Rows of what persons asked about their own data, as Kysely sees them. */

export interface PersonRequestTable {
  id: string
  /** The union that answers, for itself and all units below. */
  unit_id: string
  year: number
  number: number
  kind: 'access' | 'erasure'
  /** By what the desk knew that it was he who asked: a code. */
  proved_by: string
  /** Sealed: name, number, telephone and reason; empty once erased. */
  who: string
  /** How many records were found. */
  held: number
  /** The list of what can be erased at once, where he asked for that. */
  list_id: string | null
  asked_on: string
  answered_on: string
  answered_by: string
  recorded_at: string
}

export interface PersonRequestsSchema {
  person_request: PersonRequestTable
}
