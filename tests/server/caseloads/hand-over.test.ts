import { expect, test } from 'vitest'
import { insertAssignment } from '../../../db/repositories/assignments.ts'
import { transact } from '../../../db/database.ts'
import { insertMediationSession } from '../../../db/repositories/mediation-sessions.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { keepNote } from '../../../server/disputes/keep-note.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'

const { at, signedIn, registered } = caseSite()

/** Cases of the room's mediator, accepted and given to him. */
async function onTheDesk(count: number): Promise<string[]> {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const ids: string[] = []
  for (let made = 0; made < count; made += 1)
    ids.push((await accepted(desk, mediator, dispute(county.units.room))).disputeId)
  return ids
}

const file = (id: string) => reopenFile(at().desk.db.reader, id)
const replacements = async (id: string) =>
  (await file(id)).journal.filter((event) => event.type === 'mediator-replaced').length

const picks = (html: string): string[] =>
  [...html.matchAll(/name="picked" value="([^"]+)"/gu)].map((found) => found[1] ?? '')

test('all cases of a desk go to a colleague at once, each told in its own history, and the former name stays', async () => {
  const ids = await onTheDesk(3)
  const leaving = await at().county.actor('mediator', 'room')
  const joining = await at().county.actor('director', 'room')
  const { visitor } = await signedIn('supervisor', 'county')
  const desk = await visitor.get(`/caseloads/${leaving.staffId}`)
  expect(picks(desk.text).toSorted()).toEqual(ids.toSorted())
  const fields = {
    _key: visitor.hidden('_key') ?? '',
    joining: joining.staffId,
    reason: 'left-office',
    on: '2026-11-22',
    picked: picks(desk.text),
  }
  const done = await visitor.post(`/caseloads/${leaving.staffId}`, fields)
  expect(done.status).toBe(303)
  expect((await visitor.follow(done)).text).toContain('已交接 3 件')
  expect((await visitor.post(`/caseloads/${leaving.staffId}`, fields)).status).toBe(303)
  for (const id of ids) {
    const { row, assignments } = await file(id)
    expect(row.owner_id).toBe(joining.staffId)
    expect(assignments.map(({ staff_id, part, to_day, end_reason }) => [staff_id, part, to_day, end_reason])).toEqual([
      [leaving.staffId, 'presiding', '2026-11-22', 'left-office'],
      [joining.staffId, 'presiding', null, null],
    ])
    expect(await replacements(id)).toBe(1)
  }
  const trail = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .select('object_id')
    .where('action', '=', 'caseload:hand-over')
    .where('outcome', '=', 'done')
    .execute()
  expect(new Set(trail.map((entry) => entry.object_id))).toEqual(new Set(ids))
  expect(picks((await visitor.get(`/caseloads/${joining.staffId}`)).text).toSorted()).toEqual(ids.toSorted())
})

test('what cannot be handed over stays with its reason and keeps nothing else waiting', async () => {
  const [moving = '', conflicted = '', objected = ''] = await onTheDesk(3)
  const unassigned = await registered()
  const leaving = await at().county.actor('mediator', 'room')
  const joining = await at().county.actor('mediator', 'committee')
  const earlier = { staff_id: joining.staffId, part: 'joint', from_day: '2026-11-03', to_day: '2026-11-04' } as const
  await transact(at().desk.db, async (tx) => {
    const id = at().desk.newId
    await insertAssignment(tx, {
      ...earlier,
      id: id(),
      dispute_id: conflicted,
      conflict: 'declared',
      end_reason: 'recusal',
    })
    await insertAssignment(tx, { ...earlier, id: id(), dispute_id: objected, end_reason: 'party-objects' })
  })
  const { visitor } = await signedIn('director', 'committee')
  await visitor.get(`/caseloads/${leaving.staffId}`)
  const told = await visitor.post(`/caseloads/${leaving.staffId}`, {
    joining: joining.staffId,
    reason: 'workload',
    on: '2026-11-22',
    picked: [moving, conflicted, objected, unassigned],
  })
  expect(told.status).toBe(409)
  expect(told.text).toContain('已交接 2 件，下列案件未能交接')
  for (const reason of ['接手人已就本案声明应当回避', '当事人曾要求更换接手人']) expect(told.text).toContain(reason)
  expect((await file(moving)).row.owner_id).toBe(joining.staffId)
  // Nobody mediates in it yet: it changes its holder, and who mediates is still to be appointed.
  const held = await file(unassigned)
  expect(held.row).toMatchObject({ owner_id: joining.staffId, stage: 'intake.registered' })
  expect(held.assignments).toEqual([])
  expect(held.journal.at(-1)).toMatchObject({
    type: 'holder-replaced',
    payload: JSON.stringify({ leavingId: leaving.staffId, joiningId: joining.staffId, reason: 'workload' }),
  })
  const history = await visitor.get(`/disputes/${unassigned}`)
  expect(history.text).toContain('更换承办人')
  expect(history.text).toContain('由 mediator·room')
  for (const id of [conflicted, objected]) expect((await file(id)).row.owner_id).toBe(leaving.staffId)
})

