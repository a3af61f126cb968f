/** Changes one's own password; every session ends, this one too. */
import { transact } from '../../db/database.ts'
import { passwordHashOf, setPassword } from '../../db/repositories/passwords.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { recordPasswordSet } from './password-links.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { refuseWeak } from './refuse-weak.ts'

/** Throws invalid when the present password is wrong or the new one is weak. */
export async function changeOwnPassword(
  desk: Desk,
  actor: Actor,
  given: { old: string; password: string },
): Promise<void> {
  const { hash } = await passwordHashOf(desk.db.reader, actor.staffId)
  if (!(await passwordFits(given.old, hash)))
    throw new DomainError('invalid', 'password-old-wrong', { faults: [{ field: 'old', code: 'password-old-wrong' }] })
  await refuseWeak(desk, actor.staffId, given.password)
  const fresh = await hashPassword(given.password)
  await transact(desk.db, async (tx) => {
    await setPassword(tx, actor.staffId, { id: desk.newId(), hash: fresh, at: desk.clock.now() })
    await recordPasswordSet(desk, tx, actor.staffId)
  })
}
