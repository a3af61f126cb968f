/** Answers the requests of the page of many papers. */
import { setImmediate } from 'node:timers/promises'
import { findPaperJob } from '../../../db/repositories/paper-jobs.ts'
import { papersOf } from '../../../db/repositories/papers.ts'
import { bulkPage } from '../../../templates/pages/papers/bulk.ts'
import { words, type WordKey } from '../../../templates/words/index.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { crumbsOf } from '../../disputes/case/crumbs.ts'
import { openFile, type DisputeFile } from '../../disputes/dispute-file.ts'
import { troubleOf } from '../../disputes/trouble.ts'
import { file as fileAnswer, page, redirect, type Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { isCaseKind } from '../compose.ts'
import { numberOf } from '../contexts/common.ts'
import { bulkForm } from './form.ts'
import { lookAtPaper } from './look-at-paper.ts'
import { makePapers, stopPapers, type BulkAsked } from './make-papers.ts'
import { bulkModel, type BulkTrouble } from './page.ts'
import { planPapers } from './plan-papers.ts'
import type { LookedAt } from './tables.ts'

const idOf = (call: SignedInCall): string => call.params.id ?? ''
const openOwn = (call: SignedInCall): Promise<DisputeFile> =>
  openFile(call.desk.db.reader, call.actor, idOf(call), 'paper:issue')

/** A link may name the kind one came from. */
export async function drawBulk(call: SignedInCall): Promise<Answer> {
  const file = await openOwn(call)
  const { kind = '' } = call.query
  const typed = isCaseKind(kind) ? { kinds: [kind], by: 'by-person', notices: 'each' } : null
  return draw(call, file, typed && { typed, faults: [], reasons: [] })
}

async function draw(
  call: SignedInCall,
  file: DisputeFile,
  trouble: BulkTrouble | null,
  { looked = null, status = 200 }: { looked?: readonly LookedAt[] | null; status?: number } = {},
): Promise<Answer> {
  const title = words(call.locale)('bulk.title')
  return page(bulkPage, await bulkModel(call.desk, call.locale, file, trouble, looked), {
    title,
    status,
    breadcrumb: crumbsOf(call.locale, file, title),
  })
}

/** What would become of each, before anything is issued. */
export async function lookAtBulk(call: SignedInCall): Promise<Answer> {
  const file = await openOwn(call)
  const form = readForm(bulkForm(file), call.body)
  if (!form.ok) return draw(call, file, { typed: call.body, faults: form.faults, reasons: [] }, { status: 422 })
  const looked = await lookAtAll(call, file, form.value)
  return draw(call, file, { typed: call.body, faults: [], reasons: [] }, { looked })
}

async function lookAtAll({ desk }: SignedInCall, file: DisputeFile, asked: BulkAsked): Promise<LookedAt[]> {
  const { reader } = desk.db
  const issued = await papersOf(reader, file.row.id)
  const looked: LookedAt[] = []
  for (const paper of await planPapers(reader, file, asked)) {
    // Others are answered between two papers.
    await setImmediate()
    looked.push({ paper, look: await lookAtPaper(desk, reader, file, issued, paper, desk.clock.today()) })
  }
  return looked
}

export async function beginBulk(call: SignedInCall): Promise<Answer> {
  const file = await openOwn(call)
  const form = readForm(bulkForm(file), call.body)
  if (!form.ok) return draw(call, file, { typed: call.body, faults: form.faults, reasons: [] }, { status: 422 })
  return answered(call, file, 'bulk.began', () => makePapers(call.desk, call.act, file.row.id, form.value))
}

export async function endBulk(call: SignedInCall): Promise<Answer> {
  const file = await openOwn(call)
  return answered(call, file, 'bulk.stop-asked', () => stopPapers(call.desk, call.act, file.row.id))
}

/** Back to the page with a sentence, or the page again with the reasons of a refusal. */
async function answered(
  call: SignedInCall,
  file: DisputeFile,
  key: WordKey,
  act: () => Promise<unknown>,
): Promise<Answer> {
  try {
    await act()
    return redirect(pathTo(paths.papersInBulk, { id: file.row.id }), { kind: 'done', key })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'refused') throw fault
    return draw(call, file, { typed: call.body, faults: [], reasons: trouble.reasons }, { status: 409 })
  }
}

/** The file of one work; its papers bear unmasked numbers. */
export async function sendJoined(call: SignedInCall): Promise<Answer> {
  const job = await findPaperJob(call.desk.db.reader, call.params.jobId ?? '')
  if (!job) throw new DomainError('not-found', 'no-such-page')
  const file = await openFile(call.desk.db.reader, call.actor, job.dispute_id, 'paper:issue')
  if (job.sha256 === null) throw new DomainError('not-found', 'no-such-page')
  const name = words('zh-CN')('bulk.file-name', { number: numberOf(file) })
  return fileAnswer(await call.desk.files.get(job.sha256), 'application/pdf', `${name}.pdf`, true)
}
