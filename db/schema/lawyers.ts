/** Rows of the lawyers' register, as Kysely sees them. */
import type { Generated } from 'kysely'

/** The telephone is sealed, kind `phone`, owner = the lawyer. */
export interface LawyerTable {
  id: string
  /** The union that has the lawyer on its list; it and every unit below may assign. */
  unit_id: string
  name: string
  firm: string
  licence_number: string
  /** Codes, a blank between two. */
  expertise: string
  languages: string
  from_day: string
  /** The first day on which no case is assigned any more. */
  to_day: string | null
  /** The same person's account at the desk, so that nobody carries the case he mediated. */
  staff_id: string | null
  recorded_by: string
  recorded_at: string
  revision: Generated<number>
}

/** What keeps a lawyer from cases against an employer; ended rows stay. */
export interface LawyerConflictTable {
  id: string
  lawyer_id: string
  kind: 'acted-for' | 'counsel' | 'kin'
  employer_name: string
  /** By which the same employer is known however the name was typed. */
  employer_key: string
  recorded_by: string
  recorded_on: string
  ended_on: string | null
}

/** Who changed what of a lawyer's entry: codes and days, never a name. */
export interface LawyerEventTable {
  id: string
  lawyer_id: string
  type: 'added' | 'changed' | 'ended' | 'resumed' | 'conflict-declared' | 'conflict-ended'
  fields: string
  actor_id: string
  occurred_on: string
  recorded_at: string
  request_id: string
}

export interface LawyersSchema {
  lawyer: LawyerTable
  lawyer_conflict: LawyerConflictTable
  lawyer_event: LawyerEventTable
}
