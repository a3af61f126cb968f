/** Rows of edited wording, as Kysely sees them. */
export interface TemplateWordingTable {
  id: string
  kind: string
  /** 1, 2, 3 … within a kind, over all units: with the shipped version it names a text for good. */
  number: number
  unit_id: string
  /** Version of the shipped template it was written over. */
  based_on: string
  text: string
  written_by: string
  recorded_at: string
}

export interface TemplateProposalTable {
  id: string
  kind: string
  unit_id: string
  /** 1, 2, 3 … within a kind at a unit: two people cannot make the same next proposal. */
  seq: number
  /** Null gives up the unit's own wording: what holds above it, or is shipped, holds again. */
  wording_id: string | null
  reason: string
  proposed_by: string
  proposed_on: string
  recorded_at: string
}

export interface TemplateDecisionTable {
  proposal_id: string
  outcome: 'activated' | 'returned'
  /** 1 when the proposer himself decided, at a desk declared single-person. */
  alone: number
  reason: string | null
  decided_by: string
  decided_on: string
  recorded_at: string
}

export interface WordingSchema {
  template_wording: TemplateWordingTable
  template_proposal: TemplateProposalTable
  template_decision: TemplateDecisionTable
}
