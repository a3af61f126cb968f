/** The forms of a month: they add up by their own rules, rates name both sides of their line, papers and workbooks hold the same. */
import { expect, test, vi } from 'vitest'
import { organisation } from '../../../db/repositories/recovered-totals.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { share } from '../../../server/reports/rates.ts'
import type { SheetCell } from '../../../server/reports/sheets.ts'
import { statistics } from '../../../server/reports/statistics.ts'
import { unitTree } from '../../../server/reports/unit-tree.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import { reportOf } from './report-of.ts'

const { at, signedIn } = caseSite('SQLite file')

/** Three cases of November: one settled and paid in full, one terminated, one on hand. */
async function november(): Promise<void> {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const [first, second] = [
    await accepted(desk, mediator, dispute(county.units.room)),
    await accepted(desk, mediator, dispute(county.units.room, { channel: 'litigation', workers: [worker('李大勇')] })),
    await accepted(desk, mediator, dispute(county.units.room, { workers: [worker('周海')] })),
  ]
  const file = await settled(first, [{ worker: 0, parts: [{ dueOn: '2026-11-20', fen: 50_000 }] }], day('2026-11-06'))
  await recordPayment(desk, actOf(mediator), {
    disputeId: file.row.id,
    instalmentId: file.agreements[0]?.clauses[0]?.instalments[0]?.id ?? '',
    amountFen: fen(50_000),
    paidOn: day('2026-11-20'),
    payer: '公司',
    manner: 'transfer',
    evidence: 'none',
    note: null,
  })
  const ended = await reopenFile(desk.db.reader, second.disputeId)
  await step(second, 'mediation-terminated', day('2026-11-09'), {
    workerIds: ended.workers.map((one) => one.id),
    reason: 'too-far-apart',
  })
}

const formsOf = async (unit: 'county' | 'otherCounty') => {
  const { desk, county } = at()
  const asked = { month: month('2026-11'), unitId: county.units[unit], view: 'then' } as const
  const tree = unitTree(await organisation(desk.db.reader), asked.unitId, 'then')
  return statistics(desk.db.reader, await reportOf(desk.db.reader, asked), tree?.all ?? [], 'zh-CN', false)
}

/** A cell without its way on. */
function bare(cell: SheetCell | undefined) {
  const { href: _, ...rest } = cell ?? {}
  return cell === null ? null : rest
}

test('the forms count what the rules say, and a base of nothing is a blank', async () => {
  await november()
  const { justice, rates, subsidies } = await formsOf('county')
  const line = (label: string) => bare(justice.rows.find(([one]) => JSON.stringify(one).includes(label))?.[2])
  expect(line('"受理"')).toEqual({ count: 3 })
  expect(line('接受委托移送调解')).toEqual({ count: 1 })
  expect(line('当事人申请')).toEqual({ count: 2 })
  expect(line('来源合计')).toEqual({ text: '平衡' })
  expect(line('口头协议')).toEqual({ count: 1 })
  expect(line('协议涉及金额')).toEqual({ fen: 50_000 })
  expect(rates.rows.map((row) => row.slice(1, 4).map(bare))).toEqual([
    [{ count: 1 }, { count: 3 }, { text: '33.33 %' }],
    [{ count: 1 }, { count: 2 }, { text: '50.00 %' }],
    [{ count: 1 }, { count: 1 }, { text: '100.00 %' }],
    [{ count: 1 }, { count: 1 }, { text: '100.00 %' }],
    [{ count: 2 }, { count: 2 }, { text: '100.00 %' }],
  ])
  expect(subsidies.rows).toEqual([
    [
      { text: 'mediator·room' },
      { text: '江岸工业园调解工作室' },
      { count: 2 },
      { count: 1 },
      { count: 1 },
      { fen: 50_000 },
    ],
  ])
  expect((await formsOf('otherCounty')).rates.rows.map((row) => row[3])).toEqual([null, null, null, null, null])
  expect(share(0, 0)).toBeNull()
})

/** Every figure of a page that leads to a list of cases, with what it says and where it leads. */
const leading = (html: string): { said: string; href: string }[] =>
  [...html.matchAll(/<a href="(\/reports\/recovered\/cases[^"]*)">([^<]*)<\/a>/g)].map(([, href = '', said = '']) => ({
    said,
    href: href.replaceAll('&amp;', '&'),
  }))

