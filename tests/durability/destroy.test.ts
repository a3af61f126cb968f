/** A desk killed while it destroys the volumes of a list: all of them or none, and their files go in the end, each once. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded, transact, type Reader } from '../../db/database.ts'
import { keepRetention } from '../../db/repositories/retention.ts'
import { keepEvidence } from '../../server/attachments/keep-evidence.ts'
import { clockFrom, instantAt } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import type { Desk } from '../../server/desk.ts'
import { decideDestruction } from '../../server/destruction/decide-destruction.ts'
import { proposeDestruction } from '../../server/destruction/propose-destruction.ts'
import { openDispute } from '../../server/intake/open-dispute.ts'
import { createLog } from '../../server/log.ts'
import { DATABASE_FILE, openDesk } from '../../server/open-desk.ts'
import { eraseFiles } from '../../server/system/erase-files.ts'
import { dispute } from '../desk/given.ts'
import { png } from '../desk/material-files.ts'
import { actOf } from '../desk/small-county.ts'
import { workUntilKilled } from './child.ts'
import { clerkOf, insertOffice, supervisorOf } from './clerk.ts'
import { mediatorOf } from './mediator.ts'

const VOLUMES = 60
const KILLS = 4
const START = Date.parse('2031-11-24T09:00:00+08:00')
/** Longer than a dead process holds the lease of the round. */
const LATER = 11 * 60 * 1000
const destroyer = fileURLToPath(new URL('destroyer-that-dies.ts', import.meta.url))

const deskAt = (folder: string, nth: number): Promise<Desk> =>
  openDesk(readConfig({ DATA_DIR: folder }), {
    demonstration: false,
    clock: clockFrom(() => START + nth * LATER),
    log: createLog({ write: () => undefined }),
  })

/** Volumes past their term with a picture each, on a list that was let. */
async function listed(folder: string): Promise<string> {
  const desk = await deskAt(folder, 0)
  const mediator = await mediatorOf(desk)
  await insertOffice(desk)
  const ids: string[] = []
  for (let nth = 0; nth < VOLUMES; nth++) {
    const { disputeId } = await openDispute(desk, actOf(mediator), dispute(mediator.unitId))
    const picture = {
      name: 'a.png',
      bytes: Buffer.from(png(3 + (nth % 10), 3 + Math.floor(nth / 10))),
      type: 'image/png' as const,
    }
    await keepEvidence(desk, actOf(mediator), disputeId, [picture], {
      kind: 'evidence',
      title: '',
      offeredBy: null,
      originalSeen: false,
      volumeRow: null,
    })
    await transact(desk.db, (tx) =>
      keepRetention(tx, {
        dispute_id: disputeId,
        committee_id: 'committee',
        kept_for: '5-years',
        counted_from: '2026-11-22',
        keep_until: '2031-11-22',
      }),
    )
    ids.push(disputeId)
  }
  const { listId } = await proposeDestruction(desk, actOf(clerkOf()), { committeeId: 'committee', disputeIds: ids })
  await decideDestruction(desk, actOf(supervisorOf()), { listId, outcome: 'approved', reason: null, revision: 1 })
  await desk.db.close()
  return listId
}

async function standing(reader: Reader) {
  const destroyed = await reader
    .selectFrom('volume_retention')
    .select('dispute_id')
    .where('state', '=', 'destroyed')
    .execute()
  const covered = await reader.selectFrom('dispute').select('id').where('summary', '=', '').execute()
  const told = await reader.selectFrom('dispute_event').select('id').where('type', '=', 'volume-destroyed').execute()
  const asked = await reader.selectFrom('file_erasure').selectAll().execute()
  return { destroyed: destroyed.length, covered: covered.length, told: told.length, asked: asked.length }
}

const filesIn = (folder: string): number =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

test(`a desk killed ${KILLS} times while it destroys ${VOLUMES} volumes`, { timeout: 90_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-destroy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const listId = await listed(folder)
  const before = filesIn(folder)
  const seen: string[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    await workUntilKilled(destroyer, [folder, instantAt(START + kill * LATER), listId], () =>
      wait(Math.random() * 8 * 4 ** kill),
    )
    const db = openEmbedded(join(folder, DATABASE_FILE))
    const now = await standing(db.reader)
    await db.close()
    // All or none; and no file goes before its volume is destroyed.
    expect([0, VOLUMES]).toContain(now.destroyed)
    expect(now).toEqual({ destroyed: now.destroyed, covered: now.destroyed, told: now.destroyed, asked: now.destroyed })
    if (now.destroyed === 0) expect(filesIn(folder)).toBe(before)
    seen.push(`${now.destroyed}/${filesIn(folder)}`)
  }
  // Left alone, it comes to its end.
  await workUntilKilled(destroyer, [folder, instantAt(START + KILLS * LATER), listId], () => wait(3_000))
  const desk = await deskAt(folder, KILLS + 2)
  onTestFinished(() => desk.db.close())
  await eraseFiles(desk, desk.newId())
  expect(await standing(desk.db.reader)).toEqual({
    destroyed: VOLUMES,
    covered: VOLUMES,
    told: VOLUMES,
    asked: VOLUMES,
  })
  expect(filesIn(folder)).toBe(before - VOLUMES)
  const open = await desk.db.reader.selectFrom('file_erasure').select('sha256').where('done_at', 'is', null).execute()
  expect(open).toEqual([])
  console.info(`destroyed volumes / files on the disk after each kill: ${seen.join(', ')}`)
})
