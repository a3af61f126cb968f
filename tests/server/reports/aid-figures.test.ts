/** The outcomes of legal aid: every figure opens the cases behind it, and the file tells the same without a name. */
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { aidFigureCases, aidFigureTotal } from '../../../db/repositories/aid-figure-cases.ts'
import { aidTallies } from '../../../db/repositories/aid-statistics.ts'
import type { Actor } from '../../../server/desk.ts'
import type { AidAsk } from '../../../server/legal-aid/aid-ask.ts'
import { figureOf, tallied } from '../../../server/reports/aid-lists.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { worker } from '../../desk/given.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { hasPostgres } from '../../postgres.ts'
import { aidStep, direct, lawyer } from '../legal-aid/story.ts'

const LAWYERS = ['欧阳文清', '司徒明远']
const WORKERS = ['陈大勇', '罗建华', '周海', '李大勇', '王小芳']

/** Legal aid's sections of the page, and their figures that lead on. */
const leading = (html: string): { said: string; href: string }[] =>
  html
    .split('<section>')
    .filter((one) => one.startsWith('<h2>法律援助'))
    .flatMap((section) =>
      [...section.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href = '', said = '']) => ({
        said,
        href: href.replaceAll('&amp;', '&'),
      })),
    )

const totalOf = (html: string): string => /class="figure-total"><b class="figure">([^<]*)</.exec(html)?.[1] ?? ''
const casesOn = (html: string): number => [...html.matchAll(/href="\/legal-aid\/[0-9a-f-]{36}"/g)].length

/** The list behind a figure says the figure, and its lines come to it. */
async function agrees(visitor: Visitor, { said, href }: { said: string; href: string }): Promise<void> {
  const { status, text } = await visitor.get(href)
  expect(status, href).toBe(200)
  expect(text, href).toContain('href="/reports/statistics?month=2026-11')
  const rate = /\((\d+)\/(\d+)\)/.exec(said)
  if (rate) {
    expect(totalOf(text), href).toBe(`分子 ${rate[1]}，分母 ${rate[2]}`)
    expect(casesOn(text), href).toBe(Number(rate[2]))
  } else if (said.includes('.')) expect(totalOf(text), href).toContain(`合计 ${said} 元`)
  else {
    expect(totalOf(text), href).toBe(`合计 ${said} 件，涉及 ${said} 件案件`)
    expect(casesOn(text), href).toBe(Number(said))
  }
}

const lacks = (engine: string): boolean => engine === 'PostgreSQL' && !hasPostgres()

