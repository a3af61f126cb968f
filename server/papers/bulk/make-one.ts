/** Makes one paper of many: takes it as it was issued, or issues it, or says what it lacks. */
import type { Tx } from '../../../db/database.ts'
import { transact } from '../../../db/database.ts'
import { movePaperJob, settlePaperJobItem, type PaperJobItem } from '../../../db/repositories/paper-jobs.ts'
import { papersOf, type PaperRow } from '../../../db/repositories/papers.ts'
import { MissingGlyphs } from '../../../templates/drawer/coverage.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { ownAct } from '../../own-act.ts'
import type { Act, Desk } from '../../desk.ts'
import { openFile, type DisputeFile } from '../../disputes/dispute-file.ts'
import { Stopped } from '../../long-job.ts'
import { drawFinal, type Drawn } from '../draw.ts'
import { issueDrawn } from '../issue-paper.ts'
import { leftBlank } from '../left-blank.ts'
import type { Composed } from '../paper-builder.ts'
import { sealDetail } from './detail.ts'
import { lookAtPaper, type Look } from './look-at-paper.ts'
import type { PlannedPaper } from './plan-papers.ts'

/** The work in hand; the file and what was issued are read again when the case has changed under it. */
export type Making = {
  jobId: string
  act: Act
  file: DisputeFile
  issued: readonly PaperRow[] | null
  asked: { anew: boolean; byHand: boolean; bothSides: boolean }
}

/** How often a case may change under one paper. */
const MOST_TRIES = 3

/** Throws `Stopped` when nobody wants the rest any more; then nothing of this paper is kept. */
export async function makeOne(desk: Desk, making: Making, paper: PlannedPaper, position: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await tryOne(desk, making, paper, position)
    } catch (fault) {
      if (!(fault instanceof DomainError) || fault.kind !== 'stale') throw fault
      if (attempt === MOST_TRIES) return settle(desk, making, position, lacking(desk, making, position, fault.code))
      making.file = await openFile(desk.db.reader, making.act.actor, making.file.row.id, 'paper:issue')
      making.issued = null
    }
}

async function tryOne(desk: Desk, making: Making, paper: PlannedPaper, position: number): Promise<void> {
  const { reader } = desk.db
  making.issued ??= await papersOf(reader, making.file.row.id)
  const look = await lookAtPaper(desk, reader, making.file, making.issued, paper, desk.clock.today())
  if (look.state === 'lacking')
    return settle(desk, making, position, lacking(desk, making, position, look.fault, look.fields))
  if (look.state === 'issued' || (look.state === 'changed' && !making.asked.anew))
    return settle(desk, making, position, {
      outcome: 'found',
      paper_id: look.paper.id,
      fault: null,
      detail: null,
    })
  return issue(desk, making, position, look)
}

async function issue(
  desk: Desk,
  making: Making,
  position: number,
  { composed }: Extract<Look, { composed: Composed }>,
): Promise<void> {
  const drawn = await drawOne(desk, composed, making.asked.byHand)
  if ('missing' in drawn)
    return settle(desk, making, position, lacking(desk, making, position, 'glyph-missing', drawn.missing))
  const act = { ...ownAct(making.act, String(position)), action: 'issue-paper' }
  await issueDrawn(desk, act, making.file, drawn, (tx, paperId) =>
    record(desk, tx, making, position, { outcome: 'issued', paper_id: paperId, fault: null, detail: null }),
  )
}

type Ready = { composed: Composed; drawn: Drawn; leftBlank: number }

async function drawOne(
  desk: Desk,
  composed: Composed,
  byHand: boolean,
): Promise<Ready | { missing: readonly string[] }> {
  const on = desk.clock.today()
  try {
    return { composed, drawn: await drawFinal(desk, composed.paper, on), leftBlank: 0 }
  } catch (fault) {
    if (!(fault instanceof DomainError && fault.cause instanceof MissingGlyphs)) throw fault
    if (!byHand) return { missing: fault.cause.characters }
    const blank = await leftBlank(composed)
    const drawn = await drawFinal(desk, blank.composed.paper, on)
    return { composed: blank.composed, drawn, leftBlank: blank.characters.length }
  }
}

type Settled = Pick<PaperJobItem, 'outcome' | 'paper_id' | 'fault' | 'detail'>

const lacking = (
  desk: Desk,
  { jobId }: Making,
  position: number,
  fault: string,
  detail: readonly string[] = [],
): Settled => ({
  outcome: 'lacking',
  paper_id: null,
  fault,
  detail: detail.length === 0 ? null : sealDetail(desk, { job_id: jobId, position }, detail),
})

const settle = (desk: Desk, making: Making, position: number, settled: Settled): Promise<void> =>
  transact(desk.db, (tx) => record(desk, tx, making, position, settled))

/** Written with the paper itself, so that a stop or a fall leaves whole papers only. */
async function record(desk: Desk, tx: Tx, { jobId }: Making, position: number, settled: Settled): Promise<void> {
  const wanted = await movePaperJob(tx, jobId, ['running'], { done: position + 1, beat_at: desk.clock.now() })
  if (!wanted) throw new Stopped()
  await settlePaperJobItem(tx, { job_id: jobId, position }, settled)
}
