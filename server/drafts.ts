/** Drafts of the counter and of the lawyer's texts: what was typed, sealed, found again by the same person after any sign-out for 30 days. */
import { transact, type Tx } from '../db/database.ts'
import { closeDraft, findDraft, listDrafts, saveDraft, sweepDrafts, type DraftRow } from '../db/repositories/drafts.ts'
import { DomainError } from '../workflows/errors.ts'
import { instantAt, shanghaiTime } from './clock.ts'
import type { Stamp } from './commit.ts'
import type { Actor, Desk } from './desk.ts'

/** `list` is a spreadsheet between its reading and its saving: its body is no form. */
export type DraftKind = 'intake' | 'wording' | 'list' | 'history'
export type DraftName = { id: string; kind: DraftKind }
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** A day: long enough for a save that was still under way. */
const STONE_MS = 24 * 60 * 60 * 1000

export type Typed = Record<string, string | string[]>
export type Draft = { id: string; typed: Typed; savedAt: string }

/** Whether an address or a form names a draft at all. */
export const isDraftId = (text: string): boolean => /^[0-9a-f-]{36}$/u.test(text)

export const draftPlace = (staffId: string, id: string): string => `draft.body.${staffId}.${id}`

/** Saves what is typed or read, as plain JSON; returns the time of day, `HH:MM`. Throws not-found when the draft is no longer one. */
export async function keepDraft(desk: Desk, actor: Actor, { id, kind }: DraftName, content: unknown): Promise<string> {
  return transact(desk.db, async (tx) => {
    await sweepDrafts(tx, desk.clock.now())
    return keepDraftIn(desk, tx, actor, { id, kind }, content)
  })
}

/** The same inside a transaction that begins a draft from a record. */
export async function keepDraftIn(
  desk: Desk,
  tx: Tx,
  actor: Actor,
  { id, kind }: DraftName,
  content: unknown,
): Promise<string> {
  const at = desk.clock.now()
  const body = desk.privateValues.sealText(draftPlace(actor.staffId, id), JSON.stringify(content))
  const expiresAt = instantAt(desk.clock.millis() + KEPT_MS)
  if (!(await saveDraft(tx, { id, staffId: actor.staffId, kind, body, updatedAt: at, expiresAt })))
    throw new DomainError('not-found', 'no-such-page')
  return shanghaiTime(at).slice(-5)
}

/** The form of the person's own draft, or null. */
export async function readDraft(desk: Desk, actor: Actor, name: DraftName): Promise<Draft | null> {
  const row = await rowOf(desk, actor, name)
  return row ? opened(desk, actor, row) : null
}

/** The body of the person's own draft as it was kept, or null. */
export async function readDraftBody(desk: Desk, actor: Actor, name: DraftName): Promise<unknown> {
  const row = await rowOf(desk, actor, name)
  return row ? bodyOf(desk, actor, row) : null
}

const rowOf = (desk: Desk, actor: Actor, { id, kind }: DraftName): Promise<DraftRow | null> =>
  findDraft(desk.db.reader, actor.staffId, kind, id, desk.clock.now())

/** The person's drafts of a kind, latest first. */
export async function ownDrafts(desk: Desk, actor: Actor, kind: DraftKind): Promise<Draft[]> {
  const rows = await listDrafts(desk.db.reader, actor.staffId, kind, desk.clock.now())
  return rows.map((row) => opened(desk, actor, row))
}

/** Ends a draft inside the transaction that made it a record, or that throws it away. */
export async function endDraft(desk: Desk, tx: Tx, stamp: Pick<Stamp, 'at'>, actor: Actor, id: string): Promise<void> {
  await closeDraft(tx, {
    id,
    staffId: actor.staffId,
    at: stamp.at,
    until: instantAt(desk.clock.millis() + STONE_MS),
  })
}

const opened = (desk: Desk, actor: Actor, row: DraftRow): Draft => ({
  id: row.id,
  typed: bodyOf(desk, actor, row) as Typed,
  savedAt: shanghaiTime(row.updatedAt),
})

const bodyOf = (desk: Desk, actor: Actor, { id, body }: DraftRow): unknown =>
  JSON.parse(desk.privateValues.openText(draftPlace(actor.staffId, id), body))
