/** PostgreSQL shows a transaction what others commit between two of its questions: a case decided in that moment must not be read half old and half new. */
import { sql } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { openFile, reopenFile } from '../../../server/disputes/dispute-file.ts'
import { notAccepted } from '../../../server/disputes/steps/accept.ts'
import { askingFor } from '../../../server/disputes/steps/asking.ts'
import { takeFormStep } from '../../../server/disputes/take-form-step.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { dispute } from '../../desk/given.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'

describe.skipIf(!hasPostgres())('on PostgreSQL', () => {
  test(
    'whoever reads a case while somebody else decides it is told that it has changed',
    { timeout: 60_000 },
    async () => {
      const own = await migratedPostgres()
      const desk = await testDesk({ postgresUrl: own?.url ?? '' })
      onTestFinished(async () => {
        await desk.end()
        await own?.drop()
      })
      const county = await smallCounty(desk)
      const mediator = await county.actor('mediator', 'room')
      const clerk = await county.actor('clerk', 'room')
      const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room))
      const file = await reopenFile(desk.db.reader, disputeId)
      const asking = await askingFor(desk.db.reader, file, desk.clock.today(), mediator.staffId, 'zh-CN')
      const typed = { on: '2026-11-22', revision: String(file.row.revision), seen: '1', reason: 'other-body-competent' }
      const read = notAccepted.read(asking, typed)
      const form = read.ok ? read.value : expect.fail()

      let late: Promise<unknown> = Promise.resolve()
      await transact(desk.db, async (tx) => {
        const decided = await openFile(tx, mediator, disputeId, 'dispute:refuse')
        const stamp = { requestId: 'first', at: desk.clock.now(), today: desk.clock.today() }
        await form.take({ desk, tx, stamp, actor: mediator, file: decided })
        // From here the second may read the row of the case, and its workers only once the first is through.
        await sql`lock table dispute_party in access exclusive mode`.execute(tx)
        late = takeFormStep(desk, actOf(clerk), disputeId, 'not-accepted', form).catch((fault: unknown) => fault)
        const waiting = async (): Promise<boolean> =>
          (
            await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
              desk.db.reader,
            )
          ).rows.length > 0
        while (!(await waiting())) await wait(20)
      })
      expect(await late).toMatchObject({ kind: 'stale', code: 'dispute-changed' })
      expect((await reopenFile(desk.db.reader, disputeId)).journal.map((event) => event.type)).toEqual([
        'registered',
        'not-accepted',
      ])
    },
  )
})
