/** Hangs routes on express: session, origin and token first, then permission, then the handler, then its answer. */
import { hash } from 'node:crypto'
import type { Express, Request, Response } from 'express'
import { transact } from '../../db/database.ts'
import { hashOf } from '../../db/file-store.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import type { Must } from '../../db/repositories/sessions.ts'
import { isLocale, type Locale } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { mayEver } from '../../workflows/permissions.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { newToken } from '../ids.ts'
import { redirect, type Answer } from './answer.ts'
import { bodyOf, queryOf } from './body.ts'
import { withinBound } from './bounds.ts'
import { cookieNames, readCookies } from './cookies.ts'
import { csrfMatches, sameOrigin } from './csrf.ts'
import type { FileKinds } from '../../workflows/values/judge-file.ts'
import { paths } from './paths.ts'
import { problemAnswer } from './problem.ts'
import type { Call, GuardedRoute, OpenRoute, Route } from './route.ts'
import { send, type Sending } from './send.ts'
import { livingSession } from './session.ts'
import { readMultipart, readStrangersFile, textsOf, uploadsOf, type UploadedFile } from './upload.ts'

/** A page drawn again with reasons: the refusal leaves its row as if it had been thrown. */
const REFUSED = 409
const FORM_KEY = /^[\w-]{8,64}$/

/** Mounts every route in the order given. */
export function mount(app: Express, desk: Desk, routes: readonly Route[]): void {
  for (const route of routes) {
    const handler = (request: Request, response: Response): Promise<void> => serve(desk, route, request, response)
    if (route.method === 'GET') app.get(route.path, handler)
    else app.post(route.path, handler)
  }
}

/** What is left to say when even the page that explains a fault fails. */
const LAST_WORD = '500'

function sendSafely(desk: Desk, response: Response, sending: Sending, answer: () => Answer): void {
  try {
    send(desk, response, sending, answer())
  } catch (fault) {
    desk.log.error({ err: fault }, 'answer-not-drawn')
    if (!response.headersSent) response.status(500).type('text/plain').send(LAST_WORD)
  }
}

/** Answers a request no route took. */
export async function serveNothing(desk: Desk, request: Request, response: Response): Promise<void> {
  const sending = await receive(desk, request)
  sendSafely(desk, response, sending, () => problemAnswer(desk, sending, new DomainError('not-found', 'no-such-page')))
}

/** Answers a request that failed before or outside its handler, e.g. a body too large. */
export async function serveFault(desk: Desk, fault: unknown, request: Request, response: Response): Promise<void> {
  const sending = await receive(desk, request)
  sendSafely(desk, response, sending, () => problemAnswer(desk, sending, fault))
}

async function serve(desk: Desk, route: Route, request: Request, response: Response): Promise<void> {
  const sending = await receive(desk, request)
  try {
    // Whoever is signed in must not be sent to sign in again, his form lost, because the database had no time.
    if (!isOpen(route) && sending.unread !== null) throw sending.unread
    // Before a stranger's file is read; of somebody signed in after it, so that what he typed is kept.
    if (isOpen(route)) await counted(desk, route, request, sending)
    if (route.takesFiles !== undefined && (isOpen(route) || sending.living !== null)) {
      const form = await (isOpen(route) ? readStrangersFile : readMultipart)(request)
      if (form !== null) {
        sending.files = form.files
        sending.typed = { ...bodyOf(form.fields), ...(route.takesFiles === 'text' ? textsOf(form.files) : {}) }
      }
    }
    if (route.method === 'POST') refuseForgery(desk, request, sending)
    if (!isOpen(route)) await counted(desk, route, request, sending)
    const answer = isOpen(route)
      ? await route.handle(callOf(desk, request, sending, 'papers'))
      : await guarded(desk, route, request, sending)
    if (answer.kind === 'page' && answer.status === REFUSED)
      await recordRefusal(desk, route, sending, new DomainError('refused', answer.reason))
    send(desk, response, sending, answer)
  } catch (fault) {
    await recordRefusal(desk, route, sending, fault)
    sendSafely(desk, response, sending, () => problemAnswer(desk, sending, fault))
  }
}

async function counted(desk: Desk, { bound }: Route, request: Request, { living }: Sending): Promise<void> {
  if (bound === undefined) return
  if (bound === 'visit') await withinBound(desk, bound, { address: request.ip ?? '' })
  else if (living !== null) await withinBound(desk, bound, { staffId: living.actor.staffId })
}

const isOpen = (route: Route): route is OpenRoute => route.permission === 'public'

