/** A desk that carries out a destruction list and takes its files off the disk, and waits when it is done. Its parent kills it at some moment. */
import { setTimeout as wait } from 'node:timers/promises'
import { findList } from '../../db/repositories/destruction.ts'
import { clockFrom } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import { carryOutDestruction } from '../../server/destruction/carry-out.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'
import { eraseFiles } from '../../server/system/erase-files.ts'
import { day } from '../../workflows/values/day.ts'
import { actOf } from '../desk/small-county.ts'
import { clerkOf } from './clerk.ts'

const [, , folder, moment, listId = ''] = process.argv
const desk = await openDesk(readConfig({ DATA_DIR: folder }), {
  demonstration: false,
  clock: clockFrom(() => Date.parse(moment ?? '')),
  log: createLog({ write: () => undefined }),
})
const list = await findList(desk.db.reader, listId)
process.stdout.write('ready\n')
if (list?.state === 'approved')
  await carryOutDestruction(desk, actOf(clerkOf()), { listId, on: day('2031-11-24'), revision: list.revision })
process.stdout.write('destroyed\n')
// The round of a killed desk holds its lease for a while; the clock of the next one stands later.
await eraseFiles(desk, desk.newId())
process.stdout.write('erased\n')
await wait(60_000)
