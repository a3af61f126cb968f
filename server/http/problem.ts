/** Turns every failure into one clear page (or RFC 9457 JSON) in the reader's language; nobody ever sees a stack. */
import { problemPage } from '../../templates/pages/system/problem.ts'
import { isWordKey, wordKey, words } from '../../templates/words/index.ts'
import { DomainError, type DomainErrorKind } from '../../workflows/errors.ts'
import type { Desk } from '../desk.ts'
import { instantAt, shanghaiTime } from '../clock.ts'
import { json, page, redirect, type Answer } from './answer.ts'
import { saidReason } from '../said-reason.ts'
import { paths } from './paths.ts'
import type { Sending } from './send.ts'

const STATUS: Record<DomainErrorKind, number> = {
  invalid: 422,
  'not-allowed': 403,
  'not-found': 404,
  refused: 409,
  stale: 409,
  unavailable: 503,
}

/** The answer to a fault. Unknown faults are logged and answered 500 without detail. */
export function problemAnswer(desk: Desk, sending: Sending, fault: unknown): Answer {
  const known = asDomainError(fault)
  if (known === null) desk.log.error({ err: fault }, 'unexpected-fault')
  const error = known ?? new DomainError('unavailable', 'unexpected')
  const status = known === null ? 500 : statusOf(error)
  if (error.code === 'sign-in-first' && !sending.wantsJson && sending.living === null) {
    const back = sending.method === 'GET' ? sending.path : '/'
    return redirect(`${paths.signIn}?to=${encodeURIComponent(back)}`)
  }
  const say = words(sending.locale)
  const after = error.retryAfterSeconds
  const again = {
    time: after === null ? '' : shanghaiTime(instantAt(desk.clock.millis() + after * 1000 + 59_999)).slice(-5),
  }
  const named = (family: string): string => (isWordKey(`${family}.${error.code}`) ? error.code : error.kind)
  const title = say(wordKey('problem', named('problem')))
  if (sending.wantsJson)
    return json(
      {
        type: `urn:desk:${error.kind}:${error.code}`,
        title,
        status,
        detail: say(wordKey('problem-help', named('problem-help')), again),
        reasons: error.reasons,
        faults: error.faults,
      },
      status,
      { problem: true, retryAfterSeconds: after },
    )
  return page(
    problemPage,
    {
      title,
      help: say(wordKey('problem-help', named('problem-help')), again),
      reasons: error.reasons.map((reason) => saidReason(sending.locale, reason)),
      typed: typedFields(sending),
      home: sending.living !== null,
    },
    { title, status, retryAfterSeconds: after },
  )
}

function statusOf(error: DomainError): number {
  if (error.code === 'disk-full') return 507
  if (error.code === 'body-too-large') return 413
  if (error.code === 'too-many') return 429
  return STATUS[error.kind]
}

/** What was typed is shown again, so that nothing is lost with a refused form; passwords never are. */
function typedFields(sending: Sending): { name: string; value: string }[] {
  if (sending.method !== 'POST') return []
  return Object.entries(sending.typed)
    .filter(([name]) => !name.startsWith('_') && !/password/i.test(name))
    .map(([name, value]) => ({
      name: name.slice(0, 60),
      value: (Array.isArray(value) ? value.join(', ') : value).slice(0, 2000),
    }))
    .filter((field) => field.value !== '')
    .slice(0, 60)
}

/** PostgreSQL's words for a lock not had in time, a step aside for another, and no free connection. */
const BUSY = new Set(['55P03', '40001', '53300'])

/** The pool's own refusal when every connection stayed taken; it comes without a code. */
const isWaitedOut = (fault: unknown): boolean =>
  fault instanceof Error && fault.message === 'timeout exceeded when trying to connect'

/** How the driver, without a code, says that the database's server or the network ended a connection in the middle of an act. */
const CUT_OFF = ['Connection terminated', 'Client has encountered a connection error']

const isCutOff = (fault: unknown, code: string): boolean =>
  code === 'ECONNRESET' ||
  code === 'EPIPE' ||
  (fault instanceof Error && CUT_OFF.some((said) => fault.message.startsWith(said)))

function asDomainError(fault: unknown): DomainError | null {
  if (fault instanceof DomainError) return fault
  const code = codeOf(fault)
  if (code === 'entity.too.large' || code === 'parameters.too.many') return new DomainError('invalid', 'body-too-large')
  if (/^(entity|encoding|charset|request|parameters)\./.test(code)) return new DomainError('invalid', 'body-unreadable')
  if (code.startsWith('SQLITE_BUSY') || BUSY.has(code) || isWaitedOut(fault))
    return new DomainError('unavailable', 'busy')
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'SQLITE_IOERR_WRITE' || code === '53100')
    return new DomainError('unavailable', 'disk-full')
  if (
    /^SQLITE_(IOERR|CANTOPEN|READONLY|CORRUPT)/.test(code) ||
    /^(08|57)/.test(code) ||
    code === 'ECONNREFUSED' ||
    isCutOff(fault, code)
  )
    return new DomainError('unavailable', 'storage')
  if (fault instanceof URIError) return new DomainError('not-found', 'no-such-page')
  return null
}

function codeOf(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return ''
  const { code, type } = fault as { code?: unknown; type?: unknown }
  if (typeof type === 'string') return type
  return typeof code === 'string' ? code : ''
}
