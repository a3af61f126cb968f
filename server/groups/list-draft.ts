/** A list between its reading and its saving: sealed like every draft, because it bears names and numbers. */
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { isDraftId, keepDraft, readDraftBody, type Typed } from '../drafts.ts'
import type { Mapping } from '../tables/columns.ts'
import type { SheetRow } from '../tables/sheet.ts'

/** Most workers of one case; the widest groups stay below. */
export const MOST_LISTED = 500

export type ListDraft = {
  /** The case the list joins; null for a new one. */
  disputeId: string | null
  /** The file's name; empty for what was pasted. */
  source: string
  more: boolean
  /** The row of heads, where there is one, and all rows below it. */
  heads: SheetRow | null
  rows: SheetRow[]
  mapping: Mapping
  /** Cells put right since, by `line:column`. */
  mended: Record<string, string>
  item: ClaimItemCode
  /** What was typed of the case itself. */
  typed: Typed
}

export const keepList = (desk: Desk, actor: Actor, id: string, list: ListDraft): Promise<string> =>
  keepDraft(desk, actor, { id, kind: 'list' }, list)

/** One's own list. Throws not-found for any other, and for one that has become a case. */
export async function openList(desk: Desk, actor: Actor, id: string): Promise<ListDraft> {
  const list = isDraftId(id) ? await readDraftBody(desk, actor, { id, kind: 'list' }) : null
  if (list === null) throw new DomainError('not-found', 'no-such-page')
  return list as ListDraft
}
