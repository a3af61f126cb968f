/** Records that are no volumes go by two persons when their term is over: what tells of persons is nowhere any more, what counts stays (PIPL 19, 47; T66). */
import { sql } from 'kysely'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertLawParameter } from '../../../db/repositories/law-parameters.ts'
import { checkTrail } from '../../../server/audit/check-trail.ts'
import { sealTrail } from '../../../server/audit/seal-trail.ts'
import { decideErasure } from '../../../server/erasure/decide-erasure.ts'
import { proposeErasure } from '../../../server/erasure/propose-erasure.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { eraseFiles } from '../../../server/system/erase-files.ts'
import { recordTerms } from '../../../workflows/volume/record-terms.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { figure } from '../../proof/figure.ts'
import { seed, type Seeded } from './seeded.ts'

const site = caseSite()

/** Everything the desk keeps, as text. */
async function everything({ db }: TestDesk): Promise<string> {
  const tables = await db.reader.introspection.getTables()
  const texts = await Promise.all(
    tables.map(async ({ name }) =>
      JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(db.reader)).rows),
    ),
  )
  return texts.join('\n')
}

/** What must not change by any erasure: money, counts, journals, trail. */
const COUNTED = [
  'ledger_entry',
  'count_entry',
  'month_figure',
  'unit_figure',
  'on_hand',
  'consultation_count',
  'consultation_event',
  'consultation_topic',
  'outreach_entry',
  'warning_event',
  'warning_clock',
  'aid_event',
  'aid_receipt',
  'aid_proceeding',
  'audit_entry',
  'audit_seal',
] as const

const counted = ({ db }: TestDesk): Promise<unknown[][]> =>
  Promise.all(COUNTED.map((table) => db.reader.selectFrom(table).selectAll().execute() as Promise<unknown[]>))

async function differences(desk: TestDesk): Promise<unknown[]> {
  const found: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => found.push(difference))
  return found
}

async function stands({ db, privateValues }: TestDesk, { secrets, phone, id }: Seeded, all: string): Promise<boolean> {
  if (secrets.some((secret) => all.includes(secret))) return true
  if (phone === null) return false
  const tokens = privateValues.tokens('phone', phone)
  const hits = await db.reader.selectFrom('search_token').select('ref_id').where('token', 'in', tokens).execute()
  const owners = await privateValues.ownersOf(db.reader, 'phone', phone)
  return hits.some((hit) => hit.ref_id === id) || owners.length > 0
}

test('whatever stands on a list is nowhere any more, all else stands, and totals, journals and chain are what they were', async () => {
  let records = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...recordTerms), fc.boolean()), { minLength: 5, maxLength: 12 }),
      async (picks) => {
        const desk = await testDesk()
        try {
          const county = await smallCounty(desk)
          const seeded: (Seeded & { goes: boolean })[] = []
          for (const [at, [term, goes]] of picks.entries()) {
            desk.at(`2026-11-22 10:${String(at).padStart(2, '0')}`)
            seeded.push({ ...(await seed(desk, county, term, at)), goes })
          }
          const before = await everything(desk)
          for (const one of seeded) expect([one.term, await stands(desk, one, before)]).toEqual([one.term, true])
          desk.at('2040-11-23 09:00')
          await sealTrail(desk, 'sealer')
          const told = await differences(desk)
          const totals = await counted(desk)
          const [supervisor, above] = [
            await county.actor('supervisor', 'county'),
            await county.actor('supervisor', 'city'),
          ]
          for (const term of recordTerms) {
            const ids = seeded.filter((one) => one.term === term && one.goes).map((one) => one.id)
            if (ids.length === 0) continue
            const unitId = county.units.county
            const { listId } = await proposeErasure(desk, actOf(supervisor), { unitId, term, ids })
            await decideErasure(desk, actOf(above), { listId, outcome: 'erased', reason: null, revision: 1 })
          }
          await eraseFiles(desk, 'round')
          const after = await everything(desk)
          for (const one of seeded) {
            expect([one.term, one.goes, await stands(desk, one, after)]).toEqual([one.term, one.goes, !one.goes])
            for (const sha256 of one.files) {
              const kept = await desk.files.get(sha256).then(
                () => true,
                () => false,
              )
              expect([one.term, kept]).toEqual([one.term, !one.goes])
            }
          }
          const now = await counted(desk)
          // The acts of erasing themselves are told.
          const trail = COUNTED.indexOf('audit_entry')
          expect(now[trail]?.slice(0, totals[trail]?.length)).toEqual(totals[trail])
          expect(now.toSpliced(trail, 1)).toEqual(totals.toSpliced(trail, 1))
          expect(await differences(desk)).toEqual(told)
          await sealTrail(desk, 'sealer')
          const faults: unknown[] = []
          await checkTrail(desk.db.reader, desk.secrets.auditing, [], (fault) => faults.push(fault))
          expect(faults).toEqual([])
          records += seeded.filter((one) => one.goes).length
        } finally {
          await desk.end()
        }
      },
    ),
    {
      numRuns: 8,
      endOnFailure: true,
      examples: [
        [recordTerms.map((term) => [term, true])],
        [
          recordTerms.flatMap((term) => [
            [term, true],
            [term, false],
          ]),
        ],
      ] as never,
    },
  )
  figure({
    id: 'T66',
    promise: 'Records past their term are erased whole, and totals and chain stand',
    figure: `0 of ${records} records found again in any table, token or file; no total, journal or link changed`,
    target: '0 left, 0 changed',
    passed: true,
  })
}, 120_000)

