/** Draws what came back of a paper: a place for each of its pages, and the scans nobody has placed yet. */
import { scansOf, type ScanRow } from '../../../db/repositories/paper-scans.ts'
import type { PaperRow } from '../../../db/repositories/papers.ts'
import type { Reader } from '../../../db/database.ts'
import { returnedPage, type ReturnedModel } from '../../../templates/pages/papers/returned.ts'
import { formFields } from '../../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../../templates/words/index.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import { crumbsOf } from '../../disputes/case/crumbs.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { page, type Answer } from '../../http/answer.ts'
import { pathTo, paths } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'

/** The pages of a paper with the latest scan of each; of a paper whose pages were not counted, those that came back. */
function pagesBack(paper: PaperRow, scans: readonly ScanRow[]): { page: number; scan: ScanRow | null }[] {
  const filed = scans.filter((scan) => scan.state === 'filed')
  const count = paper.pages ?? Math.max(0, ...filed.map((scan) => scan.page ?? 0))
  return Array.from({ length: count }, (_, at) => ({
    page: at + 1,
    scan: filed.findLast((scan) => scan.page === at + 1) ?? null,
  }))
}

/** How many of the paper's pages are back, for a page that only tells. */
export async function countBack(reader: Reader, paper: PaperRow): Promise<{ back: number; pages: number }> {
  const places = pagesBack(paper, await scansOf(reader, paper.id))
  return { back: places.filter((place) => place.scan !== null).length, pages: places.length }
}

/** The page; `faults` tell what was wrong with what was dropped. */
export async function drawReturned(
  call: SignedInCall,
  paper: PaperRow,
  file: DisputeFile,
  faults: readonly FieldFault[],
): Promise<Answer> {
  const scans = await scansOf(call.desk.db.reader, paper.id)
  const fields = formFields({}, faults)
  const places = pagesBack(paper, scans)
  const title = words(call.locale)('returned.title')
  const model: ReturnedModel = {
    paper: wordKey('paper-offer', paper.kind),
    number: paper.number,
    print: pathTo(paths.issuedPaper, { paperId: paper.id }),
    back:
      paper.agreement_id === null
        ? pathTo(paths.dispute, { id: file.row.id })
        : pathTo(paths.agreement, { agreementId: paper.agreement_id }),
    superseded: paper.status === 'superseded',
    complete: places.length > 0 && places.every((place) => place.scan !== null),
    drop: {
      action: pathTo(paths.returnedPages, { paperId: paper.id }),
      keys: { key: newToken(), revision: null },
      field: fields.files({ name: 'scans', label: 'returned.drop', required: true }),
    },
    errors: faults.length > 0 ? fields.summary() : null,
    pages: places.map(({ page: number, scan }) => ({
      page: number,
      picture: scan && pathTo(paths.scan, { scanId: scan.id }),
      byHand: scan?.found_by === 'hand',
    })),
    loose: scans
      .filter((scan) => scan.state === 'loose')
      .map((scan) => ({
        picture: pathTo(paths.scan, { scanId: scan.id }),
        action: pathTo(paths.scan, { scanId: scan.id }),
        keys: { key: newToken(), revision: null },
        pages: places.map((place) => place.page),
      })),
  }
  return page(returnedPage, model, {
    title,
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: crumbsOf(call.locale, file, title),
  })
}
