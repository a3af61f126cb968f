/** Reads off a file what its volume is bound from: every part in the order of domain.md 2.2, and what the cover says. */
import { hashOf } from '../../db/file-store.ts'
import type { AttachmentRow } from '../../db/repositories/attachments.ts'
import { staffNames } from '../../db/repositories/names.ts'
import { partyName } from '../../db/repositories/parties.ts'
import type { Reader } from '../../db/database.ts'
import type { Picture, VolumeCover, VolumePart, VolumePlan } from '../../templates/volume/plan.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { isPicture } from '../../workflows/values/media-type.ts'
import { shanghaiTime } from '../clock.ts'
import type { Actor } from '../desk.ts'
import { committeeUnit, type DisputeFile } from '../disputes/dispute-file.ts'
import { retentionOn } from '../disputes/steps/volume.ts'
import { saidRetention } from '../disputes/case/said.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { mediatorNames, numberOf } from '../papers/contexts/common.ts'
import { volumeContents, type PaperEntry, type RowContents } from './contents.ts'

const say = words('zh-CN')

/** The plan as the file stands; `boundBy` signs the cover. */
export async function planVolume(reader: Reader, file: DisputeFile, boundBy: Actor, on: Day): Promise<VolumePlan> {
  return {
    cover: coverOf(file, boundBy.name, on, await retentionOf(reader, file, on)),
    parts: await partsOf(reader, file, await volumeContents(reader, file)),
  }
}

/** Every part of the volume, row by row. */
export async function partsOf(
  reader: Reader,
  file: DisputeFile,
  contents: readonly RowContents[],
): Promise<VolumePart[]> {
  const uploaders = await staffNames(
    reader,
    contents.flatMap((row) => row.materials.map((material) => material.uploaded_by)),
  )
  return contents.flatMap((row) => [
    ...row.papers.flatMap(paperParts),
    ...row.materials.map((material) => materialPart(file, material, uploaders.get(material.uploaded_by) ?? '')),
    ...byHand(row),
  ])
}

/** Changes whenever something is added to the volume, struck out of it or put elsewhere. */
export const fingerprint = (parts: readonly VolumePart[]): string => hashOf(Buffer.from(JSON.stringify(parts), 'utf8'))

/** Pages that came back signed stand for the print; while some are still out the print lies before them. */
function paperParts({ paper, title, scans }: PaperEntry): VolumePart[] {
  const named = paper.number === null ? title : `${title}　${paper.number}`
  const print: VolumePart = { kind: 'paper', title: named, sha256: paper.sha256 }
  const pictures = scans.flatMap((scan) => pictureOf(scan.sha256, scan.media_type))
  if (pictures.length === 0) return [print]
  const signed: VolumePart = { kind: 'scans', title: say('volume.signed-copy', { title: named }), pictures }
  const whole = paper.pages !== null && new Set(scans.map((scan) => scan.page)).size >= paper.pages
  return whole ? [signed] : [print, signed]
}

function pictureOf(sha256: string, type: string): Picture[] {
  return isPicture(type) ? [{ sha256, type }] : []
}

function materialPart(file: DisputeFile, material: AttachmentRow, uploader: string): VolumePart {
  const title = material.title || material.name
  const [picture] = pictureOf(material.sha256, material.media_type)
  if (picture && material.kind === 'signed-paper') return { kind: 'scans', title, pictures: [picture] }
  const offeredBy = [...file.workers, ...file.heirs, ...file.employers].find(
    (party) => party.id === material.offered_by,
  )
  const facts = {
    name: title,
    kind: say(wordKey('material', material.kind)),
    offeredBy: offeredBy ? partyName(offeredBy) : say('evidence.by-desk'),
    uploaded: `${shanghaiTime(material.recorded_at)} ${uploader}`,
    sha256: material.sha256,
    originalSeen: material.original_seen === 1,
  }
  if (picture) return { kind: 'pasted', title, picture, facts }
  if (material.media_type === 'application/pdf') return { kind: 'document', title, sha256: material.sha256, facts }
  return { kind: 'file', title, facts }
}

const byHand = ({ row, sheets }: RowContents): VolumePart[] =>
  sheets === null ? [] : [{ kind: 'by-hand', title: say(wordKey('volume-row', row)), sheets }]

function coverOf(file: DisputeFile, boundBy: string, on: Day, retention: string): VolumeCover {
  const { row } = file
  return {
    committeeName: committeeUnit(file).name,
    name: say('volume.case-name', { worker: row.worker_label, employer: row.employer_label }),
    number: numberOf(file),
    mediators: mediatorNames(file).join(say('volume.and')),
    from: day(row.accepted_on ?? row.received_on),
    to: row.closed_on === null ? null : day(row.closed_on),
    boundBy,
    boundOn: on,
    keptFor: saidRetention('zh-CN', retention),
    remark: '',
  }
}

/** As it was archived or changed since; before the archive, the usual term of the day. */
export const retentionOf = async (reader: Reader, file: DisputeFile, on: Day): Promise<string> =>
  file.kept?.kept_for ?? retentionOn(file, await knownParameters(reader), on)
