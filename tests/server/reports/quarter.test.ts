/** The quarter's analysis: the sum of its months, counted here once more from the entries in plain code; rates, employers, scope. */
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { mergeEmployers } from '../../../server/employers/merge-employers.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import type { SmallCounty } from '../../desk/small-county.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { caseSite } from '../../desk/case-site.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step, type Story } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'

const { at, signedIn } = caseSite('SQLite file')

const ROOM_EMPLOYER = '山城宏达服装有限公司'

async function acceptedAt(unit: 'room' | 'otherRoom', on: Day, employer: string, workers = ['王小芳']): Promise<Story> {
  const { desk, county } = at()
  const given = {
    receivedOn: on,
    industry: 'manufacturing' as const,
    respondents: [company(employer)],
    workers: workers.map((name) => worker(name)),
  }
  return accepted(desk, await county.actor('mediator', unit), dispute(county.units[unit], given), on)
}

/** July: one on hand. October: one settled and paid. November: one settled and unpaid, one terminated, one elsewhere. */
async function threeMonths(): Promise<void> {
  const { desk } = at()
  await acceptedAt('room', day('2026-07-08'), '江岸饮食公司')
  const paid = await acceptedAt('room', day('2026-10-13'), ROOM_EMPLOYER, ['王小芳', '李大勇'])
  const file = await settled(
    paid,
    [
      { worker: 0, parts: [{ dueOn: '2026-10-30', fen: 50_000 }] },
      { worker: 1, parts: [{ dueOn: '2026-10-30', fen: 30_001 }] },
    ],
    day('2026-10-20'),
  )
  for (const clause of file.agreements[0]?.clauses ?? [])
    for (const instalment of clause.instalments)
      await recordPayment(desk, actOf(paid.actor), {
        disputeId: file.row.id,
        instalmentId: instalment.id,
        amountFen: fen(instalment.amount_fen),
        paidOn: day('2026-10-30'),
        payer: '公司',
        manner: 'transfer',
        evidence: 'none',
        note: null,
      })
  const unpaid = await acceptedAt('room', day('2026-11-03'), ROOM_EMPLOYER)
  await settled(unpaid, [{ worker: 0, parts: [{ dueOn: '2026-11-15', fen: 70_000 }] }], day('2026-11-06'))
  const ended = await acceptedAt('room', day('2026-11-04'), '江岸饮食公司')
  const [of] = await desk.db.reader
    .selectFrom('dispute_party')
    .select('id')
    .where('dispute_id', '=', ended.disputeId)
    .where('side', '=', 'worker')
    .execute()
  await step(ended, 'mediation-terminated', day('2026-11-10'), { workerIds: [of?.id ?? ''], reason: 'too-far-apart' })
  await acceptedAt('otherRoom', day('2026-11-05'), '山岭物流公司')
}

/** What the quarter comes to, added up entry by entry. */
async function plainly(units: readonly (keyof SmallCounty['units'])[], quarter: readonly string[]) {
  const { desk, county } = at()
  const ids = new Set(units.map((unit) => county.units[unit]))
  const here = <Row extends { unit_id: string; booked_month: string }>(rows: Row[]): Row[] =>
    rows.filter((row) => ids.has(row.unit_id) && quarter.includes(row.booked_month))
  const counts = here(await desk.db.reader.selectFrom('count_entry').selectAll().execute())
  const money = here(await desk.db.reader.selectFrom('ledger_entry').selectAll().execute())
  const counted = (kind: string, outcome?: string): number =>
    counts
      .filter((row) => row.kind === kind && (outcome === undefined || row.outcome === outcome))
      .reduce((sum, row) => sum + row.amount, 0)
  const yuan = (kind: string): string =>
    (money.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.amount_fen, 0) / 100).toFixed(2)
  return {
    accepted: counted('case-accepted'),
    closed: counted('case-closed'),
    settled: counted('case-closed', 'settled'),
    agreed: yuan('agreed'),
    received: yuan('received'),
    verified: yuan('verified'),
  }
}

