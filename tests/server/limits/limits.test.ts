/** T51: bodies and headers that are too large, too many, damaged or of a strange kind: each is refused in words, and the desk goes on. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { caseSite } from '../../desk/case-site.ts'
import { figure } from '../../proof/figure.ts'
import { png } from '../../desk/material-files.ts'

const site = caseSite()
const FORM = 'application/x-www-form-urlencoded'
const EDGE = 'edge-of-parts'
const MULTIPART = `multipart/form-data; boundary=${EDGE}`

type Sent = { headers?: Record<string, string>; body: string | Buffer }

/** A part of a form as a browser writes it. */
const part = (disposition: string, content: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${EDGE}\r\ncontent-disposition: ${disposition}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
const field = (name: string, content: string): Buffer => part(`form-data; name="${name}"`, content)
const file = (name: string, content: Buffer): Buffer =>
  part(`form-data; name="${name}"; filename="a.png"\r\ncontent-type: image/png`, content)
const END = `--${EDGE}--\r\n`
const parts = (...all: (Buffer | string)[]): Buffer =>
  Buffer.concat(all.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)))
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('&')

/** Sent to an ordinary form; each with what it is answered. */
const FORMS: Record<string, Sent & { status: number }> = {
  'a form of 100 KB': { body: `reason=${'x'.repeat(100_000)}`, status: 422 },
  'a form of 300 KB': { body: `reason=${'x'.repeat(300_000)}`, status: 413 },
  '1,500 fields': { body: many(1500, (at) => `f${at}=1`), status: 422 },
  '5,000 fields': { body: many(5000, (at) => `f${at}=1`), status: 413 },
  'a name nested 4,000 deep': { body: `a${'[b]'.repeat(4000)}=1`, status: 422 },
  'names of an object': { body: '__proto__[admin]=1&constructor.prototype.role=director&__proto__=1', status: 422 },
  'broken escapes': { body: 'reason=%E5%9&other=%zz', status: 422 },
  'an unknown character set': { headers: { 'content-type': `${FORM}; charset=x-no-such` }, body: 'a=1', status: 422 },
  'an unknown compression': { headers: { 'content-encoding': 'x-no-such' }, body: 'a=1', status: 422 },
  'compression that is none': { headers: { 'content-encoding': 'gzip' }, body: 'no gzip at all', status: 422 },
  'JSON that is none': { headers: { 'content-type': 'application/json' }, body: '{"a":', status: 403 },
  'a kind nobody knows': { headers: { 'content-type': 'application/x-no-such' }, body: 'a=1', status: 403 },
  'no kind at all': { headers: { 'content-type': '' }, body: 'a=1', status: 403 },
  nothing: { body: '', status: 403 },
}

const FILES: Record<string, Sent & { status: number }> = {
  'no boundary': { headers: { 'content-type': 'multipart/form-data' }, body: 'a=1', status: 422 },
  'an end in the middle of a file': {
    body: parts(`--${EDGE}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc`),
    status: 422,
  },
  'an end in the middle of a head': { body: parts(`--${EDGE}\r\ncontent-disp`), status: 422 },
  'no part at all': { body: 'nothing of the kind', status: 422 },
  'a part without a name': { body: parts(part('form-data', 'x'), END), status: 422 },
  'a file without a name of its field': { body: parts(part('form-data; filename="a"', 'x'), END), status: 422 },
  'a name of 300 characters': { body: parts(field('n'.repeat(300), 'x'), END), status: 422 },
  'a field of 300 KB': { body: parts(field('title', 'x'.repeat(300_000)), END), status: 422 },
  '300 fields': { body: parts(...Array.from({ length: 300 }, (_, at) => field(`f${at}`, '1')), END), status: 422 },
  'six files': {
    body: parts(...Array.from({ length: 6 }, (_, at) => file(`f${at}`, Buffer.from(png()))), END),
    status: 422,
  },
  'a file of 11 MB': { body: parts(file('file', Buffer.alloc(11 * 1024 * 1024)), END), status: 413 },
  'a head of 100 KB': {
    body: parts(`--${EDGE}\r\nx-long: ${'x'.repeat(100_000)}\r\n`, field('a', '1'), END),
    status: 403,
  },
}