for (const engine of ['SQLite file', 'PostgreSQL'] as const)
  describe.skipIf(lacks(engine))(`outcomes of legal aid on ${engine}`, () => {
    const { at, signedIn } = caseSite(engine)

    /** Five closed cases, two lawyers; one closing taken back. */
    async function november(): Promise<void> {
      const { desk, county } = at()
      const officer = await county.actor('aid-officer', 'county')
      const supervisor = await county.actor('supervisor', 'county')
      const lawyers = [
        await lawyer(desk, officer, LAWYERS[0] ?? '', '15001202610123456'),
        await lawyer(desk, officer, LAWYERS[1] ?? '', '15001202610123457'),
      ]
      const results = ['won', 'partly', 'lost', 'withdrawn', 'won'] as const
      for (const [place, result] of results.entries()) {
        const id = await direct(desk, officer, {
          person: worker(WORKERS[place] ?? '').person,
          claims: [{ item: 'unpaid-wages', amountFen: 1_500_000 }],
        })
        const take = (type: AidAsk['type'], asked: object, by: Actor = officer) =>
          aidStep(desk, by, id, { type, occurredOn: day('2026-11-20'), asked } as AidAsk)
        const awardedFen = result === 'won' || result === 'partly' ? 900_000 + place : null
        await take('granted', {}, supervisor)
        await take('lawyer-assigned', { lawyerId: lawyers[place % 2] ?? '' })
        await take('proceeding-opened', { kind: 'arbitration', ground: null, body: '江岸仲裁委', theirNumber: null })
        await take('outcome-noted', { result, awardedFen, ownAgreement: false })
        if (awardedFen !== null) {
          await take('took-effect', { proceedingId: null, fen: null })
          await take('received', { fen: 400_000 })
        }
        await take('report-filed', {})
        await take('subsidy-noted', { fen: 100_000 + place })
        await take('closed', {})
        if (place === 4) await take('reopened', { reason: 'enforcement' }, supervisor)
      }
    }

    test('every figure opens its cases, and count and sum agree', async () => {
      await november()
      const { county } = at()
      const { visitor } = await signedIn('supervisor', 'county')
      const { text } = await visitor.get('/reports/statistics?month=2026-11')
      const links = leading(text)
      const all = links.find(({ href }) => href.includes('list=aid-closed') && !/cause=|lawyer=/.test(href))
      expect(all?.said).toBe('4')
      const sum = links.find(({ href }) => href.includes('list=aid-subsidy') && !/cause=|lawyer=/.test(href))
      expect(sum?.said).toBe('4,000.06')
      // Each of won, partly, lost, otherwise, all, rate and three sums, in all and by row.
      for (const list of ['closed', 'won', 'partly', 'lost', 'otherwise', 'rate', 'agreed', 'received', 'subsidy'])
        expect(links.filter(({ href }) => href.includes(`list=aid-${list}`)).length, list).toBeGreaterThanOrEqual(3)
      for (const link of links) await agrees(visitor, link)
      const byLawyer = links.find(({ href }) => href.includes('lawyer='))
      expect((await visitor.get(byLawyer?.href ?? '')).text).toMatch(/承办人：(欧阳文清|司徒明远)/u)
      // A clerk of a committee reads the month; the cases of the county's aid desk are not in it.
      const clerk = await signedIn('clerk', 'committee')
      const list = '/reports/recovered/cases?month=2026-11&list=aid-closed'
      const lawyerId = new URLSearchParams(byLawyer?.href).get('lawyer') ?? ''
      const foreign = await clerk.visitor.get(`${list}&lawyer=${lawyerId}`)
      expect(foreign.status).toBe(200)
      for (const name of [...LAWYERS, ...WORKERS]) expect(foreign.text).not.toContain(name)
      expect((await clerk.visitor.get(`${list}&unit=${county.units.county}`)).status).toBe(404)
      expect((await visitor.get(`${list}&cause=none`)).status).toBe(404)
      expect((await visitor.get(`${list}-none`)).status).toBe(404)
    }, 120_000)

    test('a list goes on behind any of its lines, and its pages come to the figure', async () => {
      await november()
      const { desk, county } = at()
      const scope = { unitIds: [county.units.county], months: ['2026-11'], causeCode: null, lawyerId: null }
      for (const list of ['closed', 'agreed', 'subsidy', 'rate'] as const) {
        const seen: { aidId: string; amount: number; part: number }[] = []
        for (;;) {
          const page = { after: seen.at(-1)?.aidId ?? null, limit: 1 }
          const [one] = await aidFigureCases(desk.db.reader, figureOf(list), scope, page)
          if (one === undefined) break
          seen.push(one)
        }
        expect(await aidFigureTotal(desk.db.reader, figureOf(list), scope), list).toEqual({
          cases: { closed: 4, agreed: 3, subsidy: 4, rate: 3 }[list],
          amount: seen.reduce((sum, one) => sum + one.amount, 0),
          part: seen.reduce((sum, one) => sum + one.part, 0),
        })
        expect(tallied(await aidTallies(desk.db.reader, scope), list), list).toEqual({
          amount: seen.reduce((sum, one) => sum + one.amount, 0),
          part: seen.reduce((sum, one) => sum + one.part, 0),
        })
        expect(new Set(seen.map(({ aidId }) => aidId)).size, list).toBe(seen.length)
      }
    }, 120_000)

    test('workbook and CSV hold the figures by cause and firm, no name, and stand on the trail', async () => {
      await november()
      const { desk, county } = at()
      const { visitor } = await signedIn('supervisor', 'county')
      expect((await visitor.get('/reports/statistics?month=2026-11')).text).toContain('href="/reports/legal-aid.xlsx?')
      const book = await visitor.download('/reports/legal-aid.xlsx?month=2026-11')
      expect(book.status).toBe(200)
      const sheets = await readXlsxFile(book.bytes)
      const rows = sheets.flatMap(({ data }) => data)
      const figures = [4, 1, 1, 0, 1, 1, '66.67 % (2/3)', 27_000.05, 12_000, 4_000.06]
      expect(rows.filter(([, closed]) => closed === 4).map((row) => row.slice(1))).toEqual([figures, figures])
      expect(rows.filter(([name]) => name === '江岸律师事务所').map((row) => row.slice(1))).toEqual([figures])
      const csv = await visitor.download('/reports/legal-aid.csv?month=2026-11')
      const told = new TextDecoder().decode(csv.bytes)
      expect(told).toContain(',4,1,1,0,1,1,"66.67 % (2/3)",27000.05,12000.00,4000.06')
      for (const name of [...LAWYERS, ...WORKERS]) expect(told + JSON.stringify(sheets)).not.toContain(name)
      const trail = await desk.db.reader
        .selectFrom('audit_entry')
        .select(['details', 'object_id as unit'])
        .where('action', '=', 'aid-statistics:export')
        .where('outcome', '=', 'done')
        .execute()
      expect(trail.map(({ unit, details }) => [unit, (JSON.parse(details) as { format: string }).format])).toEqual([
        [county.units.county, 'xlsx'],
        [county.units.county, 'csv'],
      ])
      const clerk = await signedIn('clerk', 'committee')
      expect((await clerk.visitor.get('/reports/legal-aid.csv?month=2026-11')).status).toBe(403)
    }, 120_000)
  })
