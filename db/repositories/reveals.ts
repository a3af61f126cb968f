/** Who had covered numbers shown to him, how often and why: read off the trail, which holds ids and codes only. */
import type { Reader } from '../database.ts'

const ACTION = 'person:reveal'

/** `details` as the trail keeps them: which number of which party, and the reason's code. */
export type Reveal = {
  id: string
  at: string
  actorId: string
  actorName: string
  unitName: string
  disputeId: string
  field: 'identity' | 'phone'
  reason: string
}

export type RevealsAsked = {
  /** Units at or above those whose cases were looked into. */
  roots: readonly string[]
  since: string
  actorId: string | null
  /** The (at, id) of the last row shown. */
  before: { at: string; id: string } | null
  limit: number
}

/** Numbers shown in cases below some units since an instant, newest first. */
export async function reveals(reader: Reader, asked: RevealsAsked): Promise<Reveal[]> {
  if (asked.roots.length === 0) return []
  let query = shown(reader, asked)
    .select([
      'entry.id',
      'entry.at',
      'staff.id as actorId',
      'staff.display_name as actorName',
      'unit.name as unitName',
      'entry.object_id as disputeId',
      'entry.details',
    ])
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(asked.limit)
  const { before } = asked
  if (before !== null)
    query = query.where((where) =>
      where.or([
        where('entry.at', '<', before.at),
        where.and([where('entry.at', '=', before.at), where('entry.id', '<', before.id)]),
      ]),
    )
  const rows = await query.execute()
  return rows.map(({ details, disputeId, ...row }) => {
    const { field, reason } = JSON.parse(details) as Pick<Reveal, 'field' | 'reason'>
    return { ...row, disputeId: disputeId ?? '', field, reason }
  })
}

/** How many there are in all. */
export async function countReveals(reader: Reader, asked: Omit<RevealsAsked, 'before' | 'limit'>): Promise<number> {
  if (asked.roots.length === 0) return 0
  const row = await shown(reader, asked)
    .select((select) => select.fn.countAll<number>().as('times'))
    .executeTakeFirstOrThrow()
  return row.times
}

function shown(reader: Reader, { roots, since, actorId }: Pick<RevealsAsked, 'roots' | 'since' | 'actorId'>) {
  const found = reader
    .selectFrom('audit_entry as entry')
    .innerJoin('staff', 'staff.id', 'entry.actor_id')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .where('entry.action', '=', ACTION)
    .where('entry.outcome', '=', 'done')
    .where('entry.at', '>=', since)
    .where('entry.unit_id', 'in', (below) =>
      below
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...roots]),
    )
  return actorId === null ? found : found.where('entry.actor_id', '=', actorId)
}
