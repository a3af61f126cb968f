/** A month is closed on either engine while somebody books: what was frozen holds every entry of the month or none came after it. */
import { describe, expect, test } from 'vitest'
import { monthSteps } from '../../../db/repositories/month-steps.ts'
import type { Actor } from '../../../server/desk.ts'
import { decideMonth } from '../../../server/months/decide-month.ts'
import { proposeMonth } from '../../../server/months/propose-month.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'

describe.skipIf(!hasPostgres())('on PostgreSQL', () => {
  test('bookings and a closing at once leave one story', async () => {
    const fresh = await migratedPostgres()
    if (!fresh) throw new Error('no PostgreSQL')
    const desk = await testDesk({ postgresUrl: fresh.url })
    try {
      const county = await smallCounty(desk)
      const unitId = county.units.county
      const mediator = await county.actor('mediator', 'room')
      const first = await county.actor('supervisor', 'county')
      const second: Actor = await county.actor('supervisor', 'city')
      const stories = []
      for (const name of ['甲某某', '乙某某', '丙某某', '丁某某']) {
        const given = dispute(county.units.room, { receivedOn: day('2026-10-08'), workers: [worker(name)] })
        stories.push(await accepted(desk, mediator, given, day('2026-10-09')))
      }
      const at = month('2026-10')
      await proposeMonth(desk, actOf(first), { unitId, month: at, what: 'close', reason: '无误', revision: 0 })
      const promised = [{ worker: 0, parts: [{ dueOn: '2026-12-01', fen: 120_000 }] }]
      const settling = stories.map((story) => settled(story, promised, day('2026-10-20')))
      const closing = decideMonth(desk, actOf(second), {
        unitId,
        month: at,
        agreed: true,
        reason: null,
        revision: 1,
      }).catch((fault: unknown) => {
        if (!(fault instanceof DomainError && fault.code === 'month-figures-changed')) throw fault
      })
      await Promise.all([...settling, closing])
      const [last] = await monthSteps(desk.db.reader, unitId, '2026-10')
      if (last?.kind === 'proposed') {
        await decideMonth(desk, actOf(second), { unitId, month: at, agreed: false, reason: '有新录入', revision: 1 })
        await proposeMonth(desk, actOf(first), { unitId, month: at, what: 'close', reason: '无误', revision: 2 })
        await decideMonth(desk, actOf(second), { unitId, month: at, agreed: true, reason: null, revision: 3 })
      }
      const found: string[] = []
      await checkJournal(desk.db.reader, (difference) => void found.push(difference.code))
      expect(found.filter((code) => /closed-|frozen|figure/.test(code))).toEqual([])
    } finally {
      await desk.end()
      await fresh.drop()
    }
  }, 60_000)
})
