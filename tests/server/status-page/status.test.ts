/** The worker's own page over HTTP: what it shows, what it never shows, and what guessing gets. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { lookUp } from '../../../server/status-page/look-up.ts'
import { registrationCode } from '../../../workflows/values/registration-code.ts'
import { dispute } from '../../desk/given.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Reply, type Site } from '../../desk/visitor.ts'

let desk: TestDesk
let site: Site
let code: string

beforeEach(async () => {
  desk = await testDesk()
  const county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  code = (await openDispute(desk, actOf(mediator), dispute(county.units.room))).registrationCode
  // Behind a proxy that is trusted, the address is what the proxy says it saw.
  site = await openSite({ ...desk, config: { ...desk.config, trustProxy: ['127.0.0.1'] } })
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

/** Somebody at an address of his own. */
async function asksFrom(address: string, asked: { code: string; tail: string }): Promise<Reply> {
  const visitor = site.visitor()
  await visitor.get('/status')
  return visitor.post('/status', asked, { 'x-forwarded-for': address })
}

test('five wrong digits from five addresses close the code for an hour to everybody, and nobody can tell it from a code there is not', async () => {
  desk.at('2026-11-22 10:00')
  const wrong = []
  for (let nth = 0; nth < 4; nth++) wrong.push(await asksFrom(`203.0.113.${nth}`, { code, tail: `000${nth}` }))
  // The worker's own right digits count nothing, before or after somebody guesses.
  expect((await asksFrom('198.51.100.1', { code, tail: '5678' })).status).toBe(200)
  desk.at('2026-11-22 10:40')
  wrong.push(await asksFrom('203.0.113.4', { code, tail: '0004' }))
  const closed = await asksFrom('198.51.100.1', { code, tail: '5678' })
  const unknown = await asksFrom('198.51.100.2', { code: 'T7K4-9QXM-3', tail: '5678' })
  const answers = [...wrong, closed, unknown].map(({ status, text }) => `${status} ${main(text)}`)
  expect(new Set(answers).size).toBe(1)
  expect(closed.status).toBe(404)
  const rating = site.visitor()
  await rating.get('/status')
  expect((await rating.post('/status/rating', { code, tail: '5678', score: '5' })).status).toBe(404)
  desk.at('2026-11-22 11:39')
  expect((await asksFrom('198.51.100.1', { code, tail: '5678' })).status).toBe(404)
  desk.at('2026-11-22 11:42')
  expect((await asksFrom('198.51.100.1', { code, tail: '5678' })).status).toBe(200)
})

test('tries sent together are counted before they are compared', async () => {
  const asked = Array.from({ length: 40 }, (_, nth) =>
    lookUp(desk, { code, tail: nth === 39 ? '5678' : String(nth).padStart(4, '0'), address: `192.0.2.${nth}` }),
  )
  expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(Array.from({ length: 40 }, () => 'unknown'))
})

test('a code there is not is counted like one there is', async () => {
  await asksFrom('203.0.113.1', { code: registrationCode(new Uint8Array(16).fill(7)), tail: '0000' })
  await asksFrom('203.0.113.2', { code, tail: '0000' })
  const counted = await desk.db.reader
    .selectFrom('request_bound')
    .select('taken')
    .where('key', 'like', 'code:%')
    .execute()
  expect(counted).toEqual([{ taken: 1 }, { taken: 1 }])
})
