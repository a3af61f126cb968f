/** An aid case with everything that hangs on it: found only inside one's scope, changed only by the revision it was read with. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { insertReturning, insertRows } from '../insertion.ts'
import { question } from '../question.ts'
import type {
  AidCaseTable,
  AidClaimTable,
  AidEventTable,
  AidNoteTable,
  AidProceedingTable,
  AidReceiptTable,
} from '../schema/legal-aid.ts'
import { employersById, type EmployerRow } from './parties.ts'

export type AidCaseRow = Selectable<AidCaseTable>
/** The columns a step may change. */
export type AidChange = Omit<Updateable<AidCaseTable>, 'id' | 'revision'>
export type AidClaimRow = Selectable<AidClaimTable>
export type AidEventRow = Selectable<AidEventTable>
export type AidNoteRow = Selectable<AidNoteTable>
export type AidProceedingRow = Selectable<AidProceedingTable>
export type AidReceiptRow = Selectable<AidReceiptTable>

const inScope = question((reader, roots: readonly string[], id: string) =>
  reader
    .selectFrom('aid_case as one')
    .innerJoin('unit_closure as above', 'above.descendant_id', 'one.unit_id')
    .selectAll('one')
    .where('one.id', '=', id)
    .where('above.ancestor_id', 'in', roots)
    .limit(1),
)

/** An aid case at or below one of the roots, or null: outside one's scope it does not exist. */
export async function findAidCase(reader: Reader, roots: readonly string[], id: string): Promise<AidCaseRow | null> {
  if (roots.length === 0) return null
  return (await inScope(reader, roots, id))[0] ?? null
}

const rowOf = question((reader, id: string) => reader.selectFrom('aid_case').selectAll().where('id', '=', id))

/** By its id alone, for steps inside a transaction whose scope was checked already. */
export async function readAidCase(reader: Reader, id: string): Promise<AidCaseRow> {
  const [row] = await rowOf(reader, id)
  if (!row) throw new Error(`no aid case ${id}`)
  return row
}

/** The aid cases of a dispute, oldest first. */
export const aidCasesOfDispute: (reader: Reader, disputeId: string) => Promise<AidCaseRow[]> = question(
  (reader, disputeId) =>
    reader.selectFrom('aid_case').selectAll().where('dispute_id', '=', disputeId).orderBy('applied_on').orderBy('id'),
)

/** Writes a new case with what is claimed, of whom, and which materials of the dispute prove it. */
export async function insertAidCase(
  tx: Tx,
  row: Insertable<AidCaseTable>,
  beside: {
    claims: readonly Insertable<AidClaimTable>[]
    employerIds: readonly string[]
    attachmentIds: readonly string[]
  },
): Promise<AidCaseRow> {
  const written = await insertReturning(tx, 'aid_case', row)
  await insertRows(tx, 'aid_claim', beside.claims)
  await insertRows(
    tx,
    'aid_opponent',
    [...new Set(beside.employerIds)].map((employerId, position) => ({
      aid_case_id: row.id,
      employer_id: employerId,
      position,
    })),
  )
  await insertRows(
    tx,
    'aid_evidence',
    [...new Set(beside.attachmentIds)].map((attachmentId) => ({ aid_case_id: row.id, attachment_id: attachmentId })),
  )
  return written
}

/** Changes a case read at a revision; false when somebody else was first. */
export async function changeAidCase(
  tx: Tx,
  before: Pick<AidCaseRow, 'id' | 'revision'>,
  change: AidChange,
): Promise<boolean> {
  const done = await tx
    .updateTable('aid_case')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** The next number of a desk's series for a year; the row is locked by the update itself. */
export async function nextAidSeq(tx: Tx, unitId: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('aid_number_series')
    .values({ unit_id: unitId, year, last_seq: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'year'])
        .doUpdateSet((set) => ({ last_seq: set('aid_number_series.last_seq', '+', 1) })),
    )
    .returning('last_seq')
    .executeTakeFirstOrThrow()
  return row.last_seq
}

/** Appends one event; its number is the next of the case, its part the next of the request, and both are unique. */
export async function appendAidEvent(tx: Tx, row: Omit<AidEventRow, 'seq' | 'request_part'>): Promise<void> {
  await tx
    .insertInto('aid_event')
    .values((inner) => ({
      ...row,
      seq: inner
        .selectFrom('aid_event')
        .where('aid_case_id', '=', row.aid_case_id)
        .select((last) => last(last.fn.coalesce(last.fn.max('seq'), last.val(0)), '+', 1).as('seq')),
      request_part: inner
        .selectFrom('aid_event')
        .where('request_id', '=', row.request_id)
        .select((last) => last(last.fn.coalesce(last.fn.max('request_part'), last.val(0)), '+', 1).as('part')),
    }))
    .execute()
}

