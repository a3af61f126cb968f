/** Rows of what hinders performance, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface HindranceTable {
  id: string
  dispute_id: string
  /** The worker or employer it is about. */
  party_id: string
  kind: string
  stage: string
  machine_version: number
  since_on: string
  last_on: string
  ended_on: string | null
  /** The step that ended it. */
  result: string | null
  /** Heirs, the administrator, the notary's office, whoever answers now. */
  who: string | null
  /** What proves it. */
  proof: string
  /** The party of the case that answers now. */
  by_party_id: string | null
  recorded_by: string
  recorded_at: string
  revision: Generated<number>
}

export interface HindrancesSchema {
  hindrance: HindranceTable
}
