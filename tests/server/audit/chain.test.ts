/** Whoever rewrites the trail with all rights over the database, but without the key, is found out. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { transact, type Tx } from '../../../db/database.ts'
import { appendAudit } from '../../../db/repositories/audit.ts'
import { trailHead, unsealedTail, type TrailHead } from '../../../db/repositories/audit-seals.ts'
import { BEFORE_FIRST, linkHash } from '../../../server/audit/chain.ts'
import { checkTrail, type TrailFault } from '../../../server/audit/check-trail.ts'
import { notedHead, sealTrail } from '../../../server/audit/seal-trail.ts'
import { passingSecrets } from '../../../server/secrets.ts'
import { onBothEngines } from '../../database.ts'
import { byHand } from '../../db/by-hand.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { figure } from '../../proof/figure.ts'

const TAMPERINGS = 1_000
const ENTRIES = 60

async function act(desk: Pick<TestDesk, 'db' | 'newId' | 'clock'>, times: number): Promise<void> {
  await transact(desk.db, async (tx) => {
    for (let index = 0; index < times; index++)
      await appendAudit(tx, {
        id: desk.newId(),
        at: desk.clock.now(),
        actorId: index % 3 === 0 ? null : `person-${index % 7}`,
        action: ['dispute:amend', 'sign-in', 'person:reveal'][index % 3] ?? '',
        object: index % 4 === 0 ? null : { kind: 'dispute', id: `case-${index % 11}`, unitId: 'room' },
        outcome: index % 5 === 0 ? 'refused' : 'done',
        reason: index % 5 === 0 ? 'stale' : null,
        requestId: randomUUID(),
        details: { index },
      })
  })
}

async function faultsOf(
  reader: Tx | TestDesk['db']['reader'],
  key: Uint8Array,
  noted: TrailHead[],
): Promise<TrailFault[]> {
  const faults: TrailFault[] = []
  await checkTrail(reader, key, noted, (fault) => faults.push(fault))
  return faults
}

const some = (most: number): number => 1 + Math.floor(Math.random() * most)
const columns = ['at', 'actor_id', 'action', 'object_kind', 'object_id', 'unit_id', 'reason', 'request_id', 'details']
const entryOf = (seq: number): string => `(select entry_id from audit_seal where seq = ${seq})`
const another = `'forged', '2026-11-22T01:00:00.000Z', null, 'x', null, null, null, 'done', null, 'x', '{}'`

/** Each way to rewrite history, as statements; chance says where. */
const TAMPERING: Record<string, () => string[]> = {
  'an entry deleted': () => [`delete from audit_entry where id = ${entryOf(some(ENTRIES))}`],
  'an entry deleted with its link': () => {
    const seq = some(ENTRIES)
    return [`delete from audit_entry where id = ${entryOf(seq)}`, `delete from audit_seal where seq = ${seq}`]
  },
  'an entry deleted, the later links moved up': () => {
    const seq = some(ENTRIES - 1)
    return [
      `delete from audit_entry where id = ${entryOf(seq)}`,
      `delete from audit_seal where seq = ${seq}`,
      `update audit_seal set seq = -seq where seq > ${seq}`,
      `update audit_seal set seq = -seq - 1 where seq < 0`,
    ]
  },
  'a column altered': () => {
    const column = columns[some(columns.length) - 1] ?? ''
    return [`update audit_entry set ${column} = coalesce(${column}, '') || 'x' where id = ${entryOf(some(ENTRIES))}`]
  },
  'a refusal turned into a deed': () => [
    `update audit_entry set outcome = case outcome when 'done' then 'refused' else 'done' end where id = ${entryOf(some(ENTRIES))}`,
  ],
  'a hash altered': () => [`update audit_seal set hash = '${BEFORE_FIRST.slice(1)}f' where seq = ${some(ENTRIES)}`],
  'an entry inserted': () => [`insert into audit_entry values (${another})`],
  'an entry inserted with a link of its own': () => [
    `insert into audit_entry values (${another})`,
    `insert into audit_seal values (${ENTRIES + 1}, 'forged', '${randomUUID().replaceAll('-', '').repeat(2)}')`,
  ],
  'an entry replaced': () => {
    const seq = some(ENTRIES)
    return [
      `insert into audit_entry values (${another})`,
      `delete from audit_entry where id = ${entryOf(seq)}`,
      `update audit_seal set entry_id = 'forged' where seq = ${seq}`,
    ]
  },
  'two entries swapped': () => {
    const one = some(ENTRIES - 1)
    const both = `where seq in (${one}, ${one + 1})`
    return [
      `create temp table swapped as select seq, entry_id from audit_seal ${both}`,
      `update audit_seal set entry_id = 'passing ' || seq ${both}`,
      `update audit_seal set entry_id = (select s.entry_id from swapped s where s.seq = ${2 * one + 1} - audit_seal.seq) ${both}`,
    ]
  },
  'two hashes swapped': () => {
    const one = some(ENTRIES - 1)
    return [
      `update audit_seal set hash = (select s.hash from audit_seal s where s.seq = ${2 * one + 1} - audit_seal.seq) where seq in (${one}, ${one + 1})`,
    ]
  },
  'the end cut off': () => {
    const left = ENTRIES - some(ENTRIES)
    return [
      `delete from audit_entry where id in (select entry_id from audit_seal where seq > ${left})`,
      `delete from audit_seal where seq > ${left}`,
    ]
  },
  'the beginning cut off': () => {
    const cut = some(ENTRIES)
    return [
      `delete from audit_entry where id in (select entry_id from audit_seal where seq <= ${cut})`,
      `delete from audit_seal where seq <= ${cut}`,
    ]
  },
  'everything emptied': () => ['delete from audit_entry', 'delete from audit_seal'],
}

