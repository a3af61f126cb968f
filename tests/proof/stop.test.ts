/** A desk that is told to stop lets everybody finish who has begun, and nobody who asks again and again holds it up. */
import { once } from 'node:events'
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { systemClock } from '../../server/clock.ts'
import type { Visitor } from '../desk/visitor.ts'
import { intakeBody, servedCounty } from '../durability/served.ts'
import { register } from '../server/intake/five-answers.ts'
import { figure } from './figure.ts'

const FORMS = 20
const RESTLESS = 5

type Reply = { status: number; type: string; keepsAlive: boolean }

function sent(origin: string, path: string, visitor: Visitor, body: string | null, agent = new Agent()): ClientRequest {
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body ?? '') }
  return request(`${origin}${path}`, {
    agent,
    method: body === null ? 'GET' : 'POST',
    headers: { cookie: visitor.cookieLine, ...(body === null ? {} : form) },
  })
}

async function replied(asked: ClientRequest): Promise<Reply> {
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  await once(answer, 'end')
  return {
    status: answer.statusCode ?? 0,
    type: answer.headers['content-type'] ?? '',
    keepsAlive: answer.headers.connection !== 'close',
  }
}

/** Somebody whose connection stays and who has the next question as soon as the last is answered: how that ended. */
async function asksOn(origin: string, visitor: Visitor): Promise<'told to go' | 'cut off'> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (;;) {
    const asked = sent(origin, '/disputes', visitor, null, agent)
    const reply = replied(asked)
    asked.end()
    const told = await reply.catch(() => null)
    if (told === null) return 'cut off'
    if (!told.keepsAlive) return 'told to go'
  }
}

test('forms half sent, a paper and an export are all answered whole after a stop was asked for', async () => {
  const served = await servedCounty()
  const server = await served.start()
  const mediator = await served.signedIn('mediator-room')
  const supervisor = await served.signedIn('supervisor-county')
  const opened = await register(mediator, { receivedOn: systemClock.today() })
  const id = /disputes\/([^/]+)\//.exec(opened.location ?? '')?.[1] ?? ''
  await mediator.get('/intake')

  const halves = Array.from({ length: FORMS }, (_, nth) => {
    const body = intakeBody(mediator, {
      name: `王小${'一二三四五六七八九十'.charAt(nth % 10)}`,
      phone: `138000010${10 + nth}`,
    })
    const asked = sent(served.origin, '/intake', mediator, body)
    asked.write(body.slice(0, 40))
    return { reply: replied(asked), finish: () => asked.end(body.slice(40)) }
  })
  const heavy = [
    sent(served.origin, `/disputes/${id}/receipt-slip`, mediator, null),
    sent(served.origin, `/reports/recovered.xlsx?month=${systemClock.today().slice(0, 7)}`, supervisor, null),
  ].map((asked) => {
    const reply = replied(asked)
    asked.end()
    return reply
  })
  const restless = Array.from({ length: RESTLESS }, () => asksOn(served.origin, mediator))
  await wait(200)
  const begun = performance.now()
  const gone = server.stop()
  await wait(150)
  for (const { finish } of halves) finish()
  const replies = await Promise.allSettled([...halves.map(({ reply }) => reply), ...heavy])
  const left = await Promise.all(restless)
  await gone
  const seconds = (performance.now() - begun) / 1000
  const told = replies.map((one) => (one.status === 'fulfilled' ? `${one.value.status} ${one.value.type}` : 'dropped'))
  figure({
    id: 'T71',
    promise: 'A stop lets work under way end',
    figure: `${told.filter((one) => one === 'dropped').length} of ${told.length} dropped, ended after ${seconds.toFixed(1)} s`,
    target: `0 of ${FORMS + 2} dropped, under 10 s`,
    passed: !told.includes('dropped') && seconds < 10,
  })
  expect(told.slice(0, FORMS).filter((one) => !one.startsWith('303'))).toEqual([])
  expect(told.slice(FORMS)).toEqual(['200 application/pdf', expect.stringMatching(/^200 .*spreadsheet/)])
  expect(left).toContain('told to go')
  expect(await server.ended).toBe(0)
  const rows = await served.look().reader.selectFrom('dispute').select('id').execute()
  expect(rows).toHaveLength(FORMS + 1)
})
