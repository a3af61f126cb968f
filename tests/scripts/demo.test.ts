import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMemory, type Database } from '../../db/database.ts'
import { listDemonstrationStaff } from '../../db/repositories/staff.ts'
import { City } from '../../scripts/demo/city.ts'
import { clockBefore, fillCity } from '../../scripts/demo/fill-city.ts'
import { planCity } from '../../scripts/demo/plan.ts'
import { demonstrationStaff } from '../../server/people/demonstration-accounts.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { openDeskOn } from '../../server/open-desk.ts'
import { checkJournal } from '../../server/system/check-journal.ts'
import { roles } from '../../workflows/permissions.ts'
import { addMonths, day } from '../../workflows/values/day.ts'
import { nodeArguments } from '../node.ts'

const DISPUTES = 90
const NOON = Date.parse('2026-11-20T12:00:00+08:00')
const folder = mkdtempSync(join(tmpdir(), 'desk-demo-'))
let db: Database
let unfilled: City

beforeAll(async () => {
  const today = day('2026-11-20')
  const clock = clockBefore(today)
  const memory = openMemory()
  db = memory.db
  const log = createLog({ write: () => undefined })
  const config = readConfig({ DATA_DIR: folder })
  const desk = await openDeskOn(config, { demonstration: true, clock, log }, () => Promise.resolve(db))
  unfilled = new City(desk, clock)
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
  expect(rows.map((row) => row.stage).toSorted()).toEqual([
    'agreed.drafting',
    'agreed.signing',
    'archived',
    'committee.assigning',
    'committee.mediating',
    'committee.suspended',
    'followedUp',
    'intake.consulting',
    'intake.registered',
    'notAccepted',
    'performed',
    'performing.defaulted',
    'performing.paying',
    'room.inSession',
    'room.preparing',
    'room.suspended',
    'settledPrivately',
    'terminated',
    'transferred',
    'withdrawn',
  ])
})

test('no case hangs: whoever waits has waited for weeks at most, unless money is still to come', async () => {
  const waiting = await db.reader
    .selectFrom('dispute')
    .innerJoin('dispute_event', 'dispute_event.dispute_id', 'dispute.id')
    .select(({ fn }) => ['dispute.id', 'stage', fn.max('dispute_event.occurred_on').as('last')])
    .where('stage', 'not in', ['archived', 'performing.paying'])
    .groupBy(['dispute.id', 'stage'])
    .execute()
  expect(waiting.length).toBeGreaterThan(30)
  expect(waiting.filter(({ last }) => last < '2026-09-01')).toEqual([])
  const dueNext = await db.reader
    .selectFrom('instalment')
    .innerJoin('dispute', 'dispute.id', 'instalment.dispute_id')
    .select('due_on')
    .where('stage', '=', 'performing.paying')
    .where('status', 'in', ['planned', 'due'])
    .execute()
  expect(dueNext.length).toBeGreaterThan(0)
  expect(dueNext.filter(({ due_on }) => due_on < '2026-08-01')).toEqual([])
})

test('each ground of legal aid is proved by a paper that proves it', async () => {
  const proves: Record<string, RegExp> = {
    'migrant-pay': /进城务工|居住证/u,
    'migrant-injury': /(?:进城务工|居住证).*(?:工伤|诊断)/u,
    'special-group': /残疾人证/u,
    'relief-recipient': /低保证|残疾军人证/u,
  }
  const cases = await db.reader.selectFrom('aid_case').select(['ground', 'ground_proof', 'stage']).execute()
  const named = cases.filter((one) => one.ground !== null)
  expect(new Set(named.map((one) => one.ground)).size).toBeGreaterThan(2)
  expect(named.filter((one) => !proves[one.ground ?? '']?.test(one.ground_proof ?? ''))).toEqual([])
  // Of a dispute it may still be open while the application is looked into.
  expect(cases.filter((one) => one.ground === null && one.stage !== 'applied')).toEqual([])
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

test('the sign-ins begin with those who mediate and end with who keeps the desk', async () => {
  const { ofEachRole } = await demonstrationStaff(db.reader)
  expect(ofEachRole.map((person) => person.signInName)).toEqual([
    'mediator',
    'clerk',
    'director',
    'supervisor',
    'aid-officer',
    'informant',
    'auditor',
    'administrator',
    'security-administrator',
  ])
})

test.each(['2026-11-20', '2026-11-30', '2027-02-01'])(
  'the months up to %s are alike: none empty, none drowned, more before Spring Festival',
  async (today) => {
    const months = new Map<string, number>()
    for (const telling of planCity(unfilled, 410, day(today))) {
      const moment = await telling.next()
      if (moment.done === true) throw new Error('a story without a first day')
      const month = moment.value.day.slice(0, 7)
      months.set(month, (months.get(month) ?? 0) + 1)
    }
    // The first month and the last may have few days.
    const first = addMonths(day(today), -24).slice(0, 7)
    const whole = [...months].filter(([month]) => month > first && month < today.slice(0, 7))
    expect(whole).toHaveLength(23)
    for (const [month, count] of whole) {
      expect(count, month).toBeGreaterThanOrEqual(7)
      expect(count, month).toBeLessThanOrEqual(35)
    }
    expect(months.get(today.slice(0, 7))).toBeLessThanOrEqual(35)
    expect(months.get('2026-01')).toBeGreaterThan(months.get('2026-02') ?? 0)
  },
)

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

test('a fill that is killed leaves no database, so the next start begins again', async () => {
  const dataDir = join(folder, 'killed')
  const child = start({ DATA_DIR: dataDir, PORT: '0' })
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (part: Buffer) => {
      if (part.toString().includes('filling')) resolve()
    }),
  )
  child.kill('SIGKILL')
  await new Promise((resolve) => child.on('exit', resolve))
  expect(existsSync(join(dataDir, 'files'))).toBe(true)
  expect(existsSync(join(dataDir, 'desk.sqlite'))).toBe(false)
}, 120_000)

function run(settings: Record<string, string>): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    const child = start(settings)
    let text = ''
    child.stdout.on('data', (part: Buffer) => (text += part.toString()))
    child.stderr.on('data', (part: Buffer) => (text += part.toString()))
    child.on('exit', (code) => resolve({ code, text }))
  })
}

function start(settings: Record<string, string>): ChildProcessWithoutNullStreams {
  const script = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url))
  return spawn(process.execPath, [...nodeArguments, script], { env: { PATH: process.env.PATH ?? '', ...settings } })
}
