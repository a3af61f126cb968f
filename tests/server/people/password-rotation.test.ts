/** A password of the default order runs out after ninety days, none of the last five comes again, and every other session dies with it. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { passwordHashOf, setPassword } from '../../../db/repositories/passwords.ts'
import { PASSWORD, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
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

const SECOND = 'River-Harbour-7'

/** As if he had set the password everybody of the small county has today. */
async function setToday(staffId: string): Promise<void> {
  const { hash } = await passwordHashOf(desk.db.reader, staffId)
  const password = { id: desk.newId(), hash: hash ?? '', at: desk.clock.now() }
  await transact(desk.db, (tx) => setPassword(tx, staffId, password))
}

test('after ninety days a new one is asked for before anything else, and the old one is none', async () => {
  const { staffId } = await county.actor('mediator', 'room')
  await setToday(staffId)
  desk.at('2027-02-19 09:00')
  const early = site.visitor()
  expect((await early.signIn('mediator-room')).location).toBe('/')
  expect((await early.get('/')).status).toBe(200)
  desk.at('2027-02-20 10:00')
  const [visitor, elsewhere] = [site.visitor(), site.visitor()]
  for (const one of [visitor, elsewhere]) await one.signIn('mediator-room')
  expect((await visitor.get('/disputes')).location).toBe('/password')
  expect((await visitor.get('/password')).text).toContain('密码已满 90 天')
  const change = (password: string) => visitor.post('/password', { old: PASSWORD, password, again: password })
  const same = await change(PASSWORD)
  expect(same.status).toBe(422)
  expect(same.text).toContain('不能与最近 5 次使用过的密码相同')
  expect((await change(SECOND)).location).toBe('/sign-in')
  for (const one of [visitor, elsewhere]) expect((await one.get('/password')).location).toMatch(/^\/sign-in/)
  expect((await visitor.signIn('mediator-room', SECOND)).location).toBe('/')
  expect((await visitor.get('/')).status).toBe(200)
})
