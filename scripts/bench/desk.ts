/** The desk as its own process for the bench, on a folder that holds a demonstration city; tells over its channel what it felt since it was last asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'
import { serve, stopOnSignals } from '../../server/serve.ts'
import { settleMemory } from '../../server/settle-memory.ts'
import type { Felt } from './part.ts'

const [folder = '', port = '0'] = process.argv.slice(2)
// One visitor asks as fast as he can: what is counted is counted, and none of it refused.
const most = '99999'
const bounds = { BOUND_SEARCHES: most, BOUND_PRINTS: most, BOUND_EXPORTS: most, BOUND_TYPING: most, BOUND_VISITS: most }
const config = readConfig({ DATA_DIR: folder, PORT: port, ...bounds })
const desk = await openDesk(config, { demonstration: true, log: createLog({ write: () => undefined }) })
const serving = await serve(desk)
stopOnSignals(serving, desk)

/** The timer of the histogram comes every so many milliseconds, and its values hold them. */
const EVERY_MS = 5
const loop = monitorEventLoopDelay({ resolution: EVERY_MS })
const inMs = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - EVERY_MS)
process.on('message', () => {
  loop.disable()
  const [p99, longest] = [inMs(loop.percentile(99)), inMs(loop.max)]
  settleMemory()
  process.send?.({ p99, longest, alive: alive() } satisfies Felt)
  loop.reset()
  loop.enable()
})
// Whoever measures may go first.
process.channel?.unref()

function alive(): number {
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 / 1024
}

process.stdout.write(`http://127.0.0.1:${serving.port}\n`)
