import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { addDays, day } from '../../../workflows/values/day.ts'
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

async function visit(role: Parameters<SmallCounty['actor']>[0], unit: Parameters<SmallCounty['actor']>[1]) {
  await county.actor(role, unit)
  const visitor = site.visitor()
  await visitor.signIn(`${role}-${unit.toLowerCase()}`)
  return visitor
}

const links = (html: string): string[] =>
  [...html.matchAll(/href="\/disputes\/([0-9a-f-]{36})"/g)].map((found) => found[1] ?? '')

test('pages follow each other without gap or repetition, and the total is that of the counter rows', async () => {
  const mediator = await county.actor('mediator', 'room')
  for (let at = 0; at < 35; at += 1) {
    const receivedOn = addDays(day('2026-11-01'), Math.floor(at / 5))
    await openDispute(desk, actOf(mediator), dispute(county.units.room, { receivedOn, workers: [worker('王小芳')] }))
  }
  const visitor = await visit('supervisor', 'county')
  const first = await visitor.get('/disputes')
  expect(first.text).toContain('共 35 条')
  const next = /href="(\/disputes\?[^"]*)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&')
  const second = await visitor.get(next ?? '')
  const seen = [...links(first.text), ...links(second.text)]
  expect(seen).toHaveLength(35)
  expect(new Set(seen).size).toBe(35)
  expect(second.text).not.toContain('rel="next"')
})

test('the phase and the unit narrow the list; a unit outside the scope does not exist', async () => {
  const mediator = await county.actor('mediator', 'room')
  await openDispute(desk, actOf(mediator), dispute(county.units.room))
  const visitor = await visit('director', 'county')
  expect(links((await visitor.get('/disputes?phase=intake')).text)).toHaveLength(1)
  const none = await visitor.get('/disputes?phase=archived')
  expect(none.text).toContain('没有符合条件的案件')
  expect(none.text).toContain('共 0 条')
  expect((await visitor.get(`/disputes?unit=${county.units.committee}`)).status).toBe(200)
  expect((await visitor.get(`/disputes?unit=${county.units.otherCounty}`)).status).toBe(404)
})

test('an empty desk offers to log the first dispute to those who may', async () => {
  const mediator = await visit('mediator', 'room')
  const empty = await mediator.get('/disputes')
  expect(empty.text).toContain('还没有案件')
  expect(empty.text).toContain('href="/intake"')
  const supervisor = await visit('supervisor', 'county')
  expect((await supervisor.get('/disputes')).text).toContain('所选机构目前没有案件')
})
