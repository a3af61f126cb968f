/** Uniqueness and revisions decide every race: one winner, no number twice or missing, one act for one form, on both engines. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { transact, type Database, type Tx } from '../../db/database.ts'
import { changeDispute, nextCaseSeq, readDispute } from '../../db/repositories/disputes.ts'
import { recountedTally, storedTally } from '../../db/repositories/recounts.ts'
import { commit } from '../../server/commit.ts'
import { actOf } from '../desk/small-county.ts'
import { onBothEngines } from '../database.ts'
import { disputeRow, keep, smallTree } from './rows.ts'
import { clerkOf, deskOn } from './small-desk.ts'

type Settled = PromiseSettledResult<unknown>
const won = (all: readonly Settled[]): number => all.filter((one) => one.status === 'fulfilled').length
const reasons = (all: readonly Settled[]): string[] =>
  all.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))

async function town(fresh: () => Promise<Database>): Promise<Database> {
  const db = await fresh()
  await smallTree(db)
  return db
}

onBothEngines('races', (fresh) => {
  test('200 numbers taken at once from three series over a change of year: none twice, none missing', async () => {
    const db = await town(fresh)
    const committees = ['committee-a', 'committee-b', 'county-a']
    const taken = await inLanes(16, 200, (at) => {
      const [committee, year] = [committees[at % 3] ?? '', at % 2 === 0 ? 2026 : 2027]
      return transact(db, async (tx) => {
        const seq = await nextCaseSeq(tx, committee, year)
        // Every tenth acceptance fails after its number was taken: the number must come back.
        if (at % 10 === 7) throw new Error('refused after all')
        return `${committee} ${year} ${seq}`
      })
    })
    const numbers = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(reasons(taken)).toEqual(Array(20).fill('Error: refused after all'))
    expect(new Set(numbers).size).toBe(180)
    const series = await db.reader.selectFrom('case_number_series').selectAll().execute()
    expect(series).toHaveLength(6)
    const expected = series.flatMap(({ committee_id, year, last_seq }) =>
      Array.from({ length: last_seq }, (_, at) => `${committee_id} ${year} ${at + 1}`),
    )
    expect(numbers.toSorted()).toEqual(expected.toSorted())
  })

  test('eight who change one case at once: exactly one wins, forty times over', async () => {
    const db = await town(fresh)
    await keep(db, [disputeRow('d', 'room-a1')])
    for (let round = 1; round <= 40; round++) {
      const before = await readDispute(db.reader, 'd')
      expect(before.revision).toBe(round)
      const changed = await Promise.all(
        Array.from({ length: 8 }, (_, hand) =>
          transact(db, (tx) => changeDispute(tx, before, { summary: `round ${round} hand ${hand}` })),
        ),
      )
      expect(changed.filter(Boolean)).toHaveLength(1)
      expect((await readDispute(db.reader, 'd')).summary).toBe(`round ${round} hand ${changed.indexOf(true)}`)
    }
  })

  test('one form sent eight times at once is one act with one answer', async () => {
    const db = await town(fresh)
    const desk = deskOn(db)
    const act = actOf(clerkOf('city'))
    let worked = 0
    const send = () =>
      commit(desk, act, async (tx, stamp) => {
        worked += 1
        const id = `d${worked}`
        await tx.insertInto('setting').values({ key: id, value: 'kept', changed_at: stamp.at }).execute()
        return { answer: { id }, object: { kind: 'setting', id, unitId: null } }
      })
    const answers = await Promise.all(Array.from({ length: 8 }, send))
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect(await db.reader.selectFrom('setting').select('key').execute()).toEqual([{ key: answers[0]?.id }])
    expect(await db.reader.selectFrom('audit_entry').select('outcome').execute()).toEqual([{ outcome: 'done' }])
    expect(await send()).toEqual(answers[0])
  })

  test('the same key with another form is refused and writes nothing', async () => {
    const db = await town(fresh)
    const desk = deskOn(db)
    const act = actOf(clerkOf('city'))
    const write = (key: string, bodyHash: string) =>
      commit(desk, { ...act, bodyHash }, async (tx, stamp) => {
        await tx.insertInto('setting').values({ key, value: '', changed_at: stamp.at }).execute()
        return { answer: key, object: { kind: 'setting', id: key, unitId: null } }
      })
    await write('first', 'a')
    await expect(write('second', 'b')).rejects.toMatchObject({ kind: 'stale', code: 'key-used-for-another-form' })
    const raced = await Promise.allSettled([
      commit(desk, { ...act, key: 'k', bodyHash: 'a' }, (tx, stamp) => setting(tx, stamp.at, 'third')),
      commit(desk, { ...act, key: 'k', bodyHash: 'b' }, (tx, stamp) => setting(tx, stamp.at, 'fourth')),
    ])
    expect(won(raced)).toBe(1)
    expect(await db.reader.selectFrom('setting').select('key').execute()).toHaveLength(2)
  })

  test('two writers who each hold what the other needs both get through', async () => {
    const db = await town(fresh)
    const rows = ['a', 'b'].map((key) => ({ key, value: '0', changed_at: '' }))
    await transact(db, (tx) => tx.insertInto('setting').values(rows).execute())
    const crossing = (first: string, second: string): Promise<void> =>
      transact(db, async (tx) => {
        await addTo(tx, first)
        if (db.engine === 'postgres') await sql`select pg_sleep(0.2)`.execute(tx)
        await addTo(tx, second)
      })
    const crossed = await Promise.allSettled([crossing('a', 'b'), crossing('b', 'a')])
    expect(reasons(crossed)).toEqual([])
    expect((await db.reader.selectFrom('setting').select('value').execute()).map((row) => row.value)).toEqual([
      '2',
      '2',
    ])
  })

  test('cases that change places in a list at once never stop each other, and the counts stay true', async () => {
    const db = await town(fresh)
    const phases = ['intake', 'mediation', 'agreement']
    const ids = Array.from({ length: 24 }, (_, at) => `d${at}`)
    await keep(
      db,
      ids.map((id, at) => disputeRow(id, 'room-a1', { phase: phases[at % 3] ?? '' })),
    )
    const moved = await inLanes(8, 240, (at) =>
      transact(db, async (tx) => {
        const row = await readDispute(tx, ids[at % ids.length] ?? '')
        const next = phases[(phases.indexOf(row.phase) + 1 + (at % 2)) % 3] ?? ''
        await changeDispute(tx, row, { phase: next, unit_id: at % 5 === 0 ? 'room-b1' : 'room-a1' })
      }),
    )
    expect(reasons(moved)).toEqual([])
    expect(await storedTally(db.reader)).toEqual(await recountedTally(db.reader))
  })
})

async function setting(tx: Tx, at: string, key: string) {
  await tx.insertInto('setting').values({ key, value: '', changed_at: at }).execute()
  return { answer: key, object: { kind: 'setting', id: key, unitId: null } }
}

/** Writes a counting row one higher, in one statement: the row's lock, not a value read before, decides. */
async function addTo(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable('setting')
    .set({ value: sql<string>`cast(cast(value as integer) + 1 as text)` })
    .where('key', '=', key)
    .execute()
}

/** Does `times` pieces of work with `lanes` of them under way at any moment. */
async function inLanes<Value>(
  lanes: number,
  times: number,
  work: (at: number) => Promise<Value>,
): Promise<PromiseSettledResult<Value>[]> {
  const settled: PromiseSettledResult<Value>[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let at = next++; at < times; at = next++) {
      const [one] = await Promise.allSettled([work(at)])
      if (one) settled.push(one)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return settled
}
