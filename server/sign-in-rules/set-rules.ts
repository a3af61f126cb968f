/** Sets how people sign in: for everybody, so only from the top of the tree; whoever now needs a second factor signs in anew. */
import { endSessionsOf } from '../../db/repositories/staff.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { holdsAtTop } from '../units/holds-at-top.ts'
import { signInRules, writeSignInRules, type SignInRules } from './rules.ts'

/** Throws not-allowed below the top of the tree. */
export async function setSignInRules(desk: Desk, act: Act, given: SignInRules): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    if (!(await holdsAtTop(tx, act.actor, 'people:manage')))
      throw new DomainError('not-allowed', 'role-without-permission')
    const before = await signInRules(tx)
    await writeSignInRules(tx, given, stamp.at)
    const more = given.secondFactor.filter((role) => !before.secondFactor.includes(role))
    if (more.length > 0) await endSessionsOf(tx, more, stamp.today)
    return {
      answer: null,
      object: { kind: 'setting', id: 'sign-in-rules', unitId: act.actor.unitId },
      details: { profile: given.profile, secondFactor: given.secondFactor.join(' ') },
    }
  })
}
