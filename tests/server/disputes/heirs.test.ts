/** Heirs stand in a dead worker's place: they are paid by their shares, sign what is still to be signed, and the worker keeps his history (domain.md 6.9). */
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { heirMoney } from '../../../server/disputes/heirs.ts'
import { lineOf } from '../../../server/money/ledger-page.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { balanceOn } from '../../../workflows/money/balance.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { hasPostgres } from '../../postgres.ts'

/** Three who share 2 : 1 : 1; the child has a number and a phone of his own. */
const ENTRY = {
  proof: '死亡医学证明书；（2026）渝江证字第 12 号继承权公证书',
  'heirs.0.name': '赵玉兰',
  'heirs.0.relation': 'spouse',
  'heirs.0.share': '2',
  'heirs.1.name': '王大山',
  'heirs.1.relation': 'child',
  'heirs.1.identityNumber': '500103199001011236',
  'heirs.1.phone': '13800138123',
  'heirs.2.name': '王二山',
  'heirs.2.relation': 'child',
}

describe.each(['SQLite', 'PostgreSQL'] as const)('heirs on %s', (engine) => {
  const { at, signedIn } = caseSite(engine)

  async function dead() {
    const { desk, county } = at()
    const mediator = await county.actor('mediator', 'room')
    const workers = [worker('王小芳'), worker('李建国')]
    const story = await accepted(desk, mediator, dispute(county.units.room, { workers }))
    const parts = [
      { dueOn: '2026-11-10', fen: 10_001 },
      { dueOn: '2026-12-10', fen: 90_000 },
    ]
    const file = await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
    const { visitor } = await signedIn('mediator', 'room')
    const enter = (fields: Record<string, string> = {}) =>
      takeStepPage(visitor, file.row.id, 'heirs-entered', { ...ENTRY, party: file.workers[0]?.id ?? '', ...fields })
    const now = () => reopenFile(desk.db.reader, file.row.id)
    const pay = async (fields: Record<string, string>) => {
      await visitor.get(`/disputes/${file.row.id}/payments/new`)
      const [part] = (await now()).agreements[0]?.clauses[0]?.instalments ?? []
      const usual = { paidOn: '2026-11-20', evidence: 'none', payer: '公司', manner: 'cash', note: '' }
      return visitor.post(`/disputes/${file.row.id}/payments/new`, {
        ...usual,
        instalmentId: part?.id ?? '',
        ...fields,
      })
    }
    return { desk, id: file.row.id, visitor, enter, now, pay }
  }

  test.skipIf(engine === 'PostgreSQL' && !hasPostgres())(
    'they are paid one by one or together, to the fen, and the books agree',
    async () => {
      const { desk, id, visitor, enter, now, pay } = await dead()
      expect((await enter()).status).toBe(303)
      const file = await now()
      // The worker stays the one worker he was: counted, labelled, owed to.
      expect(file.workers).toHaveLength(2)
      expect(file.row).toMatchObject({ worker_count: 2, worker_label: '王小芳' })
      expect(file.heirs.map((one) => [one.person?.name, one.heir.share])).toEqual([
        ['赵玉兰', 2],
        ['王大山', 1],
        ['王二山', 1],
      ])
      const money = async () =>
        heirMoney(await now(), file.workers[0]?.id ?? '').map((one) => [one.shareFen, one.openFen])
      expect(await money()).toEqual([
        [50_001, 50_001],
        [25_000, 25_000],
        [25_000, 25_000],
      ])

      const son = file.heirs[1]?.id ?? ''
      const tooMuch = await pay({ amount: '250.01', heir: son })
      expect(tooMuch.status).toBe(422)
      expect(tooMuch.text).toContain('超过该继承人未领的 250.00 元')
      expect((await pay({ amount: '100', heir: 'nobody' })).status).toBe(422)
      expect((await pay({ amount: '100', heir: son })).status).toBe(303)
      expect(await money()).toEqual([
        [50_001, 50_001],
        [25_000, 15_000],
        [25_000, 25_000],
      ])
      // The rest comes in one transfer for all.
      expect((await pay({ amount: '900.01', heir: '' })).status).toBe(303)
      expect(await money()).toEqual([
        [50_001, 0],
        [25_000, 0],
        [25_000, 0],
      ])
      const { payments } = await now()
      expect(payments.every((payment) => payment.payee_party_id === file.workers[0]?.id)).toBe(true)
      const balance = balanceOn((await ledgerOf(desk.db.reader, id)).map(lineOf), null)
      expect(balance).toMatchObject({ agreed: 100_001, received: 100_001, owed: 0 })
      const found: unknown[] = []
      await checkJournal(desk.db.reader, (difference) => void found.push(difference))
      expect(found).toEqual([])

      const parties = await visitor.get(`/disputes/${id}?tab=parties`)
      for (const text of ['王小芳的继承人（配偶）', '2/4', '继承权公证书']) expect(parties.text).toContain(text)
      expect(parties.text).not.toContain('500103199001011236')
      expect((await visitor.get(`/disputes/${id}?tab=performance`)).text).toContain('500.01')
      const history = await visitor.get(`/disputes/${id}`)
      expect(history.text).toContain('继承人承继')
      const receipt = await visitor.get(`/disputes/${id}/papers/receipt/preview?payment=${payments.at(-1)?.id ?? ''}`)
      expect(receipt.text).toContain('王小芳的继承人')
      // Found by the heir's name and phone, and nothing of them stands in what only grows.
      const { visitor: clerk } = await signedIn('clerk', 'room')
      await clerk.get('/search')
      expect((await clerk.post('/search', { q: '王二山' })).text).toContain(id)
      const grown = JSON.stringify([
        await desk.db.reader.selectFrom('dispute_event').selectAll().execute(),
        await desk.db.reader.selectFrom('audit_entry').selectAll().execute(),
      ])
      for (const secret of ['王二山', '500103199001011236', '13800138123']) expect(grown).not.toContain(secret)
    },
  )
})

describe('entering heirs', () => {
  const { at, signedIn } = caseSite()

  async function standing() {
    const { desk, county } = at()
    const mediator = await county.actor('mediator', 'room')
    const story = await accepted(desk, mediator, dispute(county.units.room, { workers: [worker('王小芳')] }))
    const { visitor } = await signedIn('mediator', 'room')
    return { visitor, id: story.disputeId }
  }

  test('asks for a name, a relation, whole parts and the proof', async () => {
    const { visitor, id } = await standing()
    const none = await takeStepPage(visitor, id, 'heirs-entered', { proof: '公证书' })
    expect(none.status).toBe(422)
    const bad = await takeStepPage(visitor, id, 'heirs-entered', { ...ENTRY, proof: '', 'heirs.2.share': '0.5' })
    expect(bad.status).toBe(422)
    for (const text of ['份额请填 1 至 1000 的整数', '王二山']) expect(bad.text).toContain(text)
  })
})
