import { expect, test } from 'vitest'
import { findDispute } from '../../../db/repositories/disputes.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { caseSite, takeStepPage as take } from '../../desk/case-site.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'

const { at, signedIn, registered } = caseSite()

const fileOf = (id: string) => reopenFile(at().desk.db.reader, id)

test('a case is carried from the counter to a recorded session by its step pages alone', async () => {
  const { actor, visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  expect((await take(visitor, id, 'respondent-invited', { manner: 'phone' })).status).toBe(303)
  const answered = await take(visitor, id, 'respondent-answered', { answer: 'consents', manner: 'phone', note: '' })
  expect(answered.status).toBe(303)
  expect((await take(visitor, id, 'accepted')).status).toBe(303)
  const assigned = await take(visitor, id, 'mediators-assigned', {
    unit: at().county.units.room,
    mediators: actor.staffId,
    recusal: 'none',
    recusalNote: '',
  })
  expect(assigned.status).toBe(303)
  const recorded = await take(visitor, id, 'session-recorded', {
    session: 'new',
    manner: 'phone',
    startsAt: '09:30',
    place: '',
    attendance: '',
    record: '双方就拖欠的工资协商一次',
    rightsTold: 'on',
    'offers.0.party': (await fileOf(id)).employers[0]?.id ?? '',
    'offers.0.amount': '8000',
    'offers.0.note': '',
    'offers.1.party': '',
    'offers.1.amount': '',
    'offers.1.note': '',
  })
  expect(recorded.status).toBe(303)

  const file = await fileOf(id)
  expect(file.row).toMatchObject({ stage: 'room.inSession', owner_id: actor.staffId, accepted_on: '2026-11-22' })
  const page = await visitor.get(`/disputes/${id}`)
  expect(page.text).toContain('双方就拖欠的工资协商一次')
  expect(page.text).toContain('江岸工人调字〔2026〕第1号')
  expect(file.journal.map((event) => event.payload).join()).not.toContain('协商一次')
})

test('a refused step is drawn again with reasons, article, cure and everything typed', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  await take(visitor, id, 'respondent-invited', { manner: 'phone' })
  await visitor.get(`/disputes/${id}/steps/not-accepted`)
  const open = { revision: visitor.hidden('revision') ?? '', seen: visitor.hidden('seen') ?? '' }
  const refused = await visitor.post(`/disputes/${id}/steps/accepted`, { ...open, on: '2026-11-20' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('尚无用人单位同意调解')
  expect(refused.text).toContain('由用人单位一方解决')
  expect(refused.text).toContain('value="2026-11-20"')
  expect((await fileOf(id)).row.stage).toBe('intake.consulting')
  const trail = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .selectAll()
    .where('outcome', '=', 'refused')
    .execute()
  expect(trail.map((entry) => [entry.action, entry.reason])).toEqual([['dispute:step', 'step-closed']])
})

test('faults stand beside their fields and an unknown field is refused', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  const faulty = await take(visitor, id, 'respondent-answered', {
    on: '2026-02-30',
    answer: '',
    manner: 'phone',
    x: '1',
  })
  expect(faulty.status).toBe(422)
  expect(faulty.text).toContain('没有这一天')
  expect(faulty.text).toContain('href="#f-answer"')
  expect(faulty.text).toContain('表单含有无法识别的内容（x）')
})

test('a stale form shows both versions and keeps what was typed', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const { visitor: colleague } = await signedIn('clerk', 'room')
  const id = await registered()
  await visitor.get(`/disputes/${id}/steps/not-accepted`)
  const before = { revision: visitor.hidden('revision') ?? '', seen: visitor.hidden('seen') ?? '' }
  await take(colleague, id, 'respondent-invited', { manner: 'letter' })
  const stale = await visitor.post(`/disputes/${id}/steps/not-accepted`, {
    ...before,
    on: '2026-11-21',
    reason: 'other-body-competent',
  })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('已被他人修改')
  expect(stale.text).toMatch(/其间已办理：[^<]+。案件现处阶段：征询对方意见。/)
  expect(stale.text).toMatch(/<td>--<\/td><td>2026-11-21<\/td>/)
  expect(stale.text).toContain('value="2026-11-21"')
  expect(stale.text).toMatch(/value="other-body-competent" checked/)
  expect((await fileOf(id)).row.stage).toBe('intake.consulting')
})

test('a stale answer stands beside the answer saved meanwhile, and nobody is called somebody else', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  await take(visitor, id, 'respondent-invited', { manner: 'letter' })
  await visitor.get(`/disputes/${id}/steps/respondent-answered`)
  const before = {
    _key: visitor.hidden('_key') ?? '',
    revision: visitor.hidden('revision') ?? '',
    seen: visitor.hidden('seen') ?? '',
  }
  await take(visitor, id, 'respondent-answered', { answer: 'refuses', manner: 'phone' })
  const stale = await visitor.post(`/disputes/${id}/steps/respondent-answered`, {
    ...before,
    on: '2026-11-22',
    answer: 'consents',
    manner: 'phone',
  })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('您本人已在别处更新了这份记录')
  expect(stale.text).not.toContain('已被他人修改')
  expect(stale.text).toMatch(/<td>明确拒绝<\/td><td>同意调解<\/td>/)
})

