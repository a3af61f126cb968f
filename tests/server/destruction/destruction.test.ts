/** Volumes past their term: proposed by one, let by another, destroyed on a day; what tells of persons goes, what counts stays (domain.md 6.6, T66). */
import { sql } from 'kysely'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { itemsOf } from '../../../db/repositories/destruction.ts'
import { changeEmployer } from '../../../db/repositories/parties.ts'
import { findUnit, updateUnit } from '../../../db/repositories/units.ts'
import { findVolume } from '../../../db/repositories/volumes.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { reopenAid } from '../../../server/legal-aid/aid-file.ts'
import { carryOutDestruction } from '../../../server/destruction/carry-out.ts'
import { decideDestruction } from '../../../server/destruction/decide-destruction.ts'
import { proposeDestruction } from '../../../server/destruction/propose-destruction.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { eraseFiles } from '../../../server/system/erase-files.ts'
import { changeRetentionOf } from '../../../server/volume/change-retention.ts'
import { keepSheets } from '../../../server/volume/file-sheets.ts'
import type { Actor } from '../../../server/desk.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { accepted } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import { fromDispute } from '../legal-aid/story.ts'
import { archivedCase, bind, SECRETS } from './archived-case.ts'
import { hasPdftotext, pdfText, squeeze } from '../../templates/pdf-tools.ts'

const site = caseSite()

/** Everything the desk keeps, table by table, as text. */
async function everything(): Promise<Map<string, string>> {
  const { reader } = site.at().desk.db
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(reader)
  const dumped = new Map<string, string>()
  for (const { name } of tables.rows)
    dumped.set(name, JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(reader)).rows))
  return dumped
}

/** Tables that hold a word. */
function tablesWith(dumped: ReadonlyMap<string, string>, secret: string): string[] {
  return [...dumped].flatMap(([table, text]) => (text.includes(secret) ? [table] : []))
}

/** What must not change by a destruction: money, counts, months. */
const COUNTED = ['ledger_entry', 'count_entry', 'month_figure', 'unit_figure', 'on_hand', 'dispute_tally', 'instalment']

async function differences(): Promise<unknown[]> {
  const found: unknown[] = []
  await checkJournal(site.at().desk.db.reader, (difference) => found.push(difference))
  return found
}

async function listed(ids: readonly string[]) {
  const { desk, county } = site.at()
  const clerk = await county.actor('clerk', 'committee')
  const { listId } = await proposeDestruction(desk, actOf(clerk), {
    committeeId: county.units.committee,
    disputeIds: ids,
  })
  return { listId, clerk }
}

const approve = (listId: string, by: Actor, reason: string | null = null) =>
  decideDestruction(site.at().desk, actOf(by), { listId, outcome: 'approved', reason, revision: 1 })

