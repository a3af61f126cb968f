/** The second factor of a person, the codes that stand in for it, and the sign-ins that wait for one. */
import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { SecondFactorTable } from '../schema/access.ts'

export type SecondFactor = Selectable<SecondFactorTable>

/** A person's factor, enrolled or being enrolled; null where there is none. */
export async function findFactor(reader: Reader, staffId: string): Promise<SecondFactor | null> {
  const row = await reader.selectFrom('second_factor').selectAll().where('staff_id', '=', staffId).executeTakeFirst()
  return row ?? null
}

/** Puts a new secret in place of one that was never proved. */
export async function beginFactor(tx: Tx, staffId: string, sealed: string): Promise<void> {
  await tx
    .insertInto('second_factor')
    .values({ staff_id: staffId, secret: sealed, enrolled_at: null })
    .onConflict((conflict) =>
      conflict.column('staff_id').doUpdateSet({ secret: sealed }).where('second_factor.enrolled_at', 'is', null),
    )
    .execute()
}

/** Takes the code of a step; false where this step or a later one was taken before. */
export async function takeStep(
  tx: Tx,
  staffId: string,
  step: number,
  enrolledAt: string | null = null,
): Promise<boolean> {
  const done = await tx
    .updateTable('second_factor')
    .set({ last_step: step, ...(enrolledAt === null ? {} : { enrolled_at: enrolledAt }) })
    .where('staff_id', '=', staffId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Forgets the factor and every code that stands in for it. */
export async function forgetFactor(tx: Tx, staffId: string): Promise<void> {
  await tx.deleteFrom('recovery_code').where('staff_id', '=', staffId).execute()
  await tx.deleteFrom('second_factor').where('staff_id', '=', staffId).execute()
}

export async function insertRecoveryCodes(
  tx: Tx,
  staffId: string,
  codes: readonly { id: string; hash: string }[],
): Promise<void> {
  await tx
    .insertInto('recovery_code')
    .values(codes.map(({ id, hash }) => ({ id, staff_id: staffId, code_hash: hash, used_at: null })))
    .execute()
}

/** Uses a recovery code; false for one that is none or was used. */
export async function useRecoveryCode(tx: Tx, staffId: string, hash: string, at: string): Promise<boolean> {
  const done = await tx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('staff_id', '=', staffId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(reader: Reader, staffId: string): Promise<number> {
  const row = await reader
    .selectFrom('recovery_code')
    .select((select) => select.fn.countAll<number>().as('left'))
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.left
}

/** A sign-in whose password was right and that waits for its code. */
export type WaitingSignIn = { staffId: string; epoch: number }

export async function insertSignInStep(
  tx: Tx,
  step: WaitingSignIn & { tokenHash: string; expiresAt: string; now: string },
): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('expires_at', '<', step.now).execute()
  await tx
    .insertInto('sign_in_step')
    .values({
      token_hash: step.tokenHash,
      staff_id: step.staffId,
      session_epoch: step.epoch,
      expires_at: step.expiresAt,
      used_at: null,
    })
    .execute()
}

/** The sign-in that waits behind a token; null when it is over, used, or the person's access changed meanwhile. */
export async function findSignInStep(reader: Reader, tokenHash: string, now: string): Promise<WaitingSignIn | null> {
  const row = await reader
    .selectFrom('sign_in_step as step')
    .innerJoin('staff', 'staff.id', 'step.staff_id')
    .select(['step.staff_id as staffId', 'step.session_epoch as epoch'])
    .where('step.token_hash', '=', tokenHash)
    .where('step.used_at', 'is', null)
    .where('step.expires_at', '>', now)
    .where('staff.active', '=', 1)
    .whereRef('staff.session_epoch', '=', 'step.session_epoch')
    .executeTakeFirst()
  return row ?? null
}

/** Ends the wait; false when another request ended it first. */
export async function useSignInStep(tx: Tx, tokenHash: string, now: string): Promise<boolean> {
  const done = await tx
    .updateTable('sign_in_step')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
