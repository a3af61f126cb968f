/** What costs something is bounded for each person and each address, over all processes; who is told to wait is told until when, and loses nothing typed. */
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '../../../db/database.ts'
import { withinBound } from '../../../server/http/bounds.ts'
import { DATABASE_FILE } from '../../../server/open-desk.ts'
import { forgetRequests } from '../../../server/system/forget-requests.ts'
import { instantAt } from '../../../server/clock.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { byHand } from '../../db/by-hand.ts'
import { fileDesk } from '../../desk/file-desk.ts'
import { smallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'
import { figure } from '../../proof/figure.ts'

const failed = (key: string, at: number) => ({
  key,
  failures: 1,
  window_started_at: instantAt(at),
  locked_until: null,
})

async function served(change: Partial<TestDesk['config']> = {}): Promise<{ desk: TestDesk; site: Site }> {
  const fresh = await testDesk()
  const desk = { ...fresh, config: { ...fresh.config, ...change } }
  const site = await openSite(desk)
  onTestFinished(async () => {
    await site.end()
    await desk.end()
  })
  return { desk, site }
}

const none = { export: 0, print: 0, search: 0, typing: 0, visit: 0 }

const searches = async (visitor: Visitor, q: string, headers: Record<string, string> = {}) =>
  visitor.post('/search', { q }, headers)

test('the search after the last one is answered 429 with the time to try again, what was typed, and nobody else is held up', async () => {
  const { desk, site } = await served({ bounds: { ...none, search: 4 } })
  const county = await smallCounty(desk)
  await county.actor('mediator', 'room')
  await county.actor('clerk', 'room')
  desk.at('2026-11-22 10:00')
  const mediator = site.visitor()
  await mediator.signIn('mediator-room')
  await mediator.get('/search')
  for (let nth = 0; nth < 4; nth++) expect((await searches(mediator, '王')).status).toBe(200)
  const refused = await searches(mediator, '王小芳')
  expect(refused.status).toBe(429)
  const seconds = Number(refused.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(refused.text).toContain('操作过于频繁')
  expect(refused.text).toMatch(/请在 10:0[12] 之后再试/)
  expect(refused.text).toContain('王小芳')
  const problem = await searches(mediator, '王', { accept: 'application/json' })
  expect([problem.status, problem.headers.get('content-type')]).toEqual([
    429,
    expect.stringContaining('application/problem+json'),
  ])
  expect(JSON.parse(problem.text)).toMatchObject({ type: 'urn:desk:unavailable:too-many', status: 429 })
  const clerk = site.visitor()
  await clerk.signIn('clerk-room')
  await clerk.get('/search')
  expect((await searches(clerk, '王')).status).toBe(200)
  desk.at('2026-11-22 10:02')
  expect((await searches(mediator, '王')).status).toBe(200)
})

const outcome = (asked: Promise<void>): Promise<'in' | 'beyond'> =>
  asked.then(
    () => 'in' as const,
    (fault: unknown) => {
      if (fault instanceof DomainError && fault.code === 'too-many') return 'beyond' as const
      throw fault
    },
  )

test('several processes count together: never more than the bound, and less only by what one of them took and did not use', async () => {
  const one = await fileDesk()
  onTestFinished(() => one.end())
  const db = openEmbedded(join(one.config.dataDir, DATABASE_FILE))
  onTestFinished(() => db.close())
  const config = { ...one.config, bounds: { ...none, search: 40 } }
  const processes = [
    { ...one, config },
    { ...one, config, db },
  ]
  const now = one.clock.millis()
  const clock = { ...one.clock, millis: () => now }
  let within = 0
  for (let nth = 0; nth < 120; nth++) {
    const desk = processes[nth % 2] ?? one
    if ((await outcome(withinBound({ ...desk, clock }, 'search', { staffId: 'somebody' }))) === 'in') within += 1
  }
  expect(within).toBe(40)
  const alone = { ...one, config: { ...config, bounds: { ...none, search: 40 } } }
  expect(await outcome(withinBound({ ...alone, clock }, 'search', { staffId: 'another' }))).toBe('in')
  let others = 0
  for (let nth = 0; nth < 60; nth++)
    if ((await outcome(withinBound({ ...one, config, db, clock }, 'search', { staffId: 'another' }))) === 'in')
      others += 1
  expect(others).toBe(40 - 24)
  // Addresses come and never return.
  await db.reader
    .insertInto('sign_in_counter')
    .values([failed('old', now), failed('young', now + 90 * 60 * 1000)])
    .execute()
  await forgetRequests({ db, clock: { ...clock, millis: () => now + 3 * 60 * 60 * 1000 } })
  expect(await db.reader.selectFrom('request_bound').selectAll().execute()).toEqual([])
  expect(await db.reader.selectFrom('sign_in_counter').select('key').execute()).toEqual([{ key: 'young' }])
})

const asked = async (site: Site, times: number, forwarded: (nth: number) => string): Promise<number[]> => {
  const statuses: number[] = []
  for (let nth = 0; nth < times; nth++)
    statuses.push((await site.visitor().get('/status', { 'x-forwarded-for': forwarded(nth) })).status)
  return statuses
}

test('a forwarded address counts only from a proxy that is trusted, and only the one that proxy saw', async () => {
  const bounds = { ...none, visit: 3 }
  const { desk, site } = await served({ bounds })
  desk.at('2026-11-22 10:00')
  const invented = await asked(site, 8, (nth) => `203.0.113.${nth}`)
  expect(invented).toEqual([200, 200, 200, 429, 429, 429, 429, 429])

  const behind = await served({ bounds, trustProxy: ['127.0.0.1'] })
  behind.desk.at('2026-11-22 10:00')
  expect(await asked(behind.site, 6, (nth) => `203.0.113.${nth}`)).toEqual([200, 200, 200, 200, 200, 200])
  const prefixed = await asked(behind.site, 6, (nth) => `198.51.100.${nth}, 203.0.113.99`)
  expect(prefixed).toEqual([200, 200, 200, 429, 429, 429])
  figure({
    id: 'T76',
    promise: 'An invented forwarded address opens no further window',
    figure: `${invented.filter((status) => status === 200).length - 3 + prefixed.filter((status) => status === 200).length - 3} of 14 requests beyond the bound`,
    target: '0 beyond',
    passed: true,
  })
})

test('a database that takes no writing lets questions through, and the log tells', async () => {
  const desk = await testDesk()
  onTestFinished(() => desk.end())
  await byHand(desk.db.reader, 'pragma query_only = on')
  expect(await outcome(withinBound(desk, 'search', { staffId: 'somebody' }))).toBe('in')
  expect(desk.logLines.join('')).toContain('request-not-counted')
})

test('without a bound nothing is counted', async () => {
  const desk = await testDesk()
  onTestFinished(() => desk.end())
  const free = { ...desk, config: { ...desk.config, bounds: none } }
  for (let nth = 0; nth < 200; nth++) await withinBound(free, 'export', { staffId: 'somebody' })
  expect(await desk.db.reader.selectFrom('request_bound').selectAll().execute()).toEqual([])
})