/** The cells of the row that begins with a text, in the section under a heading. */
function cells(html: string, heading: string, first: string): string[] {
  const section = html.split('<section>').find((one) => one.startsWith(`<h2>${heading}</h2>`)) ?? ''
  const rows = section
    .split('<tr>')
    .map((row) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')))
  return rows.find(([name]) => name?.trim() === first) ?? []
}

const QUARTER = ['2026-10', '2026-11', '2026-12']

test('the quarter is what its entries add up to, for the county and for the city', async () => {
  await threeMonths()
  for (const [unit, name, below] of [
    ['county', '江岸区总工会', ['county', 'committee', 'room']],
    ['city', '山城市总工会', ['city', 'county', 'committee', 'room', 'otherCounty', 'otherCommittee', 'otherRoom']],
  ] as const) {
    const plain = await plainly(below, QUARTER)
    expect(plain).toMatchObject({ accepted: unit === 'county' ? 3 : 4, closed: 3, settled: 2, agreed: '1500.01' })
    const { visitor } = await signedIn('supervisor', unit)
    const { status, text } = await visitor.get('/reports/quarter?quarter=2026-Q4')
    expect(status).toBe(200)
    const row = cells(text, '按单位统计', name)
    expect([row[1], row[2], row[3]]).toEqual([plain.accepted, plain.closed, plain.settled].map(String))
    expect(row.slice(9).map((one) => one.replaceAll(',', ''))).toEqual([
      plain.agreed,
      plain.received,
      plain.verified,
      '--',
    ])
    const course = cells(text, '近八个季度', '2026-Q4')
    expect(course.slice(1, 4)).toEqual([plain.accepted, plain.closed, plain.settled].map(String))
    expect(cells(text, '近八个季度', '2026-Q3').slice(1, 4)).toEqual(['1', '0', '0'])
  }
})

test('rates name both sides of their line, employers their cases, and a base of nothing is a blank', async () => {
  await threeMonths()
  const { visitor } = await signedIn('supervisor', 'county')
  const { text } = await visitor.get('/reports/quarter?quarter=2026-Q4&by=cause')
  const rate = (name: string): string[] => cells(text, '比率', name).slice(1, 4)
  expect(rate('成功率（按受理）')).toEqual(['2', '3', '66.67 %'])
  expect(rate('成功率（按办结）')).toEqual(['2', '3', '66.67 %'])
  expect(rate('履行率')).toEqual(['1', '2', '50.00 %'])
  expect(rate('按期到账率')).toEqual(['2', '3', '66.67 %'])
  expect(rate('按期办结率')).toEqual(['3', '3', '100.00 %'])
  expect(cells(text, '比较', '受理（件）').slice(1)).toEqual(['3', '1', '+200.0 %', '0', '--'])
  expect(cells(text, '受理案件最多的用人单位', ROOM_EMPLOYER).slice(1)).toEqual(['2', '3'])
  expect(cells(text, '受理案件最多的用人单位', '江岸饮食公司').slice(1)).toEqual(['1', '1'])
  expect(text).not.toContain('山岭物流公司')
  const byIndustry = await visitor.get('/reports/quarter?quarter=2026-Q4&by=industry')
  const row = cells(byIndustry.text, '按行业统计', '制造业')
  expect(row.slice(1, 4)).toEqual(['3', '3', '2'])
  const shares = ['66.67 % (2/3)', '66.67 % (2/3)', '50.00 % (1/2)', '66.67 % (2/3)', '100.00 % (3/3)']
  expect(row.slice(4, 9)).toEqual(shares)
  const empty = await visitor.get('/reports/quarter?quarter=2025-Q1')
  expect(cells(empty.text, '比率', '履行率').slice(1, 4)).toEqual(['0', '0', '--'])
})

test('whose scope ends elsewhere sees nothing of it, and what is no quarter is nowhere', async () => {
  const { county } = at()
  const { visitor } = await signedIn('supervisor', 'county')
  for (const query of ['quarter=2026-Q5', 'quarter=2026-11', 'quarter=1999-Q4', `unit=${county.units.otherCounty}`])
    expect((await visitor.get(`/reports/quarter?${query}`)).status, query).toBe(404)
  for (const first of ['2000-Q1', '2199-Q4'])
    expect((await visitor.get(`/reports/quarter?quarter=${first}`)).status, first).toBe(200)
  visitor.setCookie('desk-locale', 'en')
  expect((await visitor.get('/reports/quarter')).text).toContain('Quarterly analysis')
  const mediator = await signedIn('mediator', 'room')
  expect((await mediator.visitor.get('/reports/quarter')).status).toBe(403)
})

/** Every number of the page that leads to a list, with what it says and where it leads. */
const opened = (html: string): { said: string; href: string }[] =>
  [...html.matchAll(/<a href="(\/reports\/quarter\/cases[^"]*)">([^<]*)<\/a>/g)].map(([, href = '', said = '']) => ({
    said,
    href: href.replaceAll('&amp;', '&'),
  }))

