/** A desk tells one story in its columns, journals, ledger and totals; whoever changes one of them by hand is found. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { expireDueClocks } from '../../../server/disputes/expire-clocks.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { counterPayment } from '../../../server/money/counter-payment.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { verifyPayment } from '../../../server/money/verify-payment.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import type { Difference, DifferenceCode } from '../../../server/system/journal/difference.ts'
import { saidDifference } from '../../../scripts/check-journal/said-difference.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { byHand } from '../../db/by-hand.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step } from '../../desk/settled.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'

let desk: TestDesk

/** One case just logged, one under way, one paid in part with a payment verified and one taken back, one withdrawn. */
async function live(): Promise<void> {
  const county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  const clerk = await county.actor('clerk', 'committee')
  const room = county.units.room
  await openDispute(desk, actOf(mediator), dispute(room))
  await accepted(desk, mediator, dispute(room, { workers: [worker('李强'), worker('赵敏')] }))
  const paying = await accepted(desk, mediator, dispute(room))
  const promised = { worker: 0, parts: [10, 11, 12].map((month) => ({ dueOn: `2026-${month}-10`, fen: 100_000 })) }
  const file = await settled(paying, [promised], day('2026-11-05'))
  const parts = file.agreements.flatMap((agreement) => agreement.clauses.flatMap((clause) => clause.instalments))
  for (const part of parts.slice(0, 2))
    await recordPayment(desk, actOf(mediator), {
      disputeId: paying.disputeId,
      instalmentId: part.id,
      amountFen: fen(100_000),
      paidOn: day('2026-11-10'),
      payer: '山城宏达服装有限公司',
      manner: 'transfer',
      evidence: 'bank-slip',
      note: null,
    })
  const [first, second] = (await reopenFile(desk.db.reader, paying.disputeId)).payments
  await verifyPayment(desk, actOf(clerk), {
    paymentId: first?.id ?? '',
    revision: first?.revision ?? 0,
    evidence: 'bank-slip',
  })
  await counterPayment(desk, actOf(clerk), {
    paymentId: second?.id ?? '',
    revision: second?.revision ?? 0,
    reason: 'bounced',
  })
  const leaving = await accepted(desk, mediator, dispute(room))
  const { workers } = await reopenFile(desk.db.reader, leaving.disputeId)
  await step(leaving, 'application-withdrawn', day('2026-11-06'), { workerIds: workers.map((one) => one.id) })
}

beforeAll(async () => {
  desk = await testDesk()
  await live()
})
afterAll(() => desk.end())

/** What the check finds after some statements, which are then undone. */
async function foundAfter(statements: readonly string[]): Promise<Difference[]> {
  const found: Difference[] = []
  const undone = new Error('undone')
  const work = transact(desk.db, async (tx) => {
    for (const statement of statements) await byHand(tx, statement)
    await checkJournal(tx, (difference) => found.push(difference))
    throw undone
  })
  await expect(work).rejects.toBe(undone)
  return found
}

test('a desk that only its use cases wrote has no difference', async () => {
  const told: string[] = []
  const checked = await checkJournal(desk.db.reader, (difference) => told.push(saidDifference(difference)))
  expect(told).toEqual([])
  expect(checked).toMatchObject({ cases: 4, differences: 0 })
  expect(checked.events).toBeGreaterThan(15)
  expect(checked.entries).toBeGreaterThan(15)
})

