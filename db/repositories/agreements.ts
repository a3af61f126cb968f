/** Agreements as data: clauses with payee, item, amount and instalments, and the signatures that make them effective. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type {
  AgreementClauseTable,
  AgreementSignatureTable,
  AgreementTable,
  InstalmentTable,
} from '../schema/agreements-and-money.ts'

export type AgreementRow = Selectable<AgreementTable>
export type ClauseRow = Selectable<AgreementClauseTable> & { instalments: InstalmentRow[] }
export type InstalmentRow = Selectable<InstalmentTable>
export type SignatureRow = Selectable<AgreementSignatureTable>
export type WholeAgreement = AgreementRow & { clauses: ClauseRow[]; signatures: SignatureRow[] }

const agreementRowsOf = question((reader, disputeId: string) =>
  reader.selectFrom('agreement').selectAll().where('dispute_id', '=', disputeId).orderBy('version'),
)

const instalmentsOf = question((reader, disputeId: string) =>
  reader.selectFrom('instalment').selectAll().where('dispute_id', '=', disputeId).orderBy('due_on').orderBy('position'),
)

const clausesOf = question((reader, ids: readonly string[]) =>
  reader.selectFrom('agreement_clause').selectAll().where('agreement_id', 'in', ids).orderBy('position'),
)

const signaturesOf = question((reader, ids: readonly string[]) =>
  reader.selectFrom('agreement_signature').selectAll().where('agreement_id', 'in', ids).orderBy('signed_on'),
)

/** Every agreement of a dispute with clauses, instalments and signatures, oldest version first. */
export async function agreementsOf(reader: Reader, disputeId: string): Promise<WholeAgreement[]> {
  const rows = await agreementRowsOf(reader, disputeId)
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const clauses = await clausesOf(reader, ids)
  const instalments = await instalmentsOf(reader, disputeId)
  const signatures = await signaturesOf(reader, ids)
  return rows.map((row) => ({
    ...row,
    clauses: clauses
      .filter((clause) => clause.agreement_id === row.id)
      .map((clause) => ({ ...clause, instalments: instalments.filter((part) => part.clause_id === clause.id) })),
    signatures: signatures.filter((signature) => signature.agreement_id === row.id),
  }))
}

/** The dispute an agreement belongs to, or null. */
export async function disputeOfAgreement(reader: Reader, agreementId: string): Promise<string | null> {
  const row = await reader.selectFrom('agreement').select('dispute_id').where('id', '=', agreementId).executeTakeFirst()
  return row?.dispute_id ?? null
}

export async function insertAgreement(tx: Tx, row: Insertable<AgreementTable>): Promise<void> {
  await tx.insertInto('agreement').values(row).execute()
}

export async function insertClause(tx: Tx, row: Insertable<AgreementClauseTable>): Promise<void> {
  await tx.insertInto('agreement_clause').values(row).execute()
}

export async function insertInstalment(tx: Tx, row: Insertable<InstalmentTable>): Promise<void> {
  await tx.insertInto('instalment').values(row).execute()
}

/** Removes the clauses of a draft, to be written anew. */
export async function deleteClauses(tx: Tx, agreementId: string): Promise<void> {
  const clauses = tx.selectFrom('agreement_clause').select('id').where('agreement_id', '=', agreementId)
  await tx.deleteFrom('instalment').where('clause_id', 'in', clauses).execute()
  await tx.deleteFrom('agreement_clause').where('agreement_id', '=', agreementId).execute()
}

export async function insertSignature(tx: Tx, row: Insertable<AgreementSignatureTable>): Promise<void> {
  await tx.insertInto('agreement_signature').values(row).execute()
}

/** Removes every signature of an agreement that goes back to drafting: what was signed was another text. */
export async function deleteSignatures(tx: Tx, agreementId: string): Promise<void> {
  await tx.deleteFrom('agreement_signature').where('agreement_id', '=', agreementId).execute()
}

/** Changes an agreement read at a revision; false when somebody else was first. */
export async function changeAgreement(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<AgreementTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('agreement')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Changes one clause of a draft. */
export async function changeClause(tx: Tx, id: string, change: Updateable<AgreementClauseTable>): Promise<void> {
  await tx.updateTable('agreement_clause').set(change).where('id', '=', id).execute()
}

/** Changes one instalment. */
export async function changeInstalment(tx: Tx, id: string, change: Updateable<InstalmentTable>): Promise<void> {
  await tx.updateTable('instalment').set(change).where('id', '=', id).execute()
}

export type AwaitingSeal = {
  agreementId: string
  disputeId: string
  revision: number
}

/** Agreements on the table for signing whose committee lies at or below one of the roots, oldest case first. */
export async function agreementsInSigning(
  reader: Reader,
  roots: readonly string[],
  limit: number,
): Promise<AwaitingSeal[]> {
  if (roots.length === 0) return []
  return reader
    .selectFrom('agreement')
    .innerJoin('dispute', 'dispute.id', 'agreement.dispute_id')
    .select(['agreement.id as agreementId', 'dispute.id as disputeId', 'agreement.revision'])
    .where('agreement.status', '=', 'signing')
    .where((where) =>
      where.exists(
        where
          .selectFrom('unit_closure as below')
          .select('below.descendant_id')
          .whereRef('below.descendant_id', '=', 'dispute.committee_id')
          .where('below.ancestor_id', 'in', [...roots]),
      ),
    )
    .orderBy('dispute.accepted_on')
    .orderBy('agreement.id')
    .limit(limit)
    .execute()
}

/** Cancels the instalments of an agreement that no longer binds and were not paid. */
export async function cancelInstalments(tx: Tx, agreementId: string): Promise<void> {
  const clauses = tx.selectFrom('agreement_clause').select('id').where('agreement_id', '=', agreementId)
  await tx
    .updateTable('instalment')
    .set({ status: 'cancelled' })
    .where('clause_id', 'in', clauses)
    .where('status', '!=', 'paid')
    .execute()
}
