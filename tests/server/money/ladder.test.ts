/** From a day that passed to a court: calls logged in one click, grace, the rest called due, and the remedies with their papers. */
import { describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { balanceFen, overdueFen } from '../../../server/disputes/money.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step } from '../../desk/settled.ts'
import type { TestDesk } from '../../desk/test-desk.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { paymentCalls } from '../../../db/repositories/payment-calls.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'

const { at, signedIn } = caseSite()

async function lateCase(desk: TestDesk, county: SmallCounty): Promise<DisputeFile> {
  const mediator = await county.actor('mediator', 'room')
  const story = await accepted(
    desk,
    mediator,
    dispute(county.units.room, { workers: [worker('王小芳'), worker('李建国')] }),
  )
  return settled(
    story,
    [
      {
        worker: 0,
        parts: [
          { dueOn: '2026-11-10', fen: 100_000 },
          { dueOn: '2026-12-10', fen: 50_000 },
        ],
      },
      { worker: 1, parts: [{ dueOn: '2026-11-25', fen: 70_000 }] },
    ],
    day('2026-11-05'),
  )
}

describe('calls about instalments', () => {
  test('one line a payer, one click a result; whoever was called is left alone for three days', async () => {
    const { desk, county } = at()
    const file = await lateCase(desk, county)
    const { visitor } = await signedIn('mediator', 'room')
    expect((await visitor.get('/')).text).toContain('href="/calls"')
    const list = await visitor.get('/calls')
    expect(list.text).toContain('山城宏达服装有限公司')
    expect(list.text).toContain('1,700.00')
    expect(list.text).toContain('2 笔')
    const instalmentId = visitor.hidden('instalmentId') ?? ''
    const done = await visitor.post(`/disputes/${file.row.id}/calls`, { instalmentId, result: 'promised' })
    expect(done).toMatchObject({ status: 303, location: '/calls' })
    expect((await visitor.follow(done)).text).toContain('今天没有要打的履行电话')
    const after = await reopenFile(desk.db.reader, file.row.id)
    expect(after.contacts).toMatchObject([
      { result: 'promised', party_id: file.employers[0]?.id, instalment_id: instalmentId },
    ])
    expect((await visitor.get(`/disputes/${file.row.id}`)).text).toContain('答应按期付款')
    desk.at('2026-11-24 09:00')
    await visitor.signIn('mediator-room')
    expect((await visitor.get('/calls')).text).toContain('今天没有要打的履行电话')
    desk.at('2026-11-25 09:00')
    await visitor.signIn('mediator-room')
    expect((await visitor.get('/calls')).text).toContain('1,700.00')
  })

  test('a stranger sees none and logs none; a wrong result is no call', async () => {
    const { desk, county } = at()
    const file = await lateCase(desk, county)
    const { visitor: own } = await signedIn('mediator', 'room')
    await own.get('/calls')
    const instalmentId = own.hidden('instalmentId') ?? ''
    expect((await own.post(`/disputes/${file.row.id}/calls`, { instalmentId, result: 'maybe' })).status).toBe(422)
    const { visitor } = await signedIn('mediator', 'otherRoom')
    expect((await visitor.get('/calls')).text).toContain('今天没有要打的履行电话')
    const reply = await visitor.post(`/disputes/${file.row.id}/calls`, { instalmentId, result: 'promised' })
    expect(reply.status).toBe(404)
  })

  test('after the archive only what falls due anew is listed, and the case is taken up again before anybody calls', async () => {
    const { desk, county } = at()
    const mediator = await county.actor('mediator', 'room')
    const story = await accepted(desk, mediator, dispute(county.units.room, { workers: [worker('王小芳')] }))
    const parts = [
      { dueOn: '2026-11-10', fen: 100_000 },
      { dueOn: '2026-12-10', fen: 50_000 },
    ]
    const file = await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
    const later = file.agreements[0]?.clauses[0]?.instalments[1]?.id ?? ''
    const id = file.row.id
    const { visitor } = await signedIn('mediator', 'room')
    expect((await takeStepPage(visitor, id, 'default-declared', {})).status).toBe(303)
    const clerk = { ...story, actor: await county.actor('clerk', 'committee') }
    const told = { fileComplete: true, remediesConcluded: 1 }
    await step(clerk, 'archived', day('2026-11-22'), { retention: '5-years' }, told)
    // What was owed as the file was put away has had its remedy.
    expect((await visitor.get('/calls')).text).toContain('今天没有要打的履行电话')
    expect((await visitor.get('/')).text).not.toContain('1,000.00')

    desk.at('2026-12-05 09:00')
    await visitor.signIn('mediator-room')
    const list = await visitor.get('/calls')
    expect(list.text).toContain(`/disputes/${id}/steps/performance-reopened`)
    expect(list.text).not.toContain('name="result"')
    const closed = await visitor.post(`/disputes/${id}/calls`, { instalmentId: later, result: 'promised' })
    expect(closed.status).toBe(409)
    expect(closed.text).toContain('案卷已经归档')
    const reopened = { on: '2026-12-05', reason: 'default-after-archive' }
    expect((await takeStepPage(visitor, id, 'performance-reopened', reopened)).status).toBe(303)
    expect((await reopenFile(desk.db.reader, id)).row).toMatchObject({
      stage: 'performing.defaulted',
      archived_on: null,
    })
    await visitor.get('/calls')
    expect((await visitor.post(`/disputes/${id}/calls`, { instalmentId: later, result: 'promised' })).status).toBe(303)
  })

  test.skipIf(!hasPostgres())('on PostgreSQL the list is the same', async () => {
    const own = await migratedPostgres()
    const desk = await testDesk({ postgresUrl: own?.url ?? '' })
    try {
      const county = await smallCounty(desk)
      await lateCase(desk, county)
      const asked = { today: '2026-11-22', until: '2026-11-29', calledSince: '2026-11-20', after: null, limit: 9 }
      expect(await paymentCalls(desk.db.reader, [county.units.county], asked)).toMatchObject([
        { openFen: 170_000, parts: 2, dueOn: '2026-11-10' },
      ])
    } finally {
      await desk.end()
      await own?.drop()
    }
  })
})

describe('the ladder', () => {
  test('each rung is one step and one line; the rest called due counts at once', async () => {
    const { desk, county } = at()
    const file = await lateCase(desk, county)
    const { visitor } = await signedIn('mediator', 'room')
    const id = file.row.id
    const tab = await visitor.get(`/disputes/${id}?tab=performance`)
    for (const text of ['逾期处置', '逾期未付 1,000.00 元', '履行催告书', '支付令', '强制执行'])
      expect(tab.text).toContain(text)
    expect((await takeStepPage(visitor, id, 'grace-given', { until: '2026-11-20' })).status).toBe(422)
    expect((await takeStepPage(visitor, id, 'grace-given', { until: '2026-11-30' })).status).toBe(303)
    expect((await visitor.get(`/disputes/${id}?tab=performance`)).text).toContain('宽限至 2026-11-30')

    expect((await visitor.get(`/disputes/${id}/steps/rest-called-due`)).text).toContain('协议没有提前到期的约定')
    await transact(desk.db, (tx) =>
      tx.updateTable('agreement').set({ acceleration: 1 }).where('dispute_id', '=', id).execute(),
    )
    expect((await takeStepPage(visitor, id, 'rest-called-due')).status).toBe(303)
    const after = await reopenFile(desk.db.reader, id)
    const parts = after.agreements[0]?.clauses.flatMap((clause) => clause.instalments) ?? []
    expect(parts.map((part) => [part.due_on, part.promised_on])).toEqual([
      ['2026-11-10', null],
      ['2026-11-22', '2026-12-10'],
      ['2026-11-22', '2026-11-25'],
    ])
    expect(balanceFen(after)).toBe(220_000)
    expect(overdueFen(after, '2026-11-23')).toBe(220_000)
    const clocks = after.clocks.filter((clock) => clock.rule === 'T11' && clock.status === 'running')
    expect(clocks.map((clock) => clock.due_on ?? '').toSorted()).toEqual(['2026-11-10', '2026-11-22', '2026-11-22'])
    expect((await takeStepPage(visitor, id, 'default-declared')).status).toBe(303)
    const told = await visitor.get(`/disputes/${id}?tab=performance`)
    expect(told.text).toContain('2026-11-22 起全部到期，共 1,200.00 元')
    expect(told.text).toContain('2026-11-22 已确认')
    expect(told.text).toContain(`/disputes/${id}/referrals/new?kind=arbitration`)
  })
})
