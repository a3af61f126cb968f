/** A worker joins a standing case, and a party entered by mistake leaves it: rows, counts, clocks, search, and what keeps it closed. */
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { countsOf, ledgerOf } from '../../../db/repositories/ledger.ts'
import { insertParty } from '../../../db/repositories/parties.ts'
import { findDisputesByTokens } from '../../../db/repositories/search.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { keepEmployer } from '../../../server/intake/keep-employer.ts'
import { limitationsOf } from '../../../server/disputes/limitation.ts'
import { currentCalendar } from '../../../server/law/current-calendar.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import type { Difference } from '../../../server/system/journal/difference.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { nameTokens } from '../../../workflows/values/search-tokens.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step, type Story } from '../../desk/settled.ts'
import { reportOf } from '../reports/report-of.ts'
import { agreementGiven, atTheTable, clause } from '../agreements/journey.ts'

const { at, signedIn } = caseSite()

const fileOf = (id: string): Promise<DisputeFile> => reopenFile(at().desk.db.reader, id)
const found = (name: string) =>
  findDisputesByTokens(at().desk.db.reader, [at().county.units.room], nameTokens(name), 10)

/** An accepted case with its mediator and a clerk signed in. */
async function standing(names = ['王小芳'], received = '2026-11-02') {
  const { desk, county } = at()
  const mediator = await signedIn('mediator', 'room')
  const clerk = await signedIn('clerk', 'room')
  const given = dispute(county.units.room, {
    workers: names.map((name) => worker(name)),
    receivedOn: day(received),
    knewOn: day('2026-01-10'),
  })
  const story = await accepted(desk, mediator.actor, given, day('2026-11-03'))
  return { mediator: mediator.visitor, clerk: clerk.visitor, story, id: story.disputeId }
}

const joining = {
  name: '李强',
  phone: '13900001234',
  identityNumber: '11010519491231002x',
  'claims.0.item': 'overtime-pay',
  'claims.0.amount': '3000.50',
}

async function strike(visitor: Parameters<typeof takeStepPage>[0], id: string, party: string) {
  const { row, employers } = await fileOf(id)
  const side = employers.some((employer) => employer.id === party) ? 'respondent' : 'worker'
  const fields = { party, reason: 'entered-twice', revision: String(row.revision) }
  return takeStepPage(visitor, id, `${side}-struck-out`, fields)
}

/** Columns, ledger, counts and months tell one story, and every month of the case's units balances in persons (R10). */
async function balanced(): Promise<void> {
  const { desk, county } = at()
  const differences: Difference[] = []
  await checkJournal(desk.db.reader, (difference) => void differences.push(difference))
  expect(differences).toEqual([])
  const report = await reportOf(desk.db.reader, {
    month: month('2026-11'),
    unitId: county.units.city,
    view: 'then',
  })
  expect(report.balance.workers.balanced).toBe(true)
}

test('a worker who joins after acceptance has rows, clocks, search and counts of his own; the journal names nobody', async () => {
  const { mediator, id } = await standing()
  const page = await mediator.get(`/disputes/${id}/amend`)
  expect(page.text).toContain(`/disputes/${id}/steps/worker-joined`)
  expect((await takeStepPage(mediator, id, 'worker-joined', joining)).status).toBe(303)
  const { desk } = at()
  const file = await fileOf(id)
  expect(file.row).toMatchObject({ worker_count: 2, worker_label: '王小芳', claimed_fen: 1_500_050 })
  const joined = file.workers[1]
  expect(joined?.person).toMatchObject({ name: '李强', sex: 'female', birth_day: '1949-12-31' })
  expect(await found('李强')).toEqual([id])
  const counts = (await countsOf(desk.db.reader, id)).filter((count) => count.party_id === joined?.id)
  expect(counts).toMatchObject([{ kind: 'worker-accepted', amount: 1, booked_month: '2026-11' }])
  const claimed = (await ledgerOf(desk.db.reader, id)).filter((entry) => entry.party_id === joined?.id)
  expect(claimed).toMatchObject([{ kind: 'claimed', item: 'overtime-pay', amount_fen: 300_050 }])
  const event = file.journal.at(-1)
  expect(event?.payload).toBe(JSON.stringify({ workerIds: [joined?.id], claimedFen: 300_050 }))
  await balanced()
})

test('his year is broken by his own application alone, and his 15 days are his own (LDTZ 14, 27)', async () => {
  const { mediator, id } = await standing()
  await takeStepPage(mediator, id, 'worker-joined', { ...joining, on: '2026-11-20' })
  const file = await fileOf(id)
  const years = limitationsOf(file, await currentCalendar(at().desk.db.reader))
  expect(years.map(({ limitation }) => limitation.lastSafeDay)).toEqual(['2027-11-02', '2027-11-20'])
  const fifteen = file.clocks.filter((clock) => clock.rule === 'T2').map((clock) => [clock.subject_id, clock.event_on])
  expect(fifteen).toEqual([
    [null, '2026-11-02'],
    [file.workers[1]?.id, '2026-11-20'],
  ])
})

