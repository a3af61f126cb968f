/** Eight clients open cases at the real server, which is killed and started again under them; they send each form until it is answered. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { saidDifference } from '../../scripts/check-journal/said-difference.ts'
import { checkJournal } from '../../server/system/check-journal.ts'
import { damageOf } from '../durability/kills.ts'
import { intakeBody, servedCounty } from '../durability/served.ts'
import { figure } from './figure.ts'
import { openOn, wrongIn } from './opening.ts'

const KILLS = 50
const LONGEST_MS = 2 * 60_000
const CLIENTS = 8

test('forms sent again over kills of the server are each one case', { timeout: 5 * 60_000 }, async () => {
  const served = await servedCounty()
  let server = await served.start()
  const mediator = await served.signedIn('mediator-room')
  await mediator.get('/intake')
  let going = true
  let nth = 0
  const opening = openOn(
    served.origin,
    () => ({
      path: '/intake',
      method: 'POST',
      headers: { cookie: mediator.cookieLine },
      body: intakeBody(mediator, { name: '王小芳', phone: `139${String((nth += 1)).padStart(8, '0')}` }),
    }),
    { clients: CLIENTS, thinking: 20, going: () => going },
  )
  const until = performance.now() + LONGEST_MS
  let kills = 0
  while (kills < KILLS && performance.now() < until) {
    await wait(100 + Math.random() * 600)
    await server.kill()
    kills += 1
    server = await served.start()
  }
  going = false
  const told = await opening
  await server.stop()
  const { reader } = served.look()
  const kept = (await reader.selectFrom('dispute').select('id').execute()).map((row) => row.id)
  const wrong = [...wrongIn(kept, new Set(), told), ...damageOf(served.path)]
  await checkJournal(reader, (difference) => wrong.push(saidDifference(difference)))
  figure({
    id: 'T02',
    promise: 'The same through requests that are sent again',
    figure: `${told.acknowledged.length} cases acknowledged over ${kills} kills of the server, ${told.again} times sent again, ${wrong.length} lost, doubled or damaged`,
    target: '0 lost, 0 doubled; 50 kills, or as many as two minutes hold',
    passed: wrong.length === 0 && told.faults.length === 0,
  })
  expect(told.faults).toEqual([])
  expect(wrong).toEqual([])
  expect(told.acknowledged.length).toBeGreaterThan(kills)
  expect(told.again).toBeGreaterThan(0)
})
