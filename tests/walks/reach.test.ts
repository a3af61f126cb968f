/** T20, T22: every route with an id of one county, asked by every role of another: answered as if nobody had such an id, and nothing is written. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { routes } from '../../server/routes.ts'
import { roles } from '../../workflows/permissions.ts'
import type { Reply } from '../desk/visitor.ts'
import { figure } from '../proof/figure.ts'
import { filledAddress } from './known-ids.ts'
import { changedTables, openWorld, type World } from './world.ts'

/** Looks like an id and is none. */
const NOBODYS = '019b0000-0000-7000-8000-000000000000'

/** Found by nobody but their writer (drafts), or not there for the one record this walk names. */
const UNSEEN = [
  '/seal/images/:sealId',
  '/paper-jobs/:jobId',
  '/scans/:scanId',
  '/disputes/:id/steps/:event',
  '/lists/:draftId',
  '/history/import/:draftId',
  '/history/import/:draftId/faults.xlsx',
  '/intake/drafts/:draftId',
  '/disputes/:id/commission',
  '/teams/members/:memberId/photo',
  '/wording/:kind/drafts/:draftId',
  '/disputes/:id/volume/pdf',
  '/legal-aid/:aidId/review',
  '/legal-aid/:id/papers/:kind/pdf',
  '/legal-aid/:id/papers/:kind/preview',
  '/warnings/:id/letters/:kind/pdf',
  '/warnings/:id/letters/:kind/preview',
  '/warnings/:id/pictures/:pictureId',
]
const CITY = `select id from unit where kind = 'city'`

const city = inject('demonstration')

/** What a refusal may be. A form may be found wanting before anybody looks for its record, if that says nothing of the record. */
const REFUSALS = new Set([403, 404, 422])

/** A page without what differs from one request to the next. */
const essence = (text: string, address: string): string =>
  text
    .replaceAll(address, '')
    .replace(/name="_(?:key|csrf)" value="[^"]*"/g, '')
    .replace(/data-session-ends-in="\d+"/g, '')

/** Where two pages part. */
function firstDifference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return `${one.slice(at, at + 40)} | ${other.slice(at, at + 40)}`
}

let world: World
beforeAll(async () => {
  if (city !== null) world = await openWorld(city.dataDir, { planted: true })
})
afterAll(async () => {
  if (city !== null) await world.end()
})

test.skipIf(city === null)(
  'an id of another county is answered like an id of nobody, whoever asks',
  { timeout: 300_000 },
  async () => {
    const before = world.stateOfRows()
    const wrong: string[] = []
    const lacking = new Set<string>()
    let asked = 0
    for (const role of roles) {
      const visitor = await world.person(role, world.abroad)
      await visitor.get('/account')
      for (const route of routes) {
        const filled = filledAddress(route.path, world.one, world.home)
        for (const place of filled.lacking) lacking.add(place)
        if (!filled.named || route.permission === 'public') continue
        asked += 1
        const nobodys = filledAddress(route.path, () => NOBODYS, world.home).address
        const ask = (address: string): Promise<Reply> =>
          route.method === 'GET' ? visitor.get(address) : visitor.post(address)
        const [told, unknown] = [await ask(filled.address), await ask(nobodys)]
        const what = `${role} ${route.method} ${route.path}: ${told.status}`
        if (!REFUSALS.has(told.status)) wrong.push(what)
        else if (told.status !== unknown.status) wrong.push(`${what}, but ${unknown.status} for an id of nobody`)
        else if (essence(told.text, filled.address) !== essence(unknown.text, nobodys))
          wrong.push(
            `${what}, in other words: ${firstDifference(essence(told.text, filled.address), essence(unknown.text, nobodys))}`,
          )
      }
    }
    // People were added for the walk, and nothing else.
    const added = new Set(['staff', 'staff_role'])
    const changed = changedTables(before, world.stateOfRows()).filter((table) => !added.has(table))
    figure({
      id: 'T20',
      promise: 'no route finds a record of another part of the tree, by any id, for any role',
      figure: `${asked} requests, ${wrong.length} leaks, ${lacking.size} kinds of id without a row`,
      target: 'all; 0',
      passed: wrong.length === 0,
    })
    figure({
      id: 'T22',
      promise: 'a refused request changes no row but its own line of the trail',
      figure: `${changed.length} tables changed after ${asked} refusals`,
      target: '0',
      passed: changed.length === 0,
    })
    expect([...lacking]).toEqual([])
    expect(wrong).toEqual([])
    expect(changed).toEqual([])
  },
)

/** Otherwise the walk above would pass on ids that nobody finds. */
test.skipIf(city === null)('at home each of these ids is found by somebody', { timeout: 300_000 }, async () => {
  const unseen: string[] = []
  for (const route of routes) {
    const filled = filledAddress(route.path, world.one, world.home)
    if (!filled.named || route.permission === 'public' || route.method !== 'GET') continue
    const nobodys = filledAddress(route.path, () => NOBODYS, world.home).address
    let found = false
    for (const role of roles) {
      const visitor = await world.person(role, role === 'administrator' ? (world.one(CITY) ?? '') : world.home)
      const [told, unknown] = [await visitor.get(filled.address), await visitor.get(nobodys)]
      found ||= told.status !== unknown.status
      if (found) break
    }
    if (!found) unseen.push(route.path)
  }
  expect(unseen.toSorted()).toEqual(UNSEEN.toSorted())
})
