/** Publicity events entered, pictured, amended and struck out through the pages; every figure is the sum of the rows behind it. */
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { outreachFigures } from '../../../db/repositories/outreach-figures.ts'
import { stillNeeded } from '../../../db/repositories/file-erasures.ts'
import { setClosedThrough } from '../../../db/repositories/month-steps.ts'
import { caseSite } from '../../desk/case-site.ts'
import { jpeg, pdf, png } from '../../desk/material-files.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn } = caseSite()
const reader = () => at().desk.db.reader

const given = (change: Record<string, string | string[]> = {}) => ({
  title: '工业园普法赶集',
  kind: 'on-site',
  beganOn: '2026-11-20',
  endedOn: '',
  place: '江岸工业园广场',
  topics: ['wages', 'contract'],
  audience: '12,000',
  handedOut: '300',
  brand: '春风送法律·平安万里行',
  materials: '欠薪维权指南',
  partners: '江岸区司法局',
  note: '现场答问二十余人',
  ...change,
})

async function enter(visitor: Visitor, change: Record<string, string | string[]> = {}): Promise<string> {
  await visitor.get('/outreach/new')
  const chosen = /<select id="f-unitId"[\s\S]*?value="([^"]+)" selected/u.exec(visitor.page)?.[1]
  const reply = await visitor.post('/outreach/new', given({ ...(chosen ? { unitId: chosen } : {}), ...change }))
  expect(reply.status).toBe(303)
  return reply.location ?? ''
}

/** A second count, event by event: what stands, by month of its last day. */
async function standing(month: string): Promise<{ events: number; audience: number }> {
  const rows = await reader().selectFrom('outreach_event').selectAll().where('state', '=', 'standing').execute()
  const of = rows.filter((row) => row.ended_on.startsWith(month))
  return { events: of.length, audience: of.reduce((sum, row) => sum + row.audience, 0) }
}

async function booked(month: string): Promise<{ events: number; audience: number }> {
  const rows = await outreachFigures(reader(), Object.values(at().county.units), { from: month, to: month })
  return {
    events: rows.reduce((sum, row) => sum + row.events, 0),
    audience: rows.reduce((sum, row) => sum + row.audience, 0),
  }
}

const revise = (visitor: Visitor) => ({ revision: visitor.hidden('revision') ?? '' })

test('an event is entered with its pictures, listed, shown in the calendar, counted and opened from its figure', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  await visitor.get('/outreach/new')
  const fields = given()
  const reply = await visitor.uploadSeveral('/outreach/new', { ...fields, topics: 'wages' }, [
    { field: 'pictures', name: '现场.jpg', bytes: jpeg() },
    { field: 'pictures', name: '横幅.png', bytes: png() },
  ])
  expect(reply.status).toBe(303)
  const event = await visitor.follow(reply)
  expect(event.text).toContain('12,000')
  const src = /src="(\/outreach\/pictures\/[^"]+)"/u.exec(event.text)?.[1] ?? ''
  expect((await visitor.get(src)).headers.get('content-type')).toBe('image/jpeg')
  expect((await visitor.get('/outreach?topic=wages&from=2026-11-01&to=2026-11-30')).text).toContain('工业园普法赶集')
  expect((await visitor.get('/outreach?topic=women')).text).toContain('没有符合条件的活动')
  const calendar = await visitor.get('/outreach/calendar?month=2026-11')
  expect(calendar.text).toContain('工业园普法赶集')
  const months = await visitor.get('/outreach/months?year=2026')
  const href = /href="(\/outreach\/counted[^"]+)">12,000</u.exec(months.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const counted = await visitor.get(href)
  expect(counted.text).toContain('1 场次，12,000 人次')
  expect(await booked('2026-11')).toEqual(await standing('2026-11'))
})

test('what is missing or impossible is said at its field, and what was typed is kept', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  await visitor.get('/outreach/new')
  const reply = await visitor.post('/outreach/new', given({ audience: '很多', beganOn: '' }))
  expect(reply.status).toBe(422)
  for (const said of ['href="#f-audience"', 'href="#f-beganOn"', 'value="很多"']) expect(reply.text).toContain(said)
  const together = await visitor.post('/outreach/new', given({ place: '', endedOn: '2026-11-19', topics: [] }))
  expect(together.status).toBe(422)
  for (const said of ['href="#f-place"', 'href="#f-endedOn"', 'href="#f-topics"']) expect(together.text).toContain(said)
  const tomorrow = await visitor.post('/outreach/new', given({ endedOn: '2026-11-25' }))
  expect(tomorrow.status).toBe(422)
  expect(tomorrow.text).toContain('活动还没有结束')
  await visitor.get('/outreach/new')
  const paper = { field: 'pictures', name: '说明.pdf', bytes: pdf() }
  const refused = await visitor.upload('/outreach/new', { ...given(), topics: 'wages' }, paper)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('这里只收照片')
  expect(await reader().selectFrom('outreach_event').selectAll().execute()).toEqual([])
})

