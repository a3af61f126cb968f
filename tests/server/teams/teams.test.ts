/** The four teams kept through the pages, the register parties choose from, and what stands beside a mediator when a case is given to him. */
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { mediatorRecords } from '../../../db/repositories/teams.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { png } from '../../desk/material-files.ts'
import { accepted, settled } from '../../desk/settled.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { report, step } from '../warnings/given.ts'

const { at, signedIn } = caseSite()
const reader = () => at().desk.db.reader

const given = (change: Record<string, string | string[]> = {}) => ({
  team: 'mediator',
  unitId: at().county.units.committee,
  name: '白海棠',
  sex: 'female',
  staffId: '',
  seat: 'director',
  watchedKind: '',
  watched: '',
  appointedOn: '2025-01-10',
  termUntil: '',
  expertise: ['wages', 'injury'],
  languages: ['mandarin', 'tujia'],
  keepAway: '',
  officePhone: '023-62110000',
  ...change,
})

async function enter(visitor: Visitor, change: Record<string, string | string[]> = {}): Promise<string> {
  await visitor.get('/teams/new')
  const reply = await visitor.post('/teams/new', given(change))
  expect(reply.status).toBe(303)
  return reply.location ?? ''
}

const revise = (visitor: Visitor) => ({ revision: visitor.hidden('revision') ?? '' })

test('a member is entered, trained, pictured, amended and ended; the register and the hints follow', async () => {
  const { visitor } = await signedIn('director', 'committee')
  const path = await enter(visitor)
  await enter(visitor, { team: 'informant', name: '冉小满', seat: '', watchedKind: 'park', watched: '江岸工业园' })
  const list = await visitor.get('/teams')
  for (const said of ['白海棠', '冉小满', '江岸工业园', '委员 1 人，应为三至九人']) expect(list.text).toContain(said)
  expect((await visitor.get('/teams?team=informant')).text).not.toContain('白海棠')
  await visitor.get(path)
  expect(
    (await visitor.post(`${path}/training`, { onDay: '2026-06-01', hours: '8', subject: '调解技巧' })).status,
  ).toBe(303)
  await visitor.get(path)
  expect(
    (await visitor.post(`${path}/training`, { onDay: '2026-12-01', hours: '8', subject: '调解技巧' })).status,
  ).toBe(422)
  await visitor.get(path)
  const photo = { field: 'photo', name: '照片.png', bytes: png() }
  expect((await visitor.upload(`${path}/photo`, revise(visitor), photo)).status).toBe(303)
  expect((await visitor.get(`${path}/photo`)).headers.get('content-type')).toBe('image/png')
  const register = await visitor.get('/teams/mediators')
  for (const said of ['白海棠', '主任', '工资报酬，工伤待遇', '土家语', '023-62110000'])
    expect(register.text).toContain(said)
  expect(register.text).not.toContain('冉小满')
  await visitor.get(path)
  const stale = revise(visitor)
  const { team: _, unitId: __, ...details } = given({ name: '白海棠', keepAway: '宏达建筑' })
  expect((await visitor.post(path, { ...details, ...stale })).status).toBe(303)
  await visitor.get(path)
  expect((await visitor.post(path, { ...details, ...stale })).status).toBe(409)
  await visitor.get(path)
  const end = { ...revise(visitor), endedOn: '2026-11-20', reason: 'moved' }
  expect((await visitor.post(`${path}/end`, end)).status).toBe(303)
  expect((await visitor.get('/teams/mediators')).text).not.toContain('白海棠')
  expect((await visitor.get('/teams?state=ended')).text).toContain('白海棠')
})

test('what does not fit is said at its field', async () => {
  const { visitor } = await signedIn('director', 'committee')
  await visitor.get('/teams/new')
  const seat = await visitor.post('/teams/new', given({ team: 'informant' }))
  expect(seat.status).toBe(422)
  expect(seat.text).toContain('只有调委会的人民调解员才有委员职务')
  const term = await visitor.post('/teams/new', given({ termUntil: '2024-01-01', watched: '某厂' }))
  expect(term.status).toBe(422)
  for (const said of ['href="#f-termUntil"', 'href="#f-watchedKind"']) expect(term.text).toContain(said)
  const stranger = await at().county.actor('mediator', 'otherRoom')
  const account = await visitor.post('/teams/new', given({ staffId: stranger.staffId }))
  expect(account.status).toBe(422)
})

