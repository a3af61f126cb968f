/** Rows that move the limitation of a case, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface LimitationNoteTable {
  id: string
  dispute_id: string
  /** Null for every worker of the case. */
  party_id: string | null
  cause: string
  from_on: string
  until_on: string | null
  contact_id: string | null
  attachment_id: string | null
  proof: string | null
  recorded_at: string
  staff_id: string
  countered_on: string | null
  revision: Generated<number>
}

export interface LimitationSchema {
  limitation_note: LimitationNoteTable
}