test('is listed by one person and let go by another, through the pages', async () => {
  const { desk, county } = site.at()
  const named = await seed(desk, county, 'consultation', 3)
  desk.at('2028-11-22 23:50')
  const { visitor: clerk } = await site.signedIn('clerk', 'committee')
  // On its last day a record is still kept.
  expect((await clerk.get('/destruction/records')).text).toContain('没有期满的记录')
  desk.at('2028-11-23 00:05')
  const page = (await clerk.get('/destruction/records')).text
  for (const said of ['法律咨询（期满 1 条）', '自咨询之日起保存 2 年。', '2026-11-22', '2028-11-22', '夏*'])
    expect(page).toContain(said)
  expect(page).not.toContain(named.secrets[0])
  const form = { unit: county.units.committee, term: 'consultation' }
  expect((await clerk.post('/destruction/records', form)).text).toContain('请勾选 1 至 200 条')
  await clerk.get('/destruction/records')
  const proposed = await clerk.post('/destruction/records', { ...form, picked: [named.id] })
  const list = proposed.location ?? ''
  const shown = (await clerk.follow(proposed)).text
  expect(shown).toContain('清除清单〔2028〕第1号')
  expect(shown).not.toContain('批准并清除')
  await clerk.get('/destruction/records')
  expect((await clerk.post('/destruction/records', { ...form, picked: [named.id] })).status).toBe(409)
  await clerk.get(list)
  expect((await clerk.post(`${list}/decision`, { outcome: 'erased', revision: '1' })).status).toBe(403)

  const { visitor: stranger } = await site.signedIn('director', 'otherCommittee')
  expect((await stranger.get(list)).status).toBe(404)
  const { visitor: director } = await site.signedIn('director', 'committee')
  await director.get(list)
  expect((await director.post(`${list}/decision`, { outcome: 'returned', revision: '1' })).text).toContain('请填写')
  await director.get(list)
  expect(
    (await director.post(`${list}/decision`, { outcome: 'returned', reason: '再等等', revision: '1' })).status,
  ).toBe(303)
  expect((await director.get(list)).text).toContain('再等等')

  // Free again: a director's own list waits for somebody else.
  await director.get('/destruction/records')
  const own = (await director.post('/destruction/records', { ...form, picked: [named.id] })).location ?? ''
  expect((await director.get(own)).text).toContain('须由另一人确认')
  expect((await director.post(`${own}/decision`, { outcome: 'erased', revision: '1' })).status).toBe(409)
  const { visitor: above } = await site.signedIn('supervisor', 'county')
  // Whoever lets a record be erased may look at it first.
  expect((await above.get(own)).text).toContain(`href="/consultations/${named.id}"`)
  const erased = await above.follow(await above.post(`${own}/decision`, { outcome: 'erased', revision: '1' }))
  expect(erased.text).toContain('所列记录已经清除')
  expect(erased.text).not.toContain(`/consultations/${named.id}`)
  const all = await everything(desk)
  expect(await stands(desk, named, all)).toBe(false)
  const { visitor: mediator } = await site.signedIn('mediator', 'room')
  expect((await mediator.get(`/consultations/${named.id}`)).text).toContain('夏*')
  expect((await clerk.get('/destruction/records')).text).toContain('没有期满的记录')
})

test('an employer who is a person is covered with the last record that names him', async () => {
  const { desk, county } = site.at()
  const clerk = await county.actor('clerk', 'committee')
  const director = await county.actor('director', 'committee')
  const first = await seed(desk, county, 'consultation', 1)
  const second = await seed(desk, county, 'consultation', 2)
  const [employer] = await desk.db.reader
    .selectFrom('consultation')
    .select('employer_id')
    .where('id', '=', first.id)
    .execute()
  await transact(desk.db, (tx) =>
    tx
      .updateTable('consultation')
      .set({ employer_id: employer?.employer_id ?? null })
      .where('id', '=', second.id)
      .execute(),
  )
  desk.at('2030-01-01 09:00')
  const nameNow = async (): Promise<string> =>
    (
      await desk.db.reader
        .selectFrom('employer')
        .select('name')
        .where('id', '=', employer?.employer_id ?? '')
        .executeTakeFirstOrThrow()
    ).name
  const erase = async (id: string): Promise<void> => {
    const given = { unitId: county.units.committee, term: 'consultation' as const, ids: [id] }
    const { listId } = await proposeErasure(desk, actOf(clerk), given)
    await decideErasure(desk, actOf(director), { listId, outcome: 'erased', reason: null, revision: 1 })
  }
  await erase(first.id)
  expect(await nameNow()).toContain('密1语')
  await erase(second.id)
  expect(await nameNow()).toMatch(/^.\*$/u)
})

test('the term in force today decides, and one entered as for good keeps everything', async () => {
  const { desk, county } = site.at()
  const one = await seed(desk, county, 'history', 1)
  const clerk = await county.actor('clerk', 'committee')
  const administrator = await county.actor('administrator', 'city')
  desk.at('2030-01-01 09:00')
  const propose = () =>
    proposeErasure(desk, actOf(clerk), { unitId: county.units.committee, term: 'history', ids: [one.id] })
  await expect(propose()).rejects.toMatchObject({ kind: 'stale' })
  const enter = (revision: number, value: number, from: string) =>
    transact(desk.db, (tx) =>
      insertLawParameter(tx, {
        id: desk.newId(),
        code: 'retention-history',
        revision,
        value,
        valid_from: from,
        source: '本会档案办法',
        entered_by: administrator.staffId,
        recorded_at: desk.clock.now(),
      }),
    )
  await enter(1, 100, '2029-01-01')
  desk.at('2060-01-01 09:00')
  await expect(propose()).rejects.toMatchObject({ kind: 'stale' })
  await enter(2, 3, '2059-01-01')
  await expect(propose()).resolves.toMatchObject({ listId: expect.stringMatching(/^[0-9a-f-]{36}$/u) })
})
