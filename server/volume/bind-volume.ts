/** Binds a case's volume into one PDF in a thread of its own; how far it is and whether to stop stands in the database, for every process to see. */
import { transact } from '../../db/database.ts'
import { keepFile } from '../../db/repositories/papers.ts'
import { askErasure } from '../../db/repositories/file-erasures.ts'
import { findVolume, insertJob, keepVolume, latestJob, moveJob } from '../../db/repositories/volumes.ts'
import type { VolumePlan } from '../../templates/volume/plan.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { inWatchedThread, isUnderWay, Stopped } from '../long-job.ts'
import { drawInThread } from '../papers/draw-in-thread.ts'
import type { BindTask, BindWord, SheetAsked } from './bind-task.ts'
import { fingerprint, planVolume } from './plan-volume.ts'

const LONGEST_MS = 300_000

/**
 * Begins a binding and answers at once; `ended` resolves when the thread is done, stopped or failed.
 * Throws not-found, not-allowed or refused (one is under way, nothing to bind).
 */
export async function bindVolumeOf(desk: Desk, act: Act, disputeId: string): Promise<{ ended: Promise<void> }> {
  const today = desk.clock.today()
  const file = await openFile(desk.db.reader, act.actor, disputeId, 'volume:bind')
  const plan = await planVolume(desk.db.reader, file, act.actor, today)
  if (plan.parts.length === 0) throw refusedFor('volume-empty')
  const jobId = desk.newId()
  const began = await commit(desk, act, async (tx, stamp) => {
    if (isUnderWay(desk, await latestJob(tx, disputeId))) throw refusedFor('volume-being-bound')
    await insertJob(tx, {
      id: jobId,
      dispute_id: disputeId,
      asked_by: act.actor.staffId,
      state: 'running',
      done: 0,
      parts: plan.parts.length,
      started_at: stamp.at,
      beat_at: stamp.at,
    })
    return {
      answer: { jobId },
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { parts: plan.parts.length },
    }
  })
  // A repeated click is answered by the binding it began the first time.
  if (began.jobId !== jobId) return { ended: Promise.resolve() }
  return { ended: watch(desk, { jobId, disputeId, boundBy: act.actor.staffId, plan }) }
}

/** Asks a binding to stop; the process that runs it does so within a moment. */
export async function stopBinding(desk: Desk, act: Act, disputeId: string): Promise<void> {
  await commit(desk, act, async (tx) => {
    const file = await openFile(tx, act.actor, disputeId, 'volume:bind')
    const job = await latestJob(tx, disputeId)
    if (job) await moveJob(tx, job.id, ['running'], { state: 'stopping' })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id } }
  })
}

type Binding = { jobId: string; disputeId: string; boundBy: string; plan: VolumePlan }

/** Runs the thread to its end and writes what became of it; never throws. */
async function watch(desk: Desk, binding: Binding): Promise<void> {
  try {
    const bound = await inThread(desk, binding)
    await transact(desk.db, async (tx) => {
      const at = desk.clock.now()
      if (
        !(await moveJob(tx, binding.jobId, ['running'], {
          state: 'done',
          done: binding.plan.parts.length,
          beat_at: at,
        }))
      )
        throw new Stopped()
      await keepFile(tx, { sha256: bound.sha256, bytes: bound.bytes, mediaType: 'application/pdf', at })
      const former = await findVolume(tx, binding.disputeId)
      if (former && former.sha256 !== bound.sha256) await askErasure(tx, [former.sha256], at)
      await keepVolume(tx, {
        dispute_id: binding.disputeId,
        bound_by: binding.boundBy,
        bound_on: binding.plan.cover.boundOn,
        content: fingerprint(binding.plan.parts),
        sha256: bound.sha256,
        pages: bound.pages,
      })
    })
  } catch (fault) {
    const stopped = fault instanceof Stopped
    if (!stopped) desk.log.error({ err: fault }, 'volume-not-bound')
    await moved(desk, binding.jobId, { state: stopped ? 'stopped' : 'failed' })
  }
}

type Finished = Extract<BindWord, { sha256: string }>

const inThread = (desk: Desk, { jobId, plan }: Binding): Promise<Finished> =>
  inWatchedThread<Finished, SheetAsked['asks']>({
    script: new URL('./bind-worker.ts', import.meta.url),
    task: { filesDir: desk.config.filesDir, plan } satisfies BindTask,
    longestMs: LONGEST_MS,
    wanted: (done) => stillWanted(desk, jobId, done),
    answer: async ({ sheet, options }) => (await drawInThread(sheet, options)).bytes,
  })

/** Tells how far the binding is and hears whether somebody wants it stopped. */
const stillWanted = (desk: Desk, jobId: string, done: number): Promise<boolean> =>
  transact(desk.db, (tx) => moveJob(tx, jobId, ['running'], { done, beat_at: desk.clock.now() }))

async function moved(desk: Desk, jobId: string, change: { state: 'stopped' | 'failed' }): Promise<void> {
  try {
    await transact(desk.db, (tx) => moveJob(tx, jobId, ['running', 'stopping'], change))
  } catch (fault) {
    desk.log.error({ err: fault }, 'volume-state-not-kept')
  }
}

const refusedFor = (code: 'volume-empty' | 'volume-being-bound'): DomainError =>
  new DomainError('refused', 'step-closed', {
    reasons: [{ code, article: null, cure: code === 'volume-empty' ? 'clerk' : 'time' }],
  })
