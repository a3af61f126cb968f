import { afterEach, beforeEach, expect, test } from 'vitest'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

async function officer(
  role: 'administrator' | 'security-administrator',
  unit: keyof SmallCounty['units'],
): Promise<Visitor> {
  await county.actor(role, unit)
  const visitor = site.visitor()
  await visitor.signIn(`${role}-${unit.toLowerCase()}`)
  return visitor
}

const administrator = (unit: keyof SmallCounty['units'] = 'city') => officer('security-administrator', unit)
const keeper = () => officer('administrator', 'city')

/** The system administrator confirms everything that waits. */
async function confirmed(): Promise<void> {
  const visitor = await keeper()
  for (const [, address = ''] of (await visitor.get('/access')).text.matchAll(/href="(\/access\/[\w-]{36})"/gu)) {
    await visitor.get(address)
    const reply = await visitor.post(address, { word: 'agreed', reason: '', revision: '1' })
    expect(reply.location).toBe('/access')
  }
}

const linkIn = (page: string): string => /\/password\/set\/[\w-]+/.exec(page)?.[0] ?? ''

const newcomer = (unitId: string) => ({
  displayName: '陈晓',
  signInName: 'chen.xiao',
  unitId,
  roles: ['mediator', 'clerk'],
})

test('a person is added, sets the password by a link that works once, and signs in with both roles', async () => {
  const admin = await administrator()
  await admin.get('/people/new')
  const added = await admin.post('/people/new', newcomer(county.units.room))
  expect(added.status).toBe(200)
  const link = linkIn(added.text)
  const person = site.visitor()
  await person.get(link)
  expect((await person.post(link, { password: 'short', again: 'short' })).status).toBe(422)
  expect((await person.post(link, { password: 'Mountain-City-9', again: 'Mountain-City-9' })).location).toBe('/sign-in')
  expect((await person.get(link)).status).toBe(410)
  await confirmed()
  expect((await person.signIn('chen.xiao', 'Mountain-City-9')).location).toBe('/')
  expect((await person.get('/')).text).toMatch(/调解员[\s\S]*文书/)
})

test('the form that adds a person, sent twice, adds one and shows the same link', async () => {
  const admin = await administrator()
  await admin.get('/people/new')
  const key = crypto.randomUUID()
  const first = await admin.post('/people/new', { ...newcomer(county.units.room), _key: key })
  const second = await admin.post('/people/new', { ...newcomer(county.units.room), _key: key })
  expect(linkIn(second.text)).toBe(linkIn(first.text))
  const stored = await desk.db.reader.selectFrom('idempotency').select('answer').execute()
  expect(stored.map((row) => row.answer).join()).not.toContain(linkIn(first.text).split('/').at(-1))
})

test('a taken name, an unknown field and a missing name are explained with what was typed kept', async () => {
  const admin = await administrator()
  await admin.get('/people/new')
  const taken = await admin.post('/people/new', {
    ...newcomer(county.units.room),
    signInName: 'security-administrator-city',
  })
  expect(taken.status).toBe(422)
  expect(taken.text).toContain('这个登录名已被使用')
  expect(taken.text).toContain('value="陈晓"')
  const extra = await admin.post('/people/new', { ...newcomer(county.units.room), demonstration: '1' })
  expect(extra.status).toBe(422)
  expect(extra.text).not.toContain('/password/set/')
  const empty = await admin.post('/people/new', { ...newcomer(county.units.room), displayName: '' })
  expect(empty.text).toContain('href="#f-displayName"')
})

test('nobody changes his own roles, and an administrator reaches only his part of the tree', async () => {
  const admin = await administrator('county')
  const self = await county.actor('security-administrator', 'county')
  const stranger = await county.actor('mediator', 'otherRoom')
  await admin.get('/people')
  const own = await admin.post(`/people/${self.staffId}/roles`, { role: 'supervisor', unitId: county.units.county })
  expect(own.status).toBe(403)
  expect((await admin.get(`/people/${stranger.staffId}`)).status).toBe(404)
  await admin.get('/people')
  const reach = await admin.post(`/people/${stranger.staffId}/active`, { active: 'no' })
  expect(reach.status).toBe(404)
})

test('a role given or ended takes the person out of his sessions', async () => {
  const admin = await administrator()
  const mediator = await county.actor('mediator', 'room')
  const at = site.visitor()
  await at.signIn('mediator-room')
  await admin.get(`/people/${mediator.staffId}`)
  await admin.post(`/people/${mediator.staffId}/roles`, { role: 'clerk', unitId: county.units.committee })
  expect((await at.get('/')).status).toBe(200)
  await confirmed()
  expect((await at.get('/')).location).toMatch(/^\/sign-in/)
})

