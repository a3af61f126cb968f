/** Keeps a desk at work for two hours, or as many minutes as `--minutes` says, and tells whether its memory grew. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { foundBenchCity } from './bench/city.ts'
import { soak } from './bench/steady.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '120' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new Error('--minutes must be a number above 0')

const between = ({ from, to }: { from: number; to: number }): string => `${from.toFixed(1)} to ${to.toFixed(1)} MB`

const work = mkdtempSync(join(tmpdir(), 'desk-soak-'))
try {
  process.stdout.write('founding the city\n')
  await foundBenchCity(work)
  const warmUpMinutes = Math.min(20, minutes / 2)
  const told = await soak(work, {
    minutes,
    warmUpMinutes,
    perSecond: 5,
    progress: (said) => process.stdout.write(`${said}\n`),
  })
  process.stdout.write(
    [
      `${told.asked} requests in ${minutes} minutes after ${warmUpMinutes} of warm-up, ${told.faults.length} faults, p95 ${told.p95.toFixed(0)} ms`,
      `resident ${between(told.resident)}, ${told.perHour.toFixed(1)} MB an hour`,
      `alive ${between(told.alive)}`,
      ...told.faults.slice(0, 20),
      '',
    ].join('\n'),
  )
  if (told.faults.length > 0) process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
