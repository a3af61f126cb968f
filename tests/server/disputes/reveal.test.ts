import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site } from '../../desk/visitor.ts'

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

async function signedIn(role: Parameters<SmallCounty['actor']>[0], unit: Parameters<SmallCounty['actor']>[1]) {
  const actor = await county.actor(role, unit)
  const visitor = site.visitor()
  await visitor.signIn(`${role}-${unit.toLowerCase()}`)
  return { actor, visitor }
}

const registered = async (workers = [worker('王小芳')]): Promise<string> => {
  const mediator = await county.actor('mediator', 'room')
  const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room, { workers }))
  return disputeId
}

test('an identity number is covered until somebody asks with a reason, which the trail keeps without the number', async () => {
  const { visitor } = await signedIn('clerk', 'room')
  const id = await registered()
  const page = await visitor.get(`/disputes/${id}?tab=parties`)
  expect(page.text).toContain('500***********1232')
  expect(page.text).toContain('138****5678')
  expect(page.text).not.toContain('500103199001011232')
  const field = /name="field" value="(identity\.[^"]+)"/.exec(page.text)?.[1] ?? ''
  const shown = await visitor.post(
    `/disputes/${id}/reveal`,
    { field, reason: 'check-identity' },
    { accept: 'text/html' },
  )
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('500103199001011232')
  expect(shown.text).not.toContain('<!doctype')
  expect((await visitor.get(`/disputes/${id}?tab=parties`)).text).not.toContain('500103199001011232')
  const rows = await desk.db.reader
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'person:reveal')
    .execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('500103199001011232')
  const answers = await desk.db.reader.selectFrom('idempotency').selectAll().execute()
  expect(JSON.stringify(answers)).not.toContain('500103199001011232')
  expect((await visitor.post(`/disputes/${id}/reveal`, { field, reason: '' })).status).toBe(422)
})

test('the thirty-first look within an hour is refused and recorded', async () => {
  const { visitor } = await signedIn('clerk', 'room')
  const id = await registered()
  await visitor.get(`/disputes/${id}?tab=parties`)
  const field = /name="field" value="(identity\.[^"]+)"/.exec(visitor.page)?.[1] ?? ''
  const look = () =>
    visitor.post(
      `/disputes/${id}/reveal`,
      { _key: crypto.randomUUID(), field, reason: 'make-paper' },
      { accept: 'text/html' },
    )
  for (let times = 0; times < 30; times += 1) expect((await look()).status).toBe(200)
  expect((await look()).status).toBe(403)
})

test('the mediator reads the phone on his own open case', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  expect((await visitor.get(`/disputes/${id}?tab=parties`)).text).toContain('13800005678')
})
