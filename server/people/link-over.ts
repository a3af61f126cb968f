/** Says to whoever opens a one-time link that has done its work, or whose time ran out, what happened and what to do now. */
import type { OneTimeLinkState } from '../../db/repositories/one-time-links.ts'
import { linkOverPage } from '../../templates/pages/people/link-over.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Call } from '../http/route.ts'

type Family = 'setup' | 'password'

/** Draws what a good link opens, or why it opens nothing any more. */
export async function behindLink(
  call: Call,
  family: Family,
  stateOf: () => Promise<OneTimeLinkState>,
  draw: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const state = await stateOf()
  return state === 'good' ? draw() : over(call, family, state)
}

/** The same for what is sent through a link that somebody else may use in the same moment. */
export async function throughLink(
  call: Call,
  family: Family,
  stateOf: () => Promise<OneTimeLinkState>,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await behindLink(call, family, stateOf, send)
  } catch (fault) {
    if (!(fault instanceof DomainError && fault.kind === 'not-found')) throw fault
    const state = await stateOf()
    if (state === 'good') throw fault
    return over(call, family, state)
  }
}

const over = (call: Call, family: Family, state: Exclude<OneTimeLinkState, 'good'>): Answer =>
  page(
    linkOverPage,
    {
      said: `${family}.link-${state}`,
      todo: `${family}.link-${state}-todo`,
      signIn: state === 'used' ? paths.signIn : null,
    },
    { title: words(call.locale)('link-over.title'), status: 410 },
  )
