/** A change of keys leaves nothing behind: every sealed value, mark and search token is under the new key, people count once while it runs, and the old key can go. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { privateValues } from '../../../db/private-values.ts'
import { consultationFigures } from '../../../db/repositories/consultation-figures.ts'
import { linesIn } from '../../../db/repositories/bank-statements.ts'
import { knownKeys, tellHeld } from '../../../db/repositories/sealing-keys.ts'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { keepDraft, readDraft } from '../../../server/drafts.ts'
import type { HistoryGiven } from '../../../server/history/read-cases.ts'
import { importSmallRegister } from '../../../server/history/import-history.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { seenBefore } from '../../../server/intake/seen-before.ts'
import { changeKeys } from '../../../server/keys/change-keys.ts'
import { addKeys, keyLines } from '../../../server/keys/key-status.ts'
import { goByKnownKeys } from '../../../server/keys/known-keys.ts'
import { moveValues, remainsOf } from '../../../server/keys/move-values.ts'
import { sealedPlaces } from '../../../server/keys/sealed-places.ts'
import { bringStatement, mapStatement } from '../../../server/money/statements/bring-statement.ts'
import { findAid } from '../../../server/legal-aid/find-aid.ts'
import { openLine } from '../../../server/money/statements/keep-lines.ts'
import { DATABASE_FILE } from '../../../server/open-desk.ts'
import { loadSecrets } from '../../../server/secrets.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { consultation, named } from '../../desk/consultation.ts'
import { fileDesk } from '../../desk/file-desk.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { direct } from '../legal-aid/story.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'

const LINE = '交易日期,金额,付款人,流水号\n2026-11-12,120.50,山城宏达服装有限公司,A1\n'
const MAPPING = {
  paidOn: 0,
  amount: 1,
  payer: 2,
  payee: null,
  account: null,
  memo: null,
  serial: 3,
  payments: 'positive',
}
const OLD: HistoryGiven = {
  number: '渝总调〔2016〕3号',
  worker: '陈大力',
  people: 1,
  identity: '500103199001011232',
  phone: '13912340001',
  employer: '老厂有限公司',
  matter: null,
  receivedOn: day('2016-03-01'),
  closedOn: day('2016-04-01'),
  outcome: 'settled',
  claimed: fen(1_200_000),
  agreed: null,
  received: null,
  mediator: null,
  note: null,
}
const DRAFT = { id: '01900000-0000-7000-8000-000000000001', kind: 'intake' as const }

/** A desk on files with keys on disk that knows its first key, and something sealed by every job. */
async function filled(desk: TestDesk): Promise<{ county: SmallCounty; disputeId: string }> {
  await goByKnownKeys(desk)
  const county = await smallCounty(desk)
  const { room, committee } = county.units
  const mediator = await county.actor('mediator', 'room')
  const clerk = await county.actor('clerk', 'committee')
  const { disputeId } = await openDispute(desk, actOf(mediator), dispute(room, { workers: [worker('王小芳')] }))
  for (const change of [named('李建国', '13900001111'), named('李建国', '13900001111'), { name: '赵敏' }, {}])
    await recordConsultation(desk, actOf(mediator), consultation(room, change))
  await direct(desk, await county.actor('aid-officer', 'county'))
  await keepDraft(desk, mediator, DRAFT, { name: '孙小美' })
  await importSmallRegister(desk, actOf(clerk), committee, [OLD])
  const { statementId } = await bringStatement(desk, actOf(mediator), LINE)
  await mapStatement(desk, actOf(mediator), statementId, { revision: 1, name: '某银行', mapping: MAPPING as never })
  return { county, disputeId }
}

/** The same desk as a process that starts with the keys that lie there now. */
const started = async (desk: TestDesk): Promise<TestDesk> => {
  const secrets = loadSecrets(desk.config.secretsDir, false)
  const fresh = { ...desk, secrets, privateValues: privateValues(secrets.pairs) }
  await goByKnownKeys(fresh)
  return fresh
}

const people = async (desk: TestDesk, county: SmallCounty): Promise<number> => {
  const asked = { root: county.units.city, from: '2026-11', to: '2026-11' }
  return (await consultationFigures(desk.db.reader, asked)).people
}