test('a volume is destroyed by two persons on a day, and nothing tells of its persons any more', async () => {
  const { desk, county } = site.at()
  const other = await archivedCase(site, '欧阳正在他案', 'room', '他案')
  const id = await archivedCase(site)
  const shas = await filesOfCase(id)
  expect(shas.length).toBeGreaterThan(2)
  const before = await everything()
  expect(tablesWith(before, SECRETS[0] ?? '')).toEqual(['person', 'dispute'])
  const journalBefore = (await reopenFile(desk.db.reader, id)).journal

  desk.at('2031-11-23 09:00')
  const { visitor: clerk } = await site.signedIn('clerk', 'committee')
  expect((await clerk.get('/destruction')).text).toContain('保管期满与销毁')
  expect((await clerk.post('/destruction', { committee: county.units.committee })).text).toContain('请勾选 1 至 100 卷')
  await clerk.get('/destruction')
  const proposed = await clerk.post('/destruction', { committee: county.units.committee, picked: [id] })
  expect(proposed.status).toBe(303)
  const list = proposed.location ?? ''
  const shown = await clerk.follow(proposed)
  expect(shown.text).toContain('桂*与山城宏达服装有限公司')
  expect(shown.text).not.toContain('批准销毁')
  expect((await clerk.post(`${list}/carry-out`, { on: '2031-11-23', revision: '1' })).text).toContain('清册尚未批准')
  // The clerk may not approve at all, and a director not his own list.
  await clerk.get(list)
  expect((await clerk.post(`${list}/decision`, { outcome: 'approved', revision: '1' })).status).toBe(403)
  const { visitor: director } = await site.signedIn('director', 'committee')
  await director.get(list)
  expect((await director.post(`${list}/decision`, { outcome: 'returned', revision: '1' })).text).toContain('#f-reason')
  expect((await director.post(`${list}/decision`, { outcome: 'approved', revision: '1' })).status).toBe(303)
  await clerk.get(list)
  const early = await clerk.post(`${list}/carry-out`, { on: '2031-11-22', revision: '2' })
  expect(early.text).toContain('销毁日期应在 2031-11-23')
  await clerk.get(list)
  expect((await clerk.post(`${list}/carry-out`, { on: '2031-11-23', revision: '2' })).status).toBe(303)

  // Gone from every table; the company's and the other case's names stay.
  const after = await everything()
  const all = [...after.values()].join()
  for (const secret of SECRETS) expect(tablesWith(after, secret)).toEqual([])
  expect(all).toContain('欧阳正在他案')
  for (const table of COUNTED) expect([table, after.get(table)]).toEqual([table, before.get(table)])
  expect(await differences()).toEqual([])
  const file = await reopenFile(desk.db.reader, id)
  expect(file.row).toMatchObject({ summary: '', worker_label: '桂*', stage: 'archived', archived_on: '2026-11-22' })
  expect(file.kept).toMatchObject({ state: 'destroyed', destroyed_on: '2031-11-23' })
  expect(file.journal.slice(0, journalBefore.length)).toEqual(journalBefore)
  expect(file.journal.at(-1)).toMatchObject({ type: 'volume-destroyed', payload: expect.stringContaining('2031-1') })

  // Files go with the desk's next round, and with a later one they are done with; another case's stay.
  expect(await eraseFiles(desk, 'round')).toBe(shas.length)
  for (const sha256 of shas) await expect(desk.files.get(sha256)).rejects.toThrow()
  desk.at('2031-11-23 09:10')
  await eraseFiles(desk, 'round')
  expect(await eraseFiles(desk, 'round')).toBe(0)
  for (const sha256 of await filesOfCase(other)) await expect(desk.files.get(sha256)).resolves.toBeDefined()

  // The page tells it; nothing can be done or opened any more.
  const page = await clerk.get(`/disputes/${id}`)
  expect(page.text).toContain('已于 2031-11-23 按销毁清册〔2031〕第1号销毁')
  expect(page.text).toContain('销毁案卷')
  for (const tab of ['parties', 'terms', 'rights', 'evidence', 'papers', 'performance'])
    expect([tab, (await clerk.get(`/disputes/${id}?tab=${tab}`)).status]).toEqual([tab, 200])
  expect((await clerk.get(`/disputes/${id}/volume`)).location).toBe(`/disputes/${id}`)
  expect((await clerk.get(`/disputes/${id}/volume/pdf`)).status).toBe(409)
  expect((await clerk.get(`/disputes/${id}/papers/closing-report/preview`)).text).toContain('案卷已经销毁')
  expect((await takeStepPage(clerk, id, 'corrected', { what: 'days', reason: 'found-at-review' })).status).toBe(409)
}, 60_000)

async function filesOfCase(id: string): Promise<string[]> {
  const { reader } = site.at().desk.db
  const volume = await findVolume(reader, id)
  const papers = await reader.selectFrom('paper').select('sha256').where('dispute_id', '=', id).execute()
  const materials = await reader.selectFrom('attachment').select('sha256').where('dispute_id', '=', id).execute()
  return [...papers, ...materials, ...(volume ? [volume] : [])].map((row) => row.sha256)
}

