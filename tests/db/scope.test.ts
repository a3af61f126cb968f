/** Lists, counts and searches see what lies at or below a unit and nothing else, before and after a case moves. */
import { expect, test } from 'vitest'
import { transact, type Database } from '../../db/database.ts'
import { countByPhase, listByClock, listDisputes, type ListKey } from '../../db/repositories/dispute-lists.ts'
import { changeDispute, findDispute, readDispute } from '../../db/repositories/disputes.ts'
import { recountedClosure, recountedTally, storedClosure, storedTally } from '../../db/repositories/recounts.ts'
import { findDisputesByTokens, writeTokens } from '../../db/repositories/search.ts'
import { onBothEngines } from '../database.ts'
import { disputeRow, keep, seenFrom, smallTree } from './rows.ts'

const UNITS = ['city', 'county-a', 'committee-a', 'room-a1', 'room-a2', 'county-b', 'committee-b', 'room-b1']

async function town(fresh: () => Promise<Database>): Promise<Database> {
  const db = await fresh()
  await smallTree(db)
  const rows = Object.keys(seenFrom).map((unitId) => disputeRow(`d-${unitId}`, unitId, { next_due_on: '2026-11-10' }))
  await keep(db, rows)
  await transact(db, async (tx) => {
    for (const row of rows) await writeTokens(tx, { kind: 'dispute', id: row.id, unitId: row.unit_id }, ['王芳', '^王'])
  })
  return db
}

/** What each unit ought to see, from the hand-written tree. */
const below = (places: Record<string, string>, root: string): string[] =>
  Object.entries(places)
    .filter(([, unitId]) => seenFrom[unitId]?.includes(root))
    .map(([id]) => id)
    .toSorted()

async function seen(db: Database, root: string) {
  const list = await listDisputes(db.reader, { root, phase: null, after: null, limit: 100 })
  const inPhase = await listDisputes(db.reader, { root, phase: 'intake', after: null, limit: 100 })
  const due = await listByClock(db.reader, { root, until: '2026-12-31', limit: 100 })
  const counted = await countByPhase(db.reader, root)
  return {
    list: list.map((row) => row.id).toSorted(),
    inPhase: inPhase.map((row) => row.id).toSorted(),
    due: due.map((row) => row.id).toSorted(),
    searched: (await findDisputesByTokens(db.reader, [root], ['王芳'], 100)).toSorted(),
    counted: [...counted.values()].reduce((sum, times) => sum + times, 0),
  }
}

async function expectScopes(db: Database, places: Record<string, string>): Promise<void> {
  for (const root of UNITS) {
    const ids = below(places, root)
    expect([root, await seen(db, root)]).toEqual([
      root,
      { list: ids, inPhase: ids, due: ids, searched: ids, counted: ids.length },
    ])
    for (const id of Object.keys(places))
      expect([root, id, (await findDispute(db.reader, [root], id)) !== null]).toEqual([root, id, ids.includes(id)])
  }
  expect(await storedTally(db.reader)).toEqual(await recountedTally(db.reader))
}

/** Where the cases of the town lie before any moves. */
const placesNow = (): Record<string, string> =>
  Object.fromEntries(Object.keys(seenFrom).map((unitId) => [`d-${unitId}`, unitId]))

onBothEngines('the scope of a unit', (fresh) => {
  test('is the same for lists, counts, clocks, search and a single case', async () => {
    const db = await town(fresh)
    await expectScopes(db, placesNow())
    expect(await findDispute(db.reader, [], 'd-room-a1')).toBe(null)
    expect(await findDisputesByTokens(db.reader, [], ['王芳'], 100)).toEqual([])
  })

  test('follows a case that moves, there and back', async () => {
    const db = await town(fresh)
    for (const to of ['room-b1', 'committee-a', 'room-a2', 'room-a1']) {
      await transact(db, async (tx) => {
        expect(await changeDispute(tx, await readDispute(tx, 'd-room-a1'), { unit_id: to })).toBe(true)
      })
      await expectScopes(db, { ...placesNow(), 'd-room-a1': to })
    }
  })

  test('a move undone leaves no trace of itself', async () => {
    const db = await town(fresh)
    const undone = transact(db, async (tx) => {
      await changeDispute(tx, await readDispute(tx, 'd-room-a1'), { unit_id: 'room-b1', phase: 'mediation' })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await expectScopes(db, placesNow())
  })

  test('two roots show a case once', async () => {
    const db = await town(fresh)
    const found = await findDisputesByTokens(db.reader, ['city', 'county-a', 'room-a1'], ['王芳'], 100)
    expect(found).toHaveLength(Object.keys(seenFrom).length)
  })

  test('the tree that scopes are made of is the tree of parents', async () => {
    const db = await town(fresh)
    const [kept, told] = [await storedClosure(db.reader), await recountedClosure(db.reader)]
    expect([...kept.keys()].toSorted()).toEqual([...told.keys()].toSorted())
    for (const [id, above] of told) expect(kept.get(id)?.toSorted()).toEqual(above.toSorted())
  })

  test('paging by key visits every case once, however the days repeat and whatever is added meanwhile', async () => {
    const db = await fresh()
    await smallTree(db)
    const days = ['2026-11-01', '2026-11-02', '2026-11-02', '2026-11-03']
    const rows = Array.from({ length: 47 }, (_, at) =>
      disputeRow(`d${String((at * 31) % 47).padStart(2, '0')}`, at % 3 === 0 ? 'room-b1' : 'room-a1', {
        received_on: days[at % days.length] ?? '',
      }),
    )
    await keep(db, rows)
    const met: string[] = []
    let after: ListKey | null = null
    for (;;) {
      const page = await listDisputes(db.reader, { root: 'city', phase: null, after, limit: 5 })
      met.push(...page.map((row) => row.id))
      const last = page.at(-1)
      if (!last) break
      after = { receivedOn: last.receivedOn, id: last.id }
      await keep(db, [disputeRow(`later-${met.length}`, 'room-a1', { received_on: '2026-11-09' })])
    }
    const expected = rows
      .toSorted((a, b) =>
        a.received_on === b.received_on ? (a.id < b.id ? 1 : -1) : a.received_on < b.received_on ? 1 : -1,
      )
      .map((row) => row.id)
    expect(met).toEqual(expected)
  })
})
