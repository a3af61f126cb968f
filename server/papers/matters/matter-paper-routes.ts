/** The routes every job with papers of its own has: preview, draft, issue, the issued file. */
import { findMatterPaper, matterPapersOf, type MatterPaperRow } from '../../../db/repositories/matter-papers.ts'
import { previewPaper } from '../../../templates/pages/papers/preview.ts'
import { finishedHtml } from '../../../templates/pages/html.ts'
import { previewHtml } from '../../../templates/drawer/preview-html.ts'
import { isPaperKind, papers } from '../../../templates/papers/index.ts'
import { wordKey, words } from '../../../templates/words/index.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { mayEver } from '../../../workflows/permissions.ts'
import { file as fileAnswer, page, redirect, type Answer } from '../../http/answer.ts'
import { pathTo } from '../../http/paths.ts'
import type { Route, SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { drawDraft } from '../draw.ts'
import { leftBlank, type LeftBlank } from '../left-blank.ts'
import type { IssuedPaper } from '../page.ts'
import { composeMatterPaper, issueMatterPaper, paperOfKind, partMeant } from './issue-matter-paper.ts'
import type { MatterPaper, MatterPapers, OpenedMatter } from './matter.ts'

const PDF = 'application/pdf'

/** Four lines of a job's table of routes. */
export function matterPaperRoutes<Opened extends OpenedMatter>(job: MatterPapers<Opened>): readonly Route[] {
  const { may, paths } = job
  return [
    {
      method: 'GET',
      path: paths.preview,
      permission: may.read,
      audit: 'none:read',
      bound: 'print',
      handle: (call) => show(job, call),
    },
    {
      method: 'GET',
      path: paths.draft,
      permission: may.read,
      audit: 'none:read',
      bound: 'print',
      handle: (call) => draft(job, call),
    },
    {
      method: 'POST',
      path: paths.issue,
      permission: may.issue,
      audit: 'issue-paper',
      bound: 'print',
      handle: async (call) => {
        const { id = '', kind = '' } = call.params
        const asked = { id, kind, partId: call.query.part ?? null, byHand: call.body.byHand === 'on' }
        const { paperId } = await issueMatterPaper(call.desk, call.act, job, asked)
        return redirect(pathTo(paths.issued, { paperId }))
      },
    },
    { method: 'GET', path: paths.issued, permission: may.read, audit: 'none:read', handle: (call) => send(job, call) },
  ]
}

/** Where the preview of a paper lies; `partId` names which of several is meant. */
export const matterPreviewAt = <Opened extends OpenedMatter>(
  job: MatterPapers<Opened>,
  id: string,
  kind: string,
  partId: string | null = null,
): string => pathTo(job.paths.preview, { id, kind }) + partQuery(partId)

const partQuery = (partId: string | null): string => (partId === null ? '' : `?part=${encodeURIComponent(partId)}`)

/** The kinds that can be made now, each with where its preview lies. */
export const papersAtHand = <Opened extends OpenedMatter>(
  job: MatterPapers<Opened>,
  opened: Opened,
): { kind: string; href: string }[] =>
  job.papers
    .filter((paper) => paper.ready(opened))
    .map(({ kind }) => ({ kind, href: matterPreviewAt(job, opened.matter.matterId, kind) }))

/** Issued papers of a matter as a page lists them. */
export const issuedOfMatter = <Opened extends OpenedMatter>(
  job: MatterPapers<Opened>,
  opened: Opened,
  rows: readonly MatterPaperRow[],
): IssuedPaper[] =>
  rows.map((row) => {
    const parts = job.papers.find((paper) => paper.kind === row.kind)?.parts(opened) ?? []
    return {
      href: pathTo(job.paths.issued, { paperId: row.id }),
      title: wordKey('paper-offer', row.kind),
      to: parts.find((part) => part.id === row.part_id)?.name ?? null,
      number: row.number,
      issuedOn: row.issued_on,
      superseded: row.status === 'superseded',
      hash: row.sha256.slice(0, 16),
      returned: null,
    }
  })

type Read<Opened extends OpenedMatter> = {
  opened: Opened
  paper: MatterPaper<Opened>
  partId: string | null
  shown: LeftBlank
}

async function read<Opened extends OpenedMatter>(job: MatterPapers<Opened>, call: SignedInCall): Promise<Read<Opened>> {
  const { desk } = call
  const { reader } = desk.db
  const opened = await job.open(desk, reader, call.actor, call.params.id ?? '', job.may.read)
  const paper = paperOfKind(job, call.params.kind ?? '')
  const partId = partMeant(paper, opened, call.query.part ?? null)
  const asked = { desk, reader, opened, partId, on: desk.clock.today() }
  return { opened, paper, partId, shown: await leftBlank(await composeMatterPaper(paper, asked)) }
}

async function show<Opened extends OpenedMatter>(job: MatterPapers<Opened>, call: SignedInCall): Promise<Answer> {
  const { opened, paper, partId, shown } = await read(job, call)
  const { matter } = opened
  const place = { id: matter.matterId, kind: paper.kind }
  const query = partQuery(partId)
  const title = words(call.locale)(wordKey('paper-offer', paper.kind))
  const issued = (await matterPapersOf(call.desk.db.reader, matter)).filter((row) => row.kind === paper.kind)
  return page(
    previewPaper,
    {
      title: wordKey('paper-offer', paper.kind),
      choices: choicesOf(job, opened, paper, partId),
      blanks: shown.characters.length > 0 ? shown.characters.join(' ') : null,
      preview: finishedHtml(previewHtml(shown.composed.paper)),
      pdf: pathTo(job.paths.draft, place) + query,
      issue: mayEver(call.actor.grants, job.may.issue)
        ? {
            action: pathTo(job.paths.issue, place) + query,
            keys: { key: newToken(), revision: matter.revision },
          }
        : null,
      issued: issuedOfMatter(job, opened, issued),
      back: job.page(opened),
    },
    { title, breadcrumb: job.crumbs(opened, call.locale, title) },
  )
}

function choicesOf<Opened extends OpenedMatter>(
  job: MatterPapers<Opened>,
  opened: Opened,
  paper: MatterPaper<Opened>,
  partId: string | null,
) {
  const options = paper.parts(opened).map((part) => ({
    text: part.name,
    href: matterPreviewAt(job, opened.matter.matterId, paper.kind, part.id),
    current: part.id === partId,
  }))
  return options.length > 1 ? [{ label: 'papers.for' as const, options, folded: null }] : []
}

async function draft<Opened extends OpenedMatter>(job: MatterPapers<Opened>, call: SignedInCall): Promise<Answer> {
  const { opened, shown } = await read(job, call)
  const { paper } = shown.composed
  // A draft always prints.
  const bytes = await drawDraft(paper, call.desk.clock.today())
  return fileAnswer(bytes, PDF, fileName(paper.kind, paper.number ?? opened.matter.number), true)
}

/** The file as it was issued, byte for byte; outside one's scope it does not exist. */
async function send<Opened extends OpenedMatter>(job: MatterPapers<Opened>, call: SignedInCall): Promise<Answer> {
  const { desk } = call
  const row = await findMatterPaper(desk.db.reader, call.params.paperId ?? '')
  if (row?.matter !== job.matter || row.input === '') throw new DomainError('not-found', 'no-such-page')
  const { matter } = await job.open(desk, desk.db.reader, call.actor, row.matter_id, job.may.read)
  return fileAnswer(await desk.files.get(row.sha256), PDF, fileName(row.kind, row.number ?? matter.number), true)
}

const fileName = (kind: string, number: string): string =>
  `${isPaperKind(kind) ? papers[kind].title : kind}-${number}.pdf`
