/** Keeps an uploaded file: its bytes on disk first, its row only inside the act that needs it. */
import type { Tx } from '../../db/database.ts'
import { insertAttachment } from '../../db/repositories/attachments.ts'
import { keepFile as keepFileRow } from '../../db/repositories/papers.ts'
import type { MaterialKind } from '../../workflows/volume/material-kinds.ts'
import type { VolumeRow } from '../../workflows/volume/rows.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'
import type { UploadedFile } from '../http/upload.ts'

/** A file whose bytes are safely on disk and that no row speaks of yet. */
export type KeptFile = { sha256: string; bytes: number; type: string; name: string }

/** What a file is to the case. */
export type Material = {
  kind: MaterialKind
  /** In the desk's words; empty lets the file's own name speak. */
  title: string
  /** The party who brought it; null for what the desk itself collected. */
  offeredBy: string | null
  originalSeen: boolean
  /** Which paper a scan with signatures is. */
  volumeRow: VolumeRow | null
}

const RECEIPT: Material = { kind: 'receipt', title: '', offeredBy: null, originalSeen: false, volumeRow: null }

/** Writes the bytes. Throws when the disk refuses. */
export async function keepFile(desk: Desk, file: UploadedFile): Promise<KeptFile> {
  return { sha256: await desk.files.put(file.bytes), bytes: file.bytes.length, type: file.type, name: file.name }
}

/** Attaches a kept file to a dispute, as a receipt unless told otherwise, and returns the attachment's id. */
export async function attach(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  disputeId: string,
  file: KeptFile,
  material: Material = RECEIPT,
): Promise<string> {
  const id = desk.newId()
  await keepFileRow(tx, { sha256: file.sha256, bytes: file.bytes, mediaType: file.type, at: stamp.at })
  await insertAttachment(tx, {
    id,
    dispute_id: disputeId,
    sha256: file.sha256,
    name: file.name,
    kind: material.kind,
    media_type: file.type,
    uploaded_by: actor.staffId,
    recorded_at: stamp.at,
    bytes: file.bytes,
    title: material.title,
    offered_by: material.offeredBy,
    original_seen: material.originalSeen ? 1 : 0,
    volume_row: material.volumeRow,
  })
  return id
}
