/** Somebody who tries names learns neither from the words nor from the time of the answer which of them exist. */
import { expect, onTestFinished, test } from 'vitest'
import { transact } from '../../db/database.ts'
import { insertStaff } from '../../db/repositories/staff.ts'
import { hashPassword } from '../../server/people/passwords.ts'
import { CHEAP_HASH, smallCounty } from '../desk/small-county.ts'
import { testDesk } from '../desk/test-desk.ts'
import { openSite } from '../desk/visitor.ts'
import { figure } from './figure.ts'
import { mannWhitney } from './mann-whitney.ts'

const NAMES = 200
/** Of twenty fair measurements one falls below this by chance. So it is measured again, and a desk that differs falls below it every time. */
const P = 0.05
const MOST_TRIES = 3

const KINDS = ['known', 'unknown'] as const
type Times = Record<(typeof KINDS)[number], number[]>

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)

/** A desk whose `known-…` people have this hash, and a way to try names at it. */
async function deskWith(passwordHash: string) {
  const plain = await testDesk()
  const desk = { ...plain, config: { ...plain.config, trustProxy: ['127.0.0.1'] } }
  const site = await openSite(desk)
  onTestFinished(async () => {
    await site.end()
    await desk.end()
  })
  const { units } = await smallCounty(desk)
  const visitor = site.visitor()
  const answers = new Set<string>()
  let nth = 0

  /** Tries as many known names as unknown ones with a wrong password, in any order, each from an address of its own. */
  const tryNames = async (each: number): Promise<Times> => {
    const numbers = Array.from({ length: each }, () => String((nth += 1)).padStart(6, '0'))
    await transact(desk.db, async (tx) => {
      for (const number of numbers)
        await insertStaff(tx, {
          id: desk.newId(),
          signInName: `known-${number}`,
          displayName: '王小芳',
          unitId: units.room,
          passwordHash,
          demonstration: false,
          at: desk.clock.now(),
        })
    })
    const times: Times = { known: [], unknown: [] }
    await visitor.get('/sign-in')
    for (const { kind, number } of shuffled(
      numbers.flatMap((one) => KINDS.map((which) => ({ kind: which, number: one }))),
    )) {
      const name = `${kind}-${number}`
      const fields = { name, password: 'wrong-Password-1', to: '/' }
      const from = {
        'x-forwarded-for': `10.${Number(kind === 'known')}.${Number(number.slice(0, 4))}.${Number(number.slice(4))}`,
      }
      const begun = performance.now()
      const reply = await visitor.post('/sign-in', fields, from)
      times[kind].push(performance.now() - begun)
      answers.add(`${reply.status} ${reply.text.replaceAll(name, 'NAME')}`)
    }
    return times
  }
  return { tryNames, answers }
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

test('the statistic says of a known example what is known of it', () => {
  // Six tortoises and six hares, by the place each came in at: the tortoises are beaten 25 times of 36.
  const tortoises = [1, 7, 8, 9, 10, 11]
  const hares = [2, 3, 4, 5, 6, 12]
  expect(mannWhitney(tortoises, hares).u).toBe(25)
  expect(mannWhitney(hares, tortoises).u).toBe(11)
  // (25 - 18 - 0.5) / sqrt(6 * 6 * 13 / 12) = 1.0408 deviations.
  expect(mannWhitney(tortoises, hares).p).toBeCloseTo(0.298, 3)
  // Ties: ranks 1, 2.5, 2.5, 4.5, 4.5, 6; the first has 1 + 2.5 + 4.5 = 8, hence u = 2.
  expect(mannWhitney([1, 2, 3], [2, 3, 4]).u).toBe(2)
  expect(mannWhitney([5, 5, 5], [5, 5, 5]).p).toBe(1)
})

test('a desk that gave names away by its time would be found out', { timeout: 60_000 }, async () => {
  // Hashes that cost less than what an unknown name is made to cost.
  const { known, unknown } = await (await deskWith(CHEAP_HASH)).tryNames(15)
  expect(mannWhitney(known, unknown).p).toBeLessThan(0.001)
})

test(
  'a wrong password and an unknown name are answered alike, in words and time',
  { timeout: 30 * 60_000 },
  async () => {
    const { tryNames, answers } = await deskWith(await hashPassword('Correct-Horse-7'))
    // The first answers read templates and code.
    await tryNames(3)
    const tries: { p: number; known: number; unknown: number }[] = []
    while (tries.length < MOST_TRIES && (tries.at(-1)?.p ?? 0) <= P) {
      const { known, unknown } = await tryNames(NAMES)
      tries.push({ p: mannWhitney(known, unknown).p, known: median(known), unknown: median(unknown) })
    }
    const last = tries.at(-1) ?? expect.fail()
    figure({
      id: 'T29',
      promise: 'A wrong password and an unknown name are answered alike',
      figure: `${NAMES} known and ${NAMES} unknown names: ${answers.size} kind of answer, ${last.known.toFixed(1)} and ${last.unknown.toFixed(1)} ms (medians), p = ${tries.map(({ p }) => p.toFixed(2)).join(', then ')} by Mann and Whitney`,
      target: `1 kind, p > ${P} in one of ${MOST_TRIES} measurements`,
      passed: answers.size === 1 && last.p > P,
    })
    expect([...answers].map((answer) => answer.slice(0, 3))).toEqual(['422'])
    expect(last.p).toBeGreaterThan(P)
  },
)
