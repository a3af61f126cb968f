/** What falls due is booked on its day by the desk itself, once, in the month that is still open, and countered with its agreement. */
import { describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { dueInTime } from '../../../db/repositories/due-in-time.ts'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { setClosedThrough } from '../../../db/repositories/month-steps.ts'
import { voidAgreement } from '../../../server/agreements/void-agreement.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { bookDueInstalments } from '../../../server/disputes/fall-due.ts'
import { openInstalments } from '../../../server/disputes/money.ts'
import { lineOf } from '../../../server/money/ledger-page.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { balanceOn } from '../../../workflows/money/balance.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import { hasPostgres } from '../../postgres.ts'

type Site = ReturnType<typeof caseSite>

/** Two instalments for one worker: 300.00 on 10 November and 500.00 on 10 December, agreed on 5 November. */
async function promised({ at }: Site) {
  const { desk, county } = at()
  desk.at('2026-11-05 10:00')
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, { workers: [worker('王小芳')], receivedOn: day('2026-11-02') })
  const story = await accepted(desk, mediator, given)
  const parts = [
    { dueOn: '2026-11-10', fen: 30_000 },
    { dueOn: '2026-12-10', fen: 50_000 },
  ]
  await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
  const pay = async (sum: number, on: string): Promise<void> => {
    const [part] = openInstalments(await reopenFile(desk.db.reader, story.disputeId))
    await recordPayment(desk, actOf(mediator), {
      disputeId: story.disputeId,
      instalmentId: part?.id ?? '',
      amountFen: fen(sum),
      paidOn: day(on),
      payer: '公司',
      manner: 'cash',
      evidence: 'none',
      note: null,
    })
  }
  const due = async () =>
    (await ledgerOf(desk.db.reader, story.disputeId)).flatMap((entry) =>
      entry.kind === 'due' ? [[entry.occurred_on, entry.amount_fen, entry.booked_month, entry.mark]] : [],
    )
  return { desk, county, id: story.disputeId, pay, due }
}

async function noDifference({ at }: Site): Promise<void> {
  const found: unknown[] = []
  await checkJournal(at().desk.db.reader, (difference) => void found.push(difference))
  expect(found).toEqual([])
}

function rounds(site: Site): void {
  test('each instalment on its day, once, with one line in the history', async () => {
    const { desk, id, due } = await promised(site)
    desk.at('2026-11-09 23:59')
    expect(await bookDueInstalments(desk, 'one')).toBe(0)
    desk.at('2026-11-10 00:01')
    expect(await bookDueInstalments(desk, 'one')).toBe(1)
    expect(await bookDueInstalments(desk, 'one')).toBe(0)
    expect(await due()).toEqual([['2026-11-10', 30_000, '2026-11', 'in-time']])
    const { journal } = await reopenFile(desk.db.reader, id)
    expect(journal.filter((event) => event.type === 'fell-due')).toMatchObject([
      { occurred_on: '2026-11-10', actor_id: 'desk', payload: JSON.stringify({ instalments: 1, fen: 30_000 }) },
    ])
    // Another process holds the lease of the round; once it has lapsed, the next day's is not lost.
    desk.at('2026-11-10 00:02')
    expect(await bookDueInstalments(desk, 'two')).toBe(0)
    desk.at('2026-12-12 08:00')
    expect(await bookDueInstalments(desk, 'two')).toBe(1)
    expect((await due()).at(-1)).toEqual(['2026-12-10', 50_000, '2026-12', 'in-time'])
    await noDifference(site)
  })

  test('what was paid by its day counts as in time, what came later does not', async () => {
    const { desk, county, pay } = await promised(site)
    await pay(30_000, '2026-11-05')
    desk.at('2026-12-12 08:00')
    await bookDueInstalments(desk, 'one')
    await pay(50_000, '2026-12-12')
    const tally = (months: string[]) =>
      dueInTime(desk.db.reader, { unitIds: [county.units.room], months, first: '', last: '' })
    expect(await tally(['2026-11'])).toMatchObject([{ due: 1, inTime: 1 }])
    expect(await tally(['2026-12'])).toMatchObject([{ due: 1, inTime: 0 }])
    expect(await tally(['2026-11', '2026-12'])).toMatchObject([{ due: 2, inTime: 1 }])
  })

  test('an agreement that turns out void owes nothing that was due, from that day on', async () => {
    const { desk, county, id, due } = await promised(site)
    desk.at('2026-11-20 09:00')
    await bookDueInstalments(desk, 'one')
    const [agreement] = (await reopenFile(desk.db.reader, id)).agreements
    const director = await county.actor('director', 'committee')
    await voidAgreement(desk, actOf(director), {
      agreementId: agreement?.id ?? '',
      revision: agreement?.revision ?? 0,
      // Known since before the first day: nothing is ever due less than nothing.
      on: day('2026-11-08'),
      reason: 'set-aside',
      reopen: true,
    })
    expect((await due()).map(([on, sum]) => [on, sum])).toEqual([
      ['2026-11-10', 30_000],
      ['2026-11-10', -30_000],
    ])
    desk.at('2026-12-20 09:00')
    expect(await bookDueInstalments(desk, 'one')).toBe(0)
    await noDifference(site)
  })
}