const totalOf = (html: string): string => /class="figure-total"><b class="figure">([^<]*)</.exec(html)?.[1] ?? ''
const linesOf = (html: string): number => [...html.matchAll(/href="\/disputes\//g)].length

test('every number of a quarter opens its cases, and count and sum agree', async () => {
  await threeMonths()
  const { visitor } = await signedIn('director', 'committee')
  const { text } = await visitor.get('/reports/quarter?quarter=2026-Q4&by=industry')
  const links = opened(text).filter(({ href }) => href.includes('quarter=2026-Q4'))
  expect(links.length).toBeGreaterThan(25)
  const pages = new Map<string, Awaited<ReturnType<typeof visitor.get>>>()
  for (const { said, href } of links) {
    const page = pages.get(href) ?? (await visitor.get(href))
    pages.set(href, page)
    expect(page.status, href).toBe(200)
    const total = totalOf(page.text)
    const [, part, whole] = /\((\d+)\/(\d+)\)$/.exec(said) ?? []
    const list = new URLSearchParams(href).get('list')
    if (part !== undefined && list !== null) expect(total, href).toBe(`分子 ${part}，分母 ${whole}`)
    else if (whole !== undefined) expect(total, href).toContain(`合计 ${whole} 件`)
    else expect(total, href).toMatch(new RegExp(`(^|[^\\d.,])${said.replaceAll('.', '\\.')}([^\\d.]|$)`, 'u'))
    if (list !== null && part === undefined)
      expect(linesOf(page.text), href).toBe(Number(list === 'employer' ? /\d+/.exec(total)?.[0] : said))
  }
  const unpaid = await visitor.get(links.find(({ href }) => href.endsWith('list=performance'))?.href ?? '')
  expect(unpaid.text).toContain('不计入')
  expect(unpaid.text).toContain('700.00')
}, 60_000)

test('an employer of the ranking leads to its page, its cases under all names and the radar', async () => {
  await threeMonths()
  const { desk, county } = at()
  const idOf = async (name: string): Promise<string> =>
    (await desk.db.reader.selectFrom('employer').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  await mergeEmployers(desk, actOf(await county.actor('supervisor', 'county')), {
    intoId: await idOf(ROOM_EMPLOYER),
    otherId: await idOf('江岸饮食公司'),
    reason: 'renamed',
  })
  const { visitor } = await signedIn('director', 'committee')
  const { text } = await visitor.get('/reports/quarter?quarter=2026-Q4')
  expect(cells(text, '受理案件最多的用人单位', ROOM_EMPLOYER).slice(1)).toEqual(['3', '4'])
  expect(cells(text, '受理案件最多的用人单位', '江岸饮食公司')).toEqual([])
  expect(text).toContain(`<a href="/employers/${await idOf(ROOM_EMPLOYER)}">${ROOM_EMPLOYER}</a>`)
  expect(text).toContain('href="/radar"')
  const list = await visitor.get(
    `/reports/quarter/cases?quarter=2026-Q4&list=employer&employer=${await idOf('江岸饮食公司')}`,
  )
  expect(totalOf(list.text)).toBe('共 3 件，涉及职工 4 人')
  expect(linesOf(list.text)).toBe(3)
})

test('lists keep to their row and to the scope, and what is no list is nowhere', async () => {
  await threeMonths()
  const { county } = at()
  const { visitor } = await signedIn('supervisor', 'county')
  const cases = '/reports/quarter/cases?quarter=2026-Q4'
  const own = await visitor.get(`${cases}&list=on-time&own=1`)
  expect(totalOf(own.text)).toBe('分子 0，分母 0')
  const room = await visitor.get(`${cases}&list=on-time&unit=${county.units.room}&channel=direct`)
  expect(totalOf(room.text)).toBe('分子 3，分母 3')
  for (const query of ['', '&list=none', '&measure=none', `&list=on-time&unit=${county.units.otherRoom}`])
    expect((await visitor.get(cases + query)).status, query).toBe(404)
})

test('the quarter leaves the desk as workbook, CSV and PDF, typed, marked and on the trail', async () => {
  await threeMonths()
  const { desk } = at()
  const { visitor } = await signedIn('supervisor', 'county')
  const book = await visitor.download('/reports/quarter.xlsx?quarter=2026-Q4')
  expect(book.name).toContain('季分析-江岸区总工会-2026-Q4.xlsx')
  const sheets = await readXlsxFile(book.bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    '比较',
    '比率',
    '按单位统计',
    '受理案件最多的用人单位',
    '本季各月',
    '近八个季度',
  ])
  const rows = sheets[2]?.data ?? []
  expect(rows[2]?.[0]).toBe('关账状态：2026-10 未关账　2026-11 未关账　2026-12 未关账')
  expect(rows[3]?.[0]).toMatch(/^导出人：supervisor·county　导出时间：2026-/)
  expect(rows[6]?.slice(0, 4)).toEqual(['江岸区总工会', 3, 3, 2])
  expect(rows[6]?.[9]).toBe(1500.01)
  const csv = await visitor.download('/reports/quarter.csv?quarter=2026-Q4&table=employers')
  expect(new TextDecoder().decode(csv.bytes)).toContain(`"${ROOM_EMPLOYER}",2,3`)
  expect((await visitor.download('/reports/quarter.csv?quarter=2026-Q4&table=none')).status).toBe(404)
  const pdf = await visitor.download('/reports/quarter.pdf?quarter=2026-Q4')
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const trail = await desk.db.reader
    .selectFrom('audit_entry')
    .select('details')
    .where('action', '=', 'report:export')
    .where('outcome', '=', 'done')
    .execute()
  expect(trail.map((row) => JSON.parse(row.details) as unknown)).toMatchObject([
    { quarter: '2026-Q4', format: 'xlsx' },
    { quarter: '2026-Q4', format: 'csv-employers', rows: 2 },
    { quarter: '2026-Q4', format: 'pdf' },
  ])
  const clerk = await signedIn('clerk', 'committee')
  expect((await clerk.visitor.get('/reports/quarter.pdf')).status).toBe(403)
})
