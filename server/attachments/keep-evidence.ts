/** Puts a file into a case as one of its materials (domain.md 2.1 no. 7); the same content stands in a case once. */
import { attachmentsOf } from '../../db/repositories/attachments.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import type { UploadedFile } from '../http/upload.ts'
import { attach, keepFile, type KeptFile, type Material } from './keep-file.ts'

/**
 * Puts in the files of one form, all or none.
 * Throws not-found, not-allowed, refused (`file-is-archived`) or invalid (already here, no such party).
 */
export async function keepEvidence(
  desk: Desk,
  act: Act,
  disputeId: string,
  uploads: readonly UploadedFile[],
  material: Material,
): Promise<{ attachmentIds: string[] }> {
  await openFile(desk.db.reader, act.actor, disputeId, 'evidence:keep')
  const files: KeptFile[] = []
  for (const upload of uploads) files.push(await keepFile(desk, upload))
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'evidence:keep')
    refuseArchived(file)
    const parties = [...file.workers, ...file.heirs, ...file.employers]
    if (material.offeredBy !== null && !parties.some((party) => party.id === material.offeredBy))
      throw fieldFault('offeredBy', 'unknown-choice')
    const attachmentIds: string[] = []
    for (const kept of files) {
      const standing = (await attachmentsOf(tx, disputeId)).filter((row) => row.struck_at === null)
      const same = standing.find((row) => row.sha256 === kept.sha256)
      if (same) throw fieldFault('file', 'file-already-here', { name: same.title || same.name })
      attachmentIds.push(await attach(desk, tx, stamp, act.actor, disputeId, kept, material))
    }
    return {
      answer: { attachmentIds },
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { kind: material.kind, files: files.length, bytes: files.reduce((sum, one) => sum + one.bytes, 0) },
    }
  })
}

/** What lies in an archived volume stays as it was bound. */
export function refuseArchived(file: DisputeFile): void {
  if (file.row.archived_on === null) return
  const reason = { code: 'file-is-archived', article: 'RMTJ-27', cure: 'clerk' } as const
  throw new DomainError('refused', 'step-closed', { reasons: [reason] })
}

const fieldFault = (field: string, code: string, values: Record<string, string> = {}): DomainError =>
  new DomainError('invalid', 'form-damaged', { faults: [{ field, code, values }] })
