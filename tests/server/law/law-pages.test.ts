/** What the desk counts by is open to everybody who may sign in, whole and with its articles. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { causeLists } from '../../../workflows/law/causes.ts'
import { claimItems } from '../../../workflows/law/claim-items.ts'
import { leadRules, termRules } from '../../../workflows/law/term-rules.ts'
import { roles } from '../../../workflows/permissions.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
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

test.each(roles)('a %s finds the law in the menu and reads terms and calendar', async (role) => {
  await county.actor(role, 'county')
  const visitor = site.visitor()
  await visitor.signIn(`${role}-county`)
  expect((await visitor.get('/law')).location).toBe('/law/terms')
  expect((await visitor.get('/law/terms')).text).toContain('href="/law"')
  expect((await visitor.get('/law/calendar')).status).toBe(200)
  expect((await visitor.get('/law/causes')).status).toBe(200)
})

test('a stranger is asked to sign in', async () => {
  expect((await site.visitor().get('/law/terms')).location).toContain('/sign-in')
})

test('the page of terms names every rule, with length, article and how sure we are of it', async () => {
  await county.actor('informant', 'county')
  const visitor = site.visitor()
  await visitor.signIn('informant-county')
  const { text } = await visitor.get('/law/terms')
  for (const id of [...Object.keys(termRules), ...Object.keys(leadRules)]) expect(text).toContain(`>${id}<`)
  expect(text).toContain('劳动争议调解仲裁法第14条第3款')
  for (const word of ['15日', '3个工作日', '2年', '已核对原文', '待核对原文', '本台约定', '经双方同意，最多15日'])
    expect(text).toContain(word)
})

test('the calendar shows each year with its source, its days off and its make-up workdays', async () => {
  await county.actor('informant', 'county')
  const visitor = site.visitor()
  await visitor.signIn('informant-county')
  const { text } = await visitor.get('/law/calendar')
  expect(text).toContain('2025-01-01 至 2026-12-31')
  expect(text).toContain('国务院办公厅关于2026年部分节假日安排的通知')
  const october = /2026年10月<\/caption>([\s\S]*?)<\/table>/.exec(text)?.[1] ?? ''
  expect(october).toContain('<td class="day-statutory">1<i>法</i></td>')
  expect(october).toContain('<td class="day-off">7<i>休</i></td>')
  expect(october).toContain('<td class="day-make-up">10<i>班</i></td>')
  expect(october).toContain('<td class="day-weekend">11</td>')
  expect(october).toContain('<td class="day-plain">12</td>')
})

test('the page of causes names every claim with its cause in both lists, and every cause with its number', async () => {
  await county.actor('informant', 'county')
  const visitor = site.visitor()
  await visitor.signIn('informant-county')
  const { text } = await visitor.get('/law/causes')
  for (const item of claimItems) expect(text).toContain(item.zh)
  for (const one of causeLists.flatMap((list) => list.causes))
    expect([text.includes(`>${one.code}<`), text.includes(one.zh)]).toEqual([true, true])
  expect(text).toContain('214.2 追索劳动报酬纠纷')
  expect(text).toContain('2026-01-01')
})
