/** T35, T37, T38, T49: every address that is only read, asked plainly and with hostile questions; nothing breaks, nothing is written, every answer carries its headers. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { routes } from '../../server/routes.ts'
import { roles } from '../../workflows/permissions.ts'
import { figure } from '../proof/figure.ts'
import { filledAddress } from './known-ids.ts'
import { changedTables, openWorld, type World } from './world.ts'

const city = inject('demonstration')

/** Names a question may carry anywhere on the desk, and values nobody means well with. */
const NAMES = [
  'unit',
  'after',
  'set',
  'month',
  'year',
  'cause',
  'kind',
  'state',
  'from',
  'to',
  'q',
  'sort',
  'view',
  'page',
  '__proto__',
]
const HOSTILE = [
  "' or 1=1 --",
  '"; drop table dispute; --',
  '%',
  '_',
  '\\',
  '../../etc/passwd',
  '\u0000',
  'NEAR(',
  '{{constructor}}',
  'é'.repeat(3000),
]

/** Their questions are those of the page they belong to, and each would be made anew. */
const FILE = /xlsx$|csv$|pdf$/

const WANTED: Record<string, RegExp> = {
  // A file is handed out in a sandbox, which is stricter still.
  'content-security-policy':
    /default-src 'self';.*object-src 'none';base-uri 'none';.*frame-ancestors 'none'|^default-src 'none'; sandbox$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cache-control': /no-store|immutable/,
}

let world: World
beforeAll(async () => {
  if (city !== null) world = await openWorld(city.dataDir)
})
afterAll(async () => {
  if (city !== null) await world.end()
})

const reads = routes.filter(({ method }) => method === 'GET')

test.skipIf(city === null)(
  'every answer to every role is whole, headed and leaves no trace',
  { timeout: 300_000 },
  async () => {
    const people = []
    for (const role of roles) people.push(await world.person(role, world.home))
    const before = world.stateOfRows()
    const wrong: string[] = []
    let asked = 0
    for (const route of reads) {
      const { address } = filledAddress(route.path, world.one, world.home)
      for (const [at, visitor] of people.entries()) {
        asked += 1
        const reply = await visitor.get(address)
        if (reply.status >= 500) wrong.push(`${roles[at]} ${route.path}: ${reply.status}`)
        for (const [name, form] of Object.entries(WANTED))
          if (!form.test(reply.headers.get(name) ?? ''))
            wrong.push(`${route.path}: ${name} is ${reply.headers.get(name)}`)
        if (reply.headers.get('x-powered-by') !== null) wrong.push(`${route.path} says what runs here`)
      }
    }
    const changed = changedTables(before, world.stateOfRows())
    figure({
      id: 'T35',
      promise: 'every answer carries the secure headers, and reading writes nothing',
      figure: `${asked} answers of ${reads.length} routes, ${wrong.length} failing, ${changed.length} tables changed`,
      target: '0',
      passed: wrong.length === 0 && changed.length === 0,
    })
    expect(wrong).toEqual([])
    expect(changed).toEqual([])
  },
)

test.skipIf(city === null)('hostile questions break nothing and change no row', { timeout: 300_000 }, async () => {
  const visitor = await world.person('supervisor', world.home)
  const desk = await world.person('director', world.home)
  const before = world.stateOfRows()
  const wrong: string[] = []
  let asked = 0
  for (const route of reads.filter(({ path }) => !FILE.test(path))) {
    const { address } = filledAddress(route.path, world.one, world.home)
    for (const name of NAMES) {
      const value = HOSTILE[asked % HOSTILE.length] ?? ''
      const query = `${name}=${encodeURIComponent(value)}&${name}=twice&${name}[deep]=1`
      asked += 1
      const reply = await (asked % 2 === 0 ? visitor : desk).get(`${address}?${query}`)
      if (reply.status >= 500) wrong.push(`${route.path}?${query.slice(0, 60)}: ${reply.status}`)
    }
  }
  for (const value of HOSTILE) {
    asked += 1
    await desk.get('/')
    const reply = await desk.post('/search', { q: value })
    const cases = new Set(reply.text.match(/\/disputes\/[0-9a-f-]{36}/g)).size
    if (reply.status >= 500 || cases > 0)
      wrong.push(`search for ${value.slice(0, 20)}: ${reply.status}, ${cases} cases`)
  }
  const changed = changedTables(before, world.stateOfRows())
  figure({
    id: 'T37',
    promise: 'no question of an address, hostile, doubled or nested, breaks an answer or changes a row',
    figure: `${asked} questions, ${wrong.length} broken, ${changed.length} tables changed`,
    target: '0',
    passed: wrong.length === 0 && changed.length === 0,
  })
  expect(wrong).toEqual([])
  expect(changed).toEqual([])
})