test('a case does not leave its committee by a hand-over, nor for a colleague who already mediates in it', async () => {
  const [id = ''] = await onTheDesk(1)
  const leaving = await at().county.actor('mediator', 'room')
  const stranger = await at().county.actor('mediator', 'otherRoom')
  const joint = await at().county.actor('mediator', 'committee')
  await transact(at().desk.db, (tx) =>
    insertAssignment(tx, {
      id: at().desk.newId(),
      dispute_id: id,
      staff_id: joint.staffId,
      part: 'joint',
      from_day: '2026-11-04',
    }),
  )
  const { visitor } = await signedIn('supervisor', 'city')
  const send = async (joining: string) => {
    await visitor.get(`/caseloads/${leaving.staffId}`)
    return visitor.post(`/caseloads/${leaving.staffId}`, { joining, reason: 'workload', on: '2026-11-22', picked: id })
  }
  expect((await send(stranger.staffId)).text).toContain('接手人不是本案调委会的调解员')
  expect((await send(joint.staffId)).text).toContain('接手人已是本案的调解员')
  expect(await replacements(id)).toBe(0)
})

test('a form without a successor or without a case comes back with what was chosen', async () => {
  const [id = ''] = await onTheDesk(1)
  const leaving = await at().county.actor('mediator', 'room')
  const joining = await at().county.actor('director', 'room')
  const { visitor } = await signedIn('director', 'room')
  await visitor.get(`/caseloads/${leaving.staffId}`)
  const unnamed = await visitor.post(`/caseloads/${leaving.staffId}`, {
    joining: '',
    reason: 'workload',
    on: '2026-11-22',
    picked: id,
  })
  expect(unnamed.status).toBe(422)
  expect(unnamed.text).toMatch(new RegExp(`name="picked" value="${id}"[^>]* checked`, 'u'))
  const unpicked = await visitor.post(`/caseloads/${leaving.staffId}`, {
    joining: joining.staffId,
    reason: 'workload',
    on: '2026-11-22',
  })
  expect(unpicked.status).toBe(422)
  expect(unpicked.text).toContain('请先勾选要交接的案件')
  expect(unpicked.text).toMatch(new RegExp(`value="${joining.staffId}" selected`, 'u'))
  expect(await replacements(id)).toBe(0)
})

test('desks are seen by whoever answers for them and only inside the scope; a foreign case is not handed over', async () => {
  const [id = ''] = await onTheDesk(1)
  const leaving = await at().county.actor('mediator', 'room')
  const foreign = await at().county.actor('mediator', 'otherRoom')
  const foreigner = await at().county.actor('director', 'otherRoom')
  await openDispute(at().desk, actOf(foreign), dispute(at().county.units.otherRoom, { receivedOn: day('2026-11-02') }))
  for (const [role, unit] of [
    ['mediator', 'room'],
    ['clerk', 'committee'],
  ] as const) {
    const { visitor } = await signedIn(role, unit)
    expect((await visitor.get('/caseloads')).status).toBe(403)
    expect((await visitor.get(`/caseloads/${leaving.staffId}`)).status).toBe(403)
    expect((await visitor.get('/disputes')).text).not.toContain('/caseloads')
  }
  const { visitor } = await signedIn('supervisor', 'otherCounty')
  const all = await visitor.get('/caseloads')
  expect(all.text).toContain(foreign.staffId)
  expect(all.text).not.toContain(leaving.staffId)
  expect((await visitor.get(`/caseloads/${leaving.staffId}`)).status).toBe(404)
  await visitor.get(`/caseloads/${foreign.staffId}`)
  const tried = await visitor.post(`/caseloads/${foreign.staffId}`, {
    joining: foreigner.staffId,
    reason: 'workload',
    on: '2026-11-22',
    picked: id,
  })
  expect(tried.status).toBe(409)
  expect(tried.text).toContain('有一件已不在您的管理范围内')
  expect((await file(id)).row.owner_id).toBe(leaving.staffId)
})

