/** Edited wording of papers: versions, proposals and decisions, and which version holds at a unit. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { TemplateDecisionTable, TemplateProposalTable, TemplateWordingTable } from '../schema/wording.ts'

export type WordingRow = Selectable<TemplateWordingTable>

/** A proposal with the version it names and what became of it. */
export type ProposalRow = Selectable<TemplateProposalTable> & {
  /** Version it would bring in force; null for giving up the unit's own. */
  number: number | null
  based_on: string | null
  outcome: TemplateDecisionTable['outcome'] | null
  alone: number | null
  decision_reason: string | null
  decided_by: string | null
  decided_on: string | null
}

const heldFrom = question((reader, kind: string, unitId: string) =>
  reader
    .selectFrom('unit_closure as above')
    .innerJoin('template_proposal as proposal', 'proposal.unit_id', 'above.ancestor_id')
    .innerJoin('template_decision as decision', 'decision.proposal_id', 'proposal.id')
    .select(['proposal.unit_id as unitId', 'proposal.wording_id as wordingId'])
    .where('above.descendant_id', '=', unitId)
    .where('proposal.kind', '=', kind)
    .where('decision.outcome', '=', 'activated')
    .orderBy('above.depth')
    .orderBy('proposal.seq', 'desc'),
)

/** The wording that holds at a unit: its own, else that of the nearest unit above; null for the shipped text. */
export async function wordingInForce(reader: Reader, kind: string, unitId: string): Promise<WordingRow | null> {
  const latest = new Map<string, string | null>()
  for (const row of await heldFrom(reader, kind, unitId))
    if (!latest.has(row.unitId)) latest.set(row.unitId, row.wordingId)
  const held = [...latest.values()].find((id) => id !== null)
  if (held === undefined) return null
  return reader.selectFrom('template_wording').selectAll().where('id', '=', held).executeTakeFirstOrThrow()
}

/** A version of a kind by its number, or null. The caller checks its unit. */
export async function findWording(reader: Reader, kind: string, number: number): Promise<WordingRow | null> {
  const row = await reader
    .selectFrom('template_wording')
    .selectAll()
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

/** Versions written at a unit for a kind, latest first. */
export async function wordingsOf(reader: Reader, kind: string, unitId: string): Promise<WordingRow[]> {
  return reader
    .selectFrom('template_wording')
    .selectAll()
    .where('kind', '=', kind)
    .where('unit_id', '=', unitId)
    .orderBy('number', 'desc')
    .execute()
}

/** Proposals made at a unit, for one kind or for all, the latest of each kind first. */
export async function proposalsOf(reader: Reader, unitId: string, kind: string | null): Promise<ProposalRow[]> {
  let query = reader
    .selectFrom('template_proposal as proposal')
    .leftJoin('template_wording as wording', 'wording.id', 'proposal.wording_id')
    .leftJoin('template_decision as decision', 'decision.proposal_id', 'proposal.id')
    .selectAll('proposal')
    .select([
      'wording.number',
      'wording.based_on',
      'decision.outcome',
      'decision.alone',
      'decision.reason as decision_reason',
      'decision.decided_by',
      'decision.decided_on',
    ])
    .where('proposal.unit_id', '=', unitId)
    .orderBy('proposal.kind')
    .orderBy('proposal.seq', 'desc')
  if (kind !== null) query = query.where('proposal.kind', '=', kind)
  return query.execute()
}

/** The next free number of a kind. Two at once get the same one, and one of their inserts fails. */
export async function nextWordingNumber(tx: Tx, kind: string): Promise<number> {
  const row = await tx
    .selectFrom('template_wording')
    .select((select) => select.fn.max('number').as('number'))
    .where('kind', '=', kind)
    .executeTakeFirst()
  return 1 + (row?.number ?? 0)
}

/** Keeps a version; false when somebody else took its number first. */
export async function insertWording(tx: Tx, row: Insertable<TemplateWordingTable>): Promise<boolean> {
  const done = await tx
    .insertInto('template_wording')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'number']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Makes a proposal; false when somebody else made the next one first. */
export async function insertProposal(tx: Tx, row: Insertable<TemplateProposalTable>): Promise<boolean> {
  const done = await tx
    .insertInto('template_proposal')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'unit_id', 'seq']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Decides a proposal; false when it was decided before. */
export async function insertDecision(tx: Tx, row: Insertable<TemplateDecisionTable>): Promise<boolean> {
  const done = await tx
    .insertInto('template_decision')
    .values(row)
    .onConflict((conflict) => conflict.column('proposal_id').doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
