/** The ledger of a case: every entry is there, a mistake is countered and never gone, and any past day keeps its balance. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { balanceFen, moneyBar } from '../../../server/disputes/money.ts'
import { lineOf } from '../../../server/money/ledger-page.ts'
import { balanceOn } from '../../../workflows/money/balance.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, type Story } from '../../desk/settled.ts'
import { smallCounty } from '../../desk/small-county.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'
import { anyAct, HISTORY, perform } from '../reports/random-history.ts'

const { at, signedIn } = caseSite()

async function twoWorkers() {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const workers = [worker('王小芳'), worker('李建国')]
  const story = await accepted(desk, mediator, dispute(county.units.room, { workers }))
  const file = await settled(
    story,
    [
      { worker: 0, parts: [{ dueOn: '2026-11-10', fen: 120_050 }] },
      { worker: 1, parts: [{ dueOn: '2026-11-10', fen: 80_000 }] },
    ],
    day('2026-11-05'),
  )
  return { desk, file, address: `/disputes/${file.row.id}/ledger` }
}

test('a payment and its counter-entry stand in the ledger, and the days before tell their own balance', async () => {
  const { file, address } = await twoWorkers()
  const { visitor } = await signedIn('mediator', 'room')
  await visitor.get(`/disputes/${file.row.id}/payments/new`)
  const [part] = file.agreements[0]?.clauses[0]?.instalments ?? []
  await visitor.post(`/disputes/${file.row.id}/payments/new`, {
    instalmentId: part?.id ?? '',
    amount: '1200.50',
    paidOn: '2026-11-12',
    evidence: 'receipt',
    payer: '山城宏达服装有限公司',
    manner: 'transfer',
    note: '',
  })
  const page = await visitor.get(address)
  expect(page.status).toBe(200)
  for (const text of ['到账', '协议', '请求', '1,200.50', '800.00', '签收收条', '山城宏达服装有限公司', '拖欠工资'])
    expect(page.text).toContain(text)
  const before = await visitor.get(`${address}?on=2026-11-11`)
  expect(before.text).toContain('截至 2026-11-11')
  expect(before.text).toContain('2,000.50')
  expect(before.text).not.toContain('签收收条')

  const { visitor: clerk } = await signedIn('clerk', 'committee')
  const [payment] = (await reopenFile(at().desk.db.reader, file.row.id)).payments
  await clerk.get(`/payments/${payment?.id ?? ''}/counter`)
  await clerk.post(`/payments/${payment?.id ?? ''}/counter`, { revision: '1', reason: 'bounced' })
  const after = await clerk.get(address)
  expect(after.text).toContain('冲销 2026-11-12 的记录')
  expect(after.text).toContain('已被冲销')
  expect(after.text).toContain('-1,200.50')
  expect((await clerk.get(`${address}?on=2026-11-13`)).text).not.toContain('-1,200.50')
  const only = await clerk.get(`${address}?worker=${file.workers[1]?.id ?? ''}`)
  expect(only.text).not.toContain('1,200.50')
  expect((await clerk.get(`${address}?on=2026-02-30&worker=nobody&after=nothing`)).status).toBe(200)
})

test('another county finds no ledger, and the auditor may not read it', async () => {
  const { address } = await twoWorkers()
  const { visitor: stranger } = await signedIn('mediator', 'otherRoom')
  expect((await stranger.get(address)).status).toBe(404)
  const { visitor: auditor } = await signedIn('auditor', 'city')
  expect((await auditor.get(address)).status).toBe(403)
})

async function ledgersAgree(postgresUrl: string | undefined, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 10, maxLength: 20 }), async (acts) => {
      const desk = await testDesk(postgresUrl === undefined ? {} : { postgresUrl })
      try {
        const county = await smallCounty(desk)
        const stories: Story[] = []
        for (const [n, one] of acts.entries()) {
          desk.at(`2026-11-${String(2 + n).padStart(2, '0')} 10:00`)
          await perform(desk, county, stories, one)
        }
        for (const { disputeId } of stories) {
          const file = await reopenFile(desk.db.reader, disputeId)
          const balance = balanceOn((await ledgerOf(desk.db.reader, disputeId)).map(lineOf), null)
          const { agreedFen, receivedFen, verifiedFen } = moneyBar(file)
          expect(balance).toMatchObject({ agreed: agreedFen, received: receivedFen, verified: verifiedFen })
          expect(balance.owed).toBe(balanceFen(file))
        }
      } finally {
        await desk.end()
      }
    }),
    { numRuns: runs, examples: [[HISTORY]], endOnFailure: true },
  )
}

describe('after any history the ledger says what agreements and payments say', () => {
  test('on SQLite', () => ledgersAgree(undefined, 8), 60_000)
  test.skipIf(!hasPostgres())('on PostgreSQL', async () => {
    const own = await migratedPostgres()
    try {
      await ledgersAgree(own?.url ?? '', 1)
    } finally {
      await own?.drop()
    }
  })
})
