/** A case says why a step is closed, what a ground still lacks, and which number is doubtful. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

async function signedIn(role: Parameters<SmallCounty['actor']>[0], unit: Parameters<SmallCounty['actor']>[1]) {
  const actor = await county.actor(role, unit)
  const visitor = site.visitor()
  await visitor.signIn(`${role}-${unit.toLowerCase()}`)
  return { actor, visitor }
}

const registered = async (workers = [worker('王小芳')]): Promise<string> => {
  const mediator = await county.actor('mediator', 'room')
  const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room, { workers }))
  return disputeId
}

/** Fills a step's form as it stands and sends it. */
async function take(visitor: Visitor, id: string, event: string, fields: Record<string, string | string[]> = {}) {
  const drawn = await visitor.get(`/disputes/${id}/steps/${event}`)
  expect(drawn.status).toBe(200)
  return visitor.post(`/disputes/${id}/steps/${event}`, {
    on: '2026-11-22',
    revision: visitor.hidden('revision') ?? '',
    seen: visitor.hidden('seen') ?? '',
    ...fields,
  })
}

const fileOf = (id: string) => reopenFile(desk.db.reader, id)

test('a step that is closed asks nothing: only why, who can cure it, and where the case stands', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  await take(visitor, id, 'respondent-invited', { manner: 'phone' })
  const closed = await visitor.get(`/disputes/${id}/steps/accepted`)
  expect(closed.text).toContain('尚无用人单位同意调解')
  expect(closed.text).toContain('由用人单位一方解决')
  expect(closed.text).not.toContain(`action="/disputes/${id}/steps/accepted"`)
  const panel = /<details class="steps-closed">.*?<\/details>/s.exec((await visitor.get(`/disputes/${id}`)).text)?.[0]
  expect(panel).toContain('本案现处于“征询对方意见”阶段。')
})

test('a ground that does not stand yet says what is missing, in days and attempts', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  await take(visitor, id, 'respondent-answered', { answer: 'consents', manner: 'phone' })
  await take(visitor, id, 'accepted')
  await take(visitor, id, 'contact-logged', {
    party: (await fileOf(id)).employers[0]?.id ?? '',
    manner: 'phone',
    result: 'no-answer',
  })
  const { text } = await visitor.get(`/disputes/${id}/steps/mediation-terminated`)
  const beside = (ground: string) => new RegExp(`value="${ground}".*?</label>`, 's').exec(text)?.[0] ?? ''
  expect(beside('term-over')).toContain('期限还有 16 天，最后一日 2026-12-07')
  expect(beside('respondent-unreachable')).toContain('已记录 1 次未能联系上，还需 1 次')
  expect(beside('refuses-to-sign')).toContain('协议尚未交付签字')
  expect(beside('party-refuses')).not.toContain('尚不能选')
})

test('a credit code that fails its check is marked on the case until somebody mends it', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const mediator = await county.actor('mediator', 'room')
  const employer = company('山城宏达服装有限公司')
  const faulty = { ...employer, employer: { ...employer.employer, creditCode: '91500000MA5U0000X1' } }
  const given = dispute(county.units.room, { respondents: [faulty] })
  const { disputeId: id } = await openDispute(desk, actOf(mediator), given)
  const shown = await visitor.get(`/disputes/${id}`)
  expect(shown.text).toContain('用人单位“山城宏达服装有限公司”的统一社会信用代码与校验规则不符')
  expect(shown.text).toContain(`href="/disputes/${id}/amend#amend-employer-0"`)
  expect((await visitor.get(`/disputes/${id}?tab=parties`)).text).toContain('信用代码待核对')
  expect((await visitor.get(`/disputes/${id}/amend`)).text).toContain('id="amend-employer-0"')
})

test('a step somebody else took meanwhile is shown beside what was typed, answer by answer', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const { visitor: colleague } = await signedIn('clerk', 'room')
  const id = await registered()
  await visitor.get(`/disputes/${id}/steps/respondent-invited`)
  const before = { revision: visitor.hidden('revision') ?? '', seen: visitor.hidden('seen') ?? '' }
  await take(colleague, id, 'respondent-invited', { manner: 'letter', on: '2026-11-20' })
  const stale = await visitor.post(`/disputes/${id}/steps/respondent-invited`, {
    ...before,
    on: '2026-11-21',
    manner: 'phone',
  })
  expect(stale.status).toBe(409)
  expect(stale.text).toMatch(/<td>2026-11-20<\/td><td>2026-11-21<\/td>/)
  expect(stale.text).toMatch(/<td>[^<-]+<\/td><td>电话<\/td>/)
})