/** The journal of a case, oldest first. */
export const aidJournalOf: (reader: Reader, id: string) => Promise<AidEventRow[]> = question((reader, id: string) =>
  reader.selectFrom('aid_event').selectAll().where('aid_case_id', '=', id).orderBy('seq'),
)

/** What is claimed, in the order it was given. */
export const aidClaimsOf: (reader: Reader, id: string) => Promise<AidClaimRow[]> = question((reader, id: string) =>
  reader.selectFrom('aid_claim').selectAll().where('aid_case_id', '=', id).orderBy('position'),
)

/** Proceedings in the order in which they were opened. */
export const aidProceedingsOf: (reader: Reader, id: string) => Promise<AidProceedingRow[]> = question(
  (reader, id: string) =>
    reader.selectFrom('aid_proceeding').selectAll().where('aid_case_id', '=', id).orderBy('position'),
)

/** Payments that arrived, by their day, countered ones included. */
export const aidReceiptsOf: (reader: Reader, id: string) => Promise<AidReceiptRow[]> = question((reader, id: string) =>
  reader.selectFrom('aid_receipt').selectAll().where('aid_case_id', '=', id).orderBy('paid_on').orderBy('id'),
)

/** Notes, oldest first. */
export const aidNotesOf: (reader: Reader, id: string) => Promise<AidNoteRow[]> = question((reader, id: string) =>
  reader.selectFrom('aid_note').selectAll().where('aid_case_id', '=', id).orderBy('recorded_at').orderBy('id'),
)

const opponentIds = question((reader, id: string) =>
  reader.selectFrom('aid_opponent').select('employer_id').where('aid_case_id', '=', id).orderBy('position'),
)

/** The other side of a case, in order. */
export async function aidOpponentsOf(reader: Reader, id: string): Promise<EmployerRow[]> {
  const ids = (await opponentIds(reader, id)).map((row) => row.employer_id)
  const known = await employersById(reader, ids)
  return ids.flatMap((employerId) => known.get(employerId) ?? [])
}

export type AidEvidence = { id: string; title: string; kind: string; recordedAt: string; struck: boolean }

/** Which materials of the dispute prove the claim: what each is called, never the file. What was destroyed with its volume has no name left. */
export async function aidEvidenceOf(reader: Reader, id: string): Promise<AidEvidence[]> {
  const rows = await reader
    .selectFrom('aid_evidence as own')
    .innerJoin('attachment', 'attachment.id', 'own.attachment_id')
    .select(['attachment.id', 'attachment.title', 'attachment.name', 'attachment.kind', 'attachment.recorded_at'])
    .select('attachment.struck_at')
    .where('own.aid_case_id', '=', id)
    .where('attachment.name', '<>', '')
    .orderBy('attachment.recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title === '' ? row.name : row.title,
    kind: row.kind,
    recordedAt: row.recorded_at,
    struck: row.struck_at !== null,
  }))
}

/** Writes anew what is claimed; the revision of the case guards it. */
export async function rewriteAidClaims(tx: Tx, id: string, rows: readonly Insertable<AidClaimTable>[]): Promise<void> {
  await tx.deleteFrom('aid_claim').where('aid_case_id', '=', id).execute()
  await insertRows(tx, 'aid_claim', rows)
}

export async function insertAidProceeding(tx: Tx, row: Insertable<AidProceedingTable>): Promise<void> {
  await insertRows(tx, 'aid_proceeding', [row])
}

/** Changes a proceeding; the revision of its case guards it. */
export async function changeAidProceeding(tx: Tx, id: string, change: Updateable<AidProceedingTable>): Promise<void> {
  await tx.updateTable('aid_proceeding').set(change).where('id', '=', id).execute()
}

export async function insertAidReceipt(tx: Tx, row: Insertable<AidReceiptTable>): Promise<void> {
  await insertRows(tx, 'aid_receipt', [row])
}

/** Changes a payment that stands as recorded; the revision of its case guards it. */
export async function changeAidReceipt(tx: Tx, id: string, change: Updateable<AidReceiptTable>): Promise<void> {
  await tx
    .updateTable('aid_receipt')
    .set((receipt) => ({ ...change, revision: receipt('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function insertAidNote(tx: Tx, row: Insertable<AidNoteTable>): Promise<void> {
  await insertRows(tx, 'aid_note', [row])
}