test('a role held at two units is named once in the list', async () => {
  const admin = await administrator()
  const mediator = await county.actor('mediator', 'room')
  await admin.get(`/people/${mediator.staffId}`)
  await admin.post(`/people/${mediator.staffId}/roles`, { role: 'mediator', unitId: county.units.committee })
  await confirmed()
  const list = (await admin.get('/people')).text
  const row = list.split('<tr').find((one) => one.includes('mediator-room')) ?? ''
  expect(row.match(/调解员/gu)).toHaveLength(1)
})

test('a person moves to another unit with his roles, never to one outside the administrator’s part of the tree', async () => {
  const admin = await administrator('county')
  const mediator = await county.actor('mediator', 'room')
  const at = site.visitor()
  await at.signIn('mediator-room')
  await admin.get(`/people/${mediator.staffId}`)
  await admin.post(`/people/${mediator.staffId}/unit`, { homeId: county.units.committee })
  expect((await at.get('/')).location).toMatch(/^\/sign-in/)
  const moved = await desk.db.reader
    .selectFrom('staff')
    .innerJoin('staff_role', 'staff_role.staff_id', 'staff.id')
    .select(['staff.unit_id', 'staff_role.unit_id as heldAt', 'valid_to'])
    .where('staff.id', '=', mediator.staffId)
    .execute()
  expect(moved).toEqual([{ unit_id: county.units.committee, heldAt: county.units.room, valid_to: null }])
  await admin.get('/people')
  const away = await admin.post(`/people/${mediator.staffId}/unit`, { homeId: county.units.otherRoom })
  expect(away.status).toBe(404)
})

test('an administrator and an auditor see no case; only an auditor sees the trail of his units', async () => {
  const admin = await administrator()
  expect((await admin.get('/audit')).status).toBe(403)
  await county.actor('auditor', 'county')
  const auditor = site.visitor()
  await auditor.signIn('auditor-county')
  await county.actor('mediator', 'otherRoom')
  await site.visitor().signIn('mediator-otherroom')
  const trail = await auditor.get('/audit')
  expect(trail.status).toBe(200)
  expect(trail.text).toContain('auditor·county')
  expect(trail.text).not.toContain('mediator·otherRoom')
  for (const visitor of [admin, await keeper(), auditor]) expect((await visitor.get('/disputes')).status).toBe(403)
})

test('a county is set up by hand: committee with its papers, room with delegation, then ended with a successor', async () => {
  const admin = await keeper()
  await admin.get(`/units/new?parent=${county.units.city}`)
  const details = { name: '新城区总工会', shortName: '新城', validFrom: '2026-01-01', parentId: county.units.city }
  expect((await admin.post(`/units/new?parent=${county.units.city}`, details)).location).toBe('/units')
  const list = await admin.get('/units')
  const id = /units\/([\w-]{36})">[\s\u3000]*新城区总工会/.exec(list.text)?.[1] ?? ''
  await admin.get(`/units/${id}`)
  const saved = await admin.post(`/units/${id}`, { name: '新城区总工会', shortName: '新城工会', revision: '1' })
  expect(saved.location).toBe(`/units/${id}`)
  const stale = await admin.post(`/units/${id}`, { name: '旧名', shortName: '旧', revision: '1' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('旧名')
  await admin.get(`/units/${id}`)
  expect((await admin.post(`/units/${id}/end`, { on: '2025-12-31', successorId: county.units.county })).status).toBe(
    422,
  )
  expect((await admin.post(`/units/${id}/end`, { on: '2026-06-01', successorId: county.units.county })).location).toBe(
    '/units',
  )
  expect((await admin.get('/units')).text).toContain('2026-01-01 至 2026-06-01')
})

test('two committees never share the sign of their case numbers', async () => {
  const admin = await keeper()
  const other = `/units/${county.units.otherCommittee}`
  await admin.get(other)
  const change = { name: '山岭县调委会', shortName: '山岭', revision: '1' }
  const shared = await admin.post(other, { ...change, numberPrefix: '江岸工人调字' })
  expect(shared.status).toBe(422)
  expect(shared.text).toContain('已被其他调委会使用')
  expect((await admin.post(other, { ...change, numberPrefix: '山岭工会调字' })).status).toBe(303)
})
