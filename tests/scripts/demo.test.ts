import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMemory, type Database } from '../../db/database.ts'
import { listDemonstrationStaff } from '../../db/repositories/staff.ts'
import { clockBefore, fillCity } from '../../scripts/demo/fill-city.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { openDeskOn } from '../../server/open-desk.ts'
import { checkJournal } from '../../server/system/check-journal.ts'
import { stages } from '../../workflows/dispute/stages.ts'
import { roles } from '../../workflows/permissions.ts'
import { day } from '../../workflows/values/day.ts'

const DISPUTES = 115
const NOON = Date.parse('2026-11-20T12:00:00+08:00')
const folder = mkdtempSync(join(tmpdir(), 'desk-demo-'))
let db: Database

beforeAll(async () => {
  const today = day('2026-11-20')
  const clock = clockBefore(today)
  const memory = openMemory()
  db = memory.db
  const log = createLog({ write: () => undefined })
  const config = readConfig({ DATA_DIR: folder })
  const desk = await openDeskOn(config, { demonstration: true, clock, log }, () => Promise.resolve(db))
  await fillCity(desk, clock, { disputes: DISPUTES, endMillis: NOON, today, progress: () => undefined })
}, 120_000)

afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the city passes the journal check', async () => {
  const found: unknown[] = []
  const checked = await checkJournal(db.reader, (difference) => found.push(difference))
  expect(found).toEqual([])
  expect(checked.cases).toBeGreaterThanOrEqual(DISPUTES - 12)
})

test('a case waits in every stage of the machine', async () => {
  const rows = await db.reader.selectFrom('dispute').select('stage').distinct().execute()
  expect(new Set(rows.map((row) => row.stage))).toEqual(new Set(stages))
})

test('there are counties of today, two of yesterday with their successor, and a sign-in of each role', async () => {
  const counties = await db.reader
    .selectFrom('unit')
    .select(['name', 'valid_to'])
    .where('kind', '=', 'county')
    .execute()
  expect(counties.filter((county) => county.valid_to === null)).toHaveLength(37)
  expect(counties.filter((county) => county.valid_to === '2025-11-06').map((county) => county.name)).toEqual([
    '重庆市江北区总工会',
    '重庆市渝北区总工会',
  ])
  const staff = await listDemonstrationStaff(db.reader)
  expect(new Set(staff.flatMap((person) => person.roles))).toEqual(new Set(roles))
})

test('sittings of today stand in the book, drafts wait for their writers and money waits for a second pair of eyes', async () => {
  const sittings = await db.reader
    .selectFrom('mediation_session')
    .select('id')
    .where('status', '=', 'booked')
    .where('day', '=', '2026-11-20')
    .execute()
  expect(sittings.length).toBeGreaterThan(0)
  expect(await db.reader.selectFrom('draft').select('id').execute()).not.toHaveLength(0)
  const unverified = await db.reader.selectFrom('payment').select('id').where('status', '=', 'recorded').execute()
  expect(unverified.length).toBeGreaterThan(0)
})

test('nothing is recorded before it happened or after the end of the story', async () => {
  const events = await db.reader.selectFrom('dispute_event').select(['occurred_on', 'recorded_at']).execute()
  expect(events.length).toBeGreaterThan(DISPUTES * 3)
  for (const event of events) {
    expect(Date.parse(event.recorded_at)).toBeGreaterThanOrEqual(Date.parse(`${event.occurred_on}T00:00:00+08:00`))
    expect(Date.parse(event.recorded_at)).toBeLessThanOrEqual(NOON + 60_000)
  }
})

test.each([
  ['another address', { HOST: '0.0.0.0' }, 'this machine only'],
  ['a server database', { DATABASE_URL: 'postgres://127.0.0.1/desk' }, 'without DATABASE_URL'],
])('the demonstration refuses %s', async (_, settings, words) => {
  const dataDir = join(folder, 'refused')
  const said = await run({ ...settings, DATA_DIR: dataDir, PORT: '0' })
  expect(said.code).toBe(1)
  expect(said.text).toContain(words)
  expect(existsSync(join(dataDir, 'desk.sqlite'))).toBe(false)
})

function run(settings: Record<string, string>): Promise<{ code: number | null; text: string }> {
  const script = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { env: { PATH: process.env.PATH ?? '', ...settings } })
    let text = ''
    child.stdout.on('data', (part: Buffer) => (text += part.toString()))
    child.stderr.on('data', (part: Buffer) => (text += part.toString()))
    child.on('exit', (code) => resolve({ code, text }))
  })
}
