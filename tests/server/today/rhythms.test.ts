/** The three rhythms on a supervisor's start page: one line of figures each, in the scope, leading to its page. */
import { expect, test } from 'vitest'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'

const { at, signedIn, registered } = caseSite('SQLite file')

test('the week, the month, the quarter, the radar and the ratings stand there in figures and lead to their pages', async () => {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  desk.at('2026-11-02 09:00')
  await registered()
  const october = day('2026-10-12')
  const before = await accepted(desk, mediator, dispute(county.units.room, { receivedOn: october }), october)
  await settled(before, [{ worker: 0, parts: [{ dueOn: '2026-12-30', fen: 2_000_000 }] }], day('2026-10-20'))
  desk.at('2026-11-22 09:00')
  const now = await accepted(desk, mediator, dispute(county.units.room))
  await settled(now, [{ worker: 0, parts: [{ dueOn: '2026-12-20', fen: 3_000_000 }] }], day('2026-11-06'))
  const { visitor } = await signedIn('supervisor', 'county')
  const home = await visitor.get('/')
  expect(home.text).toContain('督导：江岸区总工会')
  expect(home.text).toContain(
    '2026-11：受理 1 件，办结 1 件，成功 1 件；协议 3.00 万元（环比 +50.0 %，同比 --），到账 0.00 万元，核实 0.00 万元',
  )
  expect(home.text).toContain('2026-Q4：受理 2 件，办结 2 件，成功率（按办结）100.00 %（2/2）；协议 5.00 万元')
  const weekly = await visitor.get('/reports/weekly')
  const totals = [...weekly.text.matchAll(/<span class="tally number">(\d+)<\/span>/g)].map(([, total]) => total)
  expect(totals).toHaveLength(6)
  expect(totals.slice(1)).toEqual(['1', '0', '1', '0', '0'])
  expect(home.text).toContain(
    `期限已过 ${totals[0]}，十四天没有进展 ${totals[1]}，转出七天没有回音 ${totals[2]}，登记三天没有联系对方 ${totals[3]}`,
  )
  const section = /<section class="panel rhythms"[\s\S]*?<\/section>/.exec(home.text)?.[0] ?? ''
  const ways = [...section.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  expect(ways.map((way) => way.split('?')[0])).toEqual([
    '/reports/weekly',
    '/reports/recovered',
    '/reports/quarter',
    '/dashboard',
    '/radar',
    '/reports/ratings',
  ])
  for (const way of ways) expect((await visitor.get(way)).status, way).toBe(200)
})

test('whoever supervises elsewhere sees his own, and whoever mediates none', async () => {
  await registered()
  const elsewhere = await signedIn('supervisor', 'otherCounty')
  expect((await elsewhere.visitor.get('/')).text).toContain('2026-11：受理 0 件')
  const mediator = await signedIn('mediator', 'room')
  expect((await mediator.visitor.get('/')).text).not.toContain('class="panel rhythms"')
})
