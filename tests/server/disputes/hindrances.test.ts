/** What hinders performance goes its own way through the real step pages, and never looks like anybody's default. */
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { transact } from '../../../db/database.ts'
import { wholeCases } from '../../../db/repositories/whole-cases.ts'
import { insertContact } from '../../../db/repositories/contacts.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { balanceFen, overdueFen } from '../../../server/disputes/money.ts'
import { foldCase } from '../../../server/system/journal/fold-case.ts'
import { recountMoney } from '../../../server/system/journal/recount-money.ts'
import { lineOf } from '../../../server/money/ledger-page.ts'
import { balanceOn } from '../../../workflows/money/balance.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { hasPostgres } from '../../postgres.ts'

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (engine) => {
  const { at, signedIn } = caseSite(engine)

  async function settledCase(parts = [{ dueOn: '2026-11-10', fen: 120_000 }]): Promise<DisputeFile> {
    const { desk, county } = at()
    const mediator = await county.actor('mediator', 'room')
    const respondents = [company('山城宏达服装有限公司'), company('山城总承包有限公司')]
    const given = dispute(county.units.room, { workers: [worker('王小芳')], respondents })
    const story = await accepted(desk, mediator, given, day('2026-11-03'))
    return settled(story, [{ worker: 0, parts }], day('2026-11-05'))
  }

  const now = (file: DisputeFile): Promise<DisputeFile> => reopenFile(at().desk.db.reader, file.row.id)
  const owedByLedger = async (file: DisputeFile) =>
    balanceOn((await ledgerOf(at().desk.db.reader, file.row.id)).map(lineOf), null)

  /** What the journal check finds wrong with the money of every case. */
  async function booksDiffer(): Promise<unknown[]> {
    const found: unknown[] = []
    for await (const whole of wholeCases(at().desk.db.reader)) found.push(...recountMoney(whole), ...foldCase(whole))
    return found
  }

  async function soughtInVain(file: DisputeFile): Promise<void> {
    const { desk, county } = at()
    const mediator = await county.actor('mediator', 'room')
    for (const on of ['2026-11-12', '2026-11-15'])
      await transact(desk.db, (tx) =>
        insertContact(tx, {
          id: desk.newId(),
          dispute_id: file.row.id,
          party_id: file.workers[0]?.id ?? '',
          manner: 'phone',
          result: 'no-answer',
          note: null,
          occurred_on: on,
          recorded_at: desk.clock.now(),
          staff_id: mediator.staffId,
        }),
      )
  }

  describe.skipIf(engine === 'PostgreSQL' && !hasPostgres())('a payee who cannot be reached', () => {
    test('is only called so after attempts; then nothing is overdue, and money may be deposited and fetched', async () => {
      const file = await settledCase()
      const { visitor } = await signedIn('mediator', 'room')
      const id = file.row.id
      const note = { kind: 'payee-unreachable', party: file.workers[0]?.id ?? '', who: '', proof: '三次联系无人接听' }
      const early = await takeStepPage(visitor, id, 'hindrance-noted', note)
      expect(early.status).toBe(409)
      expect(early.text).toContain('联系职工的次数不够')
      expect(early.text).toContain('三次联系无人接听')

      await soughtInVain(file)
      expect(overdueFen(await now(file), '2026-11-22')).toBe(120_000)
      expect((await takeStepPage(visitor, id, 'hindrance-noted', note)).status).toBe(303)
      const held = await now(file)
      expect(overdueFen(held, '2026-11-22')).toBe(0)
      expect(balanceFen(held)).toBe(120_000)
      expect((await visitor.get(`/disputes/${id}/steps/default-declared`)).text).toContain('没有逾期未付的款项')
      expect((await visitor.get(`/disputes/${id}?tab=performance`)).text).toContain('待领')

      const [hindrance] = held.hindrances
      const much = await takeStepPage(visitor, id, 'hindrance-advanced', {
        move: `${hindrance?.id ?? ''}.deposited`,
        sum: '1200.01',
        who: '山城市公证处',
        proof: '提存收据',
      })
      expect(much.status).toBe(422)
      expect(much.text).toContain('提存金额应大于零且不超过尚欠的 1,200.00 元')
      const deposited = await takeStepPage(visitor, id, 'hindrance-advanced', {
        move: `${hindrance?.id ?? ''}.deposited`,
        sum: '',
        who: '山城市公证处',
        proof: '提存收据',
      })
      expect(deposited.status).toBe(303)
      const performed = await now(file)
      expect(performed.row.stage).toBe('performed')
      expect(await owedByLedger(file)).toMatchObject({ received: 0, owed: 120_000 })

      const fetched = await takeStepPage(visitor, id, 'hindrance-ended', {
        move: `${hindrance?.id ?? ''}.fetched`,
        follower: '',
        who: '',
        proof: '领取凭证',
      })
      expect(fetched.status).toBe(303)
      const after = await now(file)
      expect(after.payments).toMatchObject([{ amount_fen: 120_000, payer: '山城市公证处', payer_kind: 'deposit' }])
      expect(after.agreements[0]?.clauses[0]?.instalments[0]).toMatchObject({ received_fen: 120_000, deposited_fen: 0 })
      expect(await owedByLedger(file)).toMatchObject({ received: 120_000, owed: 0 })
      const told = await visitor.get(`/disputes/${id}`)
      expect(told.text).toContain('职工联系不上')
      expect(told.text).toContain('已领取提存款')
    })
  })

  describe.skipIf(engine === 'PostgreSQL' && !hasPostgres())('a bankrupt employer', () => {
    test('closes payment order and enforcement; the list, an objection and the distribution follow, the rest is written off', async () => {
      const file = await settledCase()
      const { visitor } = await signedIn('mediator', 'room')
      const id = file.row.id
      const [employer] = file.employers
      const wrong = await takeStepPage(visitor, id, 'hindrance-noted', {
        kind: 'payer-bankrupt',
        party: file.workers[0]?.id ?? '',
        who: '',
        proof: '裁定书',
      })
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain('请选择单位')
      await takeStepPage(visitor, id, 'hindrance-noted', {
        on: '2026-11-12',
        kind: 'payer-bankrupt',
        party: employer?.id ?? '',
        who: '某律师事务所（管理人）',
        proof: '（2026）破1号裁定',
      })
      const noted = await now(file)
      expect(noted.employers[0]?.employer?.bankruptcy_accepted_on).toBe('2026-11-12')
      expect(overdueFen(noted, '2026-11-22')).toBe(0)
      const ways = await visitor.get(`/disputes/${id}?tab=rights`)
      expect(ways.text).toContain('破产')
      const [hindrance] = noted.hindrances
      const move = (event: string, step: string) =>
        takeStepPage(visitor, id, event, {
          move: `${hindrance?.id ?? ''}.${step}`,
          ...(event === 'hindrance-ended' ? { follower: '' } : { sum: '' }),
          who: '',
          proof: '公告',
        })
      expect((await move('hindrance-ended', 'distributed')).status).toBe(422)
      for (const step of ['claims-listed', 'list-objected', 'objection-decided'])
        expect((await move('hindrance-advanced', step)).status).toBe(303)

      // The estate pays a part, which is a payment like any other.
      await visitor.get(`/disputes/${id}/payments/new`)
      const [part] = noted.agreements[0]?.clauses[0]?.instalments ?? []
      const paid = await visitor.post(`/disputes/${id}/payments/new`, {
        instalmentId: part?.id ?? '',
        amount: '300.00',
        paidOn: '2026-11-20',
        evidence: 'bank-slip',
        payer: '某律师事务所（管理人）',
        payerKind: 'bankruptcy-estate',
        manner: 'transfer',
        note: '',
      })
      expect(paid.status).toBe(303)
      expect((await move('hindrance-ended', 'distributed')).status).toBe(303)
      const after = await now(file)
      expect(after.row).toMatchObject({ stage: 'performing.paying', performed_on: null })
      expect(balanceFen(after)).toBe(0)
      expect(await owedByLedger(file)).toMatchObject({ agreed: 120_000, received: 30_000, writtenOff: 90_000, owed: 0 })
      expect((await visitor.get(`/disputes/${id}/ledger`)).text).toContain('破产财产分配')

      expect(await booksDiffer()).toEqual([])

      // A payment that bounces afterwards is owed again, and nothing else is.
      const { visitor: clerk } = await signedIn('clerk', 'committee')
      const [payment] = after.payments
      await clerk.get(`/payments/${payment?.id ?? ''}/counter`)
      await clerk.post(`/payments/${payment?.id ?? ''}/counter`, { revision: '1', reason: 'bounced' })
      expect(balanceFen(await now(file))).toBe(30_000)
      expect(await owedByLedger(file)).toMatchObject({ received: 0, owed: 30_000 })
      expect(await booksDiffer()).toEqual([])
    })
  })

  describe.skipIf(engine === 'PostgreSQL' && !hasPostgres())('heirs, a struck-off employer and a successor', () => {
    test('heirs prove themselves and performance goes on', async () => {
      const file = await settledCase()
      const { visitor } = await signedIn('mediator', 'room')
      await takeStepPage(visitor, file.row.id, 'hindrance-noted', {
        kind: 'payee-deceased',
        party: file.workers[0]?.id ?? '',
        who: '',
        proof: '死亡证明',
      })
      const [hindrance] = (await now(file)).hindrances
      const proved = { move: `${hindrance?.id ?? ''}.heirs-proved`, follower: '', who: '', proof: '亲属关系公证' }
      const unnamed = await takeStepPage(visitor, file.row.id, 'hindrance-ended', proved)
      expect(unnamed.text).toContain('请写明继承人姓名')
      await takeStepPage(visitor, file.row.id, 'hindrance-ended', { ...proved, who: '王大山（父）' })
      const after = await now(file)
      expect(after.hindrances).toMatchObject([{ result: 'heirs-proved', who: '王大山（父）', ended_on: '2026-11-22' }])
      expect(overdueFen(after, '2026-11-22')).toBe(120_000)
      const page = await visitor.get(`/disputes/${file.row.id}?tab=performance`)
      expect(page.text).toContain('王大山（父）')
    })

    test('whoever follows pays; where nobody answers the rest is written off', async () => {
      const file = await settledCase()
      const { visitor } = await signedIn('mediator', 'room')
      const [employer, other] = file.employers
      await takeStepPage(visitor, file.row.id, 'hindrance-noted', {
        kind: 'payer-succeeded',
        party: employer?.id ?? '',
        who: '',
        proof: '合并公告',
      })
      const [hindrance] = (await now(file)).hindrances
      const named = { move: `${hindrance?.id ?? ''}.liable-named`, who: '', proof: '合并协议' }
      const nobody = await takeStepPage(visitor, file.row.id, 'hindrance-ended', { ...named, follower: '' })
      expect(nobody.text).toContain('请选择承担责任的一方')
      await takeStepPage(visitor, file.row.id, 'hindrance-ended', { ...named, follower: other?.id ?? '' })
      const page = await visitor.get(`/disputes/${file.row.id}/payments/new`)
      expect(page.text).toContain('value="山城总承包有限公司"')
      const demand = await visitor.get(`/disputes/${file.row.id}/papers/default-reminder/preview`)
      expect(demand.text).toContain('山城总承包有限公司')
    })
  })

  test('a stranger finds no such step, and an informant may not take it', async () => {
    const file = await settledCase()
    const { visitor } = await signedIn('mediator', 'otherRoom')
    expect((await visitor.get(`/disputes/${file.row.id}/steps/hindrance-noted`)).status).toBe(404)
  })
})