test('one entered by mistake is taken out: numbers erased, counts countered, his name in the history alone', async () => {
  const { mediator, clerk, id } = await standing()
  await takeStepPage(mediator, id, 'worker-joined', joining)
  const mistaken = (await fileOf(id)).workers[1]
  expect((await strike(mediator, id, mistaken?.id ?? '')).status).toBe(403)
  expect((await strike(clerk, id, mistaken?.id ?? '')).status).toBe(303)
  const { desk } = at()
  const file = await fileOf(id)
  expect(file.workers.map((one) => one.person?.name)).toEqual(['王小芳'])
  expect(file.row).toMatchObject({ worker_count: 1, claimed_fen: 1_200_000, stage: 'room.preparing' })
  expect(file.claims.map((claim) => claim.party_id)).toEqual([file.workers[0]?.id])
  for (const kind of ['identity', 'phone'] as const)
    expect(await desk.privateValues.read(desk.db.reader, [mistaken?.person_id ?? ''], kind)).toEqual(new Map())
  expect(await found('李强')).toEqual([])
  const own = (await countsOf(desk.db.reader, id)).filter((count) => count.party_id === mistaken?.id)
  expect(own.map((count) => count.amount)).toEqual([1, -1])
  expect(file.clocks.filter((clock) => clock.subject_id === mistaken?.id).map((clock) => clock.status)).toEqual([
    'stopped',
  ])
  await clerk.get(`/disputes/${id}`)
  expect(clerk.page).toContain('移出误录的职工')
  expect(clerk.page).toMatch(/李强，重复录入/)
  await balanced()
})

test('whoever has an outcome stays; with the last open worker the case ends as the others have', async () => {
  const { clerk, story, id } = await standing(['王小芳', '李强', '赵敏'])
  const [first, second, third] = (await fileOf(id)).workers.map((one) => one.id)
  await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-12-01', fen: 100_000 }] }], day('2026-11-20'))
  expect((await strike(clerk, id, first ?? '')).status).toBe(422)
  await step(story, 'application-withdrawn', day('2026-11-20'), { workerIds: [second ?? ''] })
  expect((await strike(clerk, id, second ?? '')).status).toBe(422)
  await clerk.get(`/disputes/${id}/steps/worker-struck-out`)
  expect(clerk.page).toContain('赵敏')
  expect((await strike(clerk, id, third ?? '')).status).toBe(303)
  expect((await fileOf(id)).row).toMatchObject({ stage: 'performing.paying', outcome: 'partly-settled' })
  await balanced()
  const late = await clerk.get(`/disputes/${id}/steps/worker-joined`)
  expect(late.text).toContain('此事项属于其他阶段')
})

test('the only worker of a case cannot be taken out, nor one whom a draft names; both are told why', async () => {
  const { desk, county } = at()
  const { visitor } = await signedIn('clerk', 'room')
  const group = await atTheTable(desk, county, ['王小芳', '李强'])
  await draftAgreement(desk, actOf(group.mediator), group.disputeId, agreementGiven([clause(group.file, 0, 100_000)]))
  const kept = await strike(visitor, group.disputeId, group.file.workers[0]?.id ?? '')
  expect(kept.status).toBe(409)
  expect(kept.text).toContain('调解协议（含草稿）已列明该当事人')
  const { clerk, id } = await standing()
  const refused = await strike(clerk, id, (await fileOf(id)).workers[0]?.id ?? '')
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('这一方只有这一个当事人')
})

test('an employer leaves when another has consented, and nobody whom a draft names', async () => {
  const { clerk, story, id } = await standing()
  const amended = await fileOf(id)
  const page = await clerk.get(`/disputes/${id}/amend`)
  expect(page.text).not.toContain('respondent-struck-out')
  await takeStepPage(clerk, id, 'respondent-answered', { answer: 'consents', manner: 'phone' })
  await addEmployer(story, '山城人力资源服务有限公司')
  const [consenting, mistaken] = (await fileOf(id)).employers.map((party) => party.id)
  const kept = await strike(clerk, id, consenting ?? '')
  expect(kept.status).toBe(409)
  expect(kept.text).toContain('尚无用人单位同意调解')
  expect((await strike(clerk, id, mistaken ?? '')).status).toBe(303)
  expect((await fileOf(id)).employers).toHaveLength(amended.employers.length)
  expect(await found('人力资源')).toEqual([])
  await balanced()
})

async function addEmployer(story: Story, name: string): Promise<void> {
  const { desk } = at()
  await transact(desk.db, async (tx) => {
    const stamp = { requestId: desk.newId(), at: desk.clock.now(), today: desk.clock.today() }
    const { row } = await reopenFile(tx, story.disputeId)
    const employer = await keepEmployer(desk, tx, stamp, company(name).employer, row.county_id)
    await insertParty(tx, {
      id: desk.newId(),
      dispute_id: row.id,
      side: 'employer',
      role: 'dispatcher',
      position: 2,
      employer_id: employer.id,
    })
  })
}

test('what was typed is kept beside what is wrong or unlikely, and nothing is half written', async () => {
  const { mediator, id } = await standing()
  const wrong = await takeStepPage(mediator, id, 'worker-joined', {
    ...joining,
    phone: '139',
    'claims.0.amount': '1.2万',
    on: '2026-02-30',
  })
  expect(wrong.status).toBe(422)
  for (const kept of ['value="李强"', 'value="139"', 'value="1.2万"', '1.2 万元写作 12000'])
    expect(wrong.text).toContain(kept)
  const unlikely = await takeStepPage(mediator, id, 'worker-joined', { ...joining, name: '李强3' })
  expect(unlikely.status).toBe(422)
  expect(unlikely.text).toContain('name="checked" value="name:李强3"')
  expect((await fileOf(id)).row.worker_count).toBe(1)
  const again = await takeStepPage(mediator, id, 'worker-joined', { ...joining, name: '李强3', checked: 'name:李强3' })
  expect(again.status).toBe(303)
})
