/** The papers of an aid case over HTTP: offered when its workflow reaches them, said from its rows, frozen, unseen elsewhere; and payments confirmed by another person. */
import { expect, test } from 'vitest'
import { matterPapersOf } from '../../../db/repositories/matter-papers.ts'
import type { AidAsk } from '../../../server/legal-aid/aid-ask.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { lawyerOf } from './a-lawyer.ts'
import { aidStep, direct } from './story.ts'

const site = caseSite()

async function take(id: string, type: AidAsk['type'], asked: object, role: 'aid-officer' | 'supervisor') {
  const { desk, county } = site.at()
  const ask = { type, occurredOn: day('2026-11-21'), asked } as AidAsk
  await aidStep(desk, await county.actor(role, 'county'), id, ask)
}

const kindsOn = (text: string): string[] => [
  ...new Set([...text.matchAll(/papers\/([a-z-]+)\/preview/g)].map(([, kind]) => kind ?? '')),
]

test('papers come with the steps that ask for them, each said from the case and frozen as it was issued', async () => {
  const { desk, county } = site.at()
  const { visitor, actor } = await site.signedIn('aid-officer', 'county')
  const id = await direct(desk, actor)
  const at = `/legal-aid/${id}`
  expect(kindsOn((await visitor.get(at)).text)).toEqual(['legal-aid-application'])
  expect((await visitor.get(`${at}/papers/aid-grant/preview`)).status).toBe(409)
  const application = await visitor.get(`${at}/papers/legal-aid-application/preview`)
  expect(application.text).toMatch(/工会法律援助申请表[\s\S]*陈大勇[\s\S]*■进城务工人员追索劳动报酬[\s\S]*拖欠工资/)
  await take(id, 'granted', {}, 'supervisor')
  await take(id, 'lawyer-assigned', { lawyerId: await lawyerOf(desk, county.units.county) }, 'aid-officer')
  expect(kindsOn((await visitor.get(at)).text)).toEqual(['legal-aid-application', 'aid-grant', 'aid-assignment'])
  const grant = `${at}/papers/aid-grant`
  expect((await visitor.get(`${grant}/preview`)).text).toMatch(/给予工会法律援助决定书[\s\S]*江岸区总工会/)
  const issued = await visitor.post(`${grant}/issue`, {})
  expect(issued.status).toBe(303)
  expect((await visitor.download(issued.location ?? '')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const [row] = await matterPapersOf(desk.db.reader, { matter: 'aid-case', matterId: id })
  expect((await site.at().site.visitor().get(`/v/${row?.verify_token}`)).text).toContain(row?.sha256)
  expect((await visitor.get(at)).text).toContain(row?.sha256.slice(0, 16))
  expect((await visitor.get(`${at}/papers/aid-assignment/preview`)).text).toMatch(/欧阳文清[\s\S]*15001202610123456/)

  const { visitor: stranger } = await site.signedIn('aid-officer', 'otherCounty')
  for (const place of [`${grant}/preview`, issued.location ?? '']) expect((await stranger.get(place)).status).toBe(404)
  // Papers bear whole numbers: whoever only reads the case does not see them.
  const { visitor: supervisor } = await site.signedIn('supervisor', 'county')
  expect((await supervisor.get(`${grant}/preview`)).status).toBe(403)
  expect(kindsOn((await supervisor.get(at)).text)).toEqual([])
})

test('a refusal, a termination and a closing report say why and what came of it', async () => {
  const { desk, county } = site.at()
  const { visitor, actor } = await site.signedIn('aid-officer', 'county')
  const refused = await direct(desk, actor)
  await take(refused, 'refused', { reason: 'not-proved' }, 'supervisor')
  const refusal = await visitor.get(`/legal-aid/${refused}/papers/aid-refusal/preview`)
  expect(refusal.text).toMatch(/不予工会法律援助决定书[\s\S]*未能提供证明[\s\S]*山城市总工会[\s\S]*复核/)
  const ended = await direct(desk, actor)
  await take(ended, 'granted', {}, 'supervisor')
  await take(ended, 'lawyer-assigned', { lawyerId: await lawyerOf(desk, county.units.county) }, 'aid-officer')
  const opening = { kind: 'arbitration', ground: null, body: '江岸仲裁委', theirNumber: '〔2026〕8号' }
  await take(ended, 'proceeding-opened', opening, 'aid-officer')
  await take(ended, 'outcome-noted', { result: 'won', awardedFen: 900_000, ownAgreement: false }, 'aid-officer')
  await take(ended, 'took-effect', { proceedingId: null, fen: null }, 'aid-officer')
  const report = await visitor.get(`/legal-aid/${ended}/papers/aid-closing-report/preview`)
  expect(report.text).toMatch(
    /劳动仲裁，江岸仲裁委，〔2026〕8号[\s\S]*请求获得支持，9,000\.00元[\s\S]*计入法律援助挽回9,000\.00元/,
  )
  await take(ended, 'terminated', { reason: 'own-lawyer' }, 'supervisor')
  const termination = await visitor.get(`/legal-aid/${ended}/papers/aid-termination/preview`)
  expect(termination.text).toMatch(/终止工会法律援助决定书[\s\S]*自行委托律师/)
})

test('a payment is confirmed on the page by somebody else than who noted it', async () => {
  const { desk, county } = site.at()
  const { visitor, actor } = await site.signedIn('aid-officer', 'county')
  const id = await direct(desk, actor)
  await take(id, 'granted', {}, 'supervisor')
  await take(id, 'lawyer-assigned', { lawyerId: await lawyerOf(desk, county.units.county) }, 'aid-officer')
  await take(id, 'received', { fen: 250_000 }, 'aid-officer')
  expect((await visitor.get(`/legal-aid/${id}`)).text).not.toContain('/verify"')
  const { visitor: supervisor } = await site.signedIn('supervisor', 'county')
  const page = (await supervisor.get(`/legal-aid/${id}`)).text
  const form = /action="(\/legal-aid\/[^"]+\/verify)"[\s\S]*?name="revision" value="(\d+)"/.exec(page)
  const done = await supervisor.post(form?.[1] ?? '', { revision: form?.[2] ?? '' })
  expect(done.status).toBe(303)
  expect((await supervisor.get(`/legal-aid/${id}`)).text).not.toContain('/verify"')
  const [receipt] = await desk.db.reader.selectFrom('aid_receipt').selectAll().execute()
  expect(receipt).toMatchObject({ status: 'verified', verified_on: desk.clock.today() })
})
