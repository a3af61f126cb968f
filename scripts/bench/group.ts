/** Prints for the largest group of the city, in a process of its own: 200 agreements, a paper or more for everybody in one go, the volume; with what the loop of requests felt and the memory at its highest. */
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { latestPaperJob } from '../../db/repositories/paper-jobs.ts'
import { readConfig } from '../../server/config.ts'
import type { Actor } from '../../server/desk.ts'
import { createLog } from '../../server/log.ts'
import { DATABASE_FILE, openDesk } from '../../server/open-desk.ts'
import { makePapers } from '../../server/papers/bulk/make-papers.ts'
import { composeFor } from '../../server/papers/compose.ts'
import { reopenFile } from '../../server/disputes/dispute-file.ts'
import { drawInThread } from '../../server/papers/draw-in-thread.ts'
import { aboutNothing } from '../../server/papers/paper-builder.ts'
import { settleMemory } from '../../server/settle-memory.ts'
import { bindVolumeOf } from '../../server/volume/bind-volume.ts'
import { intent } from '../demo/intent.ts'
import { placesIn } from './city.ts'

const AGREEMENTS = 200
const [folder = ''] = process.argv.slice(2)
const desk = await openDesk(readConfig({ DATA_DIR: folder, PORT: '0' }), {
  demonstration: true,
  log: createLog({ write: () => undefined }),
})
const { reader } = desk.db
const { committee } = placesIn(join(folder, DATABASE_FILE))
const director = await reader
  .selectFrom('staff')
  .selectAll()
  .where('sign_in_name', '=', 'director')
  .executeTakeFirstOrThrow()
const actor: Actor = {
  staffId: director.id,
  name: director.display_name,
  unitId: committee,
  unitName: '',
  locale: 'zh-CN',
  grants: [{ role: 'director', unitId: committee }],
}
const { id, worker_count: workers } = await reader
  .selectFrom('dispute')
  .select(['id', 'worker_count'])
  .where('committee_id', '=', committee)
  .where('archived_on', 'is', null)
  .orderBy('worker_count', 'desc')
  .limit(1)
  .executeTakeFirstOrThrow()

// A desk that serves has given back by now what its start left behind.
settleMemory()
let highestMegabytes = 0
const watching = setInterval(() => {
  highestMegabytes = Math.max(highestMegabytes, process.memoryUsage().rss / 1024 / 1024)
}, 50)

/** Runs a job and tells how long it took and how long the loop made somebody wait, at its ninety-ninth hundredth. */
async function felt(job: () => Promise<unknown>): Promise<{ ms: number; p99: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const begun = performance.now()
  await job()
  delay.disable()
  // What is measured holds the timer's own five milliseconds.
  return { ms: performance.now() - begun, p99: delay.percentile(99) / 1e6 - 5 }
}

const agreement = await reader
  .selectFrom('agreement')
  .select(['id', 'dispute_id'])
  .where('kind', '=', 'written')
  .where('status', '=', 'effective')
  .limit(1)
  .executeTakeFirstOrThrow()
const today = desk.clock.today()
const { paper } = await composeFor(
  desk,
  reader,
  await reopenFile(reader, agreement.dispute_id),
  'agreement',
  { ...aboutNothing, agreementId: agreement.id },
  today,
)
const drawOne = () => drawInThread(paper, { draft: false, createdOn: today, verify: null })
await drawOne()
const agreements = await felt(async () => {
  for (let drawn = 0; drawn < AGREEMENTS; drawn += 1) await drawOne()
})
const bulk = await felt(async () => {
  const { workers: some, employers } = await reopenFile(reader, id)
  const { ended } = await makePapers(desk, intent(actor, 'issue-papers'), id, {
    kinds: ['authorisation', 'address-confirmation', 'evidence-sheet'],
    people: [...some, ...employers].map((party) => party.id),
    by: 'by-person',
    notices: 'each',
    anew: false,
    byHand: false,
    bothSides: false,
  })
  await ended
})
const volume = await felt(async () => (await bindVolumeOf(desk, intent(actor, 'volume:bind'), id)).ended)
clearInterval(watching)
process.stdout.write(
  JSON.stringify({
    workers,
    papers: (await latestPaperJob(reader, id))?.parts ?? 0,
    agreements,
    bulk,
    volume,
    highestMegabytes,
  }),
)
await desk.db.close()
