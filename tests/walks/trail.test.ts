/** T63: every form of the desk sent empty by everybody: each refusal leaves exactly one line of the trail, under the route's name; what the trail leaves out by name leaves none. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { routes } from '../../server/routes.ts'
import { roles } from '../../workflows/permissions.ts'
import { figure } from '../proof/figure.ts'
import { filledAddress } from './known-ids.ts'
import { openWorld, type World } from './world.ts'

const city = inject('demonstration')

/** Refused by right, by place or by the state of things; 422 is a form drawn again to be mended, and nothing has been asked yet. */
const REFUSED = new Set([403, 404, 409])
/** These end the session that asks, and with it the walk. */
const ENDING = new Set(['/sign-out'])
/** A grid without a row saves nothing, and nothing is to be told. */
const NOTHING_TO_DO = new Set(['/legal-aid/grid'])

let world: World
beforeAll(async () => {
  if (city !== null) world = await openWorld(city.dataDir, { planted: true })
})
afterAll(async () => {
  if (city !== null) await world.end()
})

/** How many lines the trail holds, and the last of them. */
const count = (): number => Number(world.one('select count(*) from audit_entry'))
const last = (): string =>
  world.one(`select action || ' ' || outcome from audit_entry order by rowid desc limit 1`) ?? 'nothing'

test.skipIf(city === null)('every refusal leaves one line of the trail', { timeout: 600_000 }, async () => {
  const wrong: string[] = []
  let refused = 0
  let done = 0
  for (const role of roles) {
    const visitor = await world.person(role, world.abroad)
    await visitor.get('/account')
    for (const route of routes) {
      if (route.method !== 'POST' || route.permission === 'public' || ENDING.has(route.path)) continue
      const { address } = filledAddress(route.path, world.one, world.home)
      const before = count()
      const { status } = await visitor.post(address)
      const lines = count() - before
      const what = `${role} ${route.path}: ${status}, ${lines} lines, ${last()}`
      if (route.audit.startsWith('none:')) {
        if (REFUSED.has(status) && lines !== 0) wrong.push(what)
      } else if (REFUSED.has(status)) {
        refused += 1
        if (lines !== 1 || last() !== `${route.audit} refused`) wrong.push(what)
      } else if (status < 400) {
        done += 1
        if (lines < 1 && !NOTHING_TO_DO.has(route.path)) wrong.push(what)
      }
    }
  }
  figure({
    id: 'T63',
    promise: 'every act and every refusal leaves one line in its own transaction',
    figure: `${refused} refusals and ${done} acts, ${wrong.length} without their line`,
    target: '0',
    passed: wrong.length === 0,
  })
  expect(refused).toBeGreaterThan(800)
  expect(wrong).toEqual([])
})
