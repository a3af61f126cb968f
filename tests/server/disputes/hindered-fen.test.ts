/** Random histories of what hinders performance lose no fen and invent none, and any past day can be told again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { balanceFen } from '../../../server/disputes/money.ts'
import { lineOf } from '../../../server/money/ledger-page.ts'
import { balanceOn, type Balance } from '../../../workflows/money/balance.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { hasPostgres } from '../../postgres.ts'

const MOVES = ['deposited', 'claims-listed', 'heirs-proved', 'fetched', 'distributed', 'proceedings-ended'] as const
const ADVANCING: ReadonlySet<string> = new Set(['deposited', 'claims-listed'])
const PROMISED = 120_000

const act = fc.record({
  what: fc.constantFrom('payee-deceased', 'payer-bankrupt', 'pay', ...MOVES),
  fen: fc.integer({ min: 1, max: 70_000 }),
})

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never
const moves = (...all: Act['what'][]): Act[] => all.map((what) => ({ what, fen: 50_000 }))
const WRITTEN = [
  moves('pay', 'payee-deceased', 'deposited', 'heirs-proved', 'fetched'),
  moves('payer-bankrupt', 'pay', 'claims-listed', 'distributed'),
  moves('payer-bankrupt', 'claims-listed', 'proceedings-ended', 'pay'),
]

async function everyStepAgrees({ at, signedIn }: ReturnType<typeof caseSite>, numRuns: number): Promise<Set<string>> {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const { visitor } = await signedIn('mediator', 'room')
  const taken = new Map<string, number>()

  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
      const given = dispute(county.units.room, { workers: [worker('王小芳')] })
      const story = await accepted(desk, mediator, given, day('2026-11-03'))
      const parts = [
        { dueOn: '2026-11-06', fen: 70_000 },
        { dueOn: '2026-11-30', fen: PROMISED - 70_000 },
      ]
      await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
      const id = story.disputeId
      const now = () => reopenFile(desk.db.reader, id)
      const ledger = async () => (await ledgerOf(desk.db.reader, id)).map(lineOf)
      const passed: { on: Day; balance: Balance }[] = []

      for (const [index, { what, fen: sum }] of acts.entries()) {
        const file = await now()
        const on = day(`2026-11-${String(index + 8).padStart(2, '0')}`)
        const yuan = (sum / 100).toFixed(2)
        const open = file.hindrances.find((one) => one.ended_on === null)
        const advancing = ADVANCING.has(what) || (what === 'heirs-proved' && open?.stage === 'deposited')
        const event = advancing ? 'hindrance-advanced' : 'hindrance-ended'
        const money = { on, sum: yuan, follower: '', who: '某人', proof: '凭证' }
        let status = 0
        if (what === 'pay') {
          await visitor.get(`/disputes/${id}/payments/new`)
          const instalmentId = file.agreements[0]?.clauses[0]?.instalments[0]?.id ?? ''
          const fields = {
            instalmentId,
            amount: yuan,
            paidOn: on,
            evidence: 'none',
            payer: '某公司',
            manner: 'cash',
            note: '',
          }
          status = (await visitor.post(`/disputes/${id}/payments/new`, fields)).status
        } else if (what === 'payee-deceased' || what === 'payer-bankrupt') {
          const party = (what === 'payee-deceased' ? file.workers : file.employers)[0]?.id ?? ''
          status = (
            await takeStepPage(visitor, id, 'hindrance-noted', { on, kind: what, party, who: '', proof: '文书' })
          ).status
        } else {
          status = (await takeStepPage(visitor, id, event, { ...money, move: `${open?.id ?? ''}.${what}` })).status
        }
        expect(status).toBeLessThan(500)
        if (status === 303) taken.set(what, (taken.get(what) ?? 0) + 1)

        const after = await now()
        const rows = after.agreements[0]?.clauses[0]?.instalments ?? []
        const total = (of: (row: (typeof rows)[number]) => number): number =>
          rows.reduce((all, row) => all + of(row), 0)
        const lines = await ledger()
        const balance = balanceOn(lines, null)
        const paid = after.payments.reduce((all, one) => all + one.amount_fen, 0)
        const deposited = total((row) => row.deposited_fen)
        expect(balance).toMatchObject({
          agreed: PROMISED,
          received: paid,
          writtenOff: total((row) => row.written_off_fen),
        })
        expect(total((row) => row.received_fen)).toBe(paid)
        expect(balance.owed).toBe(balanceFen(after) + deposited)
        expect(paid + deposited + balance.writtenOff + balanceFen(after) - balance.overpaid).toBe(PROMISED)
        passed.push({ on, balance })
        for (const one of passed) expect(balanceOn(lines, one.on)).toEqual(one.balance)
      }
    }),
    { numRuns, seed: 20261122, examples: WRITTEN.map((history) => [history]) },
  )
  return new Set(taken.keys())
}

const title = 'instalments, payments, ledger and every day that passed agree after each step'

describe.each([
  { engine: 'SQLite', runs: 60 },
  // The histories written out take every way once; each costs ten times as much here.
  { engine: 'PostgreSQL', runs: WRITTEN.length },
] as const)('on $engine', ({ engine, runs }) => {
  const site = caseSite(engine)
  test.skipIf(engine === 'PostgreSQL' && !hasPostgres())(title, { timeout: 60_000 }, async () => {
    const taken = await everyStepAgrees(site, runs)
    // Every move was lawful at least once, else the property would speak of less than it says.
    expect([...taken].toSorted()).toEqual([...MOVES, 'pay', 'payee-deceased', 'payer-bankrupt'].toSorted())
  })
})
