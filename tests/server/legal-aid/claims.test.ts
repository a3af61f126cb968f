/** Claims amended after the application: on a page, with day and reason, told in the history; what was booked stays where it was. */
import { expect, test } from 'vitest'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import type { AidAsk } from '../../../server/legal-aid/aid-ask.ts'
import { reopenAid } from '../../../server/legal-aid/aid-file.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { recount } from '../reports/recount.ts'
import { lawyerOf } from './a-lawyer.ts'
import { aidStep, direct } from './story.ts'

const site = caseSite()

async function take(
  id: string,
  type: AidAsk['type'],
  asked: object,
  role: 'aid-officer' | 'supervisor' = 'aid-officer',
) {
  const { desk, county } = site.at()
  const ask = { type, occurredOn: day('2026-11-21'), asked } as AidAsk
  return aidStep(desk, await county.actor(role, 'county'), id, ask)
}

const form = (revision: string | null, rows: readonly [item: string, amount: string][], change = {}) => ({
  on: '2026-11-22',
  revision: revision ?? '',
  reason: 'applicant-asks',
  ...Object.fromEntries(
    rows.flatMap(([item, amount], at) => [
      [`claims.${at}.item`, item],
      [`claims.${at}.amount`, amount],
    ]),
  ),
  ...change,
})

test('claims are added, changed and dropped with day and reason, and the history says which', async () => {
  const { desk } = site.at()
  const { visitor, actor } = await site.signedIn('aid-officer', 'county')
  const claims = [
    { item: 'unpaid-wages' as const, amountFen: 1_500_000 },
    { item: 'severance' as const, amountFen: 300_000 },
  ]
  const id = await direct(desk, actor, { claims })
  const at = `/legal-aid/${id}`
  expect((await visitor.get(at)).text).toContain(`href="${at}/claims"`)
  const shown = await visitor.get(`${at}/claims`)
  expect(shown.text).toMatch(/name="claims\.0\.amount"[^>]*value="15000\.00"/u)
  const done = await visitor.post(
    `${at}/claims`,
    form(visitor.hidden('revision'), [
      ['unpaid-wages', '18,000'],
      ['overtime-pay', ''],
      ['', ''],
    ]),
  )
  expect(done.status).toBe(303)
  const file = await reopenAid(desk.db.reader, id)
  expect(file.claims.map(({ item, amount_fen: fen }) => [item, fen])).toEqual([
    ['unpaid-wages', 1_800_000],
    ['overtime-pay', null],
  ])
  expect(file.row).toMatchObject({ claimed_fen: 1_800_000, matter: 'unpaid-wages', stage: 'applied' })
  expect((await visitor.get(at)).text).toMatch(
    /申请人要求：增加加班费（--）；拖欠工资由 15,000\.00 变更为 18,000\.00；撤去[^（]*（3,000\.00）/u,
  )
  const found: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => found.push(difference))
  expect(found).toEqual([])
})

test('a list left empty, a sum where none belongs, nothing changed and a case that moved are told with what was typed', async () => {
  const { desk } = site.at()
  const { visitor, actor } = await site.signedIn('aid-officer', 'county')
  const id = await direct(desk, actor)
  const at = `/legal-aid/${id}/claims`
  const send = async (rows: readonly [string, string][], change = {}) => {
    await visitor.get(at)
    return visitor.post(at, form(visitor.hidden('revision'), rows, change))
  }
  expect((await send([])).status).toBe(422)
  const sum = await send([['confirm-employment', '9']])
  expect(sum.status).toBe(422)
  expect(sum.text).toContain('该项请求不涉及金额')
  const same = await send([['unpaid-wages', '15000']])
  expect(same.status).toBe(409)
  expect(same.text).toContain('请求没有变化')
  const stale = await send([['unpaid-wages', '16000']], { revision: '99' })
  expect(stale.status).toBe(409)
  expect(stale.text).toMatch(/别人办理过此案[\s\S]*15,000\.00[\s\S]*value="16000"/u)
  const { visitor: supervisor } = await site.signedIn('supervisor', 'county')
  expect((await supervisor.get(at)).status).toBe(403)
  const { visitor: stranger } = await site.signedIn('aid-officer', 'otherCounty')
  expect((await stranger.get(at)).status).toBe(404)
})

test('aid that is granted keeps a claim it could be granted for', async () => {
  const { desk } = site.at()
  const { visitor, actor } = await site.signedIn('aid-officer', 'county')
  const id = await direct(desk, actor)
  await take(id, 'granted', {}, 'supervisor')
  const at = `/legal-aid/${id}/claims`
  await visitor.get(at)
  const refused = await visitor.post(at, form(visitor.hidden('revision'), [['severance', '100']]))
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('该事由须请求支付劳动报酬')
})

test('what was booked before keeps its cause and item; taken back, it leaves from there, and the recount agrees', async () => {
  const { desk, county } = site.at()
  const { actor } = await site.signedIn('aid-officer', 'county')
  const id = await direct(desk, actor, { ground: 'relief-recipient' })
  await take(id, 'granted', {}, 'supervisor')
  await take(id, 'lawyer-assigned', { lawyerId: await lawyerOf(desk, county.units.county) })
  await take(id, 'proceeding-opened', { kind: 'arbitration', ground: null, body: null, theirNumber: null })
  await take(id, 'outcome-noted', { result: 'won', awardedFen: 900_000, ownAgreement: false })
  await take(id, 'took-effect', { proceedingId: null, fen: null })
  await take(id, 'claims-amended', { reason: 'body-directs', claims: [{ item: 'severance', amountFen: 900_000 }] })
  expect((await ledgerOf(desk.db.reader, id)).map((entry) => [entry.item, entry.amount_fen])).toEqual([
    ['unpaid-wages', 900_000],
  ])
  await take(id, 'effect-countered', { proceedingId: null })
  await take(id, 'took-effect', { proceedingId: null, fen: 800_000 })
  const ledger = await ledgerOf(desk.db.reader, id)
  const [first, back, again] = ledger
  expect(ledger.map((entry) => [entry.item, entry.amount_fen])).toEqual([
    ['unpaid-wages', 900_000],
    ['unpaid-wages', -900_000],
    ['severance', 800_000],
  ])
  expect(back?.cause_code).toBe(first?.cause_code)
  expect(again?.cause_code).not.toBe(first?.cause_code)
  expect(await recount(desk.db.reader)).toEqual([])
})