test('the same step sent twice is one event', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  await visitor.get(`/disputes/${id}/steps/respondent-invited`)
  const fields = {
    _key: visitor.hidden('_key') ?? '',
    on: '2026-11-22',
    revision: visitor.hidden('revision') ?? '',
    seen: visitor.hidden('seen') ?? '',
    manner: 'phone',
  }
  for (let times = 0; times < 2; times += 1)
    expect((await visitor.post(`/disputes/${id}/steps/respondent-invited`, fields)).status).toBe(303)
  expect((await fileOf(id)).journal).toHaveLength(2)
})

test('a call without answer is one click and stops the first-contact clock', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  const page = await visitor.get(`/disputes/${id}`)
  const call = /name="call" value="([^"]+\.no-answer)"/.exec(page.text)?.[1] ?? ''
  expect((await visitor.post(`/disputes/${id}/contacts`, { call })).status).toBe(303)
  const file = await fileOf(id)
  expect(file.contacts).toMatchObject([{ result: 'no-answer', manner: 'phone', party_id: file.employers[0]?.id }])
  expect(file.clocks.find((clock) => clock.rule === 'first-contact')?.status).toBe('met')
})

test('other counties, other roles and strangers see nothing', async () => {
  const id = await registered()
  const { visitor: stranger } = await signedIn('director', 'otherCounty')
  const { visitor: administrator } = await signedIn('administrator', 'county')
  const { visitor: supervisor } = await signedIn('supervisor', 'county')
  for (const path of ['', '/diagram', '/steps/accepted', '?tab=parties'])
    expect((await stranger.get(`/disputes/${id}${path}`)).status).toBe(404)
  expect((await stranger.post(`/disputes/${id}/steps/accepted`, { on: '2026-11-22', revision: '1' })).status).toBe(404)
  expect((await administrator.get(`/disputes/${id}`)).status).toBe(403)
  expect((await supervisor.get(`/disputes/${id}`)).status).toBe(200)
  expect((await supervisor.get(`/disputes/${id}/steps/accepted`)).status).toBe(403)
  expect(await findDispute(at().desk.db.reader, [at().county.units.otherCounty], id)).toBeNull()
})

test('private notes are seen by whoever wrote them alone', async () => {
  const { actor, visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  expect((await visitor.get(`/disputes/${id}?tab=notes`)).status).toBe(200)
  expect((await visitor.post(`/disputes/${id}/notes`, { body: '用人单位底线八千元' })).status).toBe(303)
  expect((await visitor.get(`/disputes/${id}?tab=notes`)).text).toContain('用人单位底线八千元')
  const { visitor: clerk } = await signedIn('clerk', 'room')
  expect((await clerk.get(`/disputes/${id}?tab=notes`)).text).not.toContain('用人单位底线八千元')
  expect(actor.staffId).toBe((await fileOf(id)).row.owner_id)
})

test('every tab of a group case opens in both languages', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const mediator = await at().county.actor('mediator', 'room')
  const names = ['王小芳', '买买提·吐尔逊', '𠮷田', '李四']
  const { disputeId } = await openDispute(
    at().desk,
    actOf(mediator),
    dispute(at().county.units.room, {
      workers: names.map((name) => worker(name)),
      respondents: [company('山城宏达服装有限公司'), company('山城人力资源服务有限公司')],
    }),
  )
  for (const locale of ['zh-CN', 'en']) {
    visitor.setCookie('desk_locale', locale)
    for (const tab of ['history', 'parties', 'terms', 'papers', 'performance', 'notes'])
      expect((await visitor.get(`/disputes/${disputeId}?tab=${tab}`)).status).toBe(200)
    expect((await visitor.get(`/disputes/${disputeId}/diagram`)).status).toBe(200)
  }
})

test('offers are seen by those who mediate and by nobody else', async () => {
  const { actor, visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  await take(visitor, id, 'respondent-answered', { answer: 'consents', manner: 'phone', note: '' })
  await take(visitor, id, 'accepted')
  const appointed = { mediators: actor.staffId, recusal: 'none', recusalNote: '' }
  await take(visitor, id, 'mediators-assigned', { unit: at().county.units.room, ...appointed })
  const [employer] = (await fileOf(id)).employers
  await take(visitor, id, 'session-recorded', {
    session: 'new',
    manner: 'room',
    record: '双方各提方案',
    rightsTold: 'on',
    'offers.0.party': employer?.id ?? '',
    'offers.0.amount': '8,765.43',
  })
  expect((await visitor.get(`/disputes/${id}`)).text).toContain('8,765.43')
  const { visitor: supervisor } = await signedIn('supervisor', 'county')
  expect((await supervisor.get(`/disputes/${id}`)).text).not.toContain('8,765.43')
})
