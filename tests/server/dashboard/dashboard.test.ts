/** The five-year picture: every figure equals a second count over the rows, opens to rows that add up to it, and is published without telling of anybody. */
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertHistoricalCases, insertHistoryImport } from '../../../db/repositories/historical-cases.ts'
import { setUpTeams } from './set-up-teams.ts'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { recordOutreach } from '../../../server/outreach/record-event.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { consultation, named } from '../../desk/consultation.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn } = caseSite()
const reader = () => at().desk.db.reader

/** One settled case of two workers, one still open, three old ones, consultations, events and mediators; some of each in the other county. */
async function aSmallWorld(): Promise<void> {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const story = await accepted(
    desk,
    mediator,
    dispute(county.units.room, { workers: [worker('甲某某'), worker('乙某某')] }),
  )
  const promised = [0, 1].map((nth) => ({ worker: nth, parts: [{ dueOn: '2026-11-30', fen: 500_000 + nth }] }))
  await settled(story, promised, day('2026-11-10'))
  await accepted(desk, mediator, dispute(county.units.room))
  await old(county.units.committee, ['2025-03-01', '2025-06-01', '2024-02-10'], 'settled')
  await old(county.units.committee, ['2025-04-01'], 'failed')
  await old(county.units.otherCommittee, ['2025-05-05', '2025-05-06', '2025-05-07', '2025-05-08'], 'settled')
  for (const [nth, persons] of [1, 1, 4].entries())
    await recordConsultation(
      desk,
      actOf(mediator),
      consultation(county.units.room, {
        persons,
        ...(nth < 2 ? named('同一个人', '13900001111') : {}),
        occurredOn: day('2026-10-12'),
      }),
    )
  const event = {
    title: '普法进厂',
    kind: 'on-site' as const,
    brand: null,
    topics: ['wages' as const],
    beganOn: day('2025-07-01'),
    endedOn: day('2025-07-01'),
    place: '厂区',
    audience: 80,
    handedOut: 10,
    materials: null,
    partners: null,
    note: null,
    unitId: county.units.room,
  }
  await recordOutreach(desk, actOf(mediator), event)
  await setUpTeams(desk, county)
}

async function old(unitId: string, closings: readonly string[], outcome: string): Promise<void> {
  const { desk, county } = at()
  const { staffId } = await county.actor('director', 'committee')
  const importId = desk.newId()
  await transact(desk.db, async (tx) => {
    await insertHistoryImport(tx, {
      id: importId,
      unit_id: unitId,
      asked_by: staffId,
      state: 'done',
      parts: closings.length,
      done: closings.length,
      added: closings.length,
      changed: 0,
      started_at: desk.clock.now(),
      beat_at: desk.clock.now(),
    })
    await insertHistoricalCases(
      tx,
      closings.map((closed) => {
        const id = desk.newId()
        return {
          id,
          unit_id: unitId,
          number: `旧${id.slice(-6)}`,
          number_key: id,
          worker_name: '密姓工友',
          worker_count: 2,
          employer_name: '老厂有限公司',
          matter: null,
          received_on: closed,
          closed_on: closed,
          closed_year: closed.slice(0, 4),
          outcome,
          claimed_fen: 900_000,
          agreed_fen: 300_000,
          received_fen: 200_000,
          mediator_name: null,
          note: null,
          content: id,
          import_id: importId,
          recorded_at: desk.clock.now(),
        }
      }),
    )
  })
}

/** The cells of an indicator's line: what stands there and where it leads, in the order of the columns. */
function line(page: string, label: string): { text: string; href: string | null }[] {
  const row = new RegExp(`<th scope="row">${label} <span[\\s\\S]*?</tr>`, 'u').exec(page)?.[0] ?? ''
  return [...row.matchAll(/<td class="number">(?:<a href="([^"]+)">)?([^<]*)/gu)].map(([, href, text = '']) => ({
    text,
    href: href?.replaceAll('&amp;', '&') ?? null,
  }))
}

const texts = (page: string, label: string): string[] => line(page, label).map((cell) => cell.text)

async function opened(visitor: Visitor, page: string, label: string, column: number): Promise<string> {
  const href = line(page, label)[column]?.href ?? ''
  const reply = await visitor.get(href)
  expect(reply.status).toBe(200)
  return reply.text
}

