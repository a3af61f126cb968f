/** Rows of heirs, as Kysely sees them. */

export interface HeirTable {
  /** The heir's own row among the parties, of role `heir`. */
  party_id: string
  /** The worker who died. */
  in_place_of: string
  relation: string
  /** His part of the whole, against the parts of the others. */
  share: number
  /** What proves that he inherits. */
  proof: string
  since_on: string
  /** Entered anew since then; null while he stands in the worker's place. */
  ended_on: string | null
}

export interface HeirsSchema {
  heir: HeirTable
}
