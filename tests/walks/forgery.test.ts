/** T34: every form of the desk, sent as another site or a stolen page would send it; none is taken and no row changes. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { routes } from '../../server/routes.ts'
import type { Reply, Visitor } from '../desk/visitor.ts'
import { figure } from '../proof/figure.ts'
import { filledAddress } from './known-ids.ts'
import { changedTables, openWorld, type World } from './world.ts'

const city = inject('demonstration')

/** What each forged form lacks or says. */
const forgeries: Record<string, (visitor: Visitor, address: string, anothers: string) => Promise<Reply>> = {
  'without a token': (visitor, address) => visitor.post(address, { _csrf: '' }),
  'with the token of another session': (visitor, address, anothers) => visitor.post(address, { _csrf: anothers }),
  'from another site': (visitor, address) => visitor.post(address, {}, { 'sec-fetch-site': 'cross-site' }),
  'from another origin': (visitor, address) => visitor.post(address, {}, { origin: 'https://elsewhere.example' }),
  'as plain text': (visitor, address) => visitor.post(address, {}, { 'content-type': 'text/plain' }),
}

let world: World
beforeAll(async () => {
  if (city !== null) world = await openWorld(city.dataDir)
})
afterAll(async () => {
  if (city !== null) await world.end()
})

test.skipIf(city === null)('no forged form is taken by any route', { timeout: 300_000 }, async () => {
  // Token and origin are asked before any right: a director stands for everybody who is signed in.
  const visitor = await world.person('director', world.home)
  await visitor.get('/account')
  const stranger = await world.person('mediator', world.abroad)
  await stranger.get('/account')
  const anothers = stranger.hidden('_csrf') ?? ''
  const before = world.stateOfRows()
  const wrong: string[] = []
  let sent = 0
  for (const route of routes.filter(({ method }) => method === 'POST')) {
    const { address } = filledAddress(route.path, world.one, world.home)
    for (const [how, send] of Object.entries(forgeries)) {
      sent += 1
      const reply = await send(visitor, address, anothers)
      if (reply.status !== 403) wrong.push(`${route.path} ${how}: ${reply.status}`)
    }
  }
  const changed = changedTables(before, world.stateOfRows())
  figure({
    id: 'T34',
    promise: 'no form is taken without the token of its own session, from its own origin',
    figure: `${sent} forged forms, ${wrong.length} taken, ${changed.length} tables changed`,
    target: '0',
    passed: wrong.length === 0 && changed.length === 0,
  })
  expect(wrong).toEqual([])
  expect(changed).toEqual([])
})
