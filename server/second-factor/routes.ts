/** Routes of the second factor: one's own, and the second step of signing in. */
import type { z } from 'zod'
import { findFactor, recoveryCodesLeft } from '../../db/repositories/second-factors.ts'
import { svgQr } from '../../templates/charts/svg-qr.ts'
import { ownFactorPage } from '../../templates/pages/second-factor/own.ts'
import { signInCodePage } from '../../templates/pages/second-factor/sign-in.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { shanghaiTime } from '../clock.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { cookieNames } from '../http/cookies.ts'
import { csrfToken } from '../http/csrf.ts'
import { explained } from '../http/explained.ts'
import { readForm } from '../http/fields.ts'
import { paths } from '../http/paths.ts'
import type { Call, Route, SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { ownAddress } from '../people/form.ts'
import { signedInCookies } from '../people/signed-in-cookies.ts'
import { mustFirst } from '../people/open-session.ts'
import { beginEnrolment, finishEnrolment, isEnrolled } from './enrol.ts'
import { codeForm, noForm, signInCodeForm } from './form.ts'
import { openSecret } from './secrets.ts'
import { signInByCode, waits } from './sign-in-by-code.ts'
import { addressOfSecret } from './totp.ts'

export const secondFactorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.ownSignIn,
    permission: 'signed-in',
    audit: 'none:read',
    handle: (call) => drawOwn(call, {}),
  },
  {
    method: 'POST',
    path: paths.ownSignIn,
    permission: 'signed-in',
    audit: 'second-factor:begin',
    handle: async (call) => {
      const form = readForm(noForm, call.body)
      if (!form.ok) return drawOwn(call, { faults: form.faults })
      await beginEnrolment(call.desk, call.act)
      return redirect(paths.ownSignIn)
    },
  },
  {
    method: 'POST',
    path: paths.secondFactorProof,
    permission: 'signed-in',
    audit: 'second-factor:enrolled',
    handle: async (call) => {
      const form = readForm(codeForm, call.body)
      if (!form.ok) return drawOwn(call, { faults: form.faults })
      return explained(
        async () => drawOwn(call, { codes: await finishEnrolment(call.desk, call.act, form.value.code) }),
        (faults) => drawOwn(call, { faults }),
      )
    },
  },
  {
    method: 'GET',
    path: paths.signInCode,
    permission: 'public',
    audit: 'none:read',
    handle: async (call) =>
      (await waits(call.desk, stepTokenOf(call))) ? askCode(call, null) : redirect(paths.signIn),
  },
  {
    method: 'POST',
    path: paths.signInCode,
    permission: 'public',
    audit: 'none:sign-in writes its own rows',
    handle: signInWithCode,
  },
]

const stepTokenOf = ({ desk, visitor }: Call): string | undefined => visitor.cookies[cookieNames(desk.config).step]

async function signInWithCode(call: Call): Promise<Answer> {
  const { desk, visitor, locale } = call
  const form = readForm(signInCodeForm, call.body)
  if (!form.ok) return askCode(call, words(locale)('fault.second-factor-wrong'))
  const result = await signInByCode(desk, {
    stepToken: stepTokenOf(call),
    code: form.value.code,
    address: visitor.address,
    deviceMark: visitor.cookies[cookieNames(desk.config).device],
  })
  if (result.ok)
    return redirect(ownAddress(form.value.to), null, {
      cookies: [...signedInCookies(desk, result), { name: cookieNames(desk.config).step, value: '', maxAgeSeconds: 0 }],
    })
  if (result.code === 'over') return redirect(paths.signIn, { kind: 'note', key: 'second-factor.over' })
  return askCode(
    call,
    result.code === 'sign-in-locked'
      ? words(locale)('fault.sign-in-locked', { minutes: result.minutes })
      : words(locale)('fault.second-factor-wrong'),
  )
}

function askCode(call: Call, fault: string | null): Answer {
  const { desk, locale, body, query, visitor } = call
  const to = ownAddress(query.to ?? (typeof body.to === 'string' ? body.to : undefined))
  return page(
    signInCodePage,
    { csrf: csrfToken(desk, visitor.subject), to, fault },
    { title: words(locale)('second-factor.sign-in-title'), status: fault === null ? 200 : 422 },
  )
}

async function drawOwn(
  call: SignedInCall,
  { faults = [], codes = [] }: { faults?: readonly FieldFault[]; codes?: string[] },
): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const say = words(locale)
  const factor = await findFactor(reader, actor.staffId)
  const keys = { key: newToken(), revision: null }
  const typed: Typed = faults.length > 0 ? call.body : {}
  const fields = formFields(typed, faults)
  const code = fields.text({
    name: 'code',
    label: 'second-factor.code',
    required: true,
    max: 10,
    width: 'short',
    focus: true,
  })
  const secret = factor !== null && !isEnrolled(factor) ? openSecret(desk, factor) : null
  const context: z.input<typeof ownFactorPage.context> = {
    must: codes.length === 0 && (await mustFirst(desk, reader, actor.staffId)) === 'enrol',
    password: paths.password,
    errors: secret === null ? null : fields.summary(),
    begin: isEnrolled(factor) ? null : { action: paths.ownSignIn, keys, again: secret !== null },
    prove:
      secret === null
        ? null
        : {
            picture: svgQr(addressOfSecret(secret, say('frame.name'), actor.name), say('second-factor.picture')),
            secret: secret.match(/.{1,4}/gu)?.join(' ') ?? secret,
            action: paths.secondFactorProof,
            keys,
            fields: [code],
          },
    stands:
      factor !== null && factor.enrolled_at !== null
        ? { since: shanghaiTime(factor.enrolled_at), left: await recoveryCodesLeft(reader, actor.staffId) }
        : null,
    codes,
  }
  return page(ownFactorPage, context, { title: say('second-factor.title'), status: faults.length > 0 ? 422 : 200 })
}
