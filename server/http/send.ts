/** Sends an answer: the frame is drawn, cookies are set, and a downloaded file can never run as a page. */
import type { Response } from 'express'
import { isWordKey, type Locale } from '../../templates/words/index.ts'
import type { Desk } from '../desk.ts'
import type { Answer, Flash } from './answer.ts'
import { cookieNames, cookieOptions } from './cookies.ts'
import { frameFor } from './frame.ts'
import type { SentFile } from './multipart.ts'
import type { Living } from './session.ts'

/** What sending needs to know of the request. */
export type Sending = {
  living: Living | null
  /** Why the session could not be read; null when it could, even if there is none. */
  unread: unknown
  visitor: string
  freshVisitor: boolean
  cookies: Record<string, string>
  csrfSubject: string
  locale: Locale
  path: string
  wantsJson: boolean
  /** The body as typed, so that a refused form can be shown again. */
  typed: Record<string, string | string[]>
  /** The files that came with it. */
  files: readonly SentFile[]
  method: string
}

const VISITOR_SECONDS = 12 * 60 * 60
const FLASH_SECONDS = 60

/** Writes the answer to the response. */
export function send(desk: Desk, response: Response, sending: Sending, answer: Answer): void {
  const names = cookieNames(desk.config)
  if (sending.freshVisitor && sending.living === null)
    response.cookie(names.visitor, sending.visitor, cookieOptions(desk.config, VISITOR_SECONDS))
  switch (answer.kind) {
    case 'page':
      sayWhen(response, answer.retryAfterSeconds)
      sendHtml(response, answer.status, drawn(desk, response, sending, answer))
      return
    case 'fragment':
      sendHtml(response, 200, answer.html)
      return
    case 'redirect':
      for (const cookie of answer.cookies)
        response.cookie(cookie.name, cookie.value, cookieOptions(desk.config, cookie.maxAgeSeconds))
      if (answer.flash)
        response.cookie(names.flash, JSON.stringify(answer.flash), cookieOptions(desk.config, FLASH_SECONDS))
      if (answer.clearSiteData) response.setHeader('Clear-Site-Data', '"cache", "storage"')
      response.redirect(303, answer.to)
      return
    case 'file':
      response.setHeader('Content-Type', answer.mediaType)
      response.setHeader(
        'Content-Disposition',
        `${answer.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
      )
      if (answer.mediaType !== 'application/pdf')
        response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      response.end(answer.bytes)
      return
    case 'asset':
      // The address carries the content's hash, so a year is safe.
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      response.setHeader('Content-Type', answer.type)
      response.end(answer.body)
      return
    case 'json':
      sayWhen(response, answer.retryAfterSeconds)
      if (answer.problem) response.type('application/problem+json')
      response.status(answer.status).json(answer.value)
      return
    case 'text':
      response.status(answer.status).type('text/plain').send(answer.text)
  }
}

function sayWhen(response: Response, seconds: number | null): void {
  if (seconds !== null) response.setHeader('Retry-After', String(seconds))
}

/** Straight to the socket: what express would look up again for every page is known here. */
function sendHtml(response: Response, status: number, html: string): void {
  const bytes = Buffer.from(html)
  response.status(status)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}

function drawn(desk: Desk, response: Response, sending: Sending, answer: Extract<Answer, { kind: 'page' }>): string {
  const names = cookieNames(desk.config)
  const flash = readFlash(sending.cookies[names.flash])
  const frame = frameFor(desk, {
    locale: sending.locale,
    path: sending.method === 'GET' ? sending.path : '/',
    here: sending.path,
    title: answer.title,
    breadcrumb: answer.breadcrumb,
    search: answer.search,
    living: sending.living,
    csrfSubject: sending.csrfSubject,
    flash,
  })
  const html = answer.render(frame)
  if (flash) response.clearCookie(names.flash, cookieOptions(desk.config, null))
  return html
}

function readFlash(text: string | undefined): Flash | null {
  if (text === undefined) return null
  try {
    const flash = JSON.parse(text) as Partial<Flash> | null
    if (typeof flash?.key !== 'string' || !isWordKey(flash.key)) return null
    if (flash.kind !== 'done' && flash.kind !== 'note' && flash.kind !== 'fault') return null
    return { kind: flash.kind, key: flash.key, values: flash.values ?? {} }
  } catch {
    return null
  }
}