test('every rate of the month opens both sides of its line, and each list holds what is printed', async () => {
  await november()
  const { county } = at()
  const { visitor } = await signedIn('director', 'committee')
  const { text } = await visitor.get('/reports/statistics?month=2026-11')
  const section = text.split('<section>').find((one) => one.startsWith('<h2>比率</h2>')) ?? ''
  const rates = leading(section)
  expect(rates.map(({ said }) => said)).toEqual(['1', '3', '1', '2', '1', '1', '1', '1', '2', '2'])
  const all = leading(text)
  expect(all.length).toBeGreaterThan(rates.length + 8)
  for (const { said, href } of all) {
    const { status, text: opened } = await visitor.get(href)
    expect(status, href).toBe(200)
    const total = /class="figure-total"><b class="figure">([^<]*)</.exec(opened)?.[1] ?? ''
    const query = new URLSearchParams(href)
    // What stands behind the forms' own numbers is in form-lists.test.ts.
    if (/^(?:agreement|source|referral)-/u.test(query.get('list') ?? '')) continue
    const lines = [...opened.matchAll(/href="\/disputes\//g)].length
    if (query.has('list')) {
      const [part, whole] = (total.match(/\d+/g) ?? []).map(Number)
      expect(query.has('kept') ? part : whole, href).toBe(Number(said))
      expect(lines, href).toBe(Number(said))
      expect(opened, href).toContain('href="/reports/statistics?month=2026-11')
    } else if (said.includes('.')) expect(total, href).toContain(`合计 ${said} 元`)
    else expect(total, href).toContain(`合计 ${said} `)
  }
  const elsewhere = `/reports/recovered/cases?month=2026-11&list=on-time`
  expect((await visitor.get(`${elsewhere}&unit=${county.units.otherRoom}`)).status).toBe(404)
  expect((await visitor.get('/reports/recovered/cases?month=2026-11&list=employer')).status).toBe(404)
  expect((await visitor.get('/reports/recovered/cases?month=2026-11&list=none')).status).toBe(404)
}, 60_000)

test('the entries of a month are read in a thread, never by what answers requests', async () => {
  await november()
  const { desk } = at()
  const { visitor } = await signedIn('supervisor', 'city')
  const asked: string[] = []
  const { reader } = desk.db
  const listening = vi.spyOn(reader.getExecutor(), 'executeQuery')
  for (const path of ['/reports/statistics', '/reports/recovered.pdf', '/reports/brief.pdf', '/reports/recovered.xlsx'])
    expect((await visitor.download(`${path}?month=2026-11`)).status).toBe(200)
  for (const [query] of listening.mock.calls) asked.push(query.sql)
  listening.mockRestore()
  expect(asked.join()).toContain('unit_figure')
  expect(
    asked.filter((text) => /from "?(ledger_entry|count_entry|instalment)/.test(text) && !text.includes('"mark"')),
  ).toEqual([])
}, 60_000)

test('page and papers are there for who may have them, exports are on the trail', async () => {
  await november()
  const { desk } = at()
  const { visitor } = await signedIn('supervisor', 'city')
  const page = await visitor.get('/reports/statistics?month=2026-11')
  expect(page.status).toBe(200)
  for (const word of ['人民调解案件情况统计表', '工会指标', '33.33 %', '制表：supervisor·city', '--'])
    expect(page.text).toContain(word)
  for (const path of ['/reports/recovered.pdf', '/reports/brief.pdf']) {
    const { status, bytes } = await visitor.download(`${path}?month=2026-11`)
    expect(status).toBe(200)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }
  const trail = await desk.db.reader
    .selectFrom('audit_entry')
    .select('details')
    .where('action', '=', 'report:export')
    .where('outcome', '=', 'done')
    .execute()
  expect(trail.map((row) => (JSON.parse(row.details) as { format: string }).format)).toEqual(['pdf', 'pdf-brief'])
  const clerk = await signedIn('clerk', 'committee')
  expect((await clerk.visitor.get('/reports/statistics?month=2026-11')).status).toBe(200)
  expect((await clerk.visitor.get('/reports/brief.pdf?month=2026-11')).status).toBe(403)
})
