/** Signing from afar over real HTTP: two secrets, one use, one text; whoever lacks one of them learns nothing. */
import { expect, test } from 'vitest'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { reopenDrafting } from '../../../server/agreements/leave-signing.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { agreementGiven, atTheTable, clause } from './journey.ts'

const site = caseSite()
const HAND = '100,80 180,200 260,300 400,120;420,60 480,200 560,330 640,90'

async function handedOut() {
  const { desk, county } = site.at()
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId } = await draftAgreement(
    desk,
    actOf(mediator),
    file.row.id,
    agreementGiven([clause(file, 0, 500_000)]),
  )
  await openSigning(desk, actOf(mediator), agreementId, 1, desk.clock.today(), 'both sides know')
  const { visitor } = await site.signedIn('mediator', 'room')
  const worker = file.workers[0]?.id ?? ''
  const token = async (): Promise<string> => {
    await visitor.get(`/agreements/${agreementId}/signing`)
    const made = await visitor.post(`/agreements/${agreementId}/links`, {
      party: worker,
      signedBy: '王小芳',
      authority: 'self',
    })
    return /\/sign\/([\w-]{40,50})/.exec(made.text)?.[1] ?? 'no link'
  }
  return { mediator, file, agreementId, visitor, worker, token }
}

const rows = () => site.at().desk.db.reader.selectFrom('agreement_signature').selectAll().execute()

async function opens(visitor: Visitor, token: string, tail: string) {
  await visitor.get(`/sign/${token}`)
  return visitor.post(`/sign/${token}`, { tail })
}

const signs = (visitor: Visitor, token: string) =>
  visitor.post(`/sign/${token}`, {
    tail: '5678',
    sign: 'on',
    revision: visitor.hidden('revision') ?? '',
    strokes: HAND,
  })

test('a worker signs through the link with the last digits of the phone, once', async () => {
  const { token, worker, mediator } = await handedOut()
  const link = await token()
  const phone = site.at().site.visitor()
  expect((await phone.get(`/sign/${link}`)).text).not.toContain('王小芳')
  const text = await opens(phone, link, '5678')
  expect([text.status, text.text.includes('人民调解协议书')]).toEqual([200, true])
  const slip = await phone.post(`/sign/${link}`, { tail: '5678', sign: 'on', revision: '2', strokes: '1,1 2,2' })
  expect([slip.status, phone.hidden('strokes')]).toEqual([422, '1,1 2,2'])
  expect((await signs(phone, link)).text).toContain('签名已登记')
  expect(await rows()).toMatchObject([
    { party_id: worker, way: 'link', signed_by: '王小芳', recorded_by: mediator.staffId },
  ])
  // Sent again, the link only says that it is done; opened again, not even that.
  expect((await signs(phone, link)).text).toContain('签名已登记')
  expect((await phone.get(`/sign/${link}`)).status).toBe(404)
  expect(await rows()).toHaveLength(1)
  const { reader } = site.at().desk.db
  const trail = await reader.selectFrom('audit_entry').select(['action', 'actor_id', 'outcome', 'details']).execute()
  expect(trail.filter((entry) => entry.action === 'sign-by-link' && entry.outcome === 'done')).toHaveLength(1)
  expect(JSON.stringify(trail)).not.toContain(link)
  const links = await reader.selectFrom('signing_link').selectAll().execute()
  expect(JSON.stringify(links)).not.toContain(link)
})

test('wrong digits show nothing and five of them end the link; unknown, old and replaced links are all the same', async () => {
  const { token } = await handedOut()
  const first = await token()
  const link = await token()
  const phone = site.at().site.visitor()
  expect((await phone.get(`/sign/${first}`)).status).toBe(404)
  expect((await phone.get('/sign/nothing')).status).toBe(404)
  for (let wrong = 0; wrong < 5; wrong++) {
    const answer = await opens(phone, link, '0000')
    expect([answer.status, answer.text.includes('人民调解协议书')]).toEqual([403, false])
  }
  expect((await phone.get(`/sign/${link}`)).status).toBe(404)
  expect((await phone.post(`/sign/${link}`, { tail: '5678' })).status).toBe(404)

  const last = await token()
  site.at().desk.at('2026-11-25 10:30')
  expect((await phone.get(`/sign/${last}`)).status).toBe(404)
})

test('a link dies with the text it was made for', async () => {
  const { token, agreementId, mediator } = await handedOut()
  const { desk } = site.at()
  const link = await token()
  const phone = site.at().site.visitor()
  await opens(phone, link, '5678')
  const [agreement] = await desk.db.reader.selectFrom('agreement').selectAll().execute()
  const back = {
    agreementId,
    revision: agreement?.revision ?? 0,
    on: desk.clock.today(),
    reason: 'mistake-found' as const,
  }
  await reopenDrafting(desk, actOf(mediator), back)
  expect((await signs(phone, link)).status).toBe(404)
  expect(await rows()).toEqual([])
})
