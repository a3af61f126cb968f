/** Makes many papers of a case in one go: each issued whole in a transaction of its own, then all joined into one file; stopped or cut off, it can be begun again and issues nothing twice. */
import { setImmediate } from 'node:timers/promises'
import { transact } from '../../../db/database.ts'
import { insertPaperJob, latestPaperJob, movePaperJob } from '../../../db/repositories/paper-jobs.ts'
import { keepFile } from '../../../db/repositories/papers.ts'
import { DomainError, type Reason } from '../../../workflows/errors.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { openFile } from '../../disputes/dispute-file.ts'
import { isUnderWay, Stopped } from '../../long-job.ts'
import { joinPapers } from './join-papers.ts'
import { makeOne, type Making } from './make-one.ts'
import { planPapers, type BulkChoice, type PlannedPaper } from './plan-papers.ts'

export type BulkAsked = BulkChoice & {
  /** Issues again what was issued and would say something else now; else it stays as it is. */
  anew: boolean
  /** Leaves characters no font prints blank, to be written in. */
  byHand: boolean
  /** Each paper begins on a sheet of its own. */
  bothSides: boolean
}

/** A group of sixty with six papers each fits. */
const MOST_PAPERS = 400

/**
 * Begins the work and answers at once; `ended` resolves when it is done, stopped or failed.
 * Throws not-found, not-allowed or refused (one is under way, nothing or too much is meant).
 */
export async function makePapers(
  desk: Desk,
  act: Act,
  disputeId: string,
  asked: BulkAsked,
): Promise<{ ended: Promise<void> }> {
  const file = await openFile(desk.db.reader, act.actor, disputeId, 'paper:issue')
  const planned = await planPapers(desk.db.reader, file, asked)
  if (planned.length === 0) throw refused('no-papers-meant', 'clerk')
  if (planned.length > MOST_PAPERS) throw refused('too-many-papers', 'clerk')
  const jobId = desk.newId()
  const began = await commit(desk, act, async (tx, stamp) => {
    if (isUnderWay(desk, await latestPaperJob(tx, disputeId))) throw refused('papers-being-made', 'time')
    const job = {
      id: jobId,
      dispute_id: disputeId,
      asked_by: act.actor.staffId,
      state: 'running' as const,
      done: 0,
      parts: planned.length,
      started_at: stamp.at,
      beat_at: stamp.at,
      sha256: null,
      pages: null,
    }
    await insertPaperJob(
      tx,
      job,
      planned.map((one, position) => itemOf(jobId, one, position)),
    )
    return {
      answer: { jobId },
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { papers: planned.length },
    }
  })
  // A repeated click is answered by the work it began the first time.
  if (began.jobId !== jobId) return { ended: Promise.resolve() }
  return { ended: watch(desk, { jobId, act, file, issued: null, asked }, planned) }
}

/** Asks it to stop after the paper in hand. */
export async function stopPapers(desk: Desk, act: Act, disputeId: string): Promise<void> {
  await commit(desk, act, async (tx) => {
    const file = await openFile(tx, act.actor, disputeId, 'paper:issue')
    const job = await latestPaperJob(tx, disputeId)
    if (job) await movePaperJob(tx, job.id, ['running'], { state: 'stopping' })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id } }
  })
}

const itemOf = (jobId: string, { kind, about, partyId }: PlannedPaper, position: number) => ({
  job_id: jobId,
  position,
  kind,
  agreement_id: about.agreementId,
  referral_id: about.referralId,
  recipient_id: about.recipientId,
  session_id: about.sessionId,
  payment_id: about.paymentId,
  party_id: partyId,
  outcome: 'waiting' as const,
  paper_id: null,
  fault: null,
  detail: null,
})

/** Carries the work to its end and writes what became of it; never throws. */
async function watch(desk: Desk, making: Making, planned: readonly PlannedPaper[]): Promise<void> {
  const { jobId } = making
  try {
    for (const [position, paper] of planned.entries()) {
      // The counter comes in between two papers.
      await setImmediate()
      await makeOne(desk, making, paper, position)
    }
    const joined = await joinPapers(desk, making)
    await transact(desk.db, async (tx) => {
      const at = desk.clock.now()
      if (joined !== null)
        await keepFile(tx, { sha256: joined.sha256, bytes: joined.bytes, mediaType: 'application/pdf', at })
      const end = { sha256: joined?.sha256 ?? null, pages: joined?.pages ?? null, beat_at: at }
      if (!(await movePaperJob(tx, jobId, ['running'], { state: 'done', ...end }))) throw new Stopped()
    })
  } catch (fault) {
    const stopped = fault instanceof Stopped
    if (!stopped) desk.log.error({ err: fault }, 'papers-not-made')
    await moved(desk, jobId, stopped ? 'stopped' : 'failed')
  }
}

async function moved(desk: Desk, jobId: string, state: 'stopped' | 'failed'): Promise<void> {
  try {
    await transact(desk.db, (tx) => movePaperJob(tx, jobId, ['running', 'stopping'], { state }))
  } catch (fault) {
    desk.log.error({ err: fault }, 'papers-state-not-kept')
  }
}

const refused = (code: string, cure: Reason['cure']): DomainError =>
  new DomainError('refused', 'step-closed', { reasons: [{ code, article: null, cure }] })
