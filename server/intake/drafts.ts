/** Drafts of the counter: what was typed, sealed, found again by the same person after any sign-out for 30 days. */
import { transact, type Tx } from '../../db/database.ts'
import { closeDraft, findDraft, listDrafts, saveDraft, sweepDrafts } from '../../db/repositories/drafts.ts'
import { DomainError } from '../../workflows/errors.ts'
import { instantAt, shanghaiTime } from '../clock.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'

export const INTAKE_DRAFT = 'intake'
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** A day: long enough for a save that was still under way. */
const STONE_MS = 24 * 60 * 60 * 1000

export type Typed = Record<string, string | string[]>
export type Draft = { id: string; typed: Typed; savedAt: string }

const placeOf = (staffId: string, id: string): string => `draft.body.${staffId}.${id}`

/** Saves what is typed; returns the time of day it was saved, `HH:MM`. Throws not-found when the draft is no longer one. */
export const keepDraft = (desk: Desk, actor: Actor, id: string, typed: Typed): Promise<string> =>
  keepSealed(desk, actor, INTAKE_DRAFT, id, typed)

/** The same for a draft of another kind, whose body is plain JSON. */
export async function keepSealed(
  desk: Desk,
  actor: Actor,
  kind: string,
  id: string,
  content: unknown,
): Promise<string> {
  const at = desk.clock.now()
  const body = desk.privateValues.sealText(placeOf(actor.staffId, id), JSON.stringify(content))
  const expiresAt = instantAt(desk.clock.millis() + KEPT_MS)
  const kept = await transact(desk.db, async (tx) => {
    await sweepDrafts(tx, at)
    return saveDraft(tx, { id, staffId: actor.staffId, kind, body, updatedAt: at, expiresAt })
  })
  if (!kept) throw new DomainError('not-found', 'no-such-draft')
  return shanghaiTime(at).slice(-5)
}

/** The person's own draft, or null. */
export async function readDraft(desk: Desk, actor: Actor, id: string): Promise<Draft | null> {
  const row = await findDraft(desk.db.reader, actor.staffId, INTAKE_DRAFT, id, desk.clock.now())
  return row ? opened(desk, actor, row) : null
}

/** The body of the person's own draft of another kind as it was kept, or null. */
export async function readSealed(desk: Desk, actor: Actor, kind: string, id: string): Promise<unknown> {
  const row = await findDraft(desk.db.reader, actor.staffId, kind, id, desk.clock.now())
  return row ? JSON.parse(desk.privateValues.openText(placeOf(actor.staffId, row.id), row.body)) : null
}

/** The person's drafts, latest first. */
export async function ownDrafts(desk: Desk, actor: Actor): Promise<Draft[]> {
  const rows = await listDrafts(desk.db.reader, actor.staffId, INTAKE_DRAFT, desk.clock.now())
  return rows.map((row) => opened(desk, actor, row))
}

/** Ends a draft inside the transaction that made it a dispute. */
export async function endDraft(desk: Desk, tx: Tx, stamp: Stamp, actor: Actor, id: string): Promise<void> {
  await closeDraft(tx, {
    id,
    staffId: actor.staffId,
    at: stamp.at,
    until: instantAt(desk.clock.millis() + STONE_MS),
  })
}

const opened = (desk: Desk, actor: Actor, row: { id: string; body: string; updatedAt: string }): Draft => ({
  id: row.id,
  typed: JSON.parse(desk.privateValues.openText(placeOf(actor.staffId, row.id), row.body)) as Typed,
  savedAt: shanghaiTime(row.updatedAt),
})
