/** Sign-in sessions, kept hashed, with the person and the epoch that ends them all at once. */
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'

/** What somebody has to do before anything else: take a second factor, or a new password. */
export type Must = 'enrol' | 'password' | null

export type SessionRow = {
  id: string
  staffId: string
  displayName: string
  locale: string
  unitId: string
  unitName: string
  idleUntil: string
  endsAt: string
  must: Must
}

const livingSessions = question((reader, tokenHash: string, now: string) =>
  reader
    .selectFrom('desk_session as session')
    .innerJoin('staff', 'staff.id', 'session.staff_id')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .select([
      'session.id',
      'staff.id as staffId',
      'staff.display_name as displayName',
      'staff.locale',
      'staff.unit_id as unitId',
      'unit.name as unitName',
      'session.idle_until as idleUntil',
      'session.ends_at as endsAt',
      'session.must',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.ended_at', 'is', null)
    .where('session.idle_until', '>', now)
    .where('session.ends_at', '>', now)
    .where('staff.active', '=', 1)
    .whereRef('session.session_epoch', '=', 'staff.session_epoch'),
)

/** The living session behind a token hash: not ended, not idle, the person active and his epoch unchanged. */
export async function findLivingSession(reader: Reader, tokenHash: string, now: string): Promise<SessionRow | null> {
  const [row] = await livingSessions(reader, tokenHash, now)
  return row ?? null
}

/** Opens a session. */
export async function insertSession(
  tx: Tx,
  session: {
    id: string
    tokenHash: string
    staffId: string
    epoch: number
    startedAt: string
    idleUntil: string
    endsAt: string
    must: Must
  },
): Promise<void> {
  await tx
    .insertInto('desk_session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      staff_id: session.staffId,
      session_epoch: session.epoch,
      started_at: session.startedAt,
      idle_until: session.idleUntil,
      ends_at: session.endsAt,
      ended_at: null,
      must: session.must,
    })
    .execute()
}

/** Moves the idle limit of a session. */
export async function touchSession(tx: Tx, sessionId: string, idleUntil: string): Promise<void> {
  await tx.updateTable('desk_session').set({ idle_until: idleUntil }).where('id', '=', sessionId).execute()
}

/** Ends one session. */
export async function endSession(tx: Tx, sessionId: string, at: string): Promise<void> {
  await tx.updateTable('desk_session').set({ ended_at: at }).where('id', '=', sessionId).execute()
}
