/** Builds the demonstration's database in memory and puts it on disk only when whole: an interrupted fill leaves nothing behind. */
import { open, rename } from 'node:fs/promises'
import { openMemory } from '../../db/database.ts'
import { systemClock } from '../../server/clock.ts'
import type { Config } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { openDeskOn } from '../../server/open-desk.ts'
import { clockBefore, fillCity } from './fill-city.ts'

/** A few of them stay drafts, and those of today that begin later than now are not told yet. */
const DISPUTES = 410

/** Fills a new database file at `path`, telling how far it has come. */
export async function firstFill(config: Config, path: string): Promise<void> {
  const began = systemClock.millis()
  const today = systemClock.today()
  const clock = clockBefore(today)
  const memory = openMemory()
  const silent = createLog({ write: () => undefined })
  const desk = await openDeskOn(config, { demonstration: true, clock, log: silent }, () => Promise.resolve(memory.db))
  await fillCity(desk, clock, { disputes: DISPUTES, endMillis: began, today, progress: progressBar(DISPUTES) })
  await writeWhole(path, memory.bytes())
  await desk.db.close()
  process.stdout.write(`filled in ${((systemClock.millis() - began) / 1000).toFixed(1)} s\n`)
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const passing = `${path}.part`
  const file = await open(passing, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(passing, path)
}

/** A line that grows on a terminal, and one line a quarter elsewhere. */
function progressBar(of: number): (told: number) => void {
  const isTerminal = process.stdout.isTTY
  let shown = 0
  process.stdout.write(`filling the demonstration city with ${of} disputes\n`)
  return (told) => {
    const share = Math.min(100, Math.floor((told / of) * 100))
    if (share < shown + (isTerminal ? 1 : 25) && share < 100) return
    if (share === shown) return
    shown = share
    process.stdout.write(
      isTerminal
        ? `\r${'#'.repeat(Math.floor(share / 2)).padEnd(50, '.')} ${share} %${share >= 100 ? '\n' : ''}`
        : `${share} %\n`,
    )
  }
}
