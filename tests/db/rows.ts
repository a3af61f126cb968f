/** Rows as the desk would write them, for tests of the tables alone. */
import type { Insertable } from 'kysely'
import { transact, type Database } from '../../db/database.ts'
import { insertDispute, showDispute, type DisputeRow } from '../../db/repositories/disputes.ts'
import { ancestorsOf } from '../../db/repositories/units.ts'
import { insertStaff } from '../../db/repositories/staff.ts'
import { insertUnit, type UnitKind } from '../../db/repositories/units.ts'
import type { LedgerEntryTable } from '../../db/schema/agreements-and-money.ts'

/** A claim of one yuan booked in November 2026. */
export const claimed = (change: Partial<Insertable<LedgerEntryTable>> = {}): Insertable<LedgerEntryTable> => ({
  id: 'entry',
  dispute_id: 'dispute',
  party_id: 'worker',
  item: 'unpaid-wages',
  kind: 'claimed',
  scheme: 'mediation',
  amount_fen: 100,
  unit_id: 'room',
  cause_code: 'L',
  channel: 'direct',
  occurred_on: '2026-11-02',
  recorded_at: '2026-11-02T01:00:00.000Z',
  booked_month: '2026-11',
  mark: 'in-time',
  definitions: '2026',
  actor_id: 'clerk',
  request_id: 'request',
  ...change,
})

const TREE: [string, UnitKind, string | null][] = [
  ['city', 'city', null],
  ['county-a', 'county', 'city'],
  ['committee-a', 'committee', 'county-a'],
  ['room-a1', 'room', 'committee-a'],
  ['room-a2', 'room', 'committee-a'],
  ['county-b', 'county', 'city'],
  ['committee-b', 'committee', 'county-b'],
  ['room-b1', 'room', 'committee-b'],
]

/** The units that see each unit of the small tree, written down by hand. */
export const seenFrom: Record<string, string[]> = {
  'committee-a': ['city', 'county-a', 'committee-a'],
  'room-a1': ['city', 'county-a', 'committee-a', 'room-a1'],
  'room-a2': ['city', 'county-a', 'committee-a', 'room-a2'],
  'committee-b': ['city', 'county-b', 'committee-b'],
  'room-b1': ['city', 'county-b', 'committee-b', 'room-b1'],
}

/** A city with two counties, a committee in each, three rooms and one clerk. */
export async function smallTree(db: Database): Promise<void> {
  await transact(db, async (tx) => {
    for (const [id, kind, parentId] of TREE)
      await insertUnit(tx, {
        id,
        parentId,
        kind,
        name: id,
        shortName: id,
        areaCode: null,
        address: null,
        phone: null,
        acceptsByDelegation: false,
        settings: {},
        validFrom: '2020-01-01',
        sortKey: id,
      })
    await insertStaff(tx, {
      id: 'clerk',
      signInName: 'clerk',
      displayName: '文书',
      unitId: 'city',
      passwordHash: null,
      demonstration: false,
      at: '2026-11-01T01:00:00.000Z',
    })
  })
}

/** A dispute just registered at a unit of the small tree. */
export const disputeRow = (id: string, unitId: string, change: Partial<DisputeRow> = {}): DisputeRow => ({
  id,
  registration_code: id,
  case_number: null,
  number_year: null,
  number_seq: null,
  number_void: 0,
  county_id: unitId.includes('-a') ? 'county-a' : 'county-b',
  committee_id: unitId.includes('-a') ? 'committee-a' : 'committee-b',
  unit_id: unitId,
  origin_unit_id: unitId,
  stage: 'intake.registered',
  phase: 'intake',
  state_value: '{"procedure":{"intake":"registered"},"court":"none"}',
  context: '{}',
  machine_version: 1,
  channel: 'direct',
  way_in: 'counter',
  cause_code: 'L',
  cause_list: '2026',
  industry: null,
  summary: '',
  worker_label: id,
  worker_count: 1,
  employer_label: '',
  claimed_fen: 0,
  received_on: '2026-11-02',
  received_at: null,
  knew_on: null,
  employment_continues: 0,
  wrong_ended_on: null,
  employment_ended_on: null,
  accepted_on: null,
  settled_on: null,
  performed_on: null,
  closed_on: null,
  archived_on: null,
  outcome: null,
  next_clock: null,
  next_due_on: null,
  owner_id: null,
  follows_dispute_id: null,
  imported: 0,
  created_by: 'clerk',
  recorded_at: '2026-11-02T01:00:00.000Z',
  revision: 1,
  ...change,
})

/** Adds disputes in one transaction. */
export const keep = (db: Database, rows: readonly DisputeRow[]): Promise<void> =>
  transact(db, async (tx) => {
    for (const row of rows) {
      await insertDispute(tx, row)
      const above = await ancestorsOf(tx, row.unit_id)
      const lamp = row.next_due_on === null ? null : { rule: row.next_clock ?? '', dueOn: row.next_due_on }
      await showDispute(
        tx,
        row,
        above.map((unit) => unit.id),
        lamp,
      )
    }
  })
