/** A link that works once says afterwards what became of it and what to do now; one that nobody made says nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstAdministratorToken } from '../../../server/people/create-first-administrator.ts'
import { smallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let site: Site
let visitor: Visitor

beforeEach(async () => {
  desk = await testDesk()
  site = await openSite(desk)
  visitor = site.visitor()
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const PASSWORD = 'Mountain-City-9'

const setupLink = async (): Promise<string> => `/setup/${(await firstAdministratorToken(desk)) ?? ''}`

describe('the link of the first administrator', () => {
  const founder = {
    unitName: '山城市总工会',
    displayName: '林静',
    signInName: 'linjing',
    password: PASSWORD,
    passwordAgain: PASSWORD,
  }
  test('founds the desk once; whoever comes second is told to sign in, on the page and when sending', async () => {
    const address = await setupLink()
    expect((await visitor.get(address)).status).toBe(200)
    const late = site.visitor()
    await late.get(address)
    expect((await visitor.post(address, founder)).location).toBe('/sign-in')
    for (const answer of [await visitor.get(address), await late.post(address, { ...founder, signInName: 'second' })]) {
      expect(answer.status).toBe(410)
      expect(answer.text).toContain('首位系统管理员已经建立')
      expect(answer.text).toContain('href="/sign-in"')
    }
  })

  test('that nobody used in its day says how to come by another', async () => {
    const address = await setupLink()
    desk.at('2026-11-23 09:30')
    const { status, text } = await visitor.get(address)
    expect([status, text.includes('超过二十四小时'), text.includes('重新启动')]).toEqual([410, true, true])
    expect(text).not.toContain('去登录')
  })

  test('that nobody made does not exist', async () => {
    expect((await visitor.get('/setup/nobody-made-this')).status).toBe(404)
    await setupLink()
    expect((await visitor.get('/setup/nobody-made-this')).status).toBe(404)
  })
})

describe('the link for a password', () => {
  let address: string
  beforeEach(async () => {
    const county = await smallCounty(desk)
    await county.actor('security-administrator', 'city')
    const { staffId } = await county.actor('mediator', 'room')
    const administrator = site.visitor()
    await administrator.signIn('security-administrator-city')
    await administrator.get(`/people/${staffId}`)
    const made = await administrator.post(`/people/${staffId}/password`, {})
    address = /\/password\/set\/[\w-]+/u.exec(made.text)?.[0] ?? ''
    expect(address).not.toBe('')
  })

  test('that was used says so, on the page and to whoever sends a second password', async () => {
    const late = site.visitor()
    await late.get(address)
    await visitor.get(address)
    expect((await visitor.post(address, { password: 'short', again: 'short' })).status).toBe(422)
    expect((await visitor.post(address, { password: PASSWORD, again: PASSWORD })).location).toBe('/sign-in')
    const second = { password: 'Other-City-1234', again: 'Other-City-1234' }
    for (const answer of [await visitor.get(address), await late.post(address, second)]) {
      expect(answer.status).toBe(410)
      expect(answer.text).toContain('此链接已经用过，密码已设置')
      expect(answer.text).toContain('联系系统管理员')
    }
  })

  test('that is older than a day says so, in English too', async () => {
    desk.at('2026-11-23 09:30')
    expect((await visitor.get(address)).text).toContain('请联系系统管理员重新发送链接')
    await visitor.post('/language', { locale: 'en', path: address })
    const { status, text } = await visitor.get(address)
    expect([status, text.includes('older than 24 hours')]).toEqual([410, true])
  })
})
