import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertAgreement, insertClause, insertInstalment } from '../../../db/repositories/agreements.ts'
import { partiesOf } from '../../../db/repositories/parties.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const enter = async (
  role: Parameters<SmallCounty['actor']>[0],
  unit: Parameters<SmallCounty['actor']>[1],
): Promise<Visitor> => {
  await county.actor(role, unit)
  const visitor = site.visitor()
  await visitor.signIn(`${role}-${unit.toLowerCase()}`)
  await visitor.get('/')
  return visitor
}

const open = async (name: string, receivedOn: string, unit: 'room' | 'otherRoom' = 'room') => {
  const mediator = await county.actor('mediator', unit)
  return openDispute(
    desk,
    actOf(mediator),
    dispute(county.units[unit], { workers: [worker(name)], receivedOn: day(receivedOn) }),
  )
}

/** One strip of the page, from its heading to the next. */
const strip = (page: string, title: string): string => {
  const [, after = ''] = page.split(`<h2>${title}`)
  return after.split('<h2>')[0] ?? ''
}

describe('the start page', () => {
  test('shows clocks that end or have ended, in one’s scope only', async () => {
    const late = await open('王小芳', '2026-11-02')
    await open('李新到', '2026-11-22')
    await open('赵远方', '2026-11-02', 'otherRoom')
    const { page } = await enter('mediator', 'room')
    const due = strip(page, '到期')
    expect(due).toContain(`href="/disputes/${late.disputeId}"`)
    expect(due).toContain('逾期')
    expect(page).not.toContain('赵远方')
  })

  test('shows today’s sessions and instalments near or past their day', async () => {
    const { disputeId } = await open('王小芳', '2026-11-02')
    const mediator = await county.actor('mediator', 'room')
    const parties = await partiesOf(desk.db.reader, disputeId)
    const [workerId, employerId] = ['worker', 'employer'].map(
      (side) => parties.find((party) => party.side === side)?.id ?? '',
    )
    await transact(desk.db, async (tx) => {
      for (const [at, [date, status]] of [
        ['2026-11-22', 'booked'],
        ['2026-11-22', 'cancelled'],
        ['2026-11-23', 'booked'],
      ].entries())
        await tx
          .insertInto('mediation_session')
          .values({
            id: desk.newId(),
            dispute_id: disputeId,
            unit_id: county.units.room,
            manner: 'room',
            place: `调解室${at + 1}`,
            day: date ?? '',
            starts_at: '14:30',
            status: status === 'booked' ? 'booked' : 'cancelled',
            attendance: null,
            record: null,
            result: null,
            led_by: null,
          })
          .execute()
      for (const status of ['effective', 'drafting'] as const) {
        const id = desk.newId()
        const clauseId = desk.newId()
        await insertAgreement(tx, {
          id,
          dispute_id: disputeId,
          version: status === 'effective' ? 1 : 2,
          kind: 'written',
          status,
          facts: '欠薪',
          other_clauses: '',
          copies: 3,
          total_fen: 300_000,
          created_by: mediator.staffId,
          recorded_at: desk.clock.now(),
        })
        await insertClause(tx, {
          id: clauseId,
          agreement_id: id,
          position: 1,
          payee_party_id: workerId ?? '',
          payer_party_id: employerId ?? '',
          item: 'unpaid-wages',
          amount_fen: 300_000,
          manner: 'transfer',
        })
        for (const [at, [due, received]] of (
          [
            ['2026-11-20', 40_000],
            ['2026-11-28', 0],
            ['2026-12-28', 0],
          ] as const
        ).entries())
          await insertInstalment(tx, {
            id: desk.newId(),
            clause_id: clauseId,
            dispute_id: disputeId,
            position: at + 1,
            due_on: due,
            amount_fen: 100_000,
            received_fen: received,
            status: 'planned',
          })
      }
    })
    const { page } = await enter('mediator', 'room')
    expect(strip(page, '约定')).toContain('调解室1')
    expect(strip(page, '约定')).not.toMatch(/调解室[23]/)
    const money = strip(page, '待回款')
    expect(money).toContain('600.00')
    expect(money).toContain('1,000.00')
    expect(money).toMatch(/tally number">2</)
  })

  test('a long strip opens in full', async () => {
    for (let at = 0; at < 8; at += 1) await open(`职工${at}`, '2026-11-02')
    const visitor = await enter('mediator', 'room')
    expect(strip(visitor.page, '到期')).toContain('查看全部 8 项')
    const whole = await visitor.get('/?strip=clocks')
    expect(strip(whole.text, '到期').match(/href="\/disputes\//g)).toHaveLength(8)
    expect(whole.text).not.toContain('<h2>约定')
  })

  test('an empty desk says so, a supervisor registers nothing, a person without any role is told', async () => {
    const mediator = await enter('mediator', 'room')
    for (const words of ['近三天没有到期的期限', '今天没有约定的调解', '七天内没有应付的款项', '没有未完成的登记'])
      expect(mediator.page).toContain(words)
    const supervisor = await enter('supervisor', 'county')
    expect(supervisor.page).not.toContain('href="/intake"')
    expect(supervisor.page).not.toContain('<h2>草稿')
    const { staffId } = await county.actor('informant', 'room')
    await desk.db.reader
      .updateTable('staff_role')
      .set({ valid_to: '2020-06-01' })
      .where('staff_id', '=', staffId)
      .execute()
    expect((await enter('informant', 'room')).page).toContain('暂无可办理的事项')
  })

  test.each([
    ['administrator', '/system/health'],
    ['security-administrator', '/people'],
    ['auditor', '/audit'],
    ['informant', '/warnings/new'],
  ] as const)('the %s, who has no disputes, begins at his own work', async (role, path) => {
    const visitor = await enter(role, 'county')
    expect((await visitor.get('/')).location).toBe(path)
    expect((await visitor.get(path)).status).toBe(200)
  })
})