async function opened() {
  const { visitor } = await site.signedIn('mediator', 'room')
  const id = await site.registered()
  await visitor.get(`/disputes/${id}?tab=evidence`)
  return {
    id,
    token: visitor.hidden('_csrf') ?? '',
    cookie: `desk-session=${visitor.cookie('desk-session') ?? ''}`,
    visitor,
  }
}

async function send(path: string, cookie: string, { headers, body }: Sent) {
  const reply = await fetch(`${site.at().site.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': FORM, ...headers, cookie },
    body: typeof body === 'string' ? body : new Uint8Array(body),
    redirect: 'manual',
  })
  return { status: reply.status, text: await reply.text() }
}

/** A whole page of ours that says why, in Chinese, and nothing of the machinery. */
const inWords = (text: string): boolean =>
  /<h1[^>]*>[^<]*[\u4e00-\u9fff]/u.test(text) && !/node_modules|Error:|at \w+ \(/u.test(text)

describe('what cannot be read as a form', () => {
  test('is refused in words, whatever is wrong with it', async () => {
    const { id, token, cookie, visitor } = await opened()
    const wrong: string[] = []
    const judge = async (what: string, path: string, sent: Sent & { status: number }): Promise<void> => {
      const reply = await send(path, cookie, sent)
      if (reply.status !== sent.status || !inWords(reply.text)) wrong.push(`${what}: ${reply.status}`)
    }
    const tokened = ({ body, ...rest }: Sent & { status: number }) => ({
      ...rest,
      body: `${body.toString()}&_csrf=${token}`,
    })
    for (const [what, sent] of Object.entries(FORMS))
      await judge(what, `/disputes/${id}/notes`, sent.status === 403 ? sent : tokened(sent))
    for (const [what, sent] of Object.entries(FILES))
      await judge(what, `/disputes/${id}/evidence`, {
        ...sent,
        headers: { 'content-type': MULTIPART, ...sent.headers },
      })
    figure({
      id: 'T51',
      promise: 'too large, too many, unreadable: refused in words',
      figure: `${Object.keys(FORMS).length + Object.keys(FILES).length} damaged bodies, ${wrong.length} broken`,
      target: '0',
      passed: wrong.length === 0,
    })
    expect(wrong).toEqual([])
    expect((await visitor.get(`/disputes/${id}`)).status).toBe(200)
  })

  test('has a head of 17 KB: refused before anything is read', async () => {
    const { cookie } = await opened()
    const reply = await fetch(`${site.at().site.origin}/account`, { headers: { cookie, 'x-long': 'x'.repeat(17_000) } })
    expect(reply.status).toBe(431)
  })

  test('and what stands behind the last part, even in a later packet, keeps nobody waiting', async () => {
    const { id, token, cookie } = await opened()
    const body = parts(field('_csrf', token), field('kind', 'none'), END)
    const socket = await raw(`/disputes/${id}/evidence`, cookie, MULTIPART, body.length + 8)
    // Acknowledged by the system before the rest is sent: two packets.
    await new Promise((resolve) => socket.setNoDelay(true).write(body, resolve))
    socket.write('epilogue')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 422 /u)
    socket.destroy()
  })

  test('is not kept: of a file without end nothing stays in memory, and who goes away leaves nothing behind', async () => {
    const { id, cookie, visitor } = await opened()
    const heldNow = collector()
    const before = heldNow()
    const socket = await raw(`/disputes/${id}/evidence`, cookie, MULTIPART, 1024 * 1024 * 1024)
    socket.write(`--${EDGE}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n`)
    socket.on('error', () => {})
    const piece = Buffer.alloc(1024 * 1024)
    for (let megabyte = 0; megabyte < 60; megabyte += 1) if (!socket.write(piece)) await once(socket, 'drain')
    expect((heldNow() - before) / 1024 / 1024).toBeLessThan(20)
    socket.destroy()
    expect((await visitor.get(`/disputes/${id}`)).status).toBe(200)
  })
})

/** Bytes of buffers that somebody still holds. */
function collector(): () => number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  return () => {
    // Twice: what the first one finds free is given back beside the program, before the second.
    collect()
    collect()
    return process.memoryUsage().arrayBuffers
  }
}

async function raw(path: string, cookie: string, type: string, length: number): Promise<Socket> {
  const { hostname, port, host } = new URL(site.at().site.origin)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`,
  )
  return socket
}
