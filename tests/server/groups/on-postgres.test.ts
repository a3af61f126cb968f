/** Lists of workers, their table and old registers on a PostgreSQL server as well: what they write is the same. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { findHistoryImport } from '../../../db/repositories/historical-cases.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import type { Role } from '../../../workflows/permissions.ts'
import { dispute, worker } from '../../desk/given.ts'
import { peopleText, personName } from '../../desk/people-list.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { openSite } from '../../desk/visitor.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'

/** A served desk on a database of its own, and somebody signed in; gone when the test ends. */
async function onServer(role: Role, unit: 'room' | 'committee') {
  const own = await migratedPostgres()
  const desk = await testDesk({ postgresUrl: own?.url ?? '' })
  const site = await openSite(desk)
  onTestFinished(async () => {
    await site.end()
    await desk.end()
    await own?.drop()
  })
  const county = await smallCounty(desk)
  const actor = await county.actor(role, unit)
  const visitor = site.visitor()
  await visitor.signIn(`${role}-${unit}`)
  return { desk, county, actor, visitor, reader: desk.db.reader }
}

describe.skipIf(!hasPostgres())('on PostgreSQL', () => {
  test('a pasted list becomes one case with every worker and his claims', { timeout: 60_000 }, async () => {
    const { desk, visitor, reader } = await onServer('mediator', 'room')
    await visitor.get('/intake/group')
    const put = await visitor.uploadSeveral('/intake/group', { pasted: peopleText(12) }, [])
    await visitor.follow(put)
    const saved = await visitor.post(put.location ?? '', {
      employerName: '山城建工集团有限公司',
      summary: '工地停工，工资未发',
      receivedOn: '2026-11-22',
    })
    expect(saved.status).toBe(303)
    const rows = await reader.selectFrom('dispute').select(['worker_count', 'worker_label']).execute()
    expect(rows).toEqual([{ worker_count: 12, worker_label: personName(0) }])
    const parties = await reader.selectFrom('dispute_party').select('id').where('side', '=', 'worker').execute()
    expect(parties).toHaveLength(12)
    await visitor.get('/search')
    expect((await visitor.post('/search', { q: personName(7) })).location).toMatch(/^\/disputes\//)
    expect(await checkJournal(desk.db.reader, () => undefined)).toMatchObject({ cases: 1, differences: 0 })
  })

  test('the table of workers changes claims cell by cell, with the totals', { timeout: 60_000 }, async () => {
    const { desk, county, actor, visitor, reader } = await onServer('mediator', 'room')
    const workers = [0, 1, 2].map((nth) => worker(personName(nth), 'unpaid-wages', 100_000 + nth))
    const { disputeId } = await openDispute(desk, actOf(actor), dispute(county.units.room, { workers }))
    expect((await visitor.get(`/disputes/${disputeId}/grid`)).text).toContain('3,000.03')
    const [one] = await reader
      .selectFrom('dispute_party')
      .select('id')
      .where('side', '=', 'worker')
      .orderBy('position')
      .execute()
    const id = one?.id ?? ''
    const cells = { [`cell.${id}.unpaid-wages`]: '1,500', [`was.${id}.unpaid-wages`]: '1000.00' }
    expect((await visitor.post(`/disputes/${disputeId}/grid/claims`, cells)).status).toBe(303)
    expect((await visitor.get(`/disputes/${disputeId}/grid`)).text).toContain('3,500.03')
    const rows = await reader.selectFrom('dispute').select('claimed_fen').execute()
    expect(rows).toEqual([{ claimed_fen: 350_003 }])
    expect(await checkJournal(desk.db.reader, () => undefined)).toMatchObject({ differences: 0 })
  })

  test('an old register comes in, is listed and found, and adds nothing twice', { timeout: 60_000 }, async () => {
    const { county, visitor, reader } = await onServer('clerk', 'committee')
    const heads = '案号\t申请人\t人数\t被申请人\t案由\t受理日期\t结案日期\t调解结果'
    const rows = [1, 2, 3].map(
      (nth) =>
        `渝总调〔2019〕${nth}号\t${personName(nth)}\t1\t老厂有限公司\t拖欠工资\t2019-03-01\t2019-04-0${nth}\t调解成功`,
    )
    const bringIn = async () => {
      await visitor.get('/history/import')
      const put = await visitor.upload(
        '/history/import',
        { pasted: '' },
        { field: 'file', name: '台账.csv', bytes: Buffer.from([heads, ...rows].join('\n')) },
      )
      await visitor.follow(put)
      const began = await visitor.post(put.location ?? '', { unitId: county.units.committee })
      expect(began.status).toBe(303)
      const id = (began.location ?? '').split('/').at(-1) ?? ''
      await expect
        .poll(async () => (await findHistoryImport(reader, id))?.state, { timeout: 30_000, interval: 50 })
        .toBe('done')
      return findHistoryImport(reader, id)
    }
    expect(await bringIn()).toMatchObject({ added: 3, changed: 0, done: 3 })
    expect(await bringIn()).toMatchObject({ added: 0, changed: 0 })
    const list = await visitor.get('/history')
    expect(list.text).toContain('渝总调〔2019〕1号')
    expect(list.text).toMatch(/2019<\/td>\s*<td class="number">3</)
    await visitor.get('/search')
    expect((await visitor.post('/search', { q: personName(2) })).text).toContain('历史台账中的案件')
  })
})