test('each figure is what a second count finds, and opens to rows that add up to it', async () => {
  await aSmallWorld()
  const { visitor } = await signedIn('supervisor', 'county')
  const page = (await visitor.get('/dashboard')).text
  expect([...page.matchAll(/<th scope="col" class="number">(\d{4})/gu)].map(([, year]) => year)).toEqual([
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ])
  expect(texts(page, '人民调解员')).toEqual(['0', '0', '1', '2', '2'])
  expect(texts(page, '调解成功')).toEqual(['0', '0', '1', '2', '1'])
  expect(texts(page, '调解成功涉及职工')).toEqual(['0', '0', '2', '4', '2'])
  expect(texts(page, '调解协议金额')).toEqual(['0.00', '0.00', '0.30', '0.60', '1.00'])
  expect(texts(page, '调解到账金额')).toEqual(['0.00', '0.00', '0.20', '0.40', '0.00'])
  expect(texts(page, '法律咨询人次')).toEqual(['0', '0', '0', '0', '6'])
  expect(texts(page, '法律援助案件')).toEqual(['--', '--', '--', '--', '--'])
  expect(texts(page, '普法宣传场次')).toEqual(['0', '0', '0', '1', '0'])
  expect(texts(page, '普法宣传人次')).toEqual(['0', '0', '0', '80', '0'])
  expect(page).toContain('+100.0 %')
  const ledger = await reader().selectFrom('ledger_entry').selectAll().where('kind', '=', 'agreed').execute()
  expect(ledger.reduce((sum, row) => sum + row.amount_fen, 0)).toBe(1_000_001)
  const money = await opened(visitor, page, '调解协议金额', 4)
  expect(money).toContain('10,000.01')
  const cases = await opened(visitor, page, '调解成功', 3)
  expect(cases.match(/老厂有限公司/gu)).toHaveLength(2)
  expect(cases).toContain('合计 2 件')
  expect(cases).not.toContain('密姓工友')
  expect(await opened(visitor, page, '法律咨询人次', 4)).toContain('合计 6 次')
  expect(await opened(visitor, page, '普法宣传场次', 3)).toContain('普法进厂')
  expect(await opened(visitor, page, '人民调解员', 4)).toContain('共 2 条')
  const months = (await visitor.get('/dashboard?until=2026-11')).text
  expect(texts(months, '调解成功').at(-1)).toBe('1')
  expect(texts(months, '法律咨询人次').slice(-2)).toEqual(['6', '0'])
  const quarters = (await visitor.get('/dashboard?kind=quarter')).text
  expect(texts(quarters, '调解成功').slice(-7)).toEqual(['1', '0', '0', '0', '0', '0', '1'])
})

test('a county sees its own, a room mediator nothing, and what does not exist is not there', async () => {
  await aSmallWorld()
  const { visitor } = await signedIn('supervisor', 'otherCounty')
  const page = (await visitor.get('/dashboard')).text
  expect(texts(page, '调解成功')).toEqual(['0', '0', '0', '4', '0'])
  expect((await visitor.get(`/dashboard?unit=${at().county.units.county}`)).status).toBe(404)
  for (const wrong of ['until=2027', 'until=abcd', 'kind=decade']) {
    expect((await visitor.get(`/dashboard?${wrong}`)).status).toBe(404)
  }
  expect((await visitor.get('/dashboard/rows?indicator=nothing&period=2026')).status).toBe(404)
  const { visitor: mediator } = await signedIn('mediator', 'room')
  for (const place of ['/dashboard', '/open-data', '/open-data/data.csv'])
    expect((await mediator.get(place)).status).toBe(403)
  const { visitor: director } = await signedIn('director', 'committee')
  expect((await director.get('/open-data/data.json')).status).toBe(403)
})

test('open data hold whole years that are over, withhold small figures alike in every file, and leave a line on the trail', async () => {
  await aSmallWorld()
  const { visitor } = await signedIn('supervisor', 'city')
  const csv = (await visitor.download('/open-data/data.csv')).bytes.toString('utf8')
  const [head, ...lines] = csv.replace('\ufeff', '').trim().split('\r\n')
  expect(head).toBe('"period","period_start","period_end","unit","unit_level","indicator","value","measure","withheld"')
  const found = (period: string, unit: string, indicator: string): string =>
    lines
      .find((one) => one.startsWith(`"${period}"`) && one.includes(unit) && one.includes(`"${indicator}"`))
      ?.split(`"${indicator}",`)[1] ?? ''
  expect(lines.some((one) => one.startsWith('"2026"'))).toBe(false)
  // Two in one county would follow from the city's six and the other county's four.
  expect(found('2025', '江岸区', 'settled')).toBe(',"cases",1')
  expect(found('2025', '山岭县', 'settled')).toBe(',"cases",1')
  expect(found('2025', '山城市', 'settled')).toBe('6,"cases",0')
  expect(found('2025', '江岸区', 'agreed')).toBe(',"yuan",1')
  expect(found('2025', '山城市', 'agreed')).toBe('18000.00,"yuan",0')
  expect(found('2025', '江岸区', 'outreach-events')).toBe('1,"times",0')
  const { visitor: county } = await signedIn('supervisor', 'otherCounty')
  const json = JSON.parse((await county.download('/open-data/data.json')).bytes.toString('utf8')) as {
    publisher: string
    columns: { name: string }[]
    rows: { period: string; unit: string; indicator: string; value: unknown; withheld: number }[]
  }
  expect(json.publisher).toBe('山岭县总工会')
  expect(new Set(json.rows.map((row) => row.unit))).toEqual(new Set(['山岭县总工会']))
  const own = json.rows.find((row) => row.period === '2025' && row.indicator === 'settled')
  expect(own).toMatchObject({ value: null, withheld: 1 })
  expect(Object.keys(json.rows[0] ?? {})).toEqual(json.columns.map((column) => column.name))
  expect(csv + JSON.stringify(json)).not.toMatch(/密姓工友|老厂|同一个人/u)
  const trail = await reader().selectFrom('audit_entry').selectAll().where('action', '=', 'open-data:export').execute()
  expect(trail).toHaveLength(2)
  const page = await visitor.get('/open-data')
  expect(page.text).toContain('不足 3 的不公布')
})