describe('a list', () => {
  test('takes nothing before its time, nothing twice, and nothing of another committee', async () => {
    const { desk } = site.at()
    const id = await archivedCase(site)
    const elsewhere = await archivedCase(site, '他县职工', 'otherRoom')
    desk.at('2031-11-22 09:00')
    await expect(listed([id])).rejects.toMatchObject({ kind: 'stale' })
    desk.at('2031-11-23 09:00')
    await expect(listed([id, elsewhere])).rejects.toMatchObject({ kind: 'stale' })
    await listed([id])
    await expect(listed([id])).rejects.toMatchObject({ kind: 'stale' })
    const { visitor: stranger } = await site.signedIn('clerk', 'otherCommittee')
    const { listId } = { listId: await anyList() }
    for (const path of ['', '/pdf', '/xlsx'])
      expect((await stranger.get(`/destruction/lists/${listId}${path}`)).status).toBe(404)
  }, 60_000)

  test('is let by another person, by the union above where the office is small, alone only in a single-person desk', async () => {
    const { desk, county } = site.at()
    const id = await archivedCase(site)
    desk.at('2031-11-23 09:00')
    const director = await county.actor('director', 'committee')
    const { listId } = await proposeDestruction(desk, actOf(director), {
      committeeId: county.units.committee,
      disputeIds: [id],
    })
    await expect(approve(listId, director, '独自')).rejects.toMatchObject({
      reasons: [{ code: 'own-proposal' }],
    })
    const unit = await findUnit(desk.db.reader, county.units.committee)
    if (unit) await transact(desk.db, (tx) => updateUnit(tx, unit.id, unit.revision, { ...unit, singlePerson: true }))
    await expect(approve(listId, director, '独自')).rejects.toMatchObject({
      reasons: [{ code: 'own-proposal-same-day' }],
    })
    desk.at('2031-11-24 09:00')
    await expect(approve(listId, director)).rejects.toMatchObject({ faults: [{ field: 'reason', code: 'required' }] })
    await approve(listId, director, '单人岗')
    const supervisor = await county.actor('supervisor', 'county')
    // Let, and still sent back: the volume is kept and free for another list.
    const back = { listId, outcome: 'returned' as const, reason: '有一卷仍在执行', revision: 2 }
    await decideDestruction(desk, actOf(supervisor), back)
    expect((await reopenFile(desk.db.reader, id)).kept).toMatchObject({ state: 'kept', list_id: null })
    const again = await listed([id])
    await approve(again.listId, supervisor)
    const { visitor } = await site.signedIn('director', 'committee')
    expect((await visitor.get(`/destruction/lists/${listId}`)).text).toContain('有一卷仍在执行')
  }, 60_000)

  test('destroys nothing at all when one of its volumes left the archive meanwhile', async () => {
    const { desk, county } = site.at()
    const [one, two] = [await archivedCase(site, '甲职工'), await archivedCase(site, '乙职工')]
    desk.at('2031-11-23 09:00')
    const { listId, clerk } = await listed([one, two])
    await approve(listId, await county.actor('director', 'committee'))
    const { visitor: director } = await site.signedIn('director', 'committee')
    const { workers } = await reopenFile(desk.db.reader, two)
    const back = { workers: workers.map((each) => each.id), reason: 'keyed-by-mistake', on: '2031-11-23' }
    expect((await takeStepPage(director, two, 'ending-corrected', back)).status).toBe(303)
    await expect(
      carryOutDestruction(desk, actOf(clerk), { listId, on: day('2031-11-23'), revision: 2 }),
    ).rejects.toMatchObject({ reasons: [{ code: 'destruction-volume-left' }] })
    expect((await reopenFile(desk.db.reader, one)).row.worker_label).toBe('甲职工')
    expect(await eraseFiles(desk, 'round')).toBe(0)
    expect(await differences()).toEqual([])
  }, 60_000)

  test('covers an employer who is a person, on the list and everywhere else', async () => {
    const { desk, county } = site.at()
    const id = await archivedCase(site)
    const { employers } = await reopenFile(desk.db.reader, id)
    await transact(desk.db, async (tx) => {
      await changeEmployer(tx, employers[0]?.employer?.id ?? '', { kind: 'person', name: '包工头甲' })
      await tx.updateTable('dispute').set({ employer_label: '包工头甲' }).where('id', '=', id).execute()
    })
    desk.at('2031-11-23 09:00')
    const { listId, clerk } = await listed([id])
    expect((await itemsOf(desk.db.reader, listId))[0]?.title).toBe('桂*与包*劳动争议纠纷')
    await approve(listId, await county.actor('director', 'committee'))
    await carryOutDestruction(desk, actOf(clerk), { listId, on: day('2031-11-23'), revision: 2 })
    expect(tablesWith(await everything(), '包工头甲')).toEqual([])
    expect((await reopenFile(desk.db.reader, id)).row.employer_label).toBe('包*')
  }, 60_000)

  test('an aid case that came of it keeps the other side and loses the list of evidence', async () => {
    const { desk, county } = site.at()
    const id = await archivedCase(site)
    const { employers, workers } = await reopenFile(desk.db.reader, id)
    const boss = { kind: 'person', name: '包工头甲' } as const
    await transact(desk.db, (tx) => changeEmployer(tx, employers[0]?.employer_id ?? '', boss))
    const [aid = ''] = await fromDispute(desk, await county.actor('aid-officer', 'county'), id, [workers[0]?.id ?? ''])
    desk.at('2031-11-23 09:00')
    const { listId, clerk } = await listed([id])
    await approve(listId, await county.actor('director', 'committee'))
    await carryOutDestruction(desk, actOf(clerk), { listId, on: day('2031-11-23'), revision: 2 })
    expect(await reopenAid(desk.db.reader, aid)).toMatchObject({ opponents: [boss], evidence: [] })
  }, 60_000)

  test('a volume kept longer with a reason is not due', async () => {
    const { desk, county } = site.at()
    const id = await archivedCase(site)
    const clerk = await county.actor('clerk', 'committee')
    await changeRetentionOf(desk, actOf(clerk), id, { retention: '10-years', reason: 'proceedings', revision: 1 })
    desk.at('2031-11-23 09:00')
    await expect(listed([id])).rejects.toMatchObject({ kind: 'stale' })
    desk.at('2036-11-23 09:00')
    await listed([id])
    // What stands on a list keeps its term until the list is sent back.
    await expect(
      changeRetentionOf(desk, actOf(clerk), id, { retention: 'permanent', reason: 'proceedings', revision: 3 }),
    ).rejects.toMatchObject({ reasons: [{ code: 'volume-on-list' }] })
  }, 60_000)

  test.skipIf(!hasPdftotext)(
    'prints as a paper and as a workbook, names covered, the same each time',
    async () => {
      const { desk } = site.at()
      const id = await archivedCase(site)
      desk.at('2031-11-23 09:00')
      const { listId } = await listed([id])
      const { visitor } = await site.signedIn('clerk', 'committee')
      const pdf = await visitor.download(`/destruction/lists/${listId}/pdf`)
      const text = squeeze(pdfText(pdf.bytes))
      const number = (await reopenFile(desk.db.reader, id)).row.case_number ?? ''
      for (const said of ['档案销毁清册', '〔2031〕第1号', squeeze(number), '桂*与山城宏达', 'clerk·committee'])
        expect(text).toContain(said)
      expect(text).not.toContain('桂芳菲')
      expect((await visitor.download(`/destruction/lists/${listId}/pdf`)).bytes.equals(pdf.bytes)).toBe(true)
      const sheet = await readSheet((await visitor.download(`/destruction/lists/${listId}/xlsx`)).bytes)
      expect(JSON.stringify(sheet)).toContain('桂*与山城宏达服装有限公司劳动争议纠纷')
      const audit = await desk.db.reader.selectFrom('audit_entry').select('action').execute()
      expect(audit.map((row) => row.action)).toContain('destruction:export')
    },
    60_000,
  )
})

test('a volume that is bound again leaves no former file, and a file somebody needs is spared', async () => {
  const { desk, county } = site.at()
  const mediator = await county.actor('mediator', 'room')
  const { disputeId: id } = await accepted(desk, mediator, dispute(county.units.room))
  await keepSheets(desk, actOf(mediator), id, { rights: 1 })
  await bind(desk, id, mediator)
  const former = (await findVolume(desk.db.reader, id))?.sha256 ?? ''
  await keepSheets(desk, actOf(mediator), id, { rights: 2 })
  await bind(desk, id, mediator)
  // The first content is bound once more before the round comes: it is the volume's own again.
  await keepSheets(desk, actOf(mediator), id, { rights: 1 })
  await bind(desk, id, mediator)
  expect((await findVolume(desk.db.reader, id))?.sha256).toBe(former)
  expect(await eraseFiles(desk, 'round')).toBe(1)
  await expect(desk.files.get(former)).resolves.toBeDefined()
})

async function anyList(): Promise<string> {
  const row = await site.at().desk.db.reader.selectFrom('destruction_list').select('id').executeTakeFirstOrThrow()
  return row.id
}
