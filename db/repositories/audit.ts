/** The trail of who did what: ids, days and figures only, never a name or free text. */
import type { Reader, Tx } from '../database.ts'
import { insertRows } from '../insertion.ts'

export type AuditEntry = {
  id: string
  at: string
  actorId: string | null
  action: string
  object: { kind: string; id: string; unitId: string | null } | null
  outcome: 'done' | 'refused'
  reason: string | null
  requestId: string
  details: Record<string, string | number | null>
}

/** Appends one entry and lets it wait for its link in the chain; entries can never be changed or removed. */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await insertRows(tx, 'audit_entry', [
    {
      id: entry.id,
      at: entry.at,
      actor_id: entry.actorId,
      action: entry.action,
      object_kind: entry.object?.kind ?? null,
      object_id: entry.object?.id ?? null,
      unit_id: entry.object?.unitId ?? null,
      outcome: entry.outcome,
      reason: entry.reason,
      request_id: entry.requestId,
      details: JSON.stringify(entry.details),
    },
  ])
  await insertRows(tx, 'audit_unsealed', [{ entry_id: entry.id }])
}

export type AuditRow = {
  id: string
  at: string
  actorName: string | null
  action: string
  objectKind: string | null
  objectId: string | null
  outcome: 'done' | 'refused'
  reason: string | null
}

/** One page of the trail below some units, or by people of those units, newest first; `before` is the (at, id) of the last row shown. */
export async function readAudit(
  reader: Reader,
  options: {
    roots: readonly string[]
    before: { at: string; id: string } | null
    limit: number
    objectId: string | null
  },
): Promise<AuditRow[]> {
  let query = reader
    .selectFrom('audit_entry as entry')
    .leftJoin('staff', 'staff.id', 'entry.actor_id')
    .select([
      'entry.id',
      'entry.at',
      'staff.display_name as actorName',
      'entry.action',
      'entry.object_kind as objectKind',
      'entry.object_id as objectId',
      'entry.outcome',
      'entry.reason',
    ])
    .where((where) => {
      const below = where
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...options.roots])
      return where.or([where('entry.unit_id', 'in', below), where('staff.unit_id', 'in', below)])
    })
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(options.limit)
  const { before, objectId } = options
  if (objectId !== null) query = query.where('entry.object_id', '=', objectId)
  if (before !== null)
    query = query.where((where) =>
      where.or([
        where('entry.at', '<', before.at),
        where.and([where('entry.at', '=', before.at), where('entry.id', '<', before.id)]),
      ]),
    )
  return query.execute()
}

/** How often a person carried out an act since an instant, for acts that are limited. */
export async function countActs(
  reader: Reader,
  act: { actorId: string; action: string; since: string },
): Promise<number> {
  const row = await reader
    .selectFrom('audit_entry')
    .select((select) => select.fn.countAll<number>().as('times'))
    .where('actor_id', '=', act.actorId)
    .where('action', '=', act.action)
    .where('outcome', '=', 'done')
    .where('at', '>', act.since)
    .executeTakeFirst()
  return row?.times ?? 0
}

/** When the latest entry says it was written (ISO 8601, UTC); null in an empty trail. */
export async function latestAudit(reader: Reader): Promise<string | null> {
  const row = await reader.selectFrom('audit_entry').select('at').orderBy('at', 'desc').limit(1).executeTakeFirst()
  return row?.at ?? null
}
