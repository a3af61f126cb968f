/** Rows of lists by which records that are no volumes are erased, as Kysely sees them. */
import type { Generated } from 'kysely'

export type ErasableKind = 'consultation' | 'warning' | 'aid' | 'outreach' | 'history' | 'bank-line' | 'person-request'

export interface ErasureListTable {
  id: string
  /** The unit whose records it lists, its own and those below. */
  unit_id: string
  year: number
  number: number
  ground: 'term' | 'request'
  /** The request of a person it answers. */
  request_id: string | null
  state: 'proposed' | 'returned' | 'erased'
  proposed_by: string
  proposed_on: string
  decided_by: string | null
  decided_on: string | null
  decision_reason: string | null
  alone: Generated<0 | 1>
  recorded_at: string
  revision: Generated<number>
}

/** A record as its list names it, for good: a kind, a day and a unit, and nothing that tells of anybody. */
export interface ErasureItemTable {
  list_id: string
  kind: ErasableKind
  ref_id: string
  position: number
  unit_id: string
  counted_from: string
  /** Null for what a person asked to have erased before any term. */
  keep_until: string | null
}

/** A record that stands on a list, or went by it: none stands on two. */
export interface RecordErasureTable {
  kind: ErasableKind
  ref_id: string
  list_id: string
  erased_on: string | null
}

export interface RecordErasureSchema {
  erasure_list: ErasureListTable
  erasure_item: ErasureItemTable
  record_erasure: RecordErasureTable
}
