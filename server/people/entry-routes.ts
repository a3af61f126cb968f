/** Routes of signing in and out, the language, the session and the first administrator. */
import { signInPage } from '../../templates/pages/people/sign-in.ts'
import { setupPage } from '../../templates/pages/people/setup.ts'
import { isLocale, words } from '../../templates/words/index.ts'
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { endSession } from '../../db/repositories/sessions.ts'
import { setLocale } from '../../db/repositories/staff.ts'
import { DomainError } from '../../workflows/errors.ts'
import { json, page, redirect, type Answer } from '../http/answer.ts'
import { cookieNames } from '../http/cookies.ts'
import { csrfToken } from '../http/csrf.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Call, Route } from '../http/route.ts'
import { IDLE_MS } from '../http/session.ts'
import { saidFaults } from '../said-faults.ts'
import { createFirstAdministrator, setupLinkState } from './create-first-administrator.ts'
import { demonstrationAccounts } from './demonstration-accounts.ts'
import { ownAddress, setupForm, signInForm } from './form.ts'
import { behindLink, throughLink } from './link-over.ts'
import { signIn, STEP_MS } from './sign-in.ts'
import { DEVICE_SECONDS, signedInCookies } from './signed-in-cookies.ts'

export const entryRoutes: readonly Route[] = [
  { method: 'GET', path: paths.signIn, permission: 'public', audit: 'none:read', handle: (call) => signInForms(call) },
  {
    method: 'POST',
    path: paths.signIn,
    permission: 'public',
    audit: 'none:sign-in writes its own rows',
    handle: async (call) => {
      const form = readForm(signInForm, call.body)
      if (!form.ok) return signInForms(call, { code: 'sign-in-wrong', minutes: 0 })
      const names = cookieNames(call.desk.config)
      const result = await signIn(call.desk, {
        name: form.value.name,
        password: form.value.password,
        address: call.visitor.address,
        deviceMark: call.visitor.cookies[names.device],
      })
      if (!result.ok) return signInForms(call, result)
      const to = ownAddress(form.value.to)
      if (result.ok === 'code')
        return redirect(`${paths.signInCode}?${new URLSearchParams({ to }).toString()}`, null, {
          cookies: [{ name: names.step, value: result.token, maxAgeSeconds: STEP_MS / 1000 }],
        })
      return redirect(to, null, { cookies: signedInCookies(call.desk, result) })
    },
  },
  {
    method: 'POST',
    path: paths.signOut,
    permission: 'signed-in',
    audit: 'none:sign-out writes its own row',
    handle: async ({ desk, actor, sessionId }) => {
      const at = desk.clock.now()
      await transact(desk.db, async (tx) => {
        await endSession(tx, sessionId, at)
        await appendAudit(tx, {
          id: desk.newId(),
          at,
          actorId: actor.staffId,
          action: 'sign-out',
          object: { kind: 'session', id: sessionId, unitId: actor.unitId },
          outcome: 'done',
          reason: null,
          requestId: desk.newId(),
          details: {},
        })
      })
      const session = { name: cookieNames(desk.config).session, value: '', maxAgeSeconds: 0 }
      return redirect(paths.signIn, null, { cookies: [session], clearSiteData: true })
    },
  },
  {
    method: 'POST',
    path: paths.extendSession,
    permission: 'signed-in',
    audit: 'none:session touch',
    handle: () => Promise.resolve(json({ endsIn: IDLE_MS / 1000 })),
  },
  {
    method: 'POST',
    path: paths.language,
    permission: 'public',
    audit: 'none:preference',
    handle: async (call) => changeLanguage(call),
  },
  {
    method: 'GET',
    path: paths.setup,
    permission: 'public',
    audit: 'none:read',
    bound: 'visit',
    handle: (call) => behindLink(call, 'setup', setupState(call), () => setupForms(call, [])),
  },
  {
    method: 'POST',
    path: paths.setup,
    permission: 'public',
    audit: 'none:writes its own row',
    bound: 'visit',
    handle: (call) => throughLink(call, 'setup', setupState(call), () => setUp(call)),
  },
]

const setupState = (call: Call) => () => setupLinkState(call.desk, call.params.token ?? '')

async function setUp(call: Call): Promise<Answer> {
  const form = readForm(setupForm, call.body)
  if (!form.ok) return setupForms(call, saidFaults(call.locale, form.faults))
  try {
    await createFirstAdministrator(call.desk, call.params.token ?? '', form.value)
  } catch (fault) {
    if (fault instanceof DomainError && fault.kind === 'invalid')
      return setupForms(call, saidFaults(call.locale, fault.faults))
    throw fault
  }
  return redirect(paths.signIn, { kind: 'done', key: 'setup.done' })
}

async function signInForms(
  call: Call,
  fault?: { code: 'sign-in-wrong' | 'sign-in-locked'; minutes: number },
): Promise<Answer> {
  const say = words(call.locale)
  const values: Record<string, number> = fault?.code === 'sign-in-locked' ? { minutes: fault.minutes } : {}
  return page(
    signInPage,
    {
      csrf: csrfToken(call.desk, call.visitor.subject),
      to: ownAddress(call.query.to ?? single(call.body.to)),
      name: single(call.body.name) ?? '',
      fault: fault ? say(`fault.${fault.code}`, values) : null,
      accounts: call.desk.demonstration ? await demonstrationAccounts(call.desk, call.locale) : null,
    },
    { title: say('sign-in.title'), status: fault ? 422 : 200 },
  )
}

function setupForms(call: Call, faults: { field: string; text: string }[]): Answer {
  return page(
    setupPage,
    {
      csrf: csrfToken(call.desk, call.visitor.subject),
      action: pathTo(paths.setup, { token: call.params.token ?? '' }),
      values: {
        unitName: single(call.body.unitName) ?? '',
        displayName: single(call.body.displayName) ?? '',
        signInName: single(call.body.signInName) ?? '',
      },
      faults,
    },
    { title: words(call.locale)('setup.title'), status: faults.length > 0 ? 422 : 200 },
  )
}

async function changeLanguage(call: Call): Promise<Answer> {
  const locale = single(call.body.locale) ?? ''
  if (!isLocale(locale)) throw new DomainError('invalid', 'unknown-choice')
  const { staffId } = call.visitor
  if (staffId !== null) await transact(call.desk.db, (tx) => setLocale(tx, staffId, locale))
  return redirect(ownAddress(single(call.body.path)), null, {
    cookies: [{ name: cookieNames(call.desk.config).locale, value: locale, maxAgeSeconds: DEVICE_SECONDS }],
  })
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)
