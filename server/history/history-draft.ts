/** A register between its reading and its import: the file itself, sealed, and what its columns are. */
import { DomainError } from '../../workflows/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { isDraftId, keepDraft, readDraftBody } from '../drafts.ts'
import type { Mapping } from '../tables/columns.ts'

export type HistoryDraft = {
  name: string
  kind: 'xlsx' | 'text'
  /** base64 */
  bytes: string
  head: number
  heads: string[]
  mark: string | null
  mapping: Mapping
  samples: string[]
  more: boolean
  rows: number
}

export const keepRegister = (desk: Desk, actor: Actor, id: string, draft: HistoryDraft): Promise<string> =>
  keepDraft(desk, actor, { id, kind: 'history' }, draft)

/** One's own register. Throws not-found for any other, and for one that was imported. */
export async function openRegister(desk: Desk, actor: Actor, id: string): Promise<HistoryDraft> {
  const draft = isDraftId(id) ? await readDraftBody(desk, actor, { id, kind: 'history' }) : null
  if (draft === null) throw new DomainError('not-found', 'no-such-page')
  return draft as HistoryDraft
}
