/** A desk killed while it settles terms again after a year came in: every term is counted once, every move told once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { nextClockOf } from '../../db/repositories/clocks.ts'
import { insertImportedYear } from '../../db/repositories/calendar-imports.ts'
import { openEmbedded, transact, type Reader } from '../../db/database.ts'
import { clockFrom, instantAt } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import type { Desk } from '../../server/desk.ts'
import { settleTermsAgain } from '../../server/disputes/settle-terms-again.ts'
import { openDispute } from '../../server/intake/open-dispute.ts'
import { draftYear } from '../../server/law/import-year.ts'
import { createLog } from '../../server/log.ts'
import { DATABASE_FILE, openDesk } from '../../server/open-desk.ts'
import { checkJournal } from '../../server/system/check-journal.ts'
import { shippedCalendar } from '../../workflows/law/calendar.ts'
import { day } from '../../workflows/values/day.ts'
import { dispute } from '../desk/given.ts'
import { actOf } from '../desk/small-county.ts'
import { notice2027 } from '../workflows/law/notices.ts'
import { workUntilKilled } from './child.ts'
import { mediatorOf } from './mediator.ts'

const CASES = 120
const KILLS = 3
const START = Date.parse('2027-01-26T09:00:00+08:00')
/** Longer than a dead process holds the lease of the round. */
const LATER = 11 * 60 * 1000
const round = fileURLToPath(new URL('round-that-dies.ts', import.meta.url))

const momentOf = (nth: number): string => instantAt(START + nth * LATER)

const deskAt = (folder: string, nth: number): Promise<Desk> =>
  openDesk(readConfig({ DATA_DIR: folder }), {
    demonstration: false,
    clock: clockFrom(() => START + nth * LATER),
    log: createLog({ write: () => undefined }),
  })

/** Cases of the day before: their 15 days end on a day off that nobody knows of until the notice for 2027 is in. */
async function filled(folder: string): Promise<void> {
  const desk = await deskAt(folder, 0)
  const actor = await mediatorOf(desk)
  for (let nth = 0; nth < CASES; nth++)
    await openDispute(desk, actOf(actor), dispute(actor.unitId, { receivedOn: day('2027-01-25') }))
  await importNotice(desk, actor.staffId)
  await desk.db.close()
}

async function importNotice(desk: Desk, by: string): Promise<void> {
  const checked = draftYear({ year: 2027, source: 'notice', notice: notice2027 }, shippedCalendar)
  if (!checked.ok) throw new Error('the notice does not read')
  const { year, off, makeUp, statutory, source } = checked.year
  await transact(desk.db, async (tx) => {
    await insertImportedYear(tx, {
      id: desk.newId(),
      year,
      edition: 1,
      source,
      off: JSON.stringify(off),
      make_up: JSON.stringify(makeUp),
      statutory: JSON.stringify(statutory),
      imported_by: by,
      recorded_at: desk.clock.now(),
    })
  })
}

const moves = async (reader: Reader) => {
  const terms = await reader.selectFrom('clock').selectAll().where('rule', '=', 'T2').execute()
  const lines = await reader
    .selectFrom('dispute_event')
    .select('dispute_id')
    .where('type', '=', 'term-settled-again')
    .execute()
  return { terms, moved: terms.filter((term) => term.moved_from !== null), told: lines.map((line) => line.dispute_id) }
}

async function untilMoreThan(reader: Reader, known: number): Promise<void> {
  const until = performance.now() + 10_000
  while ((await moves(reader)).moved.length <= known && performance.now() < until) await wait(1)
}

test(`a desk killed ${KILLS} times while it settles terms again`, { timeout: 90_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-settle-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await filled(folder)
  const path = join(folder, DATABASE_FILE)
  const movedAtKill: number[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const db = openEmbedded(path)
    const known = (await moves(db.reader)).moved.length
    // The first dies somewhere in its first transaction, the others as soon as one more is seen in the file.
    const oneMore = () => (kill === 0 ? wait(Math.random() * 60) : untilMoreThan(db.reader, known))
    await workUntilKilled(round, [folder, momentOf(kill)], oneMore)
    const { moved, told } = await moves(db.reader)
    await db.close()
    // Whole after every kill: a term that moved is told, and nothing is told that did not move.
    expect(told.toSorted()).toEqual(moved.map((term) => term.dispute_id).toSorted())
    movedAtKill.push(moved.length)
  }
  expect(movedAtKill.some((count) => count > 0 && count < CASES)).toBe(true)
  const desk = await deskAt(folder, KILLS)
  onTestFinished(() => desk.db.close())
  const { reader } = desk.db
  await settleTermsAgain(desk, desk.newId())
  const { terms, moved } = await moves(reader)
  expect(moved).toHaveLength(CASES)
  for (const term of terms)
    expect(term).toMatchObject({ due_on: '2027-02-12', moved_from: '2027-02-09', provisional: 0, status: 'running' })
  const left = reader.selectFrom('clock').select('id').where('calendar_version', '<>', 'CN-2026.1+2027.1')
  expect(await left.where('due_on', '>=', '2026-12-25').execute()).toEqual([])
  for (const row of await reader.selectFrom('dispute').selectAll().execute())
    expect(row.next_due_on).toBe((await nextClockOf(reader, row.id))?.dueOn)
  const differences: string[] = []
  await checkJournal(reader, (difference) => differences.push(difference.code))
  expect(differences).toEqual([])
  console.info(`${movedAtKill.join(', ')} of ${CASES} terms had moved when the desk died`)
})
