import { expect, test } from 'vitest'
import type { Actor } from '../../../server/desk.ts'
import { declareConflict } from '../../../server/lawyers/keep-lawyers.ts'
import { reopenAid } from '../../../server/legal-aid/aid-file.ts'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, step } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { aidStep, direct, fromDispute, lawyer } from './story.ts'

const { at, signedIn } = caseSite()

async function failed(): Promise<{ disputeId: string; workerIds: string[]; mediator: Actor }> {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const story = await accepted(desk, mediator, dispute(county.units.room, { workers: [worker('王小芳')] }))
  const file = await step(story, 'mediation-terminated', day('2026-11-18'), {
    workerIds: [
      (
        await desk.db.reader
          .selectFrom('dispute_party')
          .select('id')
          .where('side', '=', 'worker')
          .executeTakeFirstOrThrow()
      ).id,
    ],
    reason: 'too-far-apart',
  })
  return { disputeId: story.disputeId, workerIds: file.workers.map((one) => one.id), mediator }
}

/** Sends a form of an aid case as its page draws it. */
async function stepOn(visitor: Visitor, id: string, event: string, fields: Record<string, string> = {}) {
  await visitor.get(`/legal-aid/${id}`)
  return visitor.post(`/legal-aid/${id}/steps/${event}`, {
    on: '2026-11-22',
    revision: visitor.hidden('revision') ?? '',
    ...fields,
  })
}

const revisionOf = async (id: string) => (await reopenAid(at().desk.db.reader, id)).row.revision

test('a failed mediation becomes an aid case by one link and one button, by the mediator or by number at the aid desk', async () => {
  const { desk } = at()
  const { disputeId } = await failed()
  const { visitor } = await signedIn('mediator', 'room')
  const shown = await visitor.get(`/disputes/${disputeId}`)
  expect(shown.text).toContain(`href="/disputes/${disputeId}/legal-aid"`)
  const form = await visitor.get(`/disputes/${disputeId}/legal-aid`)
  expect(form.text).toContain('王小芳')
  expect(form.text).toContain('山城宏达服装有限公司')
  expect(form.text).toContain('拖欠工资 12,000.00')
  const ticked = /name="partyIds" value="([^"]+)"[^>]*checked/u.exec(form.text)?.[1] ?? ''
  const done = await visitor.post(`/disputes/${disputeId}/legal-aid`, {
    partyIds: ticked,
    scheme: 'union',
    summary: '三个月工资未发',
    limitationOn: visitor.hidden('limitationOn') ?? '',
    appliedOn: '2026-11-22',
  })
  expect(done.status).toBe(303)
  const again = await visitor.get(`/disputes/${disputeId}`)
  expect(again.text).toContain('法律援助：王小芳 待审批')
  expect(again.text).not.toContain(`href="/disputes/${disputeId}/legal-aid"`)
  // The mediator took the application; the case itself is the aid desk's.
  const { id } = await desk.db.reader.selectFrom('aid_case').select('id').executeTakeFirstOrThrow()
  expect((await visitor.get(`/legal-aid/${id}`)).status).toBe(403)
  const officer = (await signedIn('aid-officer', 'county')).visitor
  const { registration_code: code } = await desk.db.reader
    .selectFrom('dispute')
    .select('registration_code')
    .executeTakeFirstOrThrow()
  await officer.get('/legal-aid')
  const found = await officer.post('/legal-aid/from-dispute', { number: code })
  expect(found.headers.get('location')).toBe(`/disputes/${disputeId}/legal-aid`)
  expect((await officer.get(`/disputes/${disputeId}`)).status).toBe(403)
  await officer.get('/legal-aid')
  expect((await officer.post('/legal-aid/from-dispute', { number: '没有' })).status).toBe(422)
})

