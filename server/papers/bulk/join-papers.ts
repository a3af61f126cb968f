/** Joins the papers of a job into the file they are printed from, in a thread of its own. */
import { transact } from '../../../db/database.ts'
import { movePaperJob, paperJobItems } from '../../../db/repositories/paper-jobs.ts'
import { papersOf } from '../../../db/repositories/papers.ts'
import { isPaperKind, papers } from '../../../templates/papers/index.ts'
import type { BundlePlan } from '../../../templates/volume/bundle.ts'
import { words } from '../../../templates/words/index.ts'
import type { Desk } from '../../desk.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { inWatchedThread } from '../../long-job.ts'
import { numberOf } from '../contexts/common.ts'
import type { Joined, JoinTask } from './join-task.ts'
import type { Making } from './make-one.ts'
import { nameOf } from './name-of.ts'

const LONGEST_MS = 180_000

/** The joined file, already in the store; null where there is no paper to join. Throws `Stopped`. */
export async function joinPapers(desk: Desk, { jobId, file, asked }: Making): Promise<Joined | null> {
  const parts = await partsOf(desk, file, jobId)
  if (parts.length === 0) return null
  const plan: BundlePlan = {
    title: words('zh-CN')('bulk.file-name', { number: numberOf(file) }),
    on: desk.clock.today(),
    bothSides: asked.bothSides,
    parts,
  }
  return inWatchedThread<Joined>({
    script: new URL('./join-worker.ts', import.meta.url),
    task: { filesDir: desk.config.filesDir, plan } satisfies JoinTask,
    longestMs: LONGEST_MS,
    wanted: () => transact(desk.db, (tx) => movePaperJob(tx, jobId, ['running'], { beat_at: desk.clock.now() })),
  })
}

async function partsOf(desk: Desk, file: DisputeFile, jobId: string): Promise<BundlePlan['parts']> {
  const issued = new Map((await papersOf(desk.db.reader, file.row.id)).map((paper) => [paper.id, paper]))
  const items = await paperJobItems(desk.db.reader, jobId)
  return items.flatMap((item) => {
    const paper = issued.get(item.paper_id ?? '')
    if (!paper) return []
    const title = isPaperKind(paper.kind) ? papers[paper.kind].title : paper.kind
    const name = nameOf(file, item)
    return [{ title: name === null ? title : `${title}　${name}`, sha256: paper.sha256 }]
  })
}
