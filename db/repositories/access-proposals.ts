/** Access that one person proposed and another lets hold: roles at units, and second factors to be set anew. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { AccessProposalTable } from '../schema/access.ts'

export type AccessProposal = Selectable<AccessProposalTable> & {
  staffName: string
  unitName: string
  proposerName: string
}

export async function insertProposal(tx: Tx, row: Insertable<AccessProposalTable>): Promise<void> {
  await tx.insertInto('access_proposal').values(row).execute()
}

const named = (reader: Reader) =>
  reader
    .selectFrom('access_proposal as proposal')
    .innerJoin('staff', 'staff.id', 'proposal.staff_id')
    .innerJoin('staff as proposer', 'proposer.id', 'proposal.proposed_by')
    .innerJoin('unit', 'unit.id', 'proposal.unit_id')
    .selectAll('proposal')
    .select(['staff.display_name as staffName', 'proposer.display_name as proposerName', 'unit.name as unitName'])

/** One proposal, or null. */
export async function findProposal(reader: Reader, id: string): Promise<AccessProposal | null> {
  return (await named(reader).where('proposal.id', '=', id).executeTakeFirst()) ?? null
}

/** What waits below some units, oldest first. */
export async function openProposals(
  reader: Reader,
  roots: readonly string[],
  limit: number,
): Promise<AccessProposal[]> {
  if (roots.length === 0) return []
  return named(reader)
    .where('proposal.state', '=', 'open')
    .where('proposal.unit_id', 'in', (below) =>
      below
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...roots]),
    )
    .orderBy('proposal.proposed_at')
    .orderBy('proposal.id')
    .limit(limit)
    .execute()
}

/** What waits for one person. */
export async function openProposalsFor(reader: Reader, staffId: string): Promise<AccessProposal[]> {
  return named(reader)
    .where('proposal.staff_id', '=', staffId)
    .where('proposal.state', '=', 'open')
    .orderBy('proposal.proposed_at')
    .orderBy('proposal.id')
    .execute()
}

export type Decision = Pick<Selectable<AccessProposalTable>, 'alone' | 'reason' | 'decided_by' | 'decided_at'> & {
  state: 'confirmed' | 'refused'
}

/** Ends a proposal; false when somebody else ended it meanwhile. */
export async function decideProposal(tx: Tx, id: string, revision: number, decision: Decision): Promise<boolean> {
  const done = await tx
    .updateTable('access_proposal')
    .set((row) => ({ ...decision, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('revision', '=', revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type Holding = { staffId: string; roleId: string; role: string; unitId: string }

/** Roles of one of some kinds that active people hold on a day, at some units or anywhere. */
export async function holdingsOf(
  reader: Reader,
  roles: readonly string[],
  today: string,
  unitIds: readonly string[] | null = null,
): Promise<Holding[]> {
  let query = reader
    .selectFrom('staff_role')
    .innerJoin('staff', 'staff.id', 'staff_role.staff_id')
    .select([
      'staff_role.staff_id as staffId',
      'staff_role.id as roleId',
      'staff_role.role',
      'staff_role.unit_id as unitId',
    ])
    .where('staff.active', '=', 1)
    .where('staff_role.role', 'in', [...roles])
    .where((where) => where.or([where('staff_role.valid_to', 'is', null), where('staff_role.valid_to', '>', today)]))
  if (unitIds !== null) query = query.where('staff_role.unit_id', 'in', [...unitIds])
  return query.orderBy('staff_role.id').execute()
}
