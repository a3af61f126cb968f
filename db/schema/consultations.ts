/** Rows of consultations and of employers' other names, as Kysely sees them. */
import type { Generated } from 'kysely'

/** The telephone is sealed, owner = the consultation. */
export interface ConsultationTable {
  id: string
  unit_id: string
  /** Who answered and keyed it in. */
  staff_id: string
  occurred_on: string
  channel: string
  /** Null for whoever would not say. */
  name: string | null
  /** Keyed mark of the telephone, else of name and employer; of nobody named, a mark of its own. */
  person_mark: string
  employer_id: string | null
  /** How many were asked for at once. */
  persons: number
  question: string | null
  /** JSON: codes of the standard answers given. */
  phrases: string
  answer: string | null
  /** The draft of the counter it was handed to. */
  draft_id: string | null
  dispute_id: string | null
  struck_on: string | null
  struck_by: string | null
  strike_reason: string | null
  recorded_at: string
  revision: Generated<number>
}

/** One row for each unit that sees a consultation from above. */
export interface ConsultationScopeTable {
  ancestor_id: string
  occurred_on: string
  consultation_id: string
}

export interface ConsultationTopicTable {
  consultation_id: string
  topic: string
}

export interface ConsultationEventTable {
  id: string
  consultation_id: string
  type: 'recorded' | 'amended' | 'struck-out' | 'became-dispute'
  /** JSON: names of the fields that changed, ids. */
  payload: string
  actor_id: string
  unit_id: string
  occurred_on: string
  recorded_at: string
  request_id: string
}

export interface ConsultationCountTable {
  id: string
  consultation_id: string
  unit_id: string
  channel: string
  consultations: number
  persons: number
  occurred_on: string
  recorded_at: string
  booked_month: string
  mark: 'in-time' | 'late' | 'correction'
  origin_month: string | null
  actor_id: string
  request_id: string
}

/** An employer row that is another name of `into_id`. */
export interface EmployerAliasTable {
  employer_id: string
  into_id: string
  merge_id: string
}

export interface EmployerMergeTable {
  id: string
  type: 'merged' | 'parted'
  employer_id: string
  into_id: string
  /** A code, never words. */
  reason: string
  actor_id: string
  unit_id: string
  recorded_at: string
  request_id: string
}

export interface ConsultationsSchema {
  consultation: ConsultationTable
  consultation_scope: ConsultationScopeTable
  consultation_topic: ConsultationTopicTable
  consultation_event: ConsultationEventTable
  consultation_count: ConsultationCountTable
  employer_alias: EmployerAliasTable
  employer_merge: EmployerMergeTable
}
