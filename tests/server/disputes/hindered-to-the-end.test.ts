/** From a lost payee over grace and a deposit into the archive and beyond, by the pages, on both engines. */
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { paymentCalls, type PaymentCall } from '../../../db/repositories/payment-calls.ts'
import { wholeCases } from '../../../db/repositories/whole-cases.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { balanceFen, overdueFen } from '../../../server/disputes/money.ts'
import { lineOf } from '../../../server/money/ledger-page.ts'
import { foldCase } from '../../../server/system/journal/fold-case.ts'
import { recountMoney } from '../../../server/system/journal/recount-money.ts'
import { balanceOn } from '../../../workflows/money/balance.ts'
import type { DisputeFacts } from '../../../workflows/dispute/facts.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step, type Story } from '../../desk/settled.ts'
import { hasPostgres } from '../../postgres.ts'

const now = ({ desk, disputeId }: Story): Promise<DisputeFile> => reopenFile(desk.db.reader, disputeId)
const ledger = async ({ desk, disputeId }: Story) =>
  balanceOn((await ledgerOf(desk.db.reader, disputeId)).map(lineOf), null)

async function booksDiffer({ desk }: Story): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const whole of wholeCases(desk.db.reader)) found.push(...recountMoney(whole), ...foldCase(whole))
  return found
}

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (engine) => {
  const { at, signedIn } = caseSite(engine)

  async function lateStory(parts: { dueOn: string; fen: number }[]): Promise<Story> {
    const { desk, county } = at()
    const mediator = await county.actor('mediator', 'room')
    const given = dispute(county.units.room, { workers: [worker('王小芳')] })
    const story = await accepted(desk, mediator, given, day('2026-11-03'))
    await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
    return story
  }
  /** Puts the case away as the clerk does; what the volume and the remedies add is told. */
  async function archive({ desk, disputeId }: Story, told: Partial<DisputeFacts>): Promise<void> {
    const clerk = { desk, disputeId, actor: await at().county.actor('clerk', 'committee') }
    await step(clerk, 'archived', day('2026-11-22'), { retention: '5-years' }, { fileComplete: true, ...told })
  }

  test.skipIf(engine === 'PostgreSQL' && !hasPostgres())(
    'a deposit is fetched after the archive: nothing moves, one line tells it, the books agree',
    async () => {
      const story = await lateStory([{ dueOn: '2026-11-10', fen: 120_000 }])
      const id = story.disputeId
      const { visitor } = await signedIn('mediator', 'room')
      const party = (await now(story)).workers[0]?.id ?? ''
      expect((await takeStepPage(visitor, id, 'grace-given', { until: '2026-11-30' })).status).toBe(303)
      for (const on of ['2026-11-12', '2026-11-15']) {
        const call = { on, party, manner: 'phone', result: 'no-answer', note: '' }
        expect((await takeStepPage(visitor, id, 'contact-logged', call)).status).toBe(303)
      }
      const note = { kind: 'payee-unreachable', party, who: '', proof: '两次联系无人接听' }
      expect((await takeStepPage(visitor, id, 'hindrance-noted', note)).status).toBe(303)
      expect(overdueFen(await now(story), '2026-12-01')).toBe(0)
      const move = (await now(story)).hindrances[0]?.id ?? ''
      const held = { move: `${move}.deposited`, sum: '', who: '山城市公证处', proof: '提存收据' }
      expect((await takeStepPage(visitor, id, 'hindrance-advanced', held)).status).toBe(303)
      await archive(story, { simpleCase: true })
      expect((await now(story)).row.stage).toBe('archived')

      const fetched = { move: `${move}.fetched`, follower: '', who: '', proof: '领取凭证' }
      expect((await takeStepPage(visitor, id, 'hindrance-ended', fetched)).status).toBe(303)
      const after = await now(story)
      expect(after.row).toMatchObject({ stage: 'archived', archived_on: '2026-11-22', performed_on: '2026-11-22' })
      expect(after.payments).toMatchObject([{ amount_fen: 120_000, payer_kind: 'deposit' }])
      expect(await ledger(story)).toMatchObject({ received: 120_000, owed: 0 })
      expect(balanceFen(after)).toBe(0)
      const told = (await visitor.get(`/disputes/${id}`)).text
      expect(told.split('已领取提存款').length - 1).toBe(1)
      expect(told).not.toContain('timeline-title">登记到账')
      expect(told).toContain('timeline-title">履行障碍解除')
      expect(told).toContain('/papers/receipt/preview')
      expect(await booksDiffer(story)).toEqual([])
    },
  )

  test.skipIf(engine === 'PostgreSQL' && !hasPostgres())(
    'where money is still owed the archive says to resume first, and performance goes on',
    async () => {
      const story = await lateStory([
        { dueOn: '2026-11-10', fen: 70_000 },
        { dueOn: '2026-12-10', fen: 50_000 },
      ])
      const id = story.disputeId
      const { visitor } = await signedIn('mediator', 'room')
      const party = (await now(story)).workers[0]?.id ?? ''
      const note = { kind: 'payee-deceased', party, who: '', proof: '死亡证明' }
      expect((await takeStepPage(visitor, id, 'hindrance-noted', note)).status).toBe(303)
      const move = (await now(story)).hindrances[0]?.id ?? ''
      const held = { move: `${move}.deposited`, sum: '700.00', who: '山城市公证处', proof: '提存收据' }
      expect((await takeStepPage(visitor, id, 'hindrance-advanced', held)).status).toBe(303)
      await archive(story, { writtenOffAfter: true, balanceAfterFen: fen(0) })
      const fetched = { move: `${move}.fetched`, follower: '', who: '王大山（父）', proof: '亲属关系公证' }
      const early = await visitor.get(`/disputes/${id}/steps/hindrance-ended`)
      expect(early.text).toContain('尚有款项未付清，应先恢复履行')
      const again = { reason: 'default-after-archive' }
      expect((await takeStepPage(visitor, id, 'performance-reopened', again)).status).toBe(303)
      expect((await takeStepPage(visitor, id, 'hindrance-ended', fetched)).status).toBe(303)
      expect(await ledger(story)).toMatchObject({ received: 70_000, owed: 50_000 })
      const receipt = (await visitor.get(`/disputes/${id}/papers/receipt/preview`)).text
      expect(receipt).toContain('系王小芳的继承人（依据：死亡证明、提存收据、亲属关系公证），代其受领')
      expect(receipt).toContain('收款人　王大山（父）')
      expect(receipt).toContain('山城市公证处')
      expect(await booksDiffer(story)).toEqual([])
    },
  )

  test.skipIf(engine === 'PostgreSQL' && !hasPostgres())(
    'grace keeps a case off the list of calls until it ends; its pages hold every payer once',
    async () => {
      const stories: Story[] = []
      for (const dueOn of ['2026-11-20', '2026-11-10', '2026-11-20'])
        stories.push(await lateStory([{ dueOn, fen: 50_000 }]))
      const { desk, county } = at()
      const asked = { today: '2026-11-22', until: '2026-11-29', calledSince: '2026-11-20' }
      const pageAfter = (after: PaymentCall | null, limit: number) =>
        paymentCalls(desk.db.reader, [county.units.county], { ...asked, after, limit })
      const walked: PaymentCall[] = []
      for (let found = await pageAfter(null, 1); found[0]; found = await pageAfter(found[0], 1)) walked.push(found[0])
      expect(walked.map((call) => call.dueOn)).toEqual(['2026-11-10', '2026-11-20', '2026-11-20'])
      expect(walked).toEqual(await pageAfter(null, 9))

      const { visitor } = await signedIn('mediator', 'room')
      const graced = stories[1]?.disputeId ?? ''
      expect((await takeStepPage(visitor, graced, 'grace-given', { until: '2026-11-23' })).status).toBe(303)
      expect((await visitor.get('/calls')).text).not.toContain(graced)
      const [first, second] = walked
      const key = `${second?.dueOn}_${second?.disputeId}_${second?.payerPartyId}`
      const rest = await visitor.get(`/calls?after=${key}`)
      expect(rest.text.split('name="instalmentId"').length - 1).toBe(1)
      expect(rest.text).toContain('href="/calls"')
      expect((await visitor.get(`/calls?after=2026-12-01_x_y`)).text).toContain(second?.disputeId)
      desk.at('2026-11-23 18:00')
      await visitor.signIn('mediator-room')
      expect((await visitor.get('/calls')).text).not.toContain(graced)
      desk.at('2026-11-24 09:00')
      await visitor.signIn('mediator-room')
      expect((await visitor.get('/calls')).text).toContain(first?.disputeId)
    },
  )
})
