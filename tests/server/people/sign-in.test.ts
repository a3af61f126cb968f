import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { setActive, endRole } from '../../../db/repositories/staff.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site } from '../../desk/visitor.ts'
import { figure } from '../../proof/figure.ts'

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

const audited = async (): Promise<string[]> => {
  const rows = await desk.db.reader.selectFrom('audit_entry').selectAll().orderBy('at').execute()
  return rows.map((row) => `${row.action} ${row.outcome}${row.reason === null ? '' : ` ${row.reason}`}`)
}

describe('signing in', () => {
  test('the right name and password open a session, signing out kills it', async () => {
    await county.actor('mediator', 'room')
    const visitor = site.visitor()
    expect((await visitor.signIn('mediator-room')).location).toBe('/')
    expect((await visitor.get('/')).status).toBe(200)
    const stolen = visitor.cookie('desk-session') ?? ''
    await visitor.post('/sign-out')
    const thief = site.visitor()
    thief.setCookie('desk-session', stolen)
    expect((await thief.get('/')).location).toMatch(/^\/sign-in/)
    expect(await audited()).toEqual(['sign-in done', 'sign-out done'])
  })

  test('a wrong password and an unknown name get the same answer', async () => {
    await county.actor('mediator', 'room')
    const one = await site.visitor().signIn('mediator-room', 'wrong-Password-1')
    const other = await site.visitor().signIn('nobody-here', 'wrong-Password-1')
    expect([one.status, other.status]).toEqual([422, 422])
    const sentence = /error-summary[\s\S]*?<p>([^<]*)</
    expect(sentence.exec(one.text)?.[1]).toBe(sentence.exec(other.text)?.[1])
    expect(sentence.exec(one.text)?.[1]).toContain('登录名或密码不正确')
  })

  test('five failures lock a stranger out for 15 minutes, but not the machine the person knows', async () => {
    await county.actor('mediator', 'room')
    const own = site.visitor()
    await own.signIn('mediator-room')
    await own.post('/sign-out')
    const stranger = site.visitor()
    for (let count = 0; count < 5; count += 1) await stranger.signIn('mediator-room', 'wrong-Password-1')
    expect((await stranger.signIn('mediator-room')).text).toContain('暂时锁定')
    expect((await own.signIn('mediator-room')).status).toBe(303)
    desk.at('2026-11-22 09:30')
    expect((await stranger.signIn('mediator-room')).status).toBe(303)
    await stranger.post('/sign-out')
    let guesses = 0
    for (const moment of ['10:00', '10:15', '10:30', '10:45', '11:00', '11:15', '11:30', '11:45']) {
      desk.at(`2026-11-22 ${moment}`)
      const guesser = site.visitor()
      for (let count = 0; count < 7; count += 1)
        if (!(await guesser.signIn('mediator-room', 'wrong-Password-1')).text.includes('暂时锁定')) guesses += 1
    }
    expect(guesses).toBeLessThanOrEqual(40)
    figure({
      id: 'T28',
      promise: 'A stranger guesses no faster than the lock lets him, and locks nobody out of his own machine',
      figure: `${guesses * 12} guesses a day and account, by two hours of trying`,
      target: 'at most 480',
      passed: guesses * 12 <= 480,
    })
  })

  test('after signing in only an address of our own is followed', async () => {
    await county.actor('mediator', 'room')
    for (const [to, expected] of [
      ['/disputes', '/disputes'],
      ['https://elsewhere.example/', '/'],
      ['//elsewhere.example/', '/'],
      ['/\\elsewhere.example', '/'],
    ] as const) {
      const visitor = site.visitor()
      await visitor.get('/sign-in')
      const reply = await visitor.post('/sign-in', { name: 'mediator-room', password: 'Correct-Horse-7', to })
      expect(reply.location).toBe(expected)
    }
  })
})

describe('a session ends at once', () => {
  test.each(['deactivated', 'role ended'])('when the person is %s', async (how) => {
    const actor = await county.actor('mediator', 'room')
    const visitor = site.visitor()
    await visitor.signIn('mediator-room')
    await transact(desk.db, async (tx) => {
      if (how === 'deactivated') return setActive(tx, actor.staffId, false)
      const role = await tx
        .selectFrom('staff_role')
        .select('id')
        .where('staff_id', '=', actor.staffId)
        .executeTakeFirstOrThrow()
      return endRole(tx, role.id, actor.staffId, '2026-11-22')
    })
    expect((await visitor.get('/')).location).toMatch(/^\/sign-in/)
  })

  test('after half an hour without a request', async () => {
    await county.actor('mediator', 'room')
    const visitor = site.visitor()
    await visitor.signIn('mediator-room')
    desk.at('2026-11-22 09:29')
    expect((await visitor.get('/')).status).toBe(200)
    desk.at('2026-11-22 10:05')
    expect((await visitor.get('/')).status).toBe(303)
  })
})

describe('a write is refused', () => {
  test.each([
    ['without a token', { _csrf: '' }, {}],
    ['with the token of nobody', { _csrf: 'x'.repeat(43) }, {}],
    ['from another origin', {}, { origin: 'https://elsewhere.example' }],
    ['across sites', {}, { 'sec-fetch-site': 'cross-site' }],
  ])('%s', async (_, fields, headers) => {
    await county.actor('mediator', 'room')
    const visitor = site.visitor()
    await visitor.signIn('mediator-room')
    await visitor.get('/')
    const reply = await visitor.post('/session/extend', fields, headers)
    expect(reply.status).toBe(403)
    expect(reply.text).not.toMatch(/at .*\.ts:\d+/)
  })

  test('with the token of another session', async () => {
    await county.actor('mediator', 'room')
    const [one, other] = [site.visitor(), site.visitor()]
    await one.signIn('mediator-room')
    await other.signIn('mediator-room')
    await one.get('/')
    await other.get('/')
    expect((await one.post('/session/extend', { _csrf: other.hidden('_csrf') ?? '' })).status).toBe(403)
    expect((await one.post('/session/extend')).status).toBe(200)
  })
})

test('every kind of answer carries the secure headers and none says what runs here', async () => {
  await county.actor('mediator', 'room')
  const visitor = site.visitor()
  await visitor.signIn('mediator-room')
  const replies = [
    await visitor.get('/'),
    await visitor.get('/no-such-page'),
    await visitor.get('/healthz'),
    await visitor.get('/audit'),
    await site.visitor().get('/sign-in'),
    await visitor.post('/session/extend', { _csrf: '' }),
    await visitor.post('/session/extend', { big: 'x'.repeat(300_000) }),
    await visitor.get('/%E0%A4%A'),
  ]
  for (const reply of replies) {
    const policy = reply.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('x-powered-by')).toBeNull()
    expect(reply.text).not.toMatch(/node_modules|at .*\.ts:\d+/)
  }
  expect(replies.map((reply) => reply.status)).toEqual([200, 404, 200, 403, 200, 403, 413, 404])
})
