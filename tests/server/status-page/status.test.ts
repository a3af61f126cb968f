import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { dispute } from '../../desk/given.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site } from '../../desk/visitor.ts'

let desk: TestDesk
let site: Site
let code: string

beforeEach(async () => {
  desk = await testDesk()
  const county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  code = (await openDispute(desk, actOf(mediator), dispute(county.units.room))).registrationCode
  site = await openSite(desk)
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0].replaceAll(/value="[^"]*"/g, '') ?? ''

test('the code and the last four digits show where the case is, and no name', async () => {
  const worker = site.visitor()
  await worker.get('/status')
  const reply = await worker.post('/status', { code: code.toLowerCase().replaceAll('-', ' '), tail: '5678' })
  expect(reply.status).toBe(200)
  expect(reply.text).toContain('已登记，正在联系用人单位')
  expect(reply.text).toContain('2026-11-02')
  expect(reply.text).not.toMatch(/王小芳|宏达|13800005678/)
})

test('a wrong code and wrong digits get the same page, and five of them close the address for an hour', async () => {
  const stranger = site.visitor()
  await stranger.get('/status')
  const digits = await stranger.post('/status', { code, tail: '0000' })
  const unknown = await stranger.post('/status', { code: 'AAAA-AAAA-A', tail: '5678' })
  expect([digits.status, unknown.status]).toEqual([404, 404])
  expect(main(digits.text)).toBe(main(unknown.text))
  for (let count = 0; count < 3; count += 1) await stranger.post('/status', { code, tail: '0000' })
  const locked = await stranger.post('/status', { code, tail: '5678' })
  expect(locked.status).toBe(429)
  expect(locked.text).not.toContain('正在联系用人单位')
})
