/** A visitor without a browser: real HTTP against the whole application, with cookies, forms and their hidden fields. */
import { createServer, type Server } from 'node:http'
import { createApp } from '../../server/app.ts'
import type { Desk } from '../../server/desk.ts'
import { PASSWORD } from './small-county.ts'
import { tellAddress } from './told.ts'

export type Reply = { status: number; headers: Headers; text: string; location: string | null }

export type Site = {
  origin: string
  visitor(): Visitor
  end(): Promise<void>
}

/** Serves a desk on a free port of this machine. */
export async function openSite(desk: Desk): Promise<Site> {
  const server = createServer(createApp(desk))
  const origin = await listening(server)
  return {
    origin,
    visitor: () => new Visitor(origin),
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const place = server.address()
      if (typeof place === 'object' && place !== null) resolve(`http://127.0.0.1:${place.port}`)
    })
  })
}

type Fields = Record<string, string | readonly string[]>

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }
type Brought = { field: string; name: string; bytes: Uint8Array }

/** Keeps cookies and the last page; `post` fills in the hidden fields that a browser would send. */
export class Visitor {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()
  page = ''

  constructor(origin: string) {
    this.#origin = origin
  }

  /** Signs in with the password every person of the small county has. */
  async signIn(name: string, password = PASSWORD): Promise<Reply> {
    await this.get('/sign-in')
    return this.post('/sign-in', { name, password, to: '/' })
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.#ask(path, { method: 'GET', headers })
  }

  /** Posts a form; `_csrf` and `_key` come from the last page unless given. */
  async post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.#ask(path, { ...this.#form(fields), headers: { ...FORM_TYPE, ...headers } })
  }

  #form(fields: Fields): { method: string; body: string } {
    const body = new URLSearchParams()
    const hidden: Fields = { _csrf: this.hidden('_csrf') ?? '', _key: this.hidden('_key') ?? crypto.randomUUID() }
    for (const [name, value] of Object.entries({ ...hidden, ...fields }))
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    return { method: 'POST', body: body.toString() }
  }

  /** Posts a form that brings a file, as a browser would. */
  async upload(path: string, fields: Record<string, string>, file: Brought) {
    return this.uploadSeveral(path, fields, [file])
  }

  /** The same with a file in each of several fields. */
  async uploadSeveral(path: string, fields: Record<string, string>, files: readonly Brought[]) {
    const form = new FormData()
    const hidden = { _csrf: this.hidden('_csrf') ?? '', _key: this.hidden('_key') ?? crypto.randomUUID() }
    for (const [name, value] of Object.entries({ ...hidden, ...fields })) form.append(name, value)
    for (const file of files) form.append(file.field, new Blob([file.bytes.slice()]), file.name)
    return this.#ask(path, { method: 'POST', headers: {}, body: form })
  }

  /** Fetches a file, by a form when fields are given: its bytes, and the name it would be saved under. */
  async download(path: string, fields: Fields | null = null): Promise<{ status: number; bytes: Buffer; name: string }> {
    tellAddress(path)
    const asked = fields === null ? {} : this.#form(fields)
    const headers = { ...(fields === null ? {} : FORM_TYPE), ...this.#cookieHeader() }
    const response = await fetch(`${this.#origin}${path}`, { ...asked, headers, redirect: 'manual' })
    return {
      status: response.status,
      bytes: Buffer.from(await response.arrayBuffer()),
      name: decodeURIComponent(response.headers.get('content-disposition') ?? ''),
    }
  }

  /** Follows a redirect. */
  async follow(reply: Reply): Promise<Reply> {
    return reply.location === null ? reply : this.get(reply.location)
  }

  /** The value of a hidden field of the last page. */
  hidden(name: string): string | null {
    const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(this.page)
    return found ? unescaped(found[1] ?? '') : null
  }

  /** What a client of another make must send to be taken for this visitor. */
  get cookieLine(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  async #ask(
    path: string,
    init: { method: string; headers: Record<string, string>; body?: string | FormData },
  ): Promise<Reply> {
    tellAddress(path)
    const response = await fetch(`${this.#origin}${path}`, {
      ...init,
      headers: { ...init.headers, ...this.#cookieHeader() },
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    if (response.headers.get('content-type')?.includes('text/html') && text.includes('<!doctype')) this.page = text
    const location = response.headers.get('location')
    if (location !== null) tellAddress(location)
    return { status: response.status, headers: response.headers, text, location }
  }

  #cookieHeader(): Record<string, string> {
    const cookie = this.cookieLine
    return cookie === '' ? {} : { cookie }
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const value = pair.slice(at + 1)
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(pair.slice(0, at))
    else this.#cookies.set(pair.slice(0, at), value)
  }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
