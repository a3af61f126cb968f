/** Identity numbers, phones and accounts lie sealed and bound to their owner; no history, audit row or log ever holds a personal value. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { openEmbedded, transact, type Database } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import { privateValues } from '../../db/private-values.ts'
import { openDispute } from '../../server/intake/open-dispute.ts'
import { recordPayment } from '../../server/money/record-payment.ts'
import { passingSecrets } from '../../server/secrets.ts'
import { day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import { onBothEngines } from '../database.ts'
import { company, dispute, worker } from '../desk/given.ts'
import { accepted, settled, step } from '../desk/settled.ts'
import { actOf, smallCounty } from '../desk/small-county.ts'
import { testDesk, type TestDesk } from '../desk/test-desk.ts'
import { byHand } from './by-hand.ts'

const keys = passingSecrets()
const values = privateValues(keys.pairs)
const IDENTITY = '500103199001011232'
const PHONE = '13987654321'
const ACCOUNT = '6222021234567890128'

const keepAll = (db: Database): Promise<void> =>
  transact(db, async (tx) => {
    await values.write(tx, 'one', 'identity', IDENTITY)
    await values.write(tx, 'one', 'phone', PHONE)
    await values.write(tx, 'two', 'account', ACCOUNT)
    await values.write(tx, 'two', 'phone', '13900000000')
  })

onBothEngines('private values', (fresh) => {
  test('are read by their owner and found by the whole or the last four', async () => {
    const db = await fresh()
    await keepAll(db)
    expect(await values.read(db.reader, ['one', 'two', 'three'], 'phone')).toEqual(
      new Map([
        ['one', PHONE],
        ['two', '13900000000'],
      ]),
    )
    expect(await values.ownersOf(db.reader, 'identity', IDENTITY)).toEqual(['one'])
    expect(await values.ownersOf(db.reader, 'phone', IDENTITY)).toEqual([])
    const tokens = values.tokens('account', ACCOUNT)
    expect(values.queryTokens(ACCOUNT).filter((token) => tokens.includes(token))).toHaveLength(1)
    expect(values.queryTokens('0128').filter((token) => tokens.includes(token))).toHaveLength(1)
    expect(values.queryTokens('0129').filter((token) => tokens.includes(token))).toEqual([])
  })

  test('a telephone is found by the number that is called, its extension stays in the sealed value', async () => {
    const db = await fresh()
    await transact(db, (tx) => values.write(tx, 'one', 'phone', '02368881234-801'))
    expect(await values.ownersOf(db.reader, 'phone', '02368881234')).toEqual(['one'])
    expect([...(await values.read(db.reader, ['one'], 'phone')).values()]).toEqual(['02368881234-801'])
    expect(values.tokens('phone', '02368881234-801')).toEqual(values.tokens('phone', '02368881234'))
  })

  test('can be changed and removed', async () => {
    const db = await fresh()
    await keepAll(db)
    await transact(db, async (tx) => {
      await values.write(tx, 'one', 'phone', '13800001111')
      await values.write(tx, 'one', 'identity', null)
    })
    expect(await values.read(db.reader, ['one'], 'phone')).toEqual(new Map([['one', '13800001111']]))
    expect(await values.read(db.reader, ['one'], 'identity')).toEqual(new Map())
    expect(await values.ownersOf(db.reader, 'phone', PHONE)).toEqual([])
  })

  test('do not open in another row, under another kind, with another key or with a bit turned', async () => {
    const db = await fresh()
    await keepAll(db)
    const swap = (to: string) => byHand(db.reader, to)
    await swap(
      `update private_value set sealed = (select sealed from private_value where owner_id = 'one' and kind = 'phone')
       where owner_id = 'two' and kind = 'phone'`,
    )
    await expect(values.read(db.reader, ['two'], 'phone')).rejects.toThrow()
    await swap(
      `update private_value set sealed = (select sealed from private_value where owner_id = 'one' and kind = 'identity')
       where owner_id = 'one' and kind = 'phone'`,
    )
    await expect(values.read(db.reader, ['one'], 'phone')).rejects.toThrow()
    const others = passingSecrets()
    await expect(privateValues(others.pairs).read(db.reader, ['one'], 'identity')).rejects.toThrow(
      'sealed-value-damaged',
    )
    const { sealed } = await db.reader
      .selectFrom('private_value')
      .select('sealed')
      .where('kind', '=', 'account')
      .executeTakeFirstOrThrow()
    const parts = sealed.split(':')
    const body = Buffer.from(parts[3] ?? '', 'base64url')
    body.writeUInt8(body.readUInt8(0) ^ 1, 0)
    parts[3] = body.toString('base64url')
    await swap(`update private_value set sealed = '${parts.join(':')}' where kind = 'account'`)
    await expect(values.read(db.reader, ['two'], 'account')).rejects.toThrow()
  })
})

test('nothing of them can be read in the bytes of the database and its log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-private-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'desk.sqlite')
  const db = openEmbedded(path)
  await migrate(db)
  await keepAll(db)
  await transact(db, (tx) => tx.insertInto('setting').values({ key: 'here-i-am', value: '', changed_at: '' }).execute())
  const disk = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)])
  await db.close()
  expect(disk.indexOf('here-i-am')).toBeGreaterThan(0)
  for (const value of [IDENTITY, PHONE, ACCOUNT, '13900000000'])
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect([value, disk.indexOf(Buffer.from(value, encoding))]).toEqual([value, -1])
})

let desk: TestDesk
beforeEach(async () => {
  desk = await testDesk()
})
afterEach(() => desk.end())

/** Everything a person could be known by, each value found nowhere else. */
const seeded = {
  name: '欧阳雪萤',
  identity: '500107198703152440',
  phone: '13612340987',
  address: '山城市江岸区青苔巷77号',
  occupation: '缝纫机修理工',
  employer: '山城鹤鸣精密铸造有限公司',
  representative: '司马长空',
  employerPhone: '02388776655',
  site: '鹤鸣二期工地',
  claimNote: '加班费按两倍算',
  summary: '老板说年底再给',
  payer: '鹤鸣财务科长',
  paymentNote: '现金在门卫室给的',
} as const

