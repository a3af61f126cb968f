import { expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { insertMediationSession } from '../../../db/repositories/mediation-sessions.ts'
import { transact } from '../../../db/database.ts'

const { at, signedIn, registered } = caseSite()

const links = (html: string): string[] =>
  [...html.matchAll(/href="\/disputes\/([0-9a-f-]{36})"/gu)].map((found) => found[1] ?? '')

/** The figures beside a name, in the order of the columns. */
function figuresOf(html: string, staffId: string): number[] {
  const line = html.split('<tr').find((row) => row.includes(`/caseloads/${staffId}"`)) ?? ''
  return [...line.matchAll(/<td class="number">(?:<a [^>]*>)?(\d+)/gu)].map((found) => Number(found[1]))
}

test('each figure of a desk is the number of cases it opens, and a colleague without any stands beside', async () => {
  const { desk, county } = at()
  desk.at('2026-11-03 09:00')
  const mediator = await county.actor('mediator', 'room')
  const idle = await county.actor('mediator', 'committee')
  const uncalled = await registered()
  const booked = await accepted(desk, mediator, dispute(county.units.room))
  const promised = await accepted(desk, mediator, dispute(county.units.room))
  desk.at('2026-11-10 09:00')
  await settled(promised, [{ worker: 0, parts: [{ dueOn: '2026-11-12', fen: 500_000 }] }], day('2026-11-05'))
  await transact(desk.db, (tx) =>
    insertMediationSession(tx, {
      id: desk.newId(),
      dispute_id: booked.disputeId,
      unit_id: county.units.room,
      day: '2026-11-12',
      starts_at: '09:30',
      manner: 'room',
      status: 'booked',
    }),
  )
  const due = (await reopenFile(desk.db.reader, booked.disputeId)).row.next_due_on
  expect(due).toBe('2026-11-17')

  const { visitor } = await signedIn('director', 'committee')
  const all = await visitor.get('/caseloads')
  //                                      open  intake mediation agreement performance ended overdue soon sessions instalments silent
  expect(figuresOf(all.text, mediator.staffId)).toEqual([3, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1])
  expect(figuresOf(all.text, idle.staffId)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const shown = async (view: string) => links((await visitor.get(`/caseloads/${mediator.staffId}?show=${view}`)).text)
  expect(await shown('intake')).toEqual([uncalled])
  expect(await shown('silent')).toEqual([uncalled])
  expect(await shown('sessions')).toEqual([booked.disputeId])
  expect(await shown('instalments')).toEqual([promised.disputeId])
  // The respondent's answer is late, the first instalment ends in two days.
  expect(await shown('overdue')).toEqual([uncalled])
  expect(await shown('soon')).toEqual([promised.disputeId])
  expect((await visitor.get(`/caseloads/${idle.staffId}`)).text).toContain('这里没有案件')

  desk.at('2026-11-15 09:00')
  await visitor.signIn('director-committee')
  expect(await shown('soon')).toContain(booked.disputeId)
  desk.at('2026-11-18 09:00')
  await visitor.signIn('director-committee')
  expect(await shown('soon')).not.toContain(booked.disputeId)
  expect(await shown('overdue')).toContain(booked.disputeId)
  expect(await shown('sessions')).toEqual([])
})

test('a desk of many cases goes on by pages without gap or repetition', async () => {
  const ids: string[] = []
  for (let made = 0; made < 53; made += 1) ids.push(await registered())
  const mediator = await at().county.actor('mediator', 'room')
  const { visitor } = await signedIn('director', 'room')
  const first = await visitor.get(`/caseloads/${mediator.staffId}`)
  const next = /href="([^"]+)" rel="next"/u.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await visitor.get(next)
  expect(links(first.text)).toHaveLength(50)
  expect([...links(first.text), ...links(second.text)].toSorted()).toEqual(ids.toSorted())
})
