/** The organisation tree: city, counties, committees, rooms, their days and their successors. */
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'

export type UnitKind = 'city' | 'county' | 'committee' | 'room'

export type Unit = {
  id: string
  parentId: string | null
  kind: UnitKind
  name: string
  shortName: string
  areaCode: string | null
  address: string | null
  phone: string | null
  acceptsByDelegation: boolean
  singlePerson: boolean
  settings: UnitSettings
  validFrom: string
  validTo: string | null
  sortKey: string
  revision: number
}

/** What papers of a unit need to name, plain JSON in `unit.settings`. */
export type UnitSettings = {
  /** Prefix of case numbers, e.g. the committee's short sign. */
  numberPrefix?: string
  arbitrationName?: string
  arbitrationAddress?: string
  arbitrationPhone?: string
  courtName?: string
  /** Sign of the numbers of legal aid, where it is not made of the short name. */
  aidPrefix?: string
}

const columns = [
  'unit.id',
  'unit.parent_id',
  'unit.kind',
  'unit.name',
  'unit.short_name',
  'unit.area_code',
  'unit.address',
  'unit.phone',
  'unit.accepts_by_delegation',
  'unit.single_person',
  'unit.settings',
  'unit.valid_from',
  'unit.valid_to',
  'unit.sort_key',
  'unit.revision',
] as const

type UnitRow = {
  id: string
  parent_id: string | null
  kind: UnitKind
  name: string
  short_name: string
  area_code: string | null
  address: string | null
  phone: string | null
  accepts_by_delegation: number
  single_person: number
  settings: string
  valid_from: string
  valid_to: string | null
  sort_key: string
  revision: number
}

const asUnit = (row: UnitRow): Unit => ({
  id: row.id,
  parentId: row.parent_id,
  kind: row.kind,
  name: row.name,
  shortName: row.short_name,
  areaCode: row.area_code,
  address: row.address,
  phone: row.phone,
  acceptsByDelegation: row.accepts_by_delegation === 1,
  singlePerson: row.single_person === 1,
  settings: JSON.parse(row.settings) as UnitSettings,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  sortKey: row.sort_key,
  revision: row.revision,
})

const unitRows = question((reader, id: string) => reader.selectFrom('unit').select(columns).where('unit.id', '=', id))

/** One unit, or null. */
export async function findUnit(reader: Reader, id: string): Promise<Unit | null> {
  const [row] = await unitRows(reader, id)
  return row ? asUnit(row) : null
}

const unitsAbove = question((reader, id: string) =>
  reader
    .selectFrom('unit_closure as above')
    .innerJoin('unit', 'unit.id', 'above.ancestor_id')
    .select(columns)
    .where('above.descendant_id', '=', id)
    .orderBy('above.depth'),
)

/** The unit and everything above it, nearest first. */
export const ancestorsOf = async (reader: Reader, id: string): Promise<Unit[]> =>
  (await unitsAbove(reader, id)).map(asUnit)

const rowsBelow = question((reader, roots: readonly string[], kinds: readonly string[], on: string | null) => {
  let query = reader
    .selectFrom('unit')
    .select(columns)
    .where('unit.id', 'in', (from) =>
      from.selectFrom('unit_closure').select('descendant_id').where('ancestor_id', 'in', roots),
    )
    .orderBy('unit.sort_key')
  if (kinds.length > 0) query = query.where('unit.kind', 'in', kinds as readonly UnitKind[])
  if (on !== null)
    query = query
      .where('unit.valid_from', '<=', on)
      .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>', on)]))
  return query
})

/** Units at or below any of the roots, in tree order of their sort keys; optionally of some kinds and living on a day. */
export async function unitsBelow(
  reader: Reader,
  roots: readonly string[],
  { kinds, on }: { kinds?: readonly UnitKind[]; on?: string } = {},
): Promise<Unit[]> {
  if (roots.length === 0) return []
  return (await rowsBelow(reader, roots, kinds ?? [], on ?? null)).map(asUnit)
}

export type UnitName = { id: string; name: string }