test('an amendment and a striking out leave their trace, and the month is what still stands', async () => {
  const { visitor } = await signedIn('clerk', 'committee')
  const path = await enter(visitor)
  await enter(visitor, { title: '直播讲工伤', kind: 'online', audience: '5000', beganOn: '2026-10-09' })
  await visitor.get(`${path}/amend`)
  const stale = revise(visitor)
  const amended = await visitor.post(`${path}/amend`, { ...given({ audience: '1100', note: '' }), ...stale })
  expect(amended.status).toBe(303)
  expect((await visitor.follow(amended)).text).toContain('更正（人次，备注）')
  await visitor.get(`${path}/amend`)
  const again = await visitor.post(`${path}/amend`, { ...given({ title: '另一个名字' }), ...stale })
  expect(again.status).toBe(409)
  expect(again.text).toContain('另一个名字')
  expect(again.text).toContain('其他人刚刚改过')
  await visitor.get(`${path}/amend`)
  await visitor.post(`${path}/amend`, { ...given({ beganOn: '2026-10-12' }), ...revise(visitor) })
  for (const month of ['2026-10', '2026-11']) expect(await booked(month)).toEqual(await standing(month))
  await visitor.get(`${path}/strike`)
  expect((await visitor.post(`${path}/strike`, { ...revise(visitor), reason: 'twice' })).status).toBe(303)
  expect(await booked('2026-10')).toEqual({ events: 1, audience: 5000 })
  expect((await visitor.get(path)).text).toContain('撤销（重复登记）')
  expect((await visitor.get('/outreach?state=struck')).text).toContain('工业园普法赶集')
  expect((await visitor.get(`${path}/strike`)).status).toBe(409)
})

test('a closed month stays as it was: what changes is booked in the open one and marked', async () => {
  const { desk, county } = at()
  const { visitor } = await signedIn('clerk', 'committee')
  const path = await enter(visitor, { beganOn: '2026-10-09', audience: '100' })
  await transact(desk.db, (tx) => setClosedThrough(tx, county.units.county, '2026-10'))
  await visitor.get(`${path}/amend`)
  await visitor.post(`${path}/amend`, { ...given({ beganOn: '2026-10-09', audience: '90' }), ...revise(visitor) })
  await enter(visitor, { title: '补报的一场', beganOn: '2026-10-20', audience: '30' })
  expect(await booked('2026-10')).toEqual({ events: 1, audience: 100 })
  expect(await booked('2026-11')).toEqual({ events: 1, audience: 20 })
  const page = await visitor.get(path)
  expect(page.text).toContain('更正，原属 2026-10')
  const sum = await visitor.get(`/outreach/counted?unit=${county.units.committee}&from=2026-11&to=2026-11`)
  expect(sum.text).toContain('1 场次，20 人次')
})

test('what another union entered does not exist here, and its pictures do not open', async () => {
  const { visitor: other } = await signedIn('clerk', 'otherCommittee')
  const path = await enter(other)
  await other.get(path)
  await other.upload(`${path}/pictures`, {}, { field: 'pictures', name: '一.png', bytes: png() })
  const picture = await reader().selectFrom('outreach_picture').selectAll().executeTakeFirstOrThrow()
  expect(await stillNeeded(reader(), [picture.sha256])).toEqual(new Set([picture.sha256]))
  const { visitor } = await signedIn('director', 'committee')
  for (const place of [path, `${path}/amend`, `${path}/strike`, `/outreach/pictures/${picture.id}`])
    expect((await visitor.get(place)).status).toBe(404)
  expect((await visitor.get(`/outreach?unit=${at().county.units.otherCommittee}`)).status).toBe(404)
  await visitor.get('/outreach/new')
  const foreign = await visitor.post('/outreach/new', given({ unitId: at().county.units.otherCommittee }))
  expect(foreign.status).toBe(404)
  expect((await visitor.post(`/outreach/pictures/${picture.id}/strike`)).status).toBe(404)
  await other.get(path)
  const twice = await other.upload(`${path}/pictures`, {}, { field: 'pictures', name: '二.png', bytes: png() })
  expect(twice.status).toBe(422)
  await other.get(path)
  expect((await other.post(`/outreach/pictures/${picture.id}/strike`)).status).toBe(303)
  expect((await other.get(`/outreach/pictures/${picture.id}`)).status).toBe(404)
})

test('the list goes out as a file with a line of the trail, and no word of it stands in the trail', async () => {
  const { visitor } = await signedIn('director', 'committee')
  await enter(visitor, { title: '=HYPERLINK("密语")', note: '密语备注' })
  const csv = await visitor.download('/outreach/export.csv')
  expect(csv.bytes.toString('utf8')).toContain(`"'=HYPERLINK`)
  const xlsx = await visitor.download('/outreach/export.xlsx')
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
  const trail = await reader().selectFrom('audit_entry').selectAll().execute()
  expect(trail.filter((row) => row.action === 'outreach:export')).toHaveLength(2)
  const kept = JSON.stringify([trail, await reader().selectFrom('outreach_entry').selectAll().execute()])
  expect(kept).not.toContain('密语')
  const { visitor: mediator } = await signedIn('mediator', 'room')
  expect((await mediator.get('/outreach/export.csv')).status).toBe(403)
})
