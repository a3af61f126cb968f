/** Keeps an uploaded file: its bytes on disk first, its row only inside the act that needs it. */
import type { Tx } from '../../db/database.ts'
import { insertAttachment } from '../../db/repositories/attachments.ts'
import { keepFile as keepFileRow } from '../../db/repositories/papers.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'
import type { UploadedFile } from '../http/upload.ts'

/** A file whose bytes are safely on disk and that no row speaks of yet. */
export type KeptFile = { sha256: string; bytes: number; type: string; name: string }

/** Writes the bytes; null for a field without a file. Throws when the disk refuses. */
export async function keepFile(desk: Desk, file: UploadedFile | undefined): Promise<KeptFile | null> {
  if (file === undefined) return null
  return { sha256: await desk.files.put(file.bytes), bytes: file.bytes.length, type: file.type, name: file.name }
}

/** Attaches a kept file to a dispute and returns the attachment's id. */
export async function attach(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  disputeId: string,
  file: KeptFile,
): Promise<string> {
  const id = desk.newId()
  await keepFileRow(tx, { sha256: file.sha256, bytes: file.bytes, mediaType: file.type, at: stamp.at })
  await insertAttachment(tx, {
    id,
    dispute_id: disputeId,
    sha256: file.sha256,
    name: file.name,
    kind: 'receipt',
    media_type: file.type,
    uploaded_by: actor.staffId,
    recorded_at: stamp.at,
  })
  return id
}