describe('what falls due, on SQLite', () => {
  const site = caseSite()
  rounds(site)

  test('a month closed while the desk stood still keeps its figures: the entry comes late', async () => {
    const { desk, county, due } = await promised(site)
    await transact(desk.db, (tx) => setClosedThrough(tx, county.units.county, '2026-11'))
    desk.at('2026-12-05 09:00')
    await bookDueInstalments(desk, 'one')
    expect(await due()).toEqual([['2026-11-10', 30_000, '2026-12', 'late']])
  })

  test('what is due on the day of the agreement is booked with it, and the page tells due and overdue of any day', async () => {
    const { desk, county } = site.at()
    const mediator = await county.actor('mediator', 'room')
    const story = await accepted(desk, mediator, dispute(county.units.room, { workers: [worker('李建国')] }))
    const parts = [
      { dueOn: '2026-11-05', fen: 12_345 },
      { dueOn: '2026-11-19', fen: 20_000 },
      { dueOn: '2026-12-01', fen: 5_000 },
    ]
    const file = await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
    expect(file.journal.some((event) => event.type === 'fell-due')).toBe(false)
    const entries = (await ledgerOf(desk.db.reader, story.disputeId)).map(lineOf)
    const told = ['2026-11-04', '2026-11-05', '2026-11-18', '2026-11-22'].map((on) => {
      const { due, overdue, owed } = balanceOn(entries, day(on))
      return [due, overdue, owed]
    })
    expect(told).toEqual([
      [0, 0, 0],
      [12_345, 12_345, 37_345],
      [12_345, 12_345, 37_345],
      [32_345, 32_345, 37_345],
    ])
    const { visitor } = await site.signedIn('mediator', 'room')
    const page = await visitor.get(`/disputes/${story.disputeId}/ledger?on=2026-11-18`)
    for (const text of ['到期未到账（元）', '123.45', '373.45']) expect(page.text).toContain(text)
    expect(page.text).not.toContain('323.45')
  })

  test('a month tells what fell due in it and opens the cases', async () => {
    const { desk, id } = await promised(site)
    desk.at('2026-11-30 09:00')
    await bookDueInstalments(desk, 'one')
    const { visitor } = await site.signedIn('supervisor', 'county')
    const totals = await visitor.get(`/reports/recovered?month=2026-11`)
    expect(totals.text).toContain('本月到期应付 300.00 元')
    const href = /href="([^"]*measure=due-fen)"/.exec(totals.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const cases = await visitor.get(href)
    expect(cases.text).toContain(`/disputes/${id}`)
    expect(cases.text).toContain('300.00')
  })
})

describe.skipIf(!hasPostgres())('what falls due, on PostgreSQL', () => {
  rounds(caseSite('PostgreSQL'))
})
