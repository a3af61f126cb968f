/** Routes of pages that come back: the page that shows them, what is dropped on it, one scan's picture, and its place by hand. */
import { z } from 'zod'
import { findScan } from '../../../db/repositories/paper-scans.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { file as fileAnswer, redirect, type Answer } from '../../http/answer.ts'
import { choice, readForm } from '../../http/fields.ts'
import { pathTo, paths } from '../../http/paths.ts'
import type { Route, SignedInCall } from '../../http/route.ts'
import { keepScans } from './keep-scans.ts'
import { openPaper } from './open-paper.ts'
import { drawReturned } from './page.ts'
import { cutPages } from './page-images.ts'
import { placeScan } from './place-scan.ts'

export const scanRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.returnedPages,
    permission: 'paper:issue',
    audit: 'none:read',
    handle: async (call) => {
      const { paper, file } = await openPaper(call.desk.db.reader, call.actor, call.params.paperId ?? '')
      return drawReturned(call, paper, file, [])
    },
  },
  {
    method: 'POST',
    path: paths.returnedPages,
    permission: 'paper:issue',
    audit: 'scans-filed',
    takesFiles: 'papers',
    handle: drop,
  },
  { method: 'GET', path: paths.scan, permission: 'paper:issue', audit: 'none:read', handle: sendScan },
  { method: 'POST', path: paths.scan, permission: 'paper:issue', audit: 'scan-placed', handle: place },
]

async function drop(call: SignedInCall): Promise<Answer> {
  const { paper, file } = await openPaper(call.desk.db.reader, call.actor, call.params.paperId ?? '')
  const files = Object.values(call.uploads.files)
  const damaged = call.uploads.faults[0]
  if (damaged) return drawReturned(call, paper, file, [{ ...damaged, field: 'scans' }])
  if (files.length === 0) return drawReturned(call, paper, file, [{ field: 'scans', code: 'required' }])
  const cut = cutPages(files)
  if (!cut.ok)
    return drawReturned(call, paper, file, [
      { field: 'scans', code: cut.code, values: { name: cut.name.slice(0, 80) } },
    ])
  const kept = await keepScans(call.desk, call.act, paper.id, cut.pages)
  return redirect(pathTo(paths.returnedPages, { paperId: paper.id }), {
    kind: kept.loose > 0 ? 'note' : 'done',
    key: kept.loose > 0 ? 'returned.kept-loose' : kept.elsewhere > 0 ? 'returned.kept-elsewhere' : 'returned.kept',
    values: kept,
  })
}

const placeForm = (pages: number) =>
  z.strictObject({ page: choice(['none', ...Array.from({ length: pages }, (_, at) => String(at + 1))]) })

async function place(call: SignedInCall): Promise<Answer> {
  const { paper, file, scanId } = await openScan(call)
  const read = readForm(placeForm(paper.pages ?? 999), call.body)
  if (!read.ok) return drawReturned(call, paper, file, read.faults)
  const page = read.value.page === 'none' ? null : Number(read.value.page)
  await placeScan(call.desk, call.act, scanId, page)
  return redirect(pathTo(paths.returnedPages, { paperId: paper.id }), {
    kind: 'done',
    key: page === null ? 'returned.discarded' : 'returned.placed',
    values: page === null ? {} : { page },
  })
}

/** The picture as it came, shown in the page as a picture and never as a document of its own. */
async function sendScan(call: SignedInCall): Promise<Answer> {
  const { scan } = await openScan(call)
  const ending = scan.media_type === 'image/png' ? 'png' : 'jpg'
  return fileAnswer(await call.desk.files.get(scan.sha256), scan.media_type, `${scan.id}.${ending}`, true)
}

async function openScan(call: SignedInCall) {
  const { reader } = call.desk.db
  const scanId = call.params.scanId ?? ''
  const scan = await findScan(reader, scanId)
  if (!scan) throw new DomainError('not-found', 'no-such-page')
  return { ...(await openPaper(reader, call.actor, scan.paper_id)), scan, scanId }
}
