/** The model of a volume's page: its table of contents, what fills each row, what is missing and where to get it. */
import type { VolumePage } from '../../templates/pages/volume/volume.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { gradeOf, scoreOf, type QualityFault } from '../../workflows/volume/quality.ts'
import { papersOfRow } from '../../workflows/volume/rows.ts'
import type { Actor, Desk } from '../desk.ts'
import { identityOf } from '../disputes/case/identity.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { isCaseKind } from '../papers/compose.ts'
import { isFilled, volumeContents, type RowContents } from './contents.ts'
import { bookModel } from './book.ts'
import { sheetsField } from './form.ts'
import { keepingModel } from './keeping.ts'
import { qualityOf } from './quality-of.ts'

/** `typed` is null where no number of sheets was typed. */
export type VolumeTrouble = {
  typed: Typed | null
  faults: readonly FieldFault[]
  /** A term of keeping that was typed and not taken. */
  retention: { typed: Typed; faults: readonly FieldFault[] } | null
  reasons: readonly Reason[]
}

export const nothingTyped: VolumeTrouble = { typed: null, faults: [], retention: null, reasons: [] }

/** The page as the file stands. */
export async function volumeModel(
  desk: Desk,
  locale: Locale,
  file: DisputeFile,
  actor: Actor,
  trouble: VolumeTrouble | null,
): Promise<VolumePage> {
  const contents = await volumeContents(desk.db.reader, file)
  const mayOpen = mayOn(file, actor, 'paper:issue')
  const mayBind = mayOn(file, actor, 'volume:bind') && file.row.archived_on === null
  const typed = trouble?.typed ?? sheetsTyped(contents)
  const fields = formFields(typed, trouble?.faults ?? [])
  const rows = contents.map((row) => {
    const question = fields.text({
      name: sheetsField(row.row),
      label: 'volume.sheets',
      told: { key: wordKey('volume-row', row.row), values: {} },
      width: 'short',
      max: 3,
    })
    return {
      ...rowModel(locale, file, row, mayOpen, mayBind),
      field: mayBind ? question : null,
      sheets: mayBind ? null : row.sheets,
    }
  })
  return {
    identity: await identityOf(desk.db.reader, locale, file, desk.clock.today()),
    back: pathTo(paths.dispute, { id: file.row.id }),
    evidence: `${pathTo(paths.dispute, { id: file.row.id })}?tab=evidence`,
    reasons: [...(trouble?.reasons ?? [])],
    keeping: await keepingModel(desk, locale, file, actor, trouble?.retention ?? null),
    book: await bookModel(desk, file, actor),
    quality: qualityModel(file, await qualityOf(desk, file)),
    open: file.workers.some((worker) => worker.outcome === null),
    missing: rows.filter((row) => row.missing).map((row) => row.name),
    rows,
    form: mayBind
      ? {
          action: pathTo(paths.volumeSheets, { id: file.row.id }),
          keys: { key: newToken(), revision: null },
          errors: fields.summary(),
        }
      : null,
  }
}

/** The score and each objection with the place where it is mended. */
function qualityModel(file: DisputeFile, faults: readonly QualityFault[]): VolumePage['quality'] {
  return {
    score: scoreOf(faults),
    grade: wordKey('volume-grade', gradeOf(faults)),
    faults: faults.map((fault) => ({
      code: wordKey('volume-fault', fault.code),
      row: fault.code === 'row-missing' ? wordKey('volume-row', fault.subject ?? '') : null,
      points: fault.points,
      href: whereMended(file, fault),
    })),
  }
}

function whereMended(file: DisputeFile, { code, subject }: QualityFault): string {
  const tab = (name: string): string => `${pathTo(paths.dispute, { id: file.row.id })}?tab=${name}`
  switch (code) {
    case 'row-missing':
      return `#row-${subject ?? ''}`
    case 'copies-wrong':
    case 'company-not-signed-and-sealed':
      return pathTo(paths.agreement, { agreementId: subject ?? '' })
    case 'originals-unseen':
      return tab('evidence')
    case 'not-bound':
      return '#book'
    case 'acceptance-days-differ':
    case 'mediators-differ':
    case 'follow-up-number-differs':
      break
  }
  return tab('papers')
}

const sheetsTyped = (contents: readonly RowContents[]): Typed =>
  Object.fromEntries(contents.map((row) => [sheetsField(row.row), row.sheets === null ? '' : String(row.sheets)]))

function rowModel(
  locale: Locale,
  file: DisputeFile,
  contents: RowContents,
  mayOpen: boolean,
  mayBind: boolean,
): Omit<VolumePage['rows'][number], 'field' | 'sheets'> {
  const say = words(locale)
  const filled = isFilled(contents)
  const id = file.row.id
  return {
    id: contents.row,
    name: wordKey('volume-row', contents.row),
    must: contents.must,
    missing: contents.must && !filled,
    items: [
      ...contents.papers.map(({ paper, scans }) => ({
        text: `${say(wordKey('paper-offer', paper.kind))}${paper.number === null ? '' : ` ${paper.number}`}`,
        href: mayOpen ? pathTo(paths.issuedPaper, { paperId: paper.id }) : null,
        note: scans.length > 0 ? say('volume.scans', { count: scans.length }) : null,
      })),
      ...contents.materials.map((material) => ({
        text: material.title || material.name,
        href: mayOpen ? pathTo(paths.attachment, { attachmentId: material.id }) : null,
        note: say(wordKey('material', material.kind)),
      })),
    ],
    // Only where it helps: a missing paper that the house can print.
    print:
      mayBind && contents.must && !filled
        ? papersOfRow(contents.row)
            .filter(isCaseKind)
            .map((kind) => ({
              name: wordKey('paper-offer', kind),
              href: pathTo(paths.paperPreview, { id, kind }),
            }))
        : [],
  }
}