async function changes(desk: TestDesk): Promise<void> {
  const { county, disputeId } = await filled(desk)
  const { room, committee } = county.units
  const mediator = await county.actor('mediator', 'room')
  const clerk = await county.actor('clerk', 'committee')
  const [first] = desk.privateValues.keys.held()
  await expect(changeKeys(desk, () => undefined)).rejects.toMatchObject({ code: 'no-new-key' })
  const added = await addKeys(desk)
  expect((await keyLines(desk)).map(({ number, state }) => [number, state])).toEqual([
    [1, 'used'],
    [2, 'held'],
  ])

  // A process at work that has not seen the new key holds everything up, and nothing is changed.
  await transact(desk.db, (tx) => tellHeld(tx, { id: 'other', held: [first?.name ?? ''], uses: '' }, desk.clock.now()))
  await expect(changeKeys(desk, () => undefined, { waitMs: 0 })).rejects.toMatchObject({ code: 'not-held' })
  expect((await knownKeys(desk.db.reader)).map(({ name }) => name)).toEqual([first?.name])
  const both = { id: 'other', held: [first?.name ?? '', added.name], uses: added.name }
  await transact(desk.db, (tx) => tellHeld(tx, both, desk.clock.now()))

  // Cut off after its first transactions: what is old and what is new are found and read alike, and nobody counts twice.
  let steps = 0
  const cut = changeKeys(desk, () => {
    steps += 1
    if (steps === 3) throw new Error('killed')
  })
  await expect(cut).rejects.toThrow('killed')
  const other = await started(desk)
  const left = await remainsOf(other)
  expect(left.sealed).toBeGreaterThan(0)
  const found = async (): Promise<string[]> =>
    (
      await seenBefore(other, mediator, { name: '', phone: '13800005678', identityNumber: '', employerName: '' })
    ).flatMap(({ cases }) => cases.map(({ id }) => id))
  expect(await found()).toEqual([disputeId])
  expect((await findAid(other, county.units.county, '13800005678')).rows).toHaveLength(1)
  expect(await people(desk, county)).toBe(3)
  await recordConsultation(other, actOf(mediator), consultation(room, named('李建国', '13900001111')))
  expect(await people(desk, county)).toBe(3)
  expect(await bringStatement(other, actOf(mediator), LINE)).toMatchObject({ waiting: false, added: 0, repeated: 1 })
  // A key that still seals something cannot be spared.
  const lacking = { ...other, privateValues: privateValues(loadSecrets(desk.config.secretsDir, false).pairs.slice(1)) }
  await expect(goByKnownKeys(lacking)).rejects.toMatchObject({ keyName: first?.name })

  desk.at('2026-11-22 12:00')
  await transact(desk.db, (tx) => tellHeld(tx, both, desk.clock.now()))
  const told: number[] = []
  const ended = await changeKeys(other, ({ done }) => told.push(done))
  expect(ended.gone.map(({ name }) => name)).toEqual([first?.name])
  expect(told.at(-1)).toBe(ended.done)
  expect(await remainsOf(other)).toEqual({ sealed: 0, marks: 0, tokens: 0 })
  expect((await keyLines(other)).map(({ state }) => state)).toEqual(['gone', 'used'])

  // The old pair is taken out: everything is read, found, counted and known again with the new one alone.
  for (const file of ['sealing.key', 'indexing.key']) rmSync(join(desk.config.secretsDir, file))
  const alone = await started(desk)
  expect(alone.privateValues.keys.held().map(({ number }) => number)).toEqual([2])
  expect((await findAid(alone, county.units.county, '13800005678')).rows).toHaveLength(1)
  const again = await seenBefore(alone, mediator, {
    name: '',
    phone: '13800005678',
    identityNumber: OLD.identity ?? '',
    employerName: '',
  })
  expect(again.flatMap(({ cases }) => cases.map(({ id }) => id))).toEqual([disputeId])
  const before = await seenBefore(alone, clerk, {
    name: '',
    phone: OLD.phone ?? '',
    identityNumber: '',
    employerName: '',
  })
  expect(before.flatMap(({ history }) => history.map(({ number }) => number))).toEqual([OLD.number])
  expect((await readDraft(alone, mediator, DRAFT))?.typed).toEqual({ name: '孙小美' })
  await recordConsultation(alone, actOf(mediator), consultation(room, named('李建国', '13900001111')))
  expect(await people(alone, county)).toBe(3)
  expect(await bringStatement(alone, actOf(mediator), LINE)).toMatchObject({ waiting: false, added: 0, repeated: 1 })
  const [line] = await linesIn(desk.db.reader, { unitIds: [committee, room], status: 'open', after: null, limit: 9 })
  expect(line && openLine(alone, line)).toMatchObject({ payer: '山城宏达服装有限公司', serial: 'A1' })
  const kept = desk.db.reader.selectFrom('historical_case').select('revision')
  await importSmallRegister(alone, actOf(clerk), committee, [OLD])
  expect(await kept.executeTakeFirst()).toEqual({ revision: 1 })
  const trail = await desk.db.reader
    .selectFrom('audit_entry')
    .select('action')
    .where('object_kind', '=', 'key')
    .execute()
  expect(trail.map(({ action }) => action)).toEqual(['key:add', 'key:change', 'key:gone'])
}

