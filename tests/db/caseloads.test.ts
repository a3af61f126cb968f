/** What lies on a desk is counted and listed alike on either engine, and inside the scope only. */
import { expect, test } from 'vitest'
import { transact } from '../../db/database.ts'
import { insertAssignment } from '../../db/repositories/assignments.ts'
import { caseloadIds, caseloads, caseloadViews } from '../../db/repositories/caseloads.ts'
import { onBothEngines } from '../database.ts'
import { disputeRow, keep, smallTree } from './rows.ts'

const days = {
  today: '2026-11-20',
  termsBy: '2026-11-23',
  sessionsBy: '2026-11-27',
  paymentsBy: '2026-11-27',
  calledBefore: '2026-11-17',
}

onBothEngines('caseloads', (fresh) => {
  test('cases held and cases mediated count once each, archived ones and those of other counties never', async () => {
    const db = await fresh()
    await smallTree(db)
    const held = { owner_id: 'clerk' }
    await keep(db, [
      disputeRow('late', 'room-a1', { ...held, received_on: '2026-11-03', next_due_on: '2026-11-19' }),
      disputeRow('near', 'room-a2', { ...held, next_due_on: '2026-11-20', phase: 'mediation' }),
      disputeRow('joint', 'room-a1', { received_on: '2026-11-01', phase: 'performance' }),
      disputeRow('left', 'room-a1', { phase: 'mediation' }),
      disputeRow('archived', 'room-a1', { ...held, phase: 'archived' }),
      disputeRow('elsewhere', 'room-b1', held),
    ])
    const mediates = { staff_id: 'clerk', part: 'presiding', from_day: '2026-11-04' } as const
    await transact(db, async (tx) => {
      await insertAssignment(tx, { ...mediates, id: 'one', dispute_id: 'near' })
      await insertAssignment(tx, { ...mediates, id: 'two', dispute_id: 'joint', part: 'joint' })
      await insertAssignment(tx, { ...mediates, id: 'three', dispute_id: 'left', to_day: '2026-11-05' })
    })
    const [load, ...others] = await caseloads(db.reader, ['county-a'], days)
    expect(others).toEqual([])
    expect(load).toMatchObject({ staffId: 'clerk', active: true, total: 3 })
    expect(load?.counts).toEqual({
      ...Object.fromEntries(caseloadViews.map((view) => [view, 0])),
      intake: 1,
      mediation: 1,
      performance: 1,
      overdue: 1,
      soon: 1,
      silent: 1,
    })
    const asked = { staffId: 'clerk', view: null, days, after: null, limit: 2 }
    expect(await caseloadIds(db.reader, ['county-a'], asked)).toEqual(['late', 'near'])
    const after = { receivedOn: '2026-11-02', id: 'near' }
    expect(await caseloadIds(db.reader, ['county-a'], { ...asked, after })).toEqual(['joint'])
    expect(await caseloadIds(db.reader, ['county-a'], { ...asked, view: 'overdue' })).toEqual(['late'])
    expect(await caseloadIds(db.reader, [], asked)).toEqual([])
  })
})
