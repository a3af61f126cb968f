/** The model of a case's materials: every file with what is known of it, and the form that adds one. */
import type { z } from 'zod'
import { attachmentsOf, type AttachmentRow } from '../../db/repositories/attachments.ts'
import { staffNames } from '../../db/repositories/names.ts'
import { partyName } from '../../db/repositories/parties.ts'
import type { Reader } from '../../db/database.ts'
import type { evidenceSection } from '../../templates/pages/disputes/evidence-section.ts'
import { codeChoices, formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { isPicture } from '../../workflows/values/media-type.ts'
import { materialKinds } from '../../workflows/volume/material-kinds.ts'
import { volumeRows } from '../../workflows/volume/rows.ts'
import { shanghaiTime } from '../clock.ts'
import type { Actor } from '../desk.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { saidSize } from '../said-size.ts'

/** A file that was not taken, to be asked for again with what is wrong. */
export type EvidenceTrouble = { typed: Typed; faults: readonly FieldFault[]; reasons: readonly Reason[] }

type EvidenceModel = z.input<typeof evidenceSection>

/** Larger photographs are opened, not shown small: a list must not weigh as much as a film. */
const MOST_SHOWN = 4 * 1024 * 1024

/** The materials tab. Files bear unmasked numbers: whoever may not issue papers sees which there are and opens none. */
export async function evidenceTab(
  reader: Reader,
  file: DisputeFile,
  actor: Actor,
  trouble: EvidenceTrouble | null,
): Promise<EvidenceModel> {
  const rows = await attachmentsOf(reader, file.row.id)
  const names = await staffNames(
    reader,
    rows.flatMap((row) => [row.uploaded_by, row.struck_by ?? row.uploaded_by]),
  )
  const mayOpen = mayOn(file, actor, 'paper:issue')
  const mayKeep = mayOn(file, actor, 'evidence:keep') && file.row.archived_on === null
  return {
    files: rows.map((row) => materialOf(file, row, names, { mayOpen, mayKeep })),
    reasons: [...(trouble?.reasons ?? [])],
    form: mayKeep ? formOf(file, trouble) : null,
  }
}

function materialOf(
  file: DisputeFile,
  row: AttachmentRow,
  names: ReadonlyMap<string, string>,
  may: { mayOpen: boolean; mayKeep: boolean },
): EvidenceModel['files'][number] {
  const place = { attachmentId: row.id }
  const struck = row.struck_at !== null
  const offeredBy = [...file.workers, ...file.heirs, ...file.employers].find((party) => party.id === row.offered_by)
  const shown = may.mayOpen && !struck && isPicture(row.media_type) && row.bytes <= MOST_SHOWN
  return {
    title: row.title || row.name,
    fileName: row.name,
    open: may.mayOpen ? pathTo(paths.attachment, place) : null,
    picture: may.mayOpen && isPicture(row.media_type) ? pathTo(paths.picture, place) : null,
    shown,
    kind: wordKey('material', row.kind),
    row: row.volume_row === null ? null : wordKey('volume-row', row.volume_row),
    tags: [
      ...(row.original_seen === 1 ? [tagOf(phrase('evidence.original-seen-tag'), 'good')] : []),
      ...(struck ? [tagOf(phrase('evidence.struck'), 'quiet')] : []),
    ],
    offeredBy: offeredBy ? partyName(offeredBy) : null,
    type: wordKey('media-type', row.media_type.split(/[/.]/u).at(-1) ?? ''),
    size: saidSize(row.bytes),
    uploader: names.get(row.uploaded_by) ?? '',
    uploadedAt: shanghaiTime(row.recorded_at),
    sha256: row.sha256,
    struck:
      row.struck_at === null
        ? null
        : {
            why: wordKey('strike-reason', row.strike_reason ?? ''),
            who: names.get(row.struck_by ?? '') ?? '',
            at: shanghaiTime(row.struck_at),
          },
    strike: may.mayKeep && !struck ? pathTo(paths.strikeAttachment, place) : null,
  }
}

function formOf(file: DisputeFile, trouble: EvidenceTrouble | null): NonNullable<EvidenceModel['form']> {
  const fields = formFields({ kind: 'evidence', ...trouble?.typed }, trouble?.faults ?? [])
  const parties = [...file.workers, ...file.heirs, ...file.employers].map((party) => ({
    value: party.id,
    text: partyName(party),
  }))
  const upload = fields.material({
    name: 'file',
    label: 'evidence.file',
    hint: phrase('evidence.file-hint'),
  })
  const photo = fields.camera({ name: 'photo', label: 'evidence.photo' })
  const asked = [
    fields.radios({ name: 'kind', label: 'evidence.kind', required: true }, codeChoices('material', materialKinds)),
    fields.select({ name: 'volumeRow', label: 'evidence.volume-row', hint: phrase('evidence.volume-row-hint') }, [
      { value: '', label: 'evidence.no-row' },
      ...codeChoices('volume-row', volumeRows),
    ]),
    fields.text({ name: 'title', label: 'evidence.title', hint: phrase('evidence.title-hint'), max: 60 }),
    fields.select({ name: 'offeredBy', label: 'evidence.offered-by' }, [
      { value: '', label: 'evidence.by-desk' },
      ...parties,
    ]),
    fields.tick({ name: 'originalSeen', label: 'evidence.original-seen' }),
  ]
  return {
    action: pathTo(paths.evidence, { id: file.row.id }),
    keys: { key: newToken(), revision: null },
    errors: fields.summary(),
    upload,
    photo,
    fields: asked,
  }
}
