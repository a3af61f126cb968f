/** Ten thousand codes walked on the status page, each five from an address of its own, find no case; every answer is the same. */
import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { clockFrom } from '../../server/clock.ts'
import { openDispute } from '../../server/intake/open-dispute.ts'
import { lookUp } from '../../server/status-page/look-up.ts'
import { registrationCode } from '../../workflows/values/registration-code.ts'
import { dispute } from '../desk/given.ts'
import { actOf, smallCounty } from '../desk/small-county.ts'
import { testDesk } from '../desk/test-desk.ts'
import { figure } from './figure.ts'

const CODES = 10_000
const FROM_ONE_ADDRESS = 5
const TAIL = '5678'
const HOUR_MS = 60 * 60 * 1000

test('walking codes finds nothing', async () => {
  const fresh = await testDesk()
  onTestFinished(() => fresh.end())
  const county = await smallCounty(fresh)
  const mediator = await county.actor('mediator', 'room')
  // A walk of many machines at once: to the desk it is all one moment.
  let moment = fresh.clock.millis()
  const desk = { ...fresh, clock: clockFrom(() => moment) }
  const own = (await openDispute(desk, actOf(mediator), dispute(county.units.room))).registrationCode
  const answers = new Map<string, number>()
  const note = (answer: unknown): void => {
    const text = JSON.stringify(answer)
    answers.set(text, (answers.get(text) ?? 0) + 1)
  }
  for (let nth = 0; nth < CODES; nth++) {
    const address = `walker-${Math.floor(nth / FROM_ONE_ADDRESS)}`
    // Every tenth is a code that exists, with digits that are not its own: it must look like all the others.
    const code = nth % 10 === 0 ? own : registrationCode(randomBytes(16))
    const tail = nth % 10 === 0 ? String(nth % 5678).padStart(4, '0') : TAIL
    note(await lookUp(desk, { code, tail, address }))
  }
  // Tried a thousand times over, the code that exists is closed to everybody, its worker included, until an hour has gone by.
  const worker = { code: own, tail: TAIL, address: 'the worker himself' }
  const closed = await lookUp(desk, worker)
  moment += HOUR_MS
  const later = await lookUp(desk, worker)
  const found = [...answers].filter(([answer]) => answer.includes('"found"')).reduce((sum, [, times]) => sum + times, 0)
  figure({
    id: 'T54',
    promise: 'Whoever walks codes on the status page finds no case',
    figure: `${found} of ${CODES} codes found, ${answers.size} kind of answer`,
    target: '0 found',
    passed: found === 0 && answers.size === 1,
  })
  expect([...answers]).toEqual([[JSON.stringify({ kind: 'unknown' }), CODES]])
  expect(closed).toEqual({ kind: 'unknown' })
  expect(later).toMatchObject({ kind: 'found' })
})
