/** Routes of papers: preview, draft, issue, the issued file; papers bear unmasked numbers. */
import { mediationSessionsOf } from '../../db/repositories/mediation-sessions.ts'
import { findPaper, papersOf } from '../../db/repositories/papers.ts'
import { previewPaper } from '../../templates/pages/papers/preview.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { file as fileAnswer, page, redirect, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { composeFor, isCaseKind, type CaseKind } from './compose.ts'
import { applicationManners, type PaperAbout } from './paper-builder.ts'
import { drawDraft } from './draw.ts'
import { paperFileName } from './file-name.ts'
import { issuePaper } from './issue-paper.ts'
import { leftBlank } from './left-blank.ts'
import { previewPage } from './page.ts'
import { vouchRoutes } from './vouch.ts'

const PDF = 'application/pdf'

export const paperRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.paperPreview,
    permission: 'paper:issue',
    audit: 'none:read',
    bound: 'print',
    handle: showPreview,
  },
  {
    method: 'GET',
    path: paths.paperPdf,
    permission: 'paper:issue',
    audit: 'none:read',
    bound: 'print',
    handle: sendDraft,
  },
  {
    method: 'POST',
    path: paths.issuePaper,
    permission: 'paper:issue',
    audit: 'issue-paper',
    bound: 'print',
    handle: async (call) => {
      const { paperId } = await issuePaper(call.desk, call.act, call.params.id ?? '', kindOf(call), aboutOf(call), {
        byHand: call.body.byHand === 'on',
      })
      return redirect(pathTo(paths.issuedPaper, { paperId }))
    },
  },
  { method: 'GET', path: paths.issuedPaper, permission: 'paper:issue', audit: 'none:read', handle: sendIssued },
  ...vouchRoutes,
]

async function showPreview(call: SignedInCall): Promise<Answer> {
  const { desk, actor } = call
  const file = await openFile(desk.db.reader, actor, call.params.id ?? '', 'paper:issue')
  const kind = kindOf(call)
  const composed = await composeFor(desk, desk.db.reader, file, kind, aboutOf(call), desk.clock.today())
  const mayIssue = kind !== 'agreement'
  const title = words(call.locale)(wordKey('paper-offer', kind))
  const rows = {
    issued: await papersOf(desk.db.reader, file.row.id),
    sittings: await mediationSessionsOf(desk.db.reader, file.row.id),
  }
  return page(previewPaper, previewPage(call.locale, file, kind, await leftBlank(composed), rows, mayIssue), {
    title,
    breadcrumb: crumbsOf(call.locale, file, title),
  })
}

async function sendDraft(call: SignedInCall): Promise<Answer> {
  const { desk } = call
  const file = await openFile(desk.db.reader, call.actor, call.params.id ?? '', 'paper:issue')
  const today = desk.clock.today()
  const composed = await composeFor(desk, desk.db.reader, file, kindOf(call), aboutOf(call), today)
  return fileAnswer(
    // A draft always prints.
    await drawDraft((await leftBlank(composed)).composed.paper, today),
    PDF,
    paperFileName(file, composed.paper.kind, composed.paper.number),
    true,
  )
}

/** The file as it was issued, byte for byte; outside one's scope it does not exist. */
async function sendIssued(call: SignedInCall): Promise<Answer> {
  const { desk } = call
  const paper = await findPaper(desk.db.reader, call.params.paperId ?? '')
  if (!paper) throw new DomainError('not-found', 'no-such-page')
  const file = await openFile(desk.db.reader, call.actor, paper.dispute_id, 'paper:issue')
  return fileAnswer(await desk.files.get(paper.sha256), PDF, paperFileName(file, paper.kind, paper.number), true)
}

function kindOf(call: SignedInCall): CaseKind {
  const kind = call.params.kind ?? ''
  if (!isCaseKind(kind)) throw new DomainError('not-found', 'no-such-page')
  return kind
}

const aboutOf = (call: SignedInCall): PaperAbout => ({
  agreementId: call.query.agreement ?? null,
  referralId: call.query.referral ?? null,
  recipientId: call.query.recipient ?? null,
  paymentId: call.query.payment ?? null,
  sessionId: call.query.session ?? null,
  manner: applicationManners.find((manner) => manner === call.query.manner) ?? null,
})
