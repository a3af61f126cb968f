/** What papers say of a party beside its name: the job in dispute, and who acts for it. */
import { expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { agreementGiven, atTheTable, clause } from '../agreements/journey.ts'

const { at, signedIn, registered } = caseSite()

/** Sends the amendment form as it is drawn, with the fields told. */
async function amend(visitor: Visitor, id: string, fields: Record<string, string>) {
  const file = await reopenFile(at().desk.db.reader, id)
  const [one] = file.workers
  const [firm] = file.employers
  await visitor.get(`/disputes/${id}/amend`)
  return visitor.post(`/disputes/${id}/amend`, {
    revision: visitor.hidden('revision') ?? '',
    seen: visitor.hidden('seen') ?? '',
    on: '2026-11-22',
    summary: file.row.summary,
    'workers.0.id': one?.id ?? '',
    'workers.0.name': one?.person?.name ?? '',
    'workers.0.occupation': one?.person?.occupation ?? '',
    'employers.0.id': firm?.id ?? '',
    'employers.0.name': firm?.employer?.name ?? '',
    'claims.0.worker': file.claims[0]?.party_id ?? '',
    'claims.0.item': file.claims[0]?.item ?? '',
    ...fields,
  })
}

const job = { 'workers.0.employedFrom': '2023-03-01', 'workers.0.wage': '5,600', employmentEndedOn: '2026-10-31' }
const agent = {
  'employers.0.agentName': '刘敏',
  'employers.0.agentAuthority': 'special',
  'employers.0.agentIdentity': '500103198801010035',
}

test('the job and the agent of a party are told once and stand in the agreement; the agent is proposed as signer', async () => {
  const { desk, county } = at()
  const { mediator, file } = await atTheTable(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  const { id } = file.row
  expect((await amend(visitor, id, { ...job, ...agent })).status).toBe(303)
  const parties = await visitor.get(`/disputes/${id}?tab=parties`)
  for (const said of ['2023-03-01', '5,600.00', '刘敏 · 特别授权', '500***********0035'])
    expect(parties.text).toContain(said)
  expect(parties.text).not.toContain('500103198801010035')

  const given = agreementGiven([clause(file, 0, 1_200_000)], {
    workerPosition: '应当一次付清',
    employerPosition: '资金困难，请求分期',
    responsibility: '公司承担全部支付责任',
  })
  const { agreementId } = await draftAgreement(desk, actOf(mediator), id, given)
  const paper = await visitor.get(`/disputes/${id}/papers/agreement/preview`)
  for (const said of [
    '2023年3月1日',
    '2026年10月31日',
    '5,600.00元',
    '委托代理人（特别授权）',
    '500103198801010035',
    '劳动者主张：应当一次付清。',
    '用人单位主张：资金困难，请求分期。',
    '公司承担全部支付责任。',
  ])
    expect(paper.text).toContain(said)
  const form = await visitor.get(`/agreements/${agreementId}`)
  expect(form.text).toContain('资金困难，请求分期')
  await openSigning(desk, actOf(mediator), agreementId, 1, day('2026-11-10'), 'both sides know')
  const signing = await visitor.get(`/agreements/${agreementId}/signing`)
  expect(signing.text).toMatch(/name="marks\.1\.signedBy"[^>]*value="刘敏"/)
  expect(signing.text).toMatch(/<option value="special-authority" selected>/)
})

test('an agent asks for the reach of his authority, and nobody inherits the number of the one before', async () => {
  const id = await registered()
  const { visitor } = await signedIn('mediator', 'room')
  const vague = await amend(visitor, id, { 'employers.0.agentName': '刘敏' })
  expect(vague.status).toBe(422)
  expect(vague.text).toContain('value="刘敏"')
  expect((await amend(visitor, id, agent)).status).toBe(303)
  const numbers = async () => {
    const file = await reopenFile(at().desk.db.reader, id)
    const partyId = file.employers[0]?.id ?? ''
    return [...(await at().desk.privateValues.read(at().desk.db.reader, [partyId], 'identity')).values()]
  }
  expect(await numbers()).toEqual(['500103198801010035'])
  const kept = { 'employers.0.agentName': '刘敏', 'employers.0.agentAuthority': 'general' }
  expect((await amend(visitor, id, kept)).status).toBe(303)
  expect(await numbers()).toEqual(['500103198801010035'])
  expect((await amend(visitor, id, { ...kept, 'employers.0.agentName': '周强' })).status).toBe(303)
  expect(await numbers()).toEqual([])
})