const namesBelow = question((reader, roots: readonly string[]) =>
  reader
    .selectFrom('unit')
    .select(['unit.id', 'unit.name'])
    .where('unit.id', 'in', (from) =>
      from.selectFrom('unit_closure').select('descendant_id').where('ancestor_id', 'in', roots),
    )
    .orderBy('unit.sort_key'),
)

/** The names of all units at or below any of the roots, in tree order: what a page needs to let somebody choose one. */
export async function unitNamesBelow(reader: Reader, roots: readonly string[]): Promise<UnitName[]> {
  return roots.length === 0 ? [] : namesBelow(reader, roots)
}

/** Whether one of the roots is the place or stands above it. */
export async function anyCovers(reader: Reader, roots: readonly string[], placeId: string): Promise<boolean> {
  if (roots.length === 0) return false
  const row = await reader
    .selectFrom('unit_closure')
    .select('ancestor_id')
    .where('descendant_id', '=', placeId)
    .where('ancestor_id', 'in', [...roots])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type NewUnit = {
  id: string
  parentId: string | null
  kind: UnitKind
  name: string
  shortName: string
  areaCode: string | null
  address: string | null
  phone: string | null
  acceptsByDelegation: boolean
  settings: UnitSettings
  validFrom: string
  sortKey: string
}

/** Adds a unit below its parent and writes its closure rows. */
export async function insertUnit(tx: Tx, unit: NewUnit): Promise<void> {
  await tx
    .insertInto('unit')
    .values({
      id: unit.id,
      parent_id: unit.parentId,
      kind: unit.kind,
      name: unit.name,
      short_name: unit.shortName,
      area_code: unit.areaCode,
      address: unit.address,
      phone: unit.phone,
      accepts_by_delegation: unit.acceptsByDelegation ? 1 : 0,
      settings: JSON.stringify(unit.settings),
      valid_from: unit.validFrom,
      valid_to: null,
      sort_key: unit.sortKey,
    })
    .execute()
  const above =
    unit.parentId === null
      ? []
      : await tx
          .selectFrom('unit_closure')
          .select(['ancestor_id', 'depth'])
          .where('descendant_id', '=', unit.parentId)
          .execute()
  const rows = above.map((row) => ({ ancestor_id: row.ancestor_id, descendant_id: unit.id, depth: row.depth + 1 }))
  await tx
    .insertInto('unit_closure')
    .values([{ ancestor_id: unit.id, descendant_id: unit.id, depth: 0 }, ...rows])
    .execute()
}

/** Changes what may change of a unit; false when the revision is stale. */
export async function updateUnit(
  tx: Tx,
  id: string,
  revision: number,
  change: {
    name: string
    shortName: string
    address: string | null
    phone: string | null
    acceptsByDelegation: boolean
    singlePerson: boolean
    settings: UnitSettings
  },
): Promise<boolean> {
  const done = await tx
    .updateTable('unit')
    .set({
      name: change.name,
      short_name: change.shortName,
      address: change.address,
      phone: change.phone,
      accepts_by_delegation: change.acceptsByDelegation ? 1 : 0,
      single_person: change.singlePerson ? 1 : 0,
      settings: JSON.stringify(change.settings),
      revision: revision + 1,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Ends a unit on a day and names who takes over; exactly one successor is the main one. */
export async function endUnit(
  tx: Tx,
  id: string,
  on: string,
  successors: readonly { unitId: string; isMain: boolean }[],
): Promise<void> {
  await tx.updateTable('unit').set({ valid_to: on }).where('id', '=', id).execute()
  for (const successor of successors) {
    await tx
      .insertInto('unit_successor')
      .values({ unit_id: id, successor_id: successor.unitId, from_day: on, is_main: successor.isMain ? 1 : 0 })
      .execute()
  }
}

/** Whether another committee writes this sign before its case numbers. */
export async function signInUse(reader: Reader, sign: string, exceptId: string | null): Promise<boolean> {
  const rows = await reader
    .selectFrom('unit')
    .select(['id', 'short_name', 'settings'])
    .where('kind', '=', 'committee')
    .execute()
  return rows.some((row) => {
    const { numberPrefix } = JSON.parse(row.settings) as UnitSettings
    return row.id !== exceptId && (numberPrefix ?? row.short_name) === sign
  })
}