async function guarded(desk: Desk, route: GuardedRoute, request: Request, sending: Sending): Promise<Answer> {
  const { living } = sending
  if (!living) throw new DomainError('not-allowed', 'sign-in-first')
  if (route.permission !== 'signed-in' && !mayEver(living.actor.grants, route.permission))
    throw new DomainError('not-allowed', 'role-without-permission')
  const first = before(living.must, route.path)
  if (first !== null) return redirect(first)
  const kinds = route.takesFiles === 'evidence' ? 'evidence' : 'papers'
  const call = callOf(desk, request, sending, kinds)
  let made: Act | null = null
  return route.handle({
    ...call,
    actor: living.actor,
    sessionId: living.sessionId,
    // Only what writes asks for it: a key and a hash for every page that is merely read would be a tenth of its cost.
    get act() {
      return (made ??= actOf(call, living.actor, sending.typed._key, route.audit))
    },
  })
}

/** Where somebody must go first; null where the rules ask nothing of him, or he is on the way. */
function before(must: Must, path: string): string | null {
  if (must === null || path === paths.signOut || path === paths.extendSession) return null
  if (must === 'password') return path === paths.password ? null : paths.password
  return path === paths.ownSignIn || path === paths.secondFactorProof ? null : paths.ownSignIn
}

const actOf = (call: Call, actor: Actor, key: unknown, action: string): Act => ({
  actor,
  key: typeof key === 'string' && FORM_KEY.test(key) ? key : newToken(),
  bodyHash: hash(
    'sha256',
    JSON.stringify([call.path, call.body, Object.entries(call.uploads.files).map(fingerprint)]),
    'base64url',
  ),
  action,
})

const fingerprint = ([field, file]: [string, UploadedFile]): string[] => [field, hashOf(file.bytes)]

async function receive(desk: Desk, request: Request): Promise<Sending> {
  const names = cookieNames(desk.config)
  const cookies = readCookies(request.headers.cookie)
  let unread: unknown = null
  const living = await livingSession(desk, cookies[names.session]).catch((fault: unknown) => {
    desk.log.error({ err: fault }, 'session-unreadable')
    unread = fault
    return null
  })
  // Somebody signed in needs no token of a visitor.
  const visitor = cookies[names.visitor] ?? (living ? '' : newToken())
  return {
    living,
    unread,
    visitor,
    freshVisitor: cookies[names.visitor] === undefined,
    cookies,
    csrfSubject: living ? living.sessionId : `visitor:${visitor}`,
    locale: localeOf(desk, cookies[names.locale], living?.actor.locale),
    path: request.originalUrl,
    wantsJson: request.headers.accept?.includes('json') === true,
    typed: bodyOf(request.body),
    files: [],
    method: request.method,
  }
}

function localeOf(desk: Desk, chosen: string | undefined, staffs: Locale | undefined): Locale {
  if (chosen !== undefined && isLocale(chosen)) return chosen
  return staffs ?? desk.config.locale
}

function refuseForgery(desk: Desk, request: Request, sending: Sending): void {
  const own = [desk.config.publicUrl, `${request.protocol}://${request.headers.host ?? ''}`]
  if (!sameOrigin(request.headers, own)) throw new DomainError('not-allowed', 'other-origin')
  if (!csrfMatches(desk, sending.csrfSubject, sending.typed._csrf)) {
    throw new DomainError('not-allowed', sending.living ? 'form-token-old' : 'sign-in-first')
  }
}

function callOf(desk: Desk, request: Request, sending: Sending, kinds: FileKinds): Call {
  const body = { ...sending.typed }
  delete body._csrf
  delete body._key
  return {
    desk,
    locale: sending.locale,
    path: request.path,
    params: queryOf(request.params),
    query: queryOf(request.query),
    // Browsers name many types when they open a page; our own script asks for this one alone.
    inPlace: request.headers.accept === 'text/html',
    body,
    uploads: uploadsOf(sending.files, kinds),
    visitor: {
      address: request.ip ?? '',
      cookies: sending.cookies,
      subject: sending.csrfSubject,
      staffId: sending.living?.actor.staffId ?? null,
    },
  }
}

/** A refused write leaves its own audit row and nothing else. */
async function recordRefusal(desk: Desk, route: Route, sending: Sending, fault: unknown): Promise<void> {
  if (route.method !== 'POST' || route.audit.startsWith('none:') || !(fault instanceof DomainError)) return
  try {
    await transact(desk.db, (tx) =>
      appendAudit(tx, {
        id: desk.newId(),
        at: desk.clock.now(),
        actorId: sending.living?.actor.staffId ?? null,
        action: route.audit,
        object: null,
        outcome: 'refused',
        reason: fault.code,
        requestId: desk.newId(),
        details: {},
      }),
    )
  } catch (cause) {
    desk.log.error({ err: cause }, 'refusal-not-recorded')
  }
}
