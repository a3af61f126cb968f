/** Takes a list in: reads the table beside the counter, guesses its columns, and keeps it as a draft. */
import { rememberedMapping } from '../../db/repositories/column-mappings.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import type { Actor, Desk } from '../desk.ts'
import type { Typed } from '../drafts.ts'
import type { UploadedFile } from '../http/upload.ts'
import { findHead, markOfHeads, type Mapping } from '../tables/columns.ts'
import { guessColumns } from '../tables/guess-columns.ts'
import { readInThread } from '../tables/read-in-thread.ts'
import type { TableGiven } from '../tables/table-job.ts'
import type { Sheet } from '../tables/sheet.ts'
import { keepList, MOST_LISTED, type ListDraft } from './list-draft.ts'
import { listHeads } from './list-columns.ts'

/** Rows of a list: its people, a head, titles, totals and notes. */
const BOUNDS = { rows: MOST_LISTED + 50 }

export type ListBrought = {
  file: UploadedFile | null
  pasted: string
  disputeId: string | null
  /** What is known of the case already, and of its claim. */
  typed?: Typed
  item?: ClaimItemCode | undefined
}

/** The id of the new draft, or what is wrong with the table. Throws unavailable when too many are read at once. */
export async function beginList(
  desk: Desk,
  actor: Actor,
  brought: ListBrought,
): Promise<{ ok: true; draftId: string } | { ok: false; faults: FieldFault[] }> {
  const given = tableGiven(brought)
  if ('code' in given) return { ok: false, faults: [given] }
  const told = await readInThread(desk, given, BOUNDS)
  const field = brought.file === null ? 'pasted' : 'file'
  if (!told.ok) return { ok: false, faults: [{ field, code: told.code, values: told.values }] }
  const draftId = desk.newId()
  await keepList(desk, actor, draftId, {
    disputeId: brought.disputeId,
    source: brought.file?.name ?? '',
    more: told.sheet.more,
    ...(await headed(desk, actor, told.sheet)),
    mended: {},
    item: brought.item ?? 'unpaid-wages',
    typed: brought.typed ?? {},
  })
  return { ok: true, draftId }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file goes before what was pasted. */
export function tableGiven({ file, pasted }: Pick<ListBrought, 'file' | 'pasted'>): TableGiven | FieldFault {
  if (file === null)
    return pasted.trim() === '' ? { field: 'file', code: 'table-needed' } : { kind: 'pasted', text: pasted }
  if (file.type === XLSX) return { kind: 'xlsx', bytes: file.bytes }
  if (file.type === 'text/csv' || file.type === 'text/plain') return { kind: 'text', bytes: file.bytes }
  return { field: 'file', code: 'table-not-one' }
}

/** The columns as the unit mapped such heads before, else by their names, else by what stands below. */
async function headed(desk: Desk, actor: Actor, sheet: Sheet): Promise<Pick<ListDraft, 'heads' | 'rows' | 'mapping'>> {
  const { head, mapping } = findHead(sheet, listHeads())
  const heads = sheet.rows[head] ?? null
  if (heads === null) return { heads, rows: sheet.rows, mapping: guessColumns(sheet.rows) }
  const place = { unit_id: actor.unitId, purpose: 'workers' as const, heads: markOfHeads(heads) }
  const known: Mapping | null = await rememberedMapping(desk.db.reader, place)
  return { heads, rows: sheet.rows.slice(head + 1), mapping: known ?? mapping }
}
