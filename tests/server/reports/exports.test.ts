import { join } from 'node:path'
import readXlsxFile, { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from '../../../db/database.ts'
import { migrate } from '../../../db/migrate.ts'
import { DATABASE_FILE } from '../../../server/open-desk.ts'
import { writeCsv } from '../../../server/reports/write-csv.ts'
import { day } from '../../../workflows/values/day.ts'
import { company, dispute } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'
import { readZipTexts } from './zip-texts.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site

/** Names an employer might be given so that a spreadsheet runs them. */
const HOSTILE = [`=cmd|' /C calc'!A0`, '+1+1', '-2+3', '@SUM(A1:A9)', "'=1+1", '＝1+1']

beforeAll(async () => {
  const memory = await testDesk()
  await memory.db.close()
  const db = openEmbedded(join(memory.config.dataDir, DATABASE_FILE))
  await migrate(db)
  desk = { ...memory, db, end: async () => (await db.close(), memory.end()) }
  county = await smallCounty(desk)
  site = await openSite(desk)
  const mediator = await county.actor('mediator', 'room')
  for (const name of HOSTILE) {
    const story = await accepted(desk, mediator, dispute(county.units.room, { respondents: [company(name)] }))
    await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-20', fen: 123_456_789 }] }], day('2026-11-06'))
  }
})
afterAll(async () => {
  await site.end()
  await desk.end()
})

async function supervisor(): Promise<Visitor> {
  await county.actor('supervisor', 'city')
  const visitor = site.visitor()
  await visitor.signIn('supervisor-city')
  return visitor
}

test('the workbook holds real numbers, text that stays text, definitions and places to sign', async () => {
  const visitor = await supervisor()
  const { status, bytes, name } = await visitor.download('/reports/recovered.xlsx?month=2026-11')
  expect(status).toBe(200)
  expect(name).toContain('挽回经济损失月报-山城市总工会-2026-11.xlsx')
  const sheets = (await readXlsxFile(bytes)).map((one) => one.sheet)
  expect(sheets).toEqual([
    '按单位',
    '按案由',
    '按渠道',
    '按行业',
    '比较',
    '在办平衡',
    '案件明细',
    '补报更正',
    '近十二个月',
    '人民调解案件情况统计表',
    '工会指标',
    '比率',
    '以案定补清单',
    '法律援助结果（按案由）',
    '法律援助承办人办案与补贴',
    '指标口径',
  ])

  const totals = await readSheet(bytes, '按单位')
  const heads = totals[5] ?? []
  const city = totals.find((row) => row[0] === '山城市总工会') ?? []
  expect(city[heads.indexOf('协议（元）')]).toBe((123_456_789 * HOSTILE.length) / 100)
  expect(city[heads.indexOf('受理（件）')]).toBe(HOSTILE.length)
  expect(city[heads.indexOf('法援（元）')]).toBeNull()
  expect(totals.flat()).toEqual(expect.arrayContaining(['审核：', '单位：件、人、元']))
  expect(String(totals[3]?.[0])).toMatch(/^导出人：supervisor·city/)

  const cases = await readSheet(bytes, '案件明细')
  const employers = cases.slice(6).map((row) => row[(cases[5] ?? []).indexOf('用人单位')])
  for (const employer of HOSTILE) expect(employers).toContain(employer)
  expect(cases.flat().filter((cell) => cell === '王小芳')).toEqual([])
  expect((await readSheet(bytes, '指标口径')).flat()).toContain('R10')
})

test('no cell of the workbook is a formula', async () => {
  const visitor = await supervisor()
  const { bytes } = await visitor.download('/reports/recovered.xlsx?month=2026-11')
  const sheets = readZipTexts(bytes).filter(({ name }) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets).toHaveLength(16)
  const filters: (string | undefined)[] = []
  for (const { text } of sheets) {
    expect(text).not.toMatch(/<f[ >]/)
    expect(text).toContain('state="frozen"')
    filters.push(/<autoFilter ref="(\w+:[A-Z]+)\d+"\/>/.exec(text)?.[1])
  }
  // Nothing came late and there was no aid: a table without rows has nothing to filter.
  expect(filters.filter((one) => one === undefined)).toHaveLength(3)
  expect(filters).toContain('A6:K')
})

test('the CSV has its mark, quotes its texts and disarms what looks like a formula', async () => {
  const visitor = await supervisor()
  const { bytes } = await visitor.download('/reports/recovered.csv?month=2026-11&table=cases')
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n')
  expect(lines).toHaveLength(HOSTILE.length + 1)
  for (const line of lines.slice(1)) {
    expect(line).toMatch(/,1234567\.89,0\.00,0\.00$/)
    expect(line).not.toMatch(/(^|,)"?[=+@＝-]/)
  }
  expect(lines.join('\n')).toContain(`"'=cmd|`)
  const totals = (await visitor.download('/reports/recovered.csv?month=2026-11&table=totals')).bytes.toString('utf8')
  expect(totals).toContain('"山城市总工会"')
})

test('an export is audited with its rows; who may only read does not export, and a unit elsewhere does not exist', async () => {
  const visitor = await supervisor()
  await visitor.download('/reports/recovered.csv?month=2026-11&table=cases')
  const trail = await desk.db.reader
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'report:export')
    .execute()
  expect(JSON.parse(trail.at(-1)?.details ?? '{}')).toMatchObject({
    month: '2026-11',
    format: 'csv-cases',
    rows: HOSTILE.length,
  })
  await county.actor('clerk', 'committee')
  const clerk = site.visitor()
  await clerk.signIn('clerk-committee')
  expect((await clerk.get('/reports/recovered')).status).toBe(200)
  expect((await clerk.get('/reports/recovered.xlsx?month=2026-11')).status).toBe(403)
  await county.actor('director', 'otherCommittee')
  const director = site.visitor()
  await director.signIn('director-othercommittee')
  expect((await director.get(`/reports/recovered.xlsx?unit=${county.units.room}`)).status).toBe(404)
  expect((await visitor.get('/reports/recovered.csv?table=people')).status).toBe(404)
})

test('a text that begins with a tab or a line end is disarmed, a negative sum stays a number', () => {
  const texts = ['\t=1+1', '\r=1+1', '=1', '-1']
  const rows = texts.map((text) => [{ text }, { fen: -1_050 }, { count: -2 }, null])
  const lines = new TextDecoder().decode(writeCsv({ name: 'x', heads: ['a', 'b', 'c', 'd'], rows })).split('\r\n')
  expect(lines[0]).toBe('"a","b","c","d"')
  expect(lines.slice(1, -1)).toEqual(texts.map((text) => `"'${text}",-10.50,-2,`))
})