test(
  `${TAMPERINGS} tamperings of every kind are all found, and the untouched trail passes`,
  { timeout: 60_000 },
  async () => {
    const desk = await testDesk()
    await act(desk, ENTRIES)
    expect(await sealTrail(desk, 'one')).toBe(ENTRIES)
    const head = await trailHead(desk.db.reader)
    if (head === null) throw new Error('nothing was sealed')
    const key = desk.secrets.auditing
    expect(await faultsOf(desk.db.reader, key, [head])).toEqual([])
    for (const table of ['audit_entry', 'audit_seal'])
      for (const verb of ['update', 'delete']) await byHand(desk.db.reader, `drop trigger ${table}_no_${verb}`)
    const missed: string[] = []
    const kinds = Object.entries(TAMPERING)
    const undone = new Error('undone')
    for (let round = 0; round < TAMPERINGS; round++) {
      const [kind, statements] = kinds[round % kinds.length] ?? ['', () => []]
      const work = transact(desk.db, async (tx) => {
        const given = statements()
        for (const statement of given) await byHand(tx, statement)
        if ((await faultsOf(tx, key, [head])).length === 0) missed.push(`${kind}: ${given.join('; ')}`)
        throw undone
      })
      await expect(work).rejects.toBe(undone)
    }
    expect(await faultsOf(desk.db.reader, key, [head])).toEqual([])
    await desk.end()
    figure({
      id: 'T62',
      promise: 'Who rewrites the audit trail without the key is found out',
      figure: `${missed.length} of ${TAMPERINGS} tamperings of ${kinds.length} kinds missed`,
      target: '0 of 1,000',
      passed: missed.length === 0,
    })
    expect(missed).toEqual([])
  },
)

test('a chain made anew under another key is found, and so is a wrong head on paper', async () => {
  const desk = await testDesk()
  await act(desk, 5)
  await sealTrail(desk, 'one')
  const reader = desk.db.reader
  expect((await faultsOf(reader, passingSecrets().auditing, [])).map((fault) => fault.code)).toEqual(
    Array.from({ length: 5 }, () => 'trail-changed'),
  )
  const head = (await trailHead(reader)) ?? { seq: 0, hash: '' }
  const faults = await faultsOf(reader, desk.secrets.auditing, [
    head,
    { seq: 5, hash: BEFORE_FIRST },
    { seq: 9, hash: head.hash },
  ])
  expect(faults).toEqual([
    { code: 'trail-cut', id: '5' },
    { code: 'trail-cut', id: '9' },
  ])
  expect(await notedHead(desk.config.dataDir)).toEqual(head)
  await desk.end()
})

onBothEngines('the sealer', (fresh) => {
  test('links what was committed, once, one holder at a time, and tells what waits', async () => {
    const desk = { ...(await testDesk()), db: await fresh() }
    await act(desk, 450)
    expect((await unsealedTail(desk.db.reader)).entries).toBe(450)
    const both = await Promise.all([sealTrail(desk, 'one'), sealTrail(desk, 'other')])
    expect(both.toSorted((one, other) => one - other)).toEqual([0, 450])
    await act(desk, 1)
    const tail = await unsealedTail(desk.db.reader)
    expect(tail.entries).toBe(1)
    expect(tail.since).not.toBeNull()
    expect((await sealTrail(desk, 'one')) + (await sealTrail(desk, 'other'))).toBe(1)
    const faults: TrailFault[] = []
    const checked = await checkTrail(desk.db.reader, desk.secrets.auditing, [], (fault) => faults.push(fault))
    expect(faults).toEqual([])
    expect(checked).toMatchObject({ sealed: 451, waiting: 0, faults: 0 })
  })
})

test('the links are those of the written rule', () => {
  const entry = {
    id: 'e1',
    at: '2026-11-22T01:00:00.000Z',
    actor_id: null,
    action: 'sign-in',
    object_kind: null,
    object_id: null,
    unit_id: null,
    outcome: 'done' as const,
    reason: null,
    request_id: 'r1',
    details: '{}',
  }
  // Computed apart from this program, with openssl.
  expect(linkHash(Buffer.alloc(32, 7), BEFORE_FIRST, 1, entry)).toBe(
    '80b34c6df72e2df8e436fcb1afffe18d1a7224d6637521c227da937fd28a7afe',
  )
})
