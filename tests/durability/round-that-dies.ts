/** A desk that settles terms again after a year came in, and waits when it is done. Its parent kills it at some moment. */
import { setTimeout as wait } from 'node:timers/promises'
import { clockFrom } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import { settleTermsAgain } from '../../server/disputes/settle-terms-again.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'

const [, , folder, moment] = process.argv
const desk = await openDesk(readConfig({ DATA_DIR: folder }), {
  demonstration: false,
  clock: clockFrom(() => Date.parse(moment ?? '')),
  log: createLog({ write: () => undefined }),
})
process.stdout.write('ready\n')
const { settled, moved } = await settleTermsAgain(desk, desk.newId())
process.stdout.write(`settled ${settled} moved ${moved}\n`)
await wait(60_000)
