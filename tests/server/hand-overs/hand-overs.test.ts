/** Matters handed over to bodies that are no court: chosen, agreed to, waited for, and never a word of offers or notes. */
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertOffer } from '../../../db/repositories/offers.ts'
import { insertPrivateNote } from '../../../db/repositories/private-notes.ts'
import { eraseCases } from '../../../db/repositories/case-erasure.ts'
import { changeHandOver } from '../../../db/repositories/hand-overs.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { recountSummaries } from '../../../server/system/journal/recount-summaries.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn, registered } = caseSite()

const CENTRE = '江岸区困难职工帮扶中心'
const REQUEST = '一人供养两个孩子，三个月没有收入，请给予临时救助'

/** Fills the form of a kind as it is drawn, with what the test says differently. */
async function handedOver(visitor: Visitor, id: string, kind: string, fields: Record<string, string | string[]> = {}) {
  await visitor.get(`/disputes/${id}/hand-overs/new?kind=${kind}`)
  const file = await reopenFile(at().desk.db.reader, id)
  return visitor.post(`/disputes/${id}/hand-overs/new`, {
    kind,
    partyIds: file.workers.map((worker) => worker.id),
    bodyName: CENTRE,
    matters: ['employer', 'summary'],
    request: REQUEST,
    consented: 'yes',
    answerDays: '15',
    preparedOn: '2026-11-22',
    sentBy: 'window',
    ...fields,
  })
}

async function took(visitor: Visitor, address: string, step: string, fields: Record<string, string>) {
  await visitor.get(address)
  const rows = await at().desk.db.reader.selectFrom('hand_over').select(['id', 'revision']).execute()
  const revision = String(rows.find((row) => address.endsWith(row.id))?.revision ?? 0)
  const reply = await visitor.post(`${address}/steps/${step}`, { revision, ...fields })
  expect([step, reply.status]).toEqual([step, 303])
}

test('help is asked for, waited for, asked for again and answered, while the court region of the case stays shut', async () => {
  at().desk.at('2026-11-22 09:00')
  const id = await registered()
  const { visitor } = await signedIn('clerk', 'committee')
  const opened = await handedOver(visitor, id, 'hardship-help')
  expect(opened.status).toBe(303)
  const address = opened.location ?? ''
  const rights = await visitor.get(`/disputes/${id}?tab=rights`)
  for (const words of ['困难帮扶', CENTRE, '2026-12-07']) expect(rights.text).toContain(words)

  // The day has passed: it stands on the week's list, and the page says to ask again first.
  at().desk.at('2026-12-10 09:00')
  await visitor.signIn('clerk-committee')
  const supervisor = await signedIn('supervisor', 'county')
  const week = await supervisor.visitor.get('/reports/weekly?list=unanswered')
  expect(week.text).toContain(address)
  expect((await visitor.get(address)).text).toContain('2026-12-07 到期未答复')
  await took(visitor, address, 'chased', { on: '2026-12-10', manner: 'phone', until: '2026-12-20' })
  expect((await supervisor.visitor.get('/reports/weekly?list=unanswered')).text).not.toContain(address)
  await took(visitor, address, 'accepted', { on: '2026-12-10', theirNumber: '帮扶2026-88' })
  await took(visitor, address, 'decided', {
    on: '2026-12-10',
    result: 'helped',
    amount: '2,000',
    answer: '已发放临时救助金',
  })
  const page = await visitor.get(address)
  for (const words of ['已答复', '2,000.00', '已发放临时救助金', '催办']) expect(page.text).toContain(words)

  const file = await reopenFile(at().desk.db.reader, id)
  expect(JSON.parse(file.row.state_value)).toMatchObject({ court: 'none' })
  expect(file.journal.map((event) => event.type)).toEqual(expect.arrayContaining(['handed-over', 'hand-over-answered']))
  expect(await recountSummaries(at().desk.db.reader)).toEqual([])
})

