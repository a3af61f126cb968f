/** Two who import the same year at once: the second is told so, and his notice is neither half written nor lost. */
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertImportedYear } from '../../../db/repositories/calendar-imports.ts'
import { smallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite } from '../../desk/visitor.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'
import { notice2027 } from '../../workflows/law/notices.ts'

const page = '/law/calendar/import'
const confirmed = { year: '2027', source: '通知', notice: notice2027, confirmed: '1' }

async function somebodyWaits(desk: TestDesk): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(desk.db.reader)
    if (Number(rows[0]?.waiting) > 0) return
  }
}

// SQLite has one writer: the second reads the first one's year and is answered by the check of the notice.
describe.skipIf(!hasPostgres())('on PostgreSQL', () => {
  test('the loser gets a 409 that says what to do and shows what was sent', { timeout: 60_000 }, async () => {
    const own = await migratedPostgres()
    const desk = await testDesk({ postgresUrl: own?.url ?? '' })
    const site = await openSite(desk)
    onTestFinished(async () => {
      await site.end()
      await desk.end()
      await own?.drop()
    })
    const county = await smallCounty(desk)
    const first = await county.actor('administrator', 'city')
    const second = site.visitor()
    await second.signIn('administrator-city')
    await second.get(page)
    const lost = await transact(desk.db, async (tx) => {
      await insertImportedYear(tx, {
        id: desk.newId(),
        year: 2027,
        edition: 1,
        source: '通知',
        off: '[]',
        make_up: '[]',
        statutory: '[]',
        imported_by: first.staffId,
        recorded_at: desk.clock.now(),
      })
      const posted = second.post(page, confirmed)
      await somebodyWaits(desk)
      return { posted }
    })
    const reply = await lost.posted
    expect(reply.status).toBe(409)
    for (const word of ['这一年刚由他人录入', '再次录入即作为更正的下一版', '元旦']) expect(reply.text).toContain(word)
    expect(await desk.db.reader.selectFrom('calendar_import').select('edition').execute()).toEqual([{ edition: 1 }])
    const audited = desk.db.reader.selectFrom('audit_entry').select('id').where('action', '=', 'calendar-imported')
    expect(await audited.where('outcome', '=', 'done').execute()).toEqual([])
  })
})
