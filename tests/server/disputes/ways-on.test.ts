/** Where a case may go, on its page: scope by the rules of the day, joint parties one click away, places, clocks and reasons of each way. */
import { beforeEach, expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import type { DisputeGiven } from '../../../server/intake/dispute-given.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn } = caseSite()
let visitor: Visitor

beforeEach(async () => {
  ;({ visitor } = await signedIn('mediator', 'room'))
})

const opened = async (change: Partial<DisputeGiven> = {}): Promise<string> => {
  const mediator = await at().county.actor('mediator', 'room')
  return (await openDispute(at().desk, actOf(mediator), dispute(at().county.units.room, change))).disputeId
}
const rights = (id: string) => visitor.get(`/disputes/${id}?tab=rights`)

/** The amendment as the page draws it, with some fields typed over. */
async function amend(id: string, change: Record<string, string>) {
  const file = await reopenFile(at().desk.db.reader, id)
  await visitor.get(`/disputes/${id}/amend`)
  const [one] = file.workers
  const [firm] = file.employers
  return visitor.post(`/disputes/${id}/amend`, {
    revision: visitor.hidden('revision') ?? '',
    seen: '',
    on: '2026-11-22',
    summary: file.row.summary,
    'workers.0.id': one?.id ?? '',
    'workers.0.name': one?.person?.name ?? '',
    'employers.0.id': firm?.id ?? '',
    'employers.0.name': firm?.employer?.name ?? '',
    'claims.0.worker': one?.id ?? '',
    'claims.0.item': 'unpaid-wages',
    'claims.0.amount': '12000',
    ...change,
  })
}

test('a dispatcher alone: the host is asked about on the slip and the case, and is one click away', async () => {
  const id = await opened({ respondents: [{ ...company('山城人力资源服务有限公司'), role: 'dispatcher' }] })
  const slip = await visitor.get(`/disputes/${id}/registered`)
  expect(slip.text).toContain('请问清是否还有用工单位应当参加')
  const page = await rights(id)
  expect(page.text).toContain('劳务派遣单位和用工单位为共同当事人')
  expect(page.text).toMatch(/amend\?add=host/u)

  const form = await visitor.get(`/disputes/${id}/amend?add=host`)
  expect(form.text).toMatch(/<option value="host" selected>/u)
  const reply = await amend(id, {
    'further.0.name': '山城宏达服装有限公司',
    'further.0.kind': 'company',
    'further.0.role': 'host',
  })
  expect(reply.status).toBe(303)
  const whole = await rights(id)
  expect(whole.text).not.toContain('劳务派遣单位和用工单位为共同当事人')
  expect((await visitor.get(`/disputes/${id}/amend?add=nobody`)).status).toBe(200)
})

test('scope is told by the rules of the day of receipt, with the right door', async () => {
  const old = {
    ...worker('周大山'),
    person: { ...worker('周大山').person, sex: 'male' as const, birthDay: day('1963-01-01') },
  }
  const now = await rights(await opened({ workers: [old] }))
  expect(now.text).toContain('不得仅以年龄为由不予受理')
  const then = await rights(await opened({ workers: [old], receivedOn: day('2025-08-31') }))
  expect(then.text).toContain('当时按劳务关系处理')
  const loss = await rights(await opened({ workers: [worker('王小芳', 'pension-loss')] }))
  expect(loss.text).toContain('社会保险费征收机构（税务机关）')
})

test('each way tells its place, its article, and what keeps it closed', async () => {
  const { text } = await rights(await opened())
  expect(text).toContain('劳动合同履行地（优先）：尚未登记')
  expect(text).toContain('用人单位所在地：山城市江岸区工业大道8号')
  expect(text).toContain('劳动争议调解仲裁法第21条')
  expect(text).toContain('调解组织所在地基层人民法院（优先）')
  expect(text).toContain('债务人（被执行人）住所地基层人民法院（优先）')
})

test('a bankrupt employer closes the payment order, before and after it is asked for', async () => {
  at().desk.at('2026-11-22 09:00')
  const mediator = await at().county.actor('mediator', 'room')
  const story = await accepted(at().desk, mediator, dispute(at().county.units.room))
  await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-10', fen: 1_200_000 }] }], day('2026-11-05'))
  const { disputeId: id } = story
  const link = /referrals\/new\?kind=payment-order/u
  expect((await rights(id)).text).toMatch(link)

  expect((await amend(id, { 'employers.0.bankruptcyAcceptedOn': '2026-11-20' })).status).toBe(303)
  const closed = await rights(id)
  expect(closed.text).not.toMatch(link)
  expect(closed.text).toContain('企业破产法第16条')
  const file = await reopenFile(at().desk.db.reader, id)
  await visitor.get(`/disputes/${id}/referrals/new?kind=payment-order`)
  const asked = {
    kind: 'payment-order',
    partyIds: file.workers.map((party) => party.id),
    bodyName: '江岸区人民法院',
    suitGround: '',
  }
  const refused = await visitor.post(`/disputes/${id}/referrals/new`, { ...asked, preparedOn: '2026-11-20' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('企业破产法第16条')
  const before = await visitor.post(`/disputes/${id}/referrals/new`, { ...asked, preparedOn: '2026-11-19' })
  expect(before.status).toBe(303)
})
