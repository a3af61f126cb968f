/** Earlier cases as a piece of page, from whatever of the four answers is there; beside the counter's form and that of a consultation. */
import { seenBeforePage } from '../../templates/pages/intake/seen-before.ts'
import { renderFragment } from '../../templates/pages/render.ts'
import type { Typed } from '../drafts.ts'
import type { SignedInCall } from '../http/route.ts'
import { seenBefore } from './seen-before.ts'
import { seenModel } from './seen-page.ts'

/** Of the reader's scope alone. */
export async function drawSeen(call: SignedInCall, typed: Typed): Promise<string> {
  const asked = {
    name: one(typed.name),
    phone: one(typed.phone),
    identityNumber: one(typed.identityNumber),
    employerName: one(typed.employerName),
  }
  const found = await seenBefore(call.desk, call.actor, asked)
  return renderFragment(seenBeforePage, seenModel(call.locale, asked, found), {
    locale: call.locale,
    csrfToken: null,
  })
}

const one = (value: Typed[string] | undefined): string => [value ?? ''].flat()[0] ?? ''
