/** Adds pictures to a publicity event and strikes a mistaken one out; the same picture stands with an event once. */
import { keepFile as keepFileRow } from '../../db/repositories/papers.ts'
import {
  findOutreachPicture,
  insertOutreachPicture,
  outreachPictures,
  strikeOutreachPicture,
} from '../../db/repositories/outreach-pictures.ts'
import type { Tx } from '../../db/database.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { isPicture } from '../../workflows/values/media-type.ts'
import { keepFile, type KeptFile } from '../attachments/keep-file.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import type { UploadedFile, Uploads } from '../http/upload.ts'
import { openOutreach } from './places.ts'

/** What is wrong with the pictures of a form: judged by content already, a PDF is not one of them. */
export const pictureFaults = ({ files, faults }: Uploads): FieldFault[] => [
  ...faults,
  ...Object.entries(files).flatMap(([field, file]) =>
    isPicture(file.type) ? [] : [{ field: field.split('.')[0] ?? field, code: 'file-not-a-picture' }],
  ),
]

/** Throws not-found, invalid (already here), unavailable when the disk refuses. */
export async function keepPictures(
  desk: Desk,
  act: Act,
  eventId: string,
  uploads: readonly UploadedFile[],
): Promise<void> {
  await openOutreach(desk.db.reader, act.actor, eventId, 'outreach:record')
  const files: KeptFile[] = []
  for (const upload of uploads) files.push(await keepFile(desk, upload))
  await commit(desk, act, async (tx, stamp) => {
    const event = await openOutreach(tx, act.actor, eventId, 'outreach:record')
    await attachPictures({ desk, tx, stamp, actor: act.actor }, eventId, files)
    return {
      answer: null,
      object: { kind: 'outreach', id: eventId, unitId: event.unit_id },
      details: { pictures: files.length },
    }
  })
}

/** Writes the rows of kept files. Throws invalid when one of them stands with the event already. */
export async function attachPictures(
  { desk, tx, stamp, actor }: { desk: Desk; tx: Tx; stamp: Stamp; actor: Actor },
  eventId: string,
  files: readonly KeptFile[],
): Promise<void> {
  const known = new Set(
    (await outreachPictures(tx, eventId)).flatMap((row) => (row.struck_at === null ? [row.sha256] : [])),
  )
  for (const file of files) {
    if (known.has(file.sha256))
      throw new DomainError('invalid', 'form-damaged', {
        faults: [{ field: 'pictures', code: 'picture-already-here', values: { name: file.name } }],
      })
    known.add(file.sha256)
    await keepFileRow(tx, { sha256: file.sha256, bytes: file.bytes, mediaType: file.type, at: stamp.at })
    await insertOutreachPicture(tx, {
      id: desk.newId(),
      event_id: eventId,
      sha256: file.sha256,
      name: file.name,
      media_type: file.type,
      bytes: file.bytes,
      uploaded_by: actor.staffId,
      recorded_at: stamp.at,
      struck_by: null,
      struck_at: null,
    })
  }
}

/** Throws not-found, or stale when it is struck out already. Returns the event it stood with. */
export async function strikePicture(desk: Desk, act: Act, pictureId: string): Promise<{ eventId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const picture = await findOutreachPicture(tx, pictureId)
    if (!picture) throw new DomainError('not-found', 'no-such-page')
    const event = await openOutreach(tx, act.actor, picture.event_id, 'outreach:record')
    if (!(await strikeOutreachPicture(tx, pictureId, { at: stamp.at, by: act.actor.staffId })))
      throw new DomainError('stale', 'outreach-changed')
    return {
      answer: { eventId: event.id },
      object: { kind: 'outreach', id: event.id, unitId: event.unit_id },
      details: { picture: pictureId },
    }
  })
}