describe('keys change, cut off and taken up again', () => {
  test('on SQLite', async () => {
    const desk = await fileDesk()
    onTestFinished(() => desk.end())
    await changes(desk)
  })
  test.skipIf(!hasPostgres())('on PostgreSQL', { timeout: 90_000 }, async () => {
    const own = await migratedPostgres()
    const desk = await testDesk({ postgresUrl: own?.url ?? '' })
    onTestFinished(async () => {
      await desk.end()
      await own?.drop()
    })
    const secrets = loadSecrets(desk.config.secretsDir, true)
    await changes({ ...desk, secrets, privateValues: privateValues(secrets.pairs) })
  })
})

type Row = Record<string, string | number>

/** Adds a row that makes no sense. */
function addRow(raw: Sqlite.Database, table: string): void {
  const columns = raw.prepare(`pragma table_info(${table})`).all() as { name: string; type: string; notnull: 0 | 1 }[]
  const values = columns.map(({ type, notnull }) =>
    notnull === 0 ? null : type.toLowerCase() === 'integer' ? 1 : `${table}-1`,
  )
  raw.prepare(`insert into ${table} values (${values.map(() => '?').join()})`).run(...values)
}

test('every column of sealed text is gone through, and there is none beside them', async () => {
  const desk = await fileDesk()
  onTestFinished(() => desk.end())
  await filled(desk)
  const { privateValues: values } = desk
  const raw = new Sqlite(join(desk.config.dataDir, DATABASE_FILE))
  onTestFinished(() => void raw.close())
  raw.pragma('foreign_keys = off')
  raw.pragma('ignore_check_constraints = on')
  for (const table of new Set(sealedPlaces.map((one) => one.table)))
    if (raw.prepare(`select count(*) from ${table}`).pluck().get() === 0) addRow(raw, table)
  for (const { table, column, keys, place } of sealedPlaces)
    for (const row of raw
      .prepare(`select * from ${table} where coalesce(${column}, '') not like 'v1:%'`)
      .all() as Row[])
      raw
        .prepare(`update ${table} set ${column} = ? where ${keys.map((key) => `${key} = ?`).join(' and ')}`)
        .run(values.sealText(place(row), `what ${table}.${column} says`), ...keys.map((key) => row[key]))
  await addKeys(desk)
  await changeKeys(desk, () => undefined)
  const newest = desk.privateValues.keys.current()
  const seen: string[] = []
  for (const table of raw.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[])
    for (const { name } of raw.prepare(`pragma table_info("${table}")`).all() as { name: string }[]) {
      const sealed = raw
        .prepare(`select "${name}" from "${table}" where "${name}" like 'v1:%'`)
        .pluck()
        .all() as string[]
      if (sealed.length > 0) seen.push(`${table}.${name}`)
      expect(sealed.filter((value) => !value.startsWith(`v1:${newest.name}:`))).toEqual([])
    }
  const told = ['private_value.sealed', ...sealedPlaces.map(({ table, column }) => `${table}.${column}`)]
  expect(seen.toSorted()).toEqual(told.toSorted())
  for (const { table, column, place } of sealedPlaces)
    for (const row of raw.prepare(`select * from ${table}`).all() as Record<string, string>[])
      expect(values.openText(place(row), row[column] ?? '')).not.toBe('')
})

test('a value that somebody changes meanwhile is left to him', async () => {
  const desk = await fileDesk()
  onTestFinished(() => desk.end())
  const { county } = await filled(desk)
  const mediator = await county.actor('mediator', 'room')
  await addKeys(desk)
  const newest = desk.privateValues.keys.held().at(-1)
  desk.privateValues.keys.goBy(
    new Map([
      [desk.privateValues.keys.current().name, 'leaving'],
      [newest?.name ?? '', 'used'],
    ]),
  )
  let typed = false
  await moveValues(desk, async (stage, _, work) => {
    if (stage === 'draft' && !typed) {
      typed = true
      await keepDraft(desk, mediator, DRAFT, { name: '后来写的' })
    }
    await transact(desk.db, work)
  })
  expect(typed).toBe(true)
  expect((await readDraft(desk, mediator, DRAFT))?.typed).toEqual({ name: '后来写的' })
})
