/** A backup of a large desk while people write: nobody at a counter notices. */
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { transact } from '../../db/database.ts'
import { checkTrail } from '../../server/audit/check-trail.ts'
import { sealTrail } from '../../server/audit/seal-trail.ts'
import { beginUnasked } from '../../server/backup/keep-backups.ts'
import { restoreBackup } from '../../server/backup/restore-backup.ts'
import { finishBackup } from '../../server/backup/run-backup.ts'
import { saidSize } from '../../server/said-size.ts'
import { passingFolder, realDesk } from '../server/backup/real-desk.ts'
import { figure } from './figure.ts'

const ENTRIES = 300_000

/** The middle one of values that stand in order. */
const middle = (values: number[]): number => Math.round(values[Math.floor(values.length / 2)] ?? 0)

test('a backup of a hundred megabytes holds up no request, and the chain over its trail is quick to check', async () => {
  const real = await realDesk()
  const { desk } = real
  for (let at = 0; at < ENTRIES; at += 500)
    await transact(desk.db, async (tx) => {
      const rows = Array.from({ length: 500 }, (_, index) => `entry-${String(at + index).padStart(7, '0')}`)
      await tx
        .insertInto('audit_entry')
        .values(
          rows.map((id) => ({
            id,
            at: '2026-11-22T01:00:00.000Z',
            action: 'dispute:amend',
            outcome: 'done' as const,
            request_id: id,
            details: JSON.stringify({ filler: 'x'.repeat(150) }),
          })),
        )
        .execute()
      await tx
        .insertInto('audit_unsealed')
        .values(rows.map((id) => ({ entry_id: id })))
        .execute()
    })
  const sealing = performance.now()
  await sealTrail(desk, 'one')
  const checking = performance.now()
  const checked = await checkTrail(desk.db.reader, desk.secrets.auditing, [], () => undefined)
  const rate = Math.round(checked.sealed / ((performance.now() - checking) / 1000))
  figure({
    id: 'T62b',
    promise: 'Checking the audit chain stays quick',
    figure: `${rate} entries a second checked, ${Math.round(checked.sealed / ((checking - sealing) / 1000))} sealed`,
    target: 'reported',
    passed: checked.faults === 0,
  })

  const shelf = passingFolder()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let working = true
  const lengths: number[] = []
  const people = (async () => {
    while (working) {
      const began = performance.now()
      await real.logCases(1)
      lengths.push(performance.now() - began)
      await wait(20)
    }
  })()
  delay.enable()
  await wait(3_000)
  delay.disable()
  const before = Math.round(delay.percentile(99) / 1e6)
  delay.reset()
  const alone = lengths.splice(0).toSorted((one, other) => one - other)
  const began = performance.now()
  const begun = await beginUnasked(desk)
  delay.enable()
  const made = await finishBackup(desk, shelf, begun)
  delay.disable()
  const seconds = (performance.now() - began) / 1000
  working = false
  await people
  const restoring = performance.now()
  const into = join(passingFolder(), 'new')
  await restoreBackup({ backup: join(shelf, made.name), into, key: desk.secrets.backup, databaseUrl: null })
  const pause = Math.round(delay.percentile(99) / 1e6)
  figure({
    id: 'T68',
    promise: 'A backup is made while people work, and nobody waits for it',
    figure:
      `${saidSize(made.bytes)} in ${seconds.toFixed(1)} s with ${lengths.length} cases logged meanwhile (${middle(lengths.toSorted((one, other) => one - other))} ms each, alone ${middle(alone)}); ` +
      `request thread p99 ${pause} ms, alone ${before} ms; restored and compared in ${((performance.now() - restoring) / 1000).toFixed(1)} s; at most BACKUP_EVERY_MINUTES are lost`,
    target: 'p99 under 50 ms; 15 min with BACKUP_EVERY_MINUTES=15',
    passed: pause < 50,
  })
  expect(lengths.length).toBeGreaterThan(0)
})
