/** Rows of hand-overs to other bodies and of what workers say of the service, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface HandOverTable {
  id: string
  /** Where it was handed over from; of a dispute the unit that held it then. */
  unit_id: string
  /** Either a dispute or a warning is handed over. */
  dispute_id: string | null
  warning_id: string | null
  kind: string
  state: string
  context: string
  machine_version: number
  body_name: string
  their_number: string | null
  /** The danger the police are told of. */
  danger: string | null
  /** Codes of what the letter tells beside the names, as JSON. */
  matters: string
  request: string
  /** Workers named in words, of a warning; null where nobody is. */
  named: string | null
  /** What they answered, in words. */
  answer: string | null
  /** The day whoever is handed over agreed; null for the police. */
  consented_on: string | null
  /** Days they are given for an answer. */
  answer_days: number
  /** Null while nothing is waited for. */
  answer_due_on: string | null
  /** How often they were asked again. */
  chased: Generated<number>
  /** The day of the latest step. */
  last_on: string
  prepared_on: string
  sent_on: string | null
  accepted_on: string | null
  decided_on: string | null
  result: string | null
  amount_fen: number | null
  reason: string | null
  recorded_by: string
  recorded_at: string
  revision: Generated<number>
}

export interface HandOverPartyTable {
  hand_over_id: string
  party_id: string
}

export interface HandOverEventTable {
  id: string
  hand_over_id: string
  seq: number
  type: string
  payload: string
  actor_id: string
  occurred_on: string
  recorded_at: string
  from_state: string | null
  to_state: string
  machine_version: number
  request_id: string
}

export interface RatingTable {
  id: string
  /** The unit that held the case when it was rated. */
  unit_id: string
  dispute_id: string
  party_id: string
  /** The presiding mediator then; null where nobody was appointed. */
  mediator_id: string | null
  /** `code`: by the worker himself; `paper`: entered by the desk; `visit`: said on a follow-up visit. */
  source: 'code' | 'paper' | 'visit'
  score: 'satisfied' | 'accepts' | 'unsatisfied'
  manner: 'good' | 'fair' | 'poor' | null
  speed: 'good' | 'fair' | 'poor' | null
  fairness: 'good' | 'fair' | 'poor' | null
  words: string | null
  rated_on: string
  recorded_at: string
  /** Null for what the worker entered himself. */
  recorded_by: string | null
  revision: Generated<number>
}

export interface RatingEventTable {
  rating_id: string
  seq: number
  unit_id: string
  source: string
  score: string
  /** The score that stood before; null the first time. */
  before: string | null
  rated_on: string
  recorded_at: string
}

export interface HandOversAndRatingsSchema {
  hand_over: HandOverTable
  hand_over_party: HandOverPartyTable
  hand_over_event: HandOverEventTable
  rating: RatingTable
  rating_event: RatingEventTable
}