test('nothing is told without consent, the police are told of a named danger at once, and strangers are no workers', async () => {
  at().desk.at('2026-11-22 09:00')
  const id = await registered()
  const { visitor } = await signedIn('clerk', 'committee')
  const without = await handedOver(visitor, id, 'counselling', { consented: '' })
  expect(without.status).toBe(409)
  expect(without.text).toContain('尚未取得职工同意')
  expect(without.text).toContain(REQUEST)
  const nobody = await handedOver(visitor, id, 'counselling', { partyIds: [] })
  expect(nobody.status).toBe(422)
  expect(nobody.text).toContain('请选择涉及的职工')
  expect((await handedOver(visitor, id, 'counselling', { answerDays: '0' })).status).toBe(422)
  const employers = (await reopenFile(at().desk.db.reader, id)).employers.map((party) => party.id)
  expect((await handedOver(visitor, id, 'counselling', { partyIds: employers })).status).toBe(422)
  const unnamed = await handedOver(visitor, id, 'police', { partyIds: [], consented: '' })
  expect(unnamed.status).toBe(409)
  expect(unnamed.text).toContain('须写明风险情形')
  const told = { partyIds: [], consented: '', danger: 'gathering', answerDays: '1', sentBy: 'phone' }
  expect((await handedOver(visitor, id, 'police', told)).status).toBe(303)
  const again = await handedOver(visitor, id, 'police', told)
  expect(again.status).toBe(409)
  expect(again.text).toContain('同类程序正在办理中')
})

test('two years after the wrong the inspection is closed with its article', async () => {
  at().desk.at('2026-11-22 09:00')
  const id = await registered()
  await at().desk.db.reader.updateTable('dispute').set({ wrong_ended_on: '2024-11-01' }).where('id', '=', id).execute()
  const { visitor } = await signedIn('clerk', 'committee')
  const refused = await handedOver(visitor, id, 'labour-inspection')
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('劳动保障监察条例')
})

test('the letter tells what was chosen and never an offer or a private note', async () => {
  at().desk.at('2026-11-22 09:00')
  const id = await registered()
  const { desk } = at()
  const { visitor, actor } = await signedIn('clerk', 'committee')
  const file = await reopenFile(desk.db.reader, id)
  await transact(desk.db, async (tx) => {
    await insertOffer(tx, {
      id: desk.newId(),
      dispute_id: id,
      party_id: file.employers[0]?.id ?? '',
      amount_fen: 777_777,
      note: '私下底线七千',
      made_on: '2026-11-20',
      recorded_at: desk.clock.now(),
    })
    await insertPrivateNote(tx, {
      id: desk.newId(),
      dispute_id: id,
      staff_id: actor.staffId,
      body: '老板很怕上电视',
      recorded_at: desk.clock.now(),
    })
  })
  const address = (await handedOver(visitor, id, 'hardship-help')).location ?? ''
  const link = /href="([^"]*papers\/hand-over-letter\/preview[^"]*)"/.exec((await visitor.get(address)).text)?.[1] ?? ''
  const letter = await visitor.get(link.replaceAll('&amp;', '&'))
  expect(letter.status).toBe(200)
  for (const words of [CENTRE, REQUEST, '王小芳', '2026年12月7日']) expect(letter.text).toContain(words)
  // The telephone was not chosen.
  for (const words of ['13800005678', '私下底线七千', '7,777.77', '老板很怕上电视'])
    expect(letter.text).not.toContain(words)
  const issued = await visitor.post(link.replaceAll('&amp;', '&').replace('/preview', '/issue'))
  expect(issued.status).toBe(303)
  const everywhere = JSON.stringify([
    await desk.db.reader.selectFrom('hand_over_event').selectAll().execute(),
    await desk.db.reader.selectFrom('audit_entry').selectAll().execute(),
    await desk.db.reader.selectFrom('dispute_event').selectAll().execute(),
  ])
  expect(everywhere).not.toContain(REQUEST)
  expect(everywhere).not.toContain(CENTRE)
})

test('whoever may not see the case sees no hand-over of it, and what was asked goes with the case', async () => {
  at().desk.at('2026-11-22 09:00')
  const id = await registered()
  const { desk } = at()
  const { visitor } = await signedIn('clerk', 'committee')
  const address = (await handedOver(visitor, id, 'hardship-help')).location ?? ''
  const elsewhere = await signedIn('director', 'otherCommittee')
  expect((await elsewhere.visitor.get(address)).status).toBe(404)
  expect((await elsewhere.visitor.get(`/disputes/${id}/hand-overs/new`)).status).toBe(404)
  const supervisor = await signedIn('supervisor', 'county')
  expect((await supervisor.visitor.get(address)).status).toBe(200)
  expect((await supervisor.visitor.post(`${address}/steps/chased`, {})).status).toBe(403)
  const handOver = await desk.db.reader.selectFrom('hand_over').selectAll().executeTakeFirstOrThrow()
  expect(await transact(desk.db, (tx) => changeHandOver(tx, { id: handOver.id, revision: 0 }, {}))).toBe(false)
  await transact(desk.db, (tx) => eraseCases(tx, [id], desk.clock.now()))
  const left = await desk.db.reader.selectFrom('hand_over').selectAll().execute()
  expect(JSON.stringify(left)).not.toContain(REQUEST)
})
