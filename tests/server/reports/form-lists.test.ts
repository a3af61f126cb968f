/** The numbers of the forms that are no measure of the month: agreements by kind, sources and referrals open lists as long as the number. */
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step } from '../../desk/settled.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { report } from '../warnings/given.ts'

const { at, signedIn } = caseSite('SQLite file')

/** Two agreements, one of them written, a commission that failed and was sent to arbitration, and a case of another county. */
async function november(director: Visitor): Promise<void> {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const [oral, written, failed] = [
    await accepted(desk, mediator, dispute(county.units.room)),
    await accepted(desk, mediator, dispute(county.units.room, { workers: [worker('李大勇')] })),
    await accepted(desk, mediator, dispute(county.units.room, { channel: 'litigation', workers: [worker('周海')] })),
  ]
  await settled(oral, [{ worker: 0, parts: [{ dueOn: '2026-11-20', fen: 50_000 }] }], day('2026-11-06'))
  const file = await settled(written, [{ worker: 0, parts: [{ dueOn: '2026-11-20', fen: 70_000 }] }], day('2026-11-06'))
  // The kind alone tells the two lists apart, and signing in ink is proved elsewhere.
  await transact(desk.db, (tx) =>
    tx
      .updateTable('agreement')
      .set({ kind: 'written' })
      .where('id', '=', file.agreements[0]?.id ?? '')
      .execute(),
  )
  const { workers } = await reopenFile(desk.db.reader, failed.disputeId)
  const partyIds = workers.map((one) => one.id)
  await step(failed, 'mediation-terminated', day('2026-11-09'), { workerIds: partyIds, reason: 'too-far-apart' })
  const opened = await director.post(`/disputes/${failed.disputeId}/referrals/new`, {
    _key: crypto.randomUUID(),
    kind: 'arbitration',
    partyIds,
    bodyName: '江岸区劳动人事争议仲裁委员会',
    preparedOn: '2026-11-13',
  })
  expect(opened.status).toBe(303)
  await director.get(opened.location ?? '')
  const sent = { on: '2026-11-13', manner: 'window', revision: '1' }
  expect((await director.post(`${opened.location ?? ''}/steps/sent`, sent)).status).toBe(303)
  const elsewhere = await county.actor('mediator', 'otherRoom')
  await accepted(desk, elsewhere, dispute(county.units.otherRoom, { workers: [worker('欧阳静')] }))
}

/** Label, number and address of what opens one of these lists. */
const opening = (html: string): Map<string, { number: number; href: string }> =>
  new Map(
    [...html.matchAll(/<tr><td[^>]*>([^<]*)<\/td>(?:(?!<\/tr>).)*?href="([^"]*list=[^"]*)"[^>]*>(\d+)</gsu)].flatMap(
      ([, label = '', href = '', number = '']) =>
        /list=(?:agreement|source|referral)-/u.test(href)
          ? [[label, { number: Number(number), href: href.replaceAll('&amp;', '&') }]]
          : [],
    ),
  )

test('each number opens as many lines as it says, in the scope of the page and of nobody else', async () => {
  const { visitor } = await signedIn('director', 'committee')
  await visitor.get('/today')
  await november(visitor)
  const found = opening((await visitor.get('/reports/statistics?month=2026-11')).text)
  expect([...found].map(([label, { number }]) => [label, number])).toEqual([
    ['其中来源：当事人申请', 2],
    ['其中来源：接受委托移送调解', 1],
    ['书面协议', 1],
    ['口头协议', 1],
    ['转出：劳动仲裁', 1],
  ])
  for (const [label, { number, href }] of found) {
    const { status, text } = await visitor.get(href)
    expect(status, label).toBe(200)
    expect([...text.matchAll(/href="\/disputes\//gu)], label).toHaveLength(number)
    expect(text, label).toContain(`共 ${number} 件`)
    expect(text, label).toContain('href="/reports/statistics?month=2026-11')
    expect(text, label).not.toContain('欧阳静')
  }
  const shows = async (label: string) => (await visitor.get(found.get(label)?.href ?? '')).text
  expect(await shows('书面协议')).toContain('李大勇')
  expect(await shows('书面协议')).toContain('协议 700.00 元')
  expect(await shows('口头协议')).toContain('王小芳')
  expect(await shows('其中来源：接受委托移送调解')).toContain('周海')
  expect(await shows('转出：劳动仲裁')).toContain('2026-11-13')
  const { visitor: far } = await signedIn('director', 'otherCommittee')
  expect((await far.get(found.get('书面协议')?.href ?? '')).status).toBe(404)
  expect((await visitor.get('/reports/recovered/cases?month=2026-11&list=referral-nowhere')).status).toBe(404)
}, 60_000)

test('publicity and early warnings stand in the union’s form as their own pages count them', async () => {
  const { visitor } = await signedIn('director', 'committee')
  await visitor.get('/outreach/new')
  const left = { endedOn: '', place: '园区广场', handedOut: '0', brand: '', materials: '', partners: '', note: '' }
  const event = {
    ...left,
    title: '工业园普法赶集',
    kind: 'on-site',
    beganOn: '2026-11-20',
    topics: 'wages',
    audience: '60',
  }
  const unitId = at().county.units.committee
  expect((await visitor.post('/outreach/new', { ...event, unitId })).status).toBe(303)
  for (const employerName of ['山城第一电子有限公司', '山城第二电子有限公司']) await report(visitor, { employerName })
  const numbers = async (month: string) => {
    const { text } = await visitor.get(`/reports/statistics?month=${month}`)
    return ['宣传活动', '预警'].map((label) => {
      const cells = new RegExp(`<td[^>]*>${label}</td>(?:(?!</tr>).)*`, 'su').exec(text)?.[0] ?? ''
      return { said: />([\d-]+)<(?!.*>[\d-]+<)/su.exec(cells)?.[1], href: /href="([^"]+)"/u.exec(cells)?.[1] ?? null }
    })
  }
  expect(await numbers('2026-10')).toEqual([
    { said: '0', href: null },
    { said: '0', href: null },
  ])
  const [held, told] = await numbers('2026-11')
  expect([held?.said, told?.said]).toEqual(['1', '2'])
  expect((await visitor.get((held?.href ?? '').replaceAll('&amp;', '&'))).text).toContain('工业园普法赶集')
  const rows = await visitor.get((told?.href ?? '').replaceAll('&amp;', '&'))
  expect([...rows.text.matchAll(/href="\/warnings\/[0-9a-f-]{36}"/gu)]).toHaveLength(2)
}, 60_000)
