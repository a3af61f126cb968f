/** Opens an issued paper with the case it belongs to; outside one's scope neither exists. */
import type { Reader } from '../../../db/database.ts'
import { findPaper, type PaperRow } from '../../../db/repositories/papers.ts'
import { DomainError } from '../../../workflows/errors.ts'
import type { Actor } from '../../desk.ts'
import { openFile, type DisputeFile } from '../../disputes/dispute-file.ts'

/** Throws not-found outside the scope, not-allowed for whoever may not see unmasked papers. */
export async function openPaper(
  reader: Reader,
  actor: Actor,
  paperId: string,
): Promise<{ paper: PaperRow; file: DisputeFile }> {
  const paper = await findPaper(reader, paperId)
  if (!paper) throw new DomainError('not-found', 'no-such-page')
  return { paper, file: await openFile(reader, actor, paper.dispute_id, 'paper:issue') }
}