test('the grid is the officer’s home; an outcome and its sum are typed in place, and nobody overwrites what he did not see', async () => {
  const { desk } = at()
  const { actor, visitor } = await signedIn('aid-officer', 'county')
  const supervisor = await at().county.actor('supervisor', 'county')
  const id = await direct(desk, actor)
  await aidStep(desk, supervisor, id, { type: 'granted', occurredOn: day('2026-11-20'), asked: {} })
  const lawyerId = await lawyer(desk, actor, '周律师', '15001')
  await aidStep(desk, actor, id, { type: 'lawyer-assigned', occurredOn: day('2026-11-20'), asked: { lawyerId } })
  await aidStep(desk, actor, id, {
    type: 'proceeding-opened',
    occurredOn: day('2026-11-20'),
    asked: { kind: 'arbitration', ground: null, body: '江岸仲裁委', theirNumber: null },
  })
  expect((await visitor.get('/')).headers.get('location')).toBe('/legal-aid')
  const grid = await visitor.get('/legal-aid')
  expect(grid.text).toContain('陈大勇')
  expect(grid.text).toContain('江岸仲裁委')
  const cell = (key: string) => `cell.${id}.${key}`
  const row = (changes: Record<string, string>) => ({
    ...Object.fromEntries(
      ['move', 'hearing', 'result', 'awarded', 'received'].flatMap((key) => [
        [cell(key), ''],
        [`was.${id}.${key}`, ''],
      ]),
    ),
    ...Object.fromEntries(Object.entries(changes).map(([key, value]) => [cell(key), value])),
  })
  const save = async (changes: Record<string, string>, was: Record<string, string> = {}) => {
    await visitor.get('/legal-aid')
    return visitor.post('/legal-aid/grid?group=working', {
      ...row(changes),
      ...Object.fromEntries(Object.entries(was).map(([key, value]) => [`was.${id}.${key}`, value])),
    })
  }
  expect((await save({ hearing: '2026-12-10' })).status).toBe(303)
  const stale = await save({ hearing: '2026-12-20' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('别人刚改过此格，现为“2026-12-10”')
  expect(stale.text).toContain('value="2026-12-20"')
  const wrong = await save({ hearing: '2026-12-10', result: 'lost', awarded: '100' }, { hearing: '2026-12-10' })
  expect(wrong.status).toBe(409)
  expect(wrong.text).toContain('该结果不应填写裁判金额')
  const done = await save(
    { hearing: '2026-12-10', result: 'partly', awarded: '9,000.50', received: '1000' },
    { hearing: '2026-12-10' },
  )
  expect(done.status).toBe(303)
  expect((await reopenAid(desk.db.reader, id)).row).toMatchObject({
    stage: 'decided',
    result: 'partly',
    awarded_fen: 900_050,
    received_fen: 100_000,
  })
  expect((await visitor.get('/legal-aid?group=closing')).text).toContain('value="9000.50"')
})

test('a case nobody touched for fourteen days shows its dot, and several are gone through at once', async () => {
  const { desk } = at()
  const { actor, visitor } = await signedIn('aid-officer', 'county')
  desk.at('2026-11-01 09:00')
  const ids = [
    await direct(desk, actor, { appliedOn: day('2026-11-01') }),
    await direct(desk, actor, { appliedOn: day('2026-11-01') }),
  ]
  desk.at('2026-11-22 09:00')
  const old = await visitor.get('/legal-aid?group=deciding&untouched=yes')
  expect(old.text).toContain('21 天未办理')
  expect(old.text).toContain('共 2 条')
  expect((await visitor.post('/legal-aid/sweep?group=deciding', { note: '' })).status).toBe(422)
  await visitor.get('/legal-aid')
  const swept = await visitor.post('/legal-aid/sweep?group=deciding', { picked: ids, note: '已电话告知进展' })
  expect(swept.status).toBe(303)
  expect((await visitor.get('/legal-aid?group=deciding&untouched=yes')).text).toContain('没有符合条件的援助案件')
  expect((await visitor.get(`/legal-aid/${ids[0]}`)).text).toContain('已电话告知进展')
  // A hearing cannot be set where no proceeding is open: nothing of that row remains, and the page says why.
  const refused = await visitor.post('/legal-aid/sweep?group=deciding', {
    picked: ids,
    note: '',
    hearingOn: '2026-12-01',
  })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('案件当前所处阶段不能办理此事项')
  expect(await revisionOf(ids[0] ?? '')).toBe(2)
})

test('lawyers are offered without conflict first, by load; a hindered one is refused with the reason', async () => {
  const { desk } = at()
  const { disputeId, workerIds, mediator } = await failed()
  const { actor, visitor } = await signedIn('aid-officer', 'county')
  const supervisor = await signedIn('supervisor', 'county')
  const own = await lawyer(desk, actor, '赵律师', '15002', mediator.staffId)
  const against = await lawyer(desk, actor, '钱律师', '15003')
  await declareConflict(desk, actOf(actor), against, { kind: 'counsel', employer: '山城宏达服装有限公司', revision: 1 })
  const free = await lawyer(desk, actor, '孙律师', '15004')
  const [id = ''] = await fromDispute(desk, mediator, disputeId, workerIds)
  const shown = await supervisor.visitor.get(`/legal-aid/${id}`)
  expect(shown.text).toContain('给予援助')
  expect((await stepOn(supervisor.visitor, id, 'granted')).status).toBe(303)
  // The officer sees that deciding is not hers and who may.
  const page = await visitor.get(`/legal-aid/${id}`)
  const choices = [...page.text.matchAll(/<option value="([0-9a-f-]{36})"( selected)?>([^<]+)/gu)]
  expect(choices.map(([, value]) => value)).toEqual([free, own, against])
  expect(choices.find(([, value]) => value === free)?.[2]).toBe(' selected')
  const mine = await stepOn(visitor, id, 'lawyer-assigned', { lawyerId: own })
  expect(mine.status).toBe(409)
  expect(mine.text).toContain('该人员是本争议的调解员')
  const theirs = await stepOn(visitor, id, 'lawyer-assigned', { lawyerId: against })
  expect(theirs.text).toContain('该律师与对方当事人有利益冲突')
  expect((await stepOn(visitor, id, 'lawyer-assigned', { lawyerId: free })).status).toBe(303)
  expect((await visitor.get(`/legal-aid/${id}`)).text).toContain('孙律师')
})

test('an application at the counter keeps what was typed, a consultation fills it, and its telephone is covered for others', async () => {
  const { desk } = at()
  const { actor, visitor } = await signedIn('aid-officer', 'county')
  const { consultationId } = await recordConsultation(desk, actOf(actor), {
    unitId: actor.unitId,
    occurredOn: day('2026-11-22'),
    channel: 'counter',
    topics: ['wages'],
    name: '刘建国',
    phone: '13812345678',
    employer: { kind: 'company', name: '山城顺达物流有限公司', site: null },
    persons: 1,
    question: '工资拖欠两个月',
    phrases: [],
    answer: null,
  })
  expect((await visitor.get(`/consultations/${consultationId}`)).text).toContain('申请法律援助')
  const form = await visitor.get(`/legal-aid/new?consultation=${consultationId}`)
  expect(form.text).toContain('value="刘建国"')
  expect(form.text).toContain('工资拖欠两个月')
  const fields = {
    consultation: consultationId,
    name: '刘建国',
    phone: '13812345678',
    employerName: '山城顺达物流有限公司',
    items: 'unpaid-wages',
    'amount-unpaid-wages': '8000',
    summary: '工资拖欠两个月',
    scheme: 'union',
    appliedOn: '2026-11-22',
  }
  const faulty = await visitor.post('/legal-aid/new', { ...fields, appliedOn: '2026-13-40' })
  expect(faulty.status).toBe(422)
  expect(faulty.text).toContain('value="刘建国"')
  await visitor.get('/legal-aid/new')
  const done = await visitor.post('/legal-aid/new', fields)
  expect(done.status).toBe(303)
  const href = done.headers.get('location') ?? ''
  expect((await visitor.get(href)).text).toContain('13812345678')
  const { visitor: supervisor } = await signedIn('supervisor', 'county')
  const covered = await supervisor.get(href)
  expect(covered.text).toContain('138****5678')
  expect(covered.text).not.toContain('13812345678')
  const { visitor: stranger } = await signedIn('aid-officer', 'otherCounty')
  expect((await stranger.get(href)).status).toBe(404)
  expect((await stranger.get('/legal-aid?group=deciding')).text).not.toContain('刘建国')
  // Names, numbers and free words stand in rows that can be erased, never in what only grows (design.md 4).
  const grown = JSON.stringify([
    await desk.db.reader.selectFrom('aid_event').selectAll().execute(),
    await desk.db.reader.selectFrom('audit_entry').selectAll().execute(),
  ])
  expect(grown).toContain('aid-applied')
  expect(grown).not.toMatch(/刘建国|13812345678|山城顺达|工资拖欠两个月/u)
})