/** Tables that nobody can erase from, and those that travel beyond the case: whatever is here stays for good. */
const KEPT_FOR_GOOD = [
  'audit_entry',
  'count_entry',
  'dispute_event',
  'hand_over_event',
  'idempotency',
  'ledger_entry',
  'rating_event',
  'referral_event',
]

test('no history, audit, ledger or log holds a personal value, whatever was typed', async () => {
  const county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, {
    summary: seeded.summary,
    workers: [
      {
        ...worker(seeded.name),
        person: {
          ...worker(seeded.name).person,
          identityNumber: seeded.identity,
          phone: seeded.phone,
          address: seeded.address,
          occupation: seeded.occupation,
        },
        claims: [{ item: 'unpaid-wages', amountFen: fen(300_000), note: seeded.claimNote }],
      },
    ],
    respondents: [
      {
        ...company(seeded.employer),
        employer: {
          ...company(seeded.employer).employer,
          representativeName: seeded.representative,
          phone: seeded.employerPhone,
          site: seeded.site,
        },
      },
    ],
  })
  await openDispute(desk, actOf(mediator), given)
  const story = await accepted(desk, mediator, given)
  const promised = { worker: 0, parts: [{ dueOn: '2026-11-10', fen: 300_000 }] }
  const file = await settled(story, [promised], day('2026-11-05'))
  await recordPayment(desk, actOf(mediator), {
    disputeId: story.disputeId,
    instalmentId: file.agreements[0]?.clauses[0]?.instalments[0]?.id ?? '',
    amountFen: fen(100_000),
    paidOn: day('2026-11-10'),
    payer: seeded.payer,
    manner: 'cash',
    evidence: 'none',
    note: seeded.paymentNote,
  })
  const refused = step(story, 'accepted', day('2026-11-11'), { unitId: county.units.room, byDelegation: true })
  await expect(refused).rejects.toMatchObject({ kind: 'refused' })

  const kept = (await Promise.all(KEPT_FOR_GOOD.map((table) => textOf(table)))).join('\n')
  expect(kept).toContain(story.disputeId)
  const everywhere = (await Promise.all((await tables()).map((table) => textOf(table)))).join('\n')
  for (const [what, value] of Object.entries(seeded)) {
    expect([what, kept.includes(value)]).toEqual([what, false])
    expect([what, desk.logLines.join('\n').includes(value)]).toEqual([what, false])
    // Numbers lie sealed even where they are kept; the rest must be findable, or this test would prove nothing.
    expect([what, everywhere.includes(value)]).toEqual([what, !/^\d+$/u.test(value)])
  }
})

const tables = async (): Promise<string[]> =>
  (await desk.db.reader.introspection.getTables()).map((table) => table.name)

async function textOf(table: string): Promise<string> {
  const { rows } = await sql`select * from ${sql.table(table)}`.execute(desk.db.reader)
  return JSON.stringify(rows)
}
