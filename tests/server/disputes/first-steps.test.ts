import { afterEach, beforeEach, expect, test } from 'vitest'
import { journalOf } from '../../../db/repositories/journal.ts'
import { commit } from '../../../server/commit.ts'
import { openFile, reopenFile } from '../../../server/disputes/dispute-file.ts'
import { takeStep } from '../../../server/disputes/take-step.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'

let desk: TestDesk
let county: SmallCounty

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
})
afterEach(() => desk.end())

test('a dispute logged at a room is numbered when its committee accepts it', async () => {
  const mediator = await county.actor('mediator', 'room')
  const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room))

  const file = await commit(desk, actOf(mediator), async (tx, stamp) => {
    const opened = await openFile(tx, mediator, disputeId, 'dispute:read')
    const asked = await takeStep(desk, tx, stamp, mediator, opened, {
      type: 'respondent-answered',
      occurredOn: day('2026-11-03'),
      data: { respondentId: opened.employers[0]?.id ?? '', answer: 'consents', manner: 'phone' },
    })
    const accepted = await takeStep(desk, tx, stamp, mediator, asked, {
      type: 'accepted',
      occurredOn: day('2026-11-04'),
      data: { unitId: county.units.room, byDelegation: true },
      said: { respondentsConsentingAfter: 1 },
    })
    return { answer: accepted, object: { kind: 'dispute', id: disputeId, unitId: county.units.room } }
  })

  expect(file.row.case_number).toBe('江岸工人调字〔2026〕第1号')
  expect(file.row.stage).toBe('committee.assigning')
  expect(file.clocks.filter((clock) => clock.status === 'running').map((clock) => clock.rule)).toEqual(
    expect.arrayContaining(['T2', 'T3', 'T4', 'T10']),
  )
  expect((await journalOf(desk.db.reader, disputeId)).map((event) => event.type)).toEqual([
    'registered',
    'respondent-answered',
    'accepted',
  ])
})

test('the same form sent twice opens one dispute', async () => {
  const mediator = await county.actor('mediator', 'room')
  const act = actOf(mediator)
  const first = await openDispute(desk, act, dispute(county.units.room))
  const second = await openDispute(desk, act, dispute(county.units.room))
  expect(second).toEqual(first)
})

test('a refused step says why and changes nothing', async () => {
  const mediator = await county.actor('mediator', 'room')
  const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room))
  const before = await reopenFile(desk.db.reader, disputeId)
  const attempt = commit(desk, actOf(mediator), async (tx, stamp) => ({
    answer: await takeStep(desk, tx, stamp, mediator, before, {
      type: 'accepted',
      occurredOn: day('2026-11-04'),
      data: { unitId: county.units.room, byDelegation: true },
    }),
    object: { kind: 'dispute', id: disputeId, unitId: null },
  }))
  await expect(attempt).rejects.toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'respondent-has-not-consented', article: 'ORD17-22', cure: 'employer' }],
  } satisfies Partial<DomainError>)
  expect(await reopenFile(desk.db.reader, disputeId)).toEqual(before)
})

test('another county does not see the dispute', async () => {
  const mediator = await county.actor('mediator', 'room')
  const stranger = await county.actor('mediator', 'otherRoom')
  const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room))
  await expect(openFile(desk.db.reader, stranger, disputeId, 'dispute:read')).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('limitation: nothing is promised while nobody said when the wrong was known; then the application itself interrupts it', async () => {
  const mediator = await county.actor('mediator', 'room')
  const lastDays = async (id: string) =>
    (await reopenFile(desk.db.reader, id)).clocks
      .filter((clock) => clock.rule === 'T10' && clock.status === 'running')
      .map((clock) => clock.due_on)
  const unknown = await openDispute(desk, actOf(mediator), dispute(county.units.room))
  expect(await lastDays(unknown.disputeId)).toEqual([null])

  const known = dispute(county.units.room, { knewOn: day('2026-03-10') })
  const { disputeId } = await openDispute(desk, actOf(mediator), known)
  expect(await lastDays(disputeId)).toEqual(['2027-03-10'])
  await commit(desk, actOf(mediator), async (tx, stamp) => {
    const opened = await openFile(tx, mediator, disputeId, 'dispute:read')
    await takeStep(desk, tx, stamp, mediator, opened, {
      type: 'accepted',
      occurredOn: day('2026-11-04'),
      data: { unitId: county.units.room, byDelegation: true },
      said: { respondentsConsentingAfter: 1 },
    })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: null } }
  })
  expect(await lastDays(disputeId)).toEqual(['2027-11-02'])
})
