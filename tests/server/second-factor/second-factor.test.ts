/** The second step of signing in: taken once, on its device or by a kept code, asked of whom the rules say, set anew by two persons (trust.md T33). */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeAt, stepAt } from '../../../server/second-factor/totp.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Reply, type Site, type Visitor } from '../../desk/visitor.ts'
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

const NAME = 'mediator-room'

async function signedIn(name: string): Promise<Visitor> {
  const visitor = site.visitor()
  await visitor.signIn(name)
  return visitor
}

const codeNow = (secret: string, off = 0): string => codeAt(secret, stepAt(desk.clock.millis()) + off)

/** Sets a factor up on the pages; gives its secret and the codes for a lost device. */
async function enrolled(visitor: Visitor): Promise<{ secret: string; proof: string; codes: string[] }> {
  await visitor.get('/second-factor')
  await visitor.post('/second-factor', {})
  const { text } = await visitor.get('/second-factor')
  const secret = (/class="long-code">([A-Z2-7 ]+)</u.exec(text)?.[1] ?? '').replaceAll(' ', '')
  expect(text).toContain('<svg class="qr"')
  const wrong = await visitor.post('/second-factor/proof', { code: '000000' })
  expect(wrong.status).toBe(422)
  const proof = codeNow(secret)
  const done = await visitor.post('/second-factor/proof', { code: proof })
  expect(done.status).toBe(200)
  return {
    secret,
    proof,
    codes: [...done.text.matchAll(/<code>([0-9a-f-]{14})<\/code>/gu)].map(([, code = '']) => code),
  }
}

/** Gives name and password, then the code. */
async function byCode(code: string): Promise<Reply> {
  const visitor = site.visitor()
  const first = await visitor.signIn(NAME)
  expect(first.location).toBe('/sign-in/code?to=%2F')
  expect((await visitor.get('/')).location).toMatch(/^\/sign-in/)
  await visitor.get(first.location ?? '')
  return visitor.post('/sign-in/code', { code, to: '/' })
}

const took = async (code: string): Promise<boolean> => (await byCode(code)).location === '/'

test('once set up it is asked for at every sign-in; a code and a kept code are each taken once', async () => {
  await county.actor('mediator', 'room')
  const visitor = await signedIn(NAME)
  const other = await signedIn(NAME)
  const { secret, proof, codes } = await enrolled(visitor)
  expect(new Set(codes).size).toBe(10)
  for (const one of [visitor, other]) expect((await one.get('/')).location).toMatch(/^\/sign-in/)
  const [row] = await desk.db.reader.selectFrom('second_factor').selectAll().execute()
  expect(JSON.stringify(row)).not.toContain(secret)
  const kept = await desk.db.reader.selectFrom('recovery_code').selectAll().execute()
  for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code.replaceAll('-', ''))

  let replays = 0
  const replayed = async (code: string): Promise<void> => void (replays += (await took(code)) ? 1 : 0)
  await replayed(proof)
  desk.at('2026-11-22 09:05')
  const fresh = codeNow(secret)
  expect(await took(fresh)).toBe(true)
  await replayed(fresh)
  await replayed(codeNow(secret, -1))
  const [first = ''] = codes
  expect(await took(first.toUpperCase())).toBe(true)
  await replayed(first)
  expect(replays).toBe(0)
  const trail = await desk.db.reader.selectFrom('audit_entry').selectAll().execute()
  expect(trail.filter((entry) => entry.reason === 'wrong-code')).toHaveLength(4)
  const text = JSON.stringify(trail)
  for (const hidden of [secret, fresh, first]) expect(text).not.toContain(hidden)
  figure({
    id: 'T33',
    promise: 'Sessions end with a new factor or password, and a code of the second factor is taken once',
    figure: `4 replays tried, ${replays} taken; 2 sessions before, 0 after`,
    target: '0 survivors, 0 replays',
    passed: replays === 0,
  })
})

test('five wrong codes lock, a waiting sign-in ends after five minutes and with any change of access', async () => {
  const actor = await county.actor('mediator', 'room')
  const { secret } = await enrolled(await signedIn(NAME))
  desk.at('2026-11-22 09:05')
  const slow = site.visitor()
  await slow.signIn(NAME)
  desk.at('2026-11-22 09:11')
  await slow.get('/sign-in')
  expect((await slow.post('/sign-in/code', { code: codeNow(secret), to: '/' })).location).toBe('/sign-in')
  await slow.signIn(NAME)
  await desk.db.reader.updateTable('staff').set({ session_epoch: 99 }).where('id', '=', actor.staffId).execute()
  await slow.get('/sign-in')
  expect((await slow.post('/sign-in/code', { code: codeNow(secret), to: '/' })).location).toBe('/sign-in')
  for (let at = 0; at < 5; at += 1) expect((await byCode('123456')).status).toBe(422)
  const locked = site.visitor()
  expect((await locked.signIn(NAME)).text).toContain('暂时锁定')
})

test('whose role needs it sets it up before anything else; the rules are the city’s to set', async () => {
  await county.actor('mediator', 'room')
  await county.actor('security-administrator', 'city')
  await county.actor('security-administrator', 'county')
  const before = await signedIn(NAME)
  const admin = await signedIn('security-administrator-city')
  await admin.get('/sign-in-rules')
  const rules = { profile: 'asvs', secondFactor: ['mediator'] }
  expect((await admin.post('/sign-in-rules', rules)).location).toBe('/access')
  expect((await before.get('/')).location).toMatch(/^\/sign-in/)
  const visitor = await signedIn(NAME)
  for (const path of ['/', '/disputes', '/password'])
    expect((await visitor.get(path)).location, path).toBe('/second-factor')
  await visitor.get('/second-factor')
  expect(visitor.page).toContain('请先完成绑定')
  expect((await visitor.post('/intake', {})).location).toBe('/second-factor')
  const { secret } = await enrolled(visitor)
  desk.at('2026-11-22 09:05')
  expect((await byCode(codeNow(secret))).location).toBe('/')
  const branch = await signedIn('security-administrator-county')
  await branch.get('/sign-in-rules')
  expect((await branch.post('/sign-in-rules', rules)).status).toBe(403)
})

test('a lost factor is set anew by two persons, and only then', async () => {
  const person = await county.actor('mediator', 'room')
  await county.actor('security-administrator', 'city')
  await county.actor('administrator', 'city')
  await enrolled(await signedIn(NAME))
  const proposer = await signedIn('security-administrator-city')
  await proposer.get(`/people/${person.staffId}`)
  expect(proposer.page).toContain('提出重置动态口令')
  await proposer.post(`/people/${person.staffId}/second-factor`, {})
  const address = /\/access\/[\w-]{36}/u.exec((await proposer.get('/access')).text)?.[0] ?? ''
  await proposer.get(address)
  expect((await proposer.post(address, { word: 'agreed', reason: '', revision: '1' })).status).toBe(409)
  expect((await site.visitor().signIn(NAME)).location).toContain('/sign-in/code')
  const keeper = await signedIn('administrator-city')
  await keeper.get(address)
  expect(keeper.page).toContain('重置动态口令')
  expect((await keeper.post(address, { word: 'agreed', reason: '', revision: '1' })).location).toBe('/access')
  expect((await site.visitor().signIn(NAME)).location).toBe('/')
  expect(await desk.db.reader.selectFrom('recovery_code').selectAll().execute()).toEqual([])
})