test('beside each mediator the step says what the register knows; cases counted twice agree', async () => {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const { visitor, actor: director } = await signedIn('director', 'committee')
  const open = await accepted(desk, mediator, dispute(county.units.room))
  const story = await accepted(desk, mediator, dispute(county.units.room))
  await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-30', fen: 500_000 }] }], day('2026-11-10'))
  const rows = await reader()
    .selectFrom('assignment')
    .innerJoin('dispute', 'dispute.id', 'assignment.dispute_id')
    .select('dispute.outcome')
    .where('assignment.staff_id', '=', mediator.staffId)
    .execute()
  const ended = (outcome: string | null) => rows.filter((row) => row.outcome === outcome).length
  expect((await mediatorRecords(reader(), [mediator.staffId])).get(mediator.staffId)).toEqual({
    open: ended(null),
    closed: 1,
    settled: ended('settled'),
  })
  await enter(visitor, { unitId: county.units.room, seat: '', staffId: mediator.staffId })
  await enter(visitor, { staffId: director.staffId, keepAway: '宏达服装' })
  expect((await visitor.get('/teams')).text).toContain('100.00 %')
  const page = await visitor.get(`/disputes/${open.disputeId}/steps/mediator-replaced`)
  for (const said of ['须回避：宏达服装', '在办 0，办结 0，成功率 --', 'href="/teams/mediators?unit='])
    expect(page.text).toContain(said)
})

test('another committee’s people do not exist here; a room shows its own committee’s register', async () => {
  const { visitor: other } = await signedIn('director', 'otherCommittee')
  const path = await enter(other, { unitId: at().county.units.otherCommittee })
  await other.get(path)
  await other.upload(`${path}/photo`, revise(other), { field: 'photo', name: '照片.png', bytes: png() })
  const { visitor } = await signedIn('director', 'committee')
  await enter(visitor)
  for (const place of [path, `${path}/photo`]) expect((await visitor.get(place)).status).toBe(404)
  await visitor.get('/teams/new')
  expect((await visitor.post('/teams/new', given({ unitId: at().county.units.otherCommittee }))).status).toBe(404)
  const { visitor: mediator } = await signedIn('mediator', 'room')
  expect((await mediator.get('/teams/mediators')).text).toContain('白海棠')
  expect((await mediator.get('/teams/new')).status).toBe(403)
  const { visitor: clerk } = await signedIn('clerk', 'committee')
  expect((await clerk.get('/teams')).text).toContain('白海棠')
})

/** The line of 冉小满. */
const row = (html: string): string => /<tr>(?:(?!<\/tr>).)*冉小满.*?<\/tr>/su.exec(html)?.[0] ?? ''

test('an informant stands with what he reported of the days asked for and the share found true, on the page and in the workbook', async () => {
  const informant = await signedIn('informant', 'room')
  const { visitor } = await signedIn('director', 'committee')
  const watcher = { team: 'informant', name: '冉小满', seat: '', unitId: at().county.units.room }
  await enter(visitor, { ...watcher, staffId: informant.actor.staffId })
  await enter(visitor)
  for (const told of ['一', '二', '三', '四'])
    await report(informant.visitor, { employerName: `山城第${told}电子有限公司`, people: '3' })
  const reports = await reader().selectFrom('warning').select('id').orderBy('id').execute()
  for (const [nth, event] of ['verified', 'verified', 'dismissed'].entries()) {
    const fields: Record<string, string> = event === 'verified' ? { manner: 'visit' } : { reason: 'untrue' }
    expect((await step(visitor, `/warnings/${reports[nth]?.id ?? ''}`, event, fields)).status).toBe(303)
  }
  const list = await visitor.get('/teams?team=informant')
  expect(row(list.text)).toContain('66.67 %（2/3）')
  expect(row(list.text)).toContain('>4<')
  expect(row((await visitor.get('/teams?team=informant&from=2026-01-01&to=2026-10-31')).text)).toContain('>0<')
  expect((await visitor.get('/teams?from=2026-13-01')).status).toBe(404)

  const sheets = await readXlsxFile((await visitor.download('/teams/register.xlsx')).bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    '人民调解员',
    '劳动关系信息员',
    '劳动法律监督员',
    '劳动保护监督检查员',
  ])
  expect(sheets[0]?.data[5]?.[0]).toBe('白海棠')
  expect(sheets[1]?.data[5]?.slice(-4)).toEqual([4, 2, 1, '66.67 %（2/3）'])
  const trail = await reader().selectFrom('audit_entry').select('details').where('action', '=', 'team:export').execute()
  expect(trail.map(({ details }) => JSON.parse(details) as unknown)).toMatchObject([{ format: 'xlsx', rows: 2 }])
  const { visitor: clerk } = await signedIn('clerk', 'committee')
  expect((await clerk.get('/teams/register.xlsx')).status).toBe(403)
  const { visitor: far } = await signedIn('director', 'otherCommittee')
  expect((await far.get(`/teams/register.xlsx?unit=${at().county.units.committee}`)).status).toBe(404)
})