const tampered: [DifferenceCode, string][] = [
  ['stage', `update dispute set stage = 'archived' where stage = 'performing.paying'`],
  ['state-value', `update dispute set state_value = '{"procedure":"archived","court":"none"}'`],
  ['context', `update dispute set context = replace(context, '"openReferrals":0', '"openReferrals":1')`],
  ['machine-version', 'update dispute set machine_version = 9'],
  ['phase', `update dispute set phase = 'archived' where phase = 'intake'`],
  ['revision', 'update dispute set revision = 1 where accepted_on is not null'],
  ['acceptance', 'update dispute set accepted_on = null'],
  ['claimed-sum', 'update claim_item set amount_fen = amount_fen + 1'],
  ['worker-count', 'update dispute set worker_count = 47'],
  ['lamp', `update clock set due_on = '2026-11-01' where status = 'running'`],
  ['scope', `delete from dispute_scope where ancestor_id in (select id from unit where kind = 'county')`],
  ['scope', `update dispute_scope set received_on = '2026-11-01'`],
  ['agreed', 'update agreement_clause set amount_fen = amount_fen + 1'],
  ['agreement-total', 'update agreement set total_fen = total_fen - 1'],
  ['received', `update payment set status = 'recorded' where status = 'countered'`],
  ['fell-due', `update instalment set fell_due_fen = 1`],
  ['written-off', `update instalment set written_off_fen = 1`],
  ['verified', `update payment set status = 'recorded' where status = 'verified'`],
  ['instalment', 'update instalment set received_fen = received_fen + 1'],
  ['case-closed', `update dispute set outcome = 'settled' where outcome = 'withdrawn'`],
  ['worker-closed', `update dispute_party set outcome = null where outcome = 'settled'`],
  ['on-hand', `update dispute set unit_id = committee_id where accepted_on is not null`],
  ['month-figure', `update month_figure set figure = figure + 1 where measure = 'received-fen'`],
  ['month-figure', `delete from month_figure where measure = 'agreed-fen'`],
  ['unit-figure', `update unit_figure set figure = figure + 1 where measure = 'received-fen'`],
  ['number-on-hand', `delete from on_hand where subject = 'worker'`],
  ['tally', 'update dispute_tally set disputes = disputes + 1'],
  ['number-series', 'update case_number_series set last_seq = last_seq + 1'],
  ['closure', 'delete from unit_closure where depth = 2'],
]

test.each(tampered)('finds a column changed by hand: %s', async (code, statement) => {
  const found = await foundAfter([statement])
  expect(found.map((difference) => difference.code)).toContain(code)
  for (const difference of found) expect(saidDifference(difference)).not.toMatch(/\{(?:id|kept|told)\}|undefined/u)
})

const rewritten: [DifferenceCode, string][] = [
  ['journal-damaged', 'delete from dispute_event where seq = 2'],
  ['journal-damaged', `update dispute_event set to_value = '{' where seq = 3`],
  ['journal-chain', `update dispute_event set from_stage = 'archived' where seq = 2`],
  ['place-unknown', `update dispute_event set to_context = '{"place":"court"}' where seq = 1`],
  ['case-counts', `delete from count_entry where kind = 'case-accepted'`],
  ['received', `delete from ledger_entry where kind = 'received' and amount_fen < 0`],
  ['month-figure', `update ledger_entry set booked_month = '2026-10' where kind = 'verified'`],
]

const triggers = ['dispute_event', 'ledger_entry', 'count_entry'].flatMap((table) =>
  ['update', 'delete'].map((verb) => `drop trigger ${table}_no_${verb}`),
)

test.each(rewritten)('finds history rewritten by somebody who removed the triggers: %s', async (code, statement) => {
  const found = await foundAfter([...triggers, statement])
  expect(found.map((difference) => difference.code)).toContain(code)
})

test('a night later, when the sweep has marked every term that ran out, there is still no difference', async () => {
  desk.at('2027-03-01 08:00')
  expect(await expireDueClocks(desk, 'sweep')).toBeGreaterThan(0)
  const clocks = await desk.db.reader.selectFrom('clock').select(['rule', 'status']).execute()
  // Both kinds have run out: a duty of ours, which stays lit, and a party's window, which does not.
  expect(clocks).toEqual(
    expect.arrayContaining([
      { rule: 'T11', status: 'expired' },
      { rule: 'T2', status: 'expired' },
    ]),
  )
  const told: string[] = []
  await checkJournal(desk.db.reader, (difference) => told.push(saidDifference(difference)))
  expect(told).toEqual([])
})
