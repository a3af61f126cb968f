/** Issued papers: what was said, from which data, by which template, and the file that is handed out for ever after. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { DomainError } from '../../workflows/errors.ts'
import { spareFile } from './file-erasures.ts'
import type { PaperTable } from '../schema/papers.ts'

export type PaperRow = Selectable<PaperTable>

/** Papers of a dispute, latest first. */
export async function papersOf(reader: Reader, disputeId: string): Promise<PaperRow[]> {
  return reader
    .selectFrom('paper')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** One paper, or null. The caller checks the scope of its dispute. */
export async function findPaper(reader: Reader, id: string): Promise<PaperRow | null> {
  return (await reader.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Names the file a paper lies in; the same bytes are one file. Throws unavailable while those bytes are being erased. */
export async function keepFile(
  tx: Tx,
  file: { sha256: string; bytes: number; mediaType: string; at: string },
): Promise<void> {
  if (!(await spareFile(tx, file.sha256))) throw new DomainError('unavailable', 'file-being-erased')
  await tx
    .insertInto('stored_file')
    .values({ sha256: file.sha256, bytes: file.bytes, media_type: file.mediaType, recorded_at: file.at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

export async function insertPaper(tx: Tx, row: Insertable<PaperTable>): Promise<void> {
  await tx.insertInto('paper').values(row).execute()
}

/** What a paper is about, for telling which earlier one a new one replaces. */
export type PaperSubject = {
  disputeId: string
  kind: string
  agreementId: string | null
  referralId: string | null
  recipientId: string | null
  sessionId: string | null
  /** Number printed on it; null matches any. */
  number: string | null
}

/** Marks the issued papers of a subject as superseded (作废); they stay readable. */
export async function supersedePapers(tx: Tx, subject: PaperSubject, on: string): Promise<void> {
  let query = tx
    .updateTable('paper')
    .set({ status: 'superseded', superseded_on: on })
    .where('dispute_id', '=', subject.disputeId)
    .where('kind', '=', subject.kind)
    .where('status', '=', 'issued')
  const about = {
    agreement_id: subject.agreementId,
    referral_id: subject.referralId,
    recipient_id: subject.recipientId,
    session_id: subject.sessionId,
  }
  for (const column of ['agreement_id', 'referral_id', 'recipient_id', 'session_id'] as const) {
    const id = about[column]
    query = id === null ? query.where(column, 'is', null) : query.where(column, '=', id)
  }
  if (subject.number !== null) query = query.where('number', '=', subject.number)
  await query.execute()
}

/** The paper of a dispute that bears a printed code, or null. */
export async function findPaperByToken(reader: Reader, token: string): Promise<PaperRow | null> {
  return (await reader.selectFrom('paper').selectAll().where('verify_token', '=', token).executeTakeFirst()) ?? null
}

/** What the page behind a printed code tells of a paper. */
export type VouchedPaper = Pick<PaperRow, 'kind' | 'number' | 'issued_on' | 'status' | 'sha256' | 'verify_token'>

/** The paper a printed code vouches for, whatever bears it, or null. */
export async function findVouchedPaper(reader: Reader, token: string): Promise<VouchedPaper | null> {
  const ofMatter = reader
    .selectFrom('matter_paper')
    .select(['kind', 'number', 'issued_on', 'status', 'sha256', 'verify_token'])
    .where('verify_token', '=', token)
  return (await findPaperByToken(reader, token)) ?? (await ofMatter.executeTakeFirst()) ?? null
}
