/** Private notes stay with whoever wrote them; the director alone opens another's, for a reason that the trail keeps (domain.md 6.5, 6.9). */
import { expect, test } from 'vitest'
import { handOverCases } from '../../../server/caseloads/hand-over-cases.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { accepted } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'

const { at, signedIn } = caseSite()
const NOTE = '用人单位底线八千元'

test('a successor reads none of the former mediator’s notes; the director opens them with a reason, and the trail says so', async () => {
  const { desk, county } = at()
  const { actor: leaving, visitor: former } = await signedIn('mediator', 'room')
  const { disputeId: id } = await accepted(desk, leaving, dispute(county.units.room))
  const tab = `/disputes/${id}?tab=notes`
  await former.get(tab)
  expect((await former.post(`/disputes/${id}/notes`, { body: NOTE })).status).toBe(303)

  const { actor: joining, visitor: successor } = await signedIn('mediator', 'committee')
  const director = await county.actor('director', 'committee')
  const given = { leaving: leaving.staffId, joining: joining.staffId, on: day('2026-11-22'), reason: 'left-office' }
  expect((await handOverCases(desk, actOf(director), given, [id])).moved).toEqual([id])

  const seen = await successor.get(tab)
  expect(seen.text).toContain('另有 1 条其他人员的笔记')
  expect(seen.text).not.toContain(NOTE)
  await successor.get(tab)
  expect((await successor.post(`/disputes/${id}/notes`, { body: '劳动者愿意分期' })).status).toBe(303)
  expect((await successor.get(tab)).text).toContain('劳动者愿意分期')

  const { visitor: head } = await signedIn('director', 'committee')
  const before = await head.get(tab)
  expect(before.text).toContain('另有 2 条其他人员的笔记')
  expect(before.text).not.toContain(NOTE)
  expect((await head.post(`/disputes/${id}/notes/open`, { reason: '' })).status).toBe(422)
  await head.get(tab)
  const opened = await head.post(`/disputes/${id}/notes/open`, { reason: 'mediator-gone' })
  expect(opened.status).toBe(200)
  for (const text of [NOTE, '劳动者愿意分期']) expect(opened.text).toContain(text)
  // Each look has a reason of its own.
  expect((await head.get(tab)).text).not.toContain(NOTE)
  const trail = await desk.db.reader
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'private-note:open')
    .execute()
  expect(trail).toMatchObject([{ outcome: 'done', object_id: id, actor_id: director.staffId }])
  expect(JSON.parse(trail[0]?.details ?? '{}')).toEqual({ reason: 'mediator-gone', notes: 2 })
})

test('nobody else opens notes of another', async () => {
  const { desk, county } = at()
  const { actor, visitor } = await signedIn('mediator', 'room')
  const { disputeId: id } = await accepted(desk, actor, dispute(county.units.room))
  await visitor.get(`/disputes/${id}?tab=notes`)
  await visitor.post(`/disputes/${id}/notes`, { body: NOTE })
  for (const [role, unit, status] of [
    ['mediator', 'room', 403],
    ['mediator', 'committee', 403],
    ['clerk', 'room', 403],
    ['supervisor', 'county', 403],
    ['auditor', 'city', 403],
    ['director', 'otherCounty', 404],
  ] as const) {
    const { visitor: other } = await signedIn(role, unit)
    await other.get('/')
    const answer = await other.post(`/disputes/${id}/notes/open`, { reason: 'complaint' })
    expect([role, answer.status]).toEqual([role, status])
    expect(answer.text).not.toContain(NOTE)
  }
})