test('the parties are told of the new mediator, and an objection stands on the case until another is appointed', async () => {
  const [id = ''] = await onTheDesk(1)
  const leaving = await at().county.actor('mediator', 'room')
  const joining = await at().county.actor('mediator', 'committee')
  const { visitor } = await signedIn('director', 'committee')
  const page = async () => (await visitor.get(`/disputes/${id}`)).text
  const asked = async () => (await visitor.get(`/disputes/${id}/steps/contact-logged`)).text
  expect(await page()).not.toContain('调解员已更换')
  expect(await asked()).not.toContain('对接任调解员有异议')
  await visitor.get(`/caseloads/${leaving.staffId}`)
  const given = { joining: joining.staffId, reason: 'left-office', on: '2026-11-22', picked: id }
  expect((await visitor.post(`/caseloads/${leaving.staffId}`, given)).status).toBe(303)
  const { workers, employers } = await file(id)
  const [worker, employer] = [workers[0], employers[0]]
  expect(await page()).toContain(`尚未告知：${worker?.person?.name ?? ''}、${employer?.employer?.name ?? ''}`)
  const log = (party: string | undefined, result: string) =>
    takeStepPage(visitor, id, 'contact-logged', { party: party ?? '', manner: 'phone', result, note: '' })
  expect((await log(worker?.id, 'objects-to-successor')).status).toBe(303)
  expect((await log(employer?.id, 'told-of-successor')).status).toBe(303)
  expect(await page()).not.toContain('尚未告知')
  expect(await page()).toContain(`${worker?.person?.name ?? ''}对接任调解员有异议`)
  // Having heard the reasons the worker lets it be.
  expect((await log(worker?.id, 'told-of-successor')).status).toBe(303)
  expect(await page()).not.toContain('有异议，请另行确定')
})

test('the list that goes with a desk names its cases, sittings, papers and money, and no private note', async () => {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const [booked = ''] = await onTheDesk(1)
  await insertBooked(booked)
  const paying = await accepted(desk, mediator, dispute(county.units.room))
  await settled(paying, [{ worker: 0, parts: [{ dueOn: '2026-12-01', fen: 123_400 }] }], day('2026-11-05'))
  await keepNote(desk, actOf(mediator), booked, '底线两万')
  for (const locale of ['zh-CN', 'en']) {
    const { visitor } = await signedIn('director', 'committee')
    visitor.setCookie('desk_locale', locale)
    const list = await visitor.get(`/caseloads/${mediator.staffId}/list`)
    expect(list.status).toBe(200)
    for (const text of ['1,234.00', '2026-12-01', '2026-11-25 09:30', `/disputes/${booked}`, 'mediator·room'])
      expect(list.text).toContain(text)
    expect(list.text).not.toContain('底线两万')
  }
  const { visitor: stranger } = await signedIn('director', 'otherCounty')
  expect((await stranger.get(`/caseloads/${mediator.staffId}/list`)).status).toBe(404)
  const { visitor: own } = await signedIn('mediator', 'room')
  expect((await own.get(`/caseloads/${mediator.staffId}/list`)).status).toBe(403)
})

const insertBooked = (disputeId: string): Promise<void> =>
  transact(at().desk.db, (tx) =>
    insertMediationSession(tx, {
      id: at().desk.newId(),
      dispute_id: disputeId,
      unit_id: at().county.units.room,
      day: '2026-11-25',
      starts_at: '09:30',
      manner: 'room',
      status: 'booked',
    }),
  )
