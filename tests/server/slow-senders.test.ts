/** Who sends slowly keeps nobody out: at the real server and its limits, and rule by rule at a small one. */
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../../server/serve.ts'
import { boundSlowSenders } from '../../server/slow-senders.ts'
import { testDesk } from '../desk/test-desk.ts'
import { figure } from '../proof/figure.ts'

const SLOW = 500
const ASKED = 60

const HEAD =
  'POST /sign-in HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9999\r\n'

/** Sends a sign a moment, some of the head and some of the body, and comes again when it is thrown out. */
function slowSender(port: number, nth: number, going: () => boolean): void {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const drips = setInterval(() => socket.write('x'), 200)
  socket.write(nth % 2 === 0 ? HEAD : `${HEAD}\r\n`)
  socket.once('close', () => {
    clearInterval(drips)
    if (going()) setTimeout(() => slowSender(port, nth, going), 1_000)
  })
  const leaves = setInterval(() => {
    if (going()) return
    clearInterval(leaves)
    socket.destroy()
  }, 50)
}

test(`${SLOW} slow senders keep nobody out`, async () => {
  const desk = await testDesk()
  const serving = await serve(desk)
  let going = true
  for (let nth = 0; nth < SLOW; nth += 1) slowSender(serving.port, nth, () => going)
  await wait(700)
  const times: number[] = []
  const answers = new Set<number>()
  for (let nth = 0; nth < ASKED; nth += 1) {
    const begun = performance.now()
    const answer = await fetch(`http://127.0.0.1:${serving.port}/sign-in`, { headers: { connection: 'close' } })
    await answer.text()
    answers.add(answer.status)
    times.push(performance.now() - begun)
  }
  going = false
  await serving.stop()
  await desk.end()
  const p95 = times.toSorted((one, other) => one - other)[Math.floor(ASKED * 0.95)] ?? 0
  figure({
    id: 'T74',
    promise: 'Slow senders keep nobody out',
    figure: `${SLOW} slow senders, ${ASKED} questions of somebody else all answered, p95 ${p95.toFixed(0)} ms`,
    target: 'under 1 s',
    passed: p95 < 1_000,
  })
  expect([...answers]).toEqual([200])
})

/** A server that lets two wait and gives a form a fifth of a second. */
async function small(answer: RequestListener): Promise<() => Promise<Socket & { gone: Promise<unknown> }>> {
  const server = createServer(answer)
  boundSlowSenders(server, 2, 200)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const place = server.address()
  const port = typeof place === 'object' && place !== null ? place.port : 0
  return async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.resume()
    const gone = once(socket, 'close')
    await once(socket, 'connect')
    // The server takes connections in the order in which they came.
    await wait(20)
    return Object.assign(socket, { gone })
  }
}

test('who has waited longest without a word goes first', async () => {
  const open = await small((_request, response) => response.end('.'))
  const [first, second, third] = [await open(), await open(), await open()]
  await first.gone
  second.write('GET / HTTP/1.1\r\nHost: desk\r\n\r\n')
  await once(second, 'data')
  // Having been answered it waits anew, behind the third.
  await open()
  await third.gone
  expect([first.closed, second.closed, third.closed]).toEqual([true, false, true])
})

test('who is being answered stays, however many wait', async () => {
  const { promise: later, resolve: answer } = Promise.withResolvers<void>()
  const open = await small((_request, response) => void later.then(() => response.end('.')))
  const asking = await open()
  asking.write('GET / HTTP/1.1\r\nHost: desk\r\n\r\n')
  const [first] = [await open(), await open(), await open(), await open()]
  await first.gone
  const answered = once(asking, 'data')
  answer()
  await answered
  expect(asking.closed).toBe(false)
})

test('a form that does not end is cut off, an upload may take longer', async () => {
  const open = await small((request) => void request.resume())
  const [form, upload] = [await open(), await open()]
  form.write(`${HEAD}\r\nx`)
  upload.write(`${HEAD.replace('application/x-www-form-urlencoded', 'multipart/form-data; boundary=x')}\r\nx`)
  await form.gone
  await wait(100)
  expect(upload.closed).toBe(false)
})
