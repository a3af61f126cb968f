/** A list longer than a file may hold is not cut: the page says so before, and the file is refused in words. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { caseSite } from '../../desk/case-site.ts'

const { at, signedIn } = caseSite()

test('twenty thousand events go out whole, one more is refused and said before', async () => {
  const { visitor, actor } = await signedIn('director', 'committee')
  await transact(at().desk.db, (tx) =>
    sql`
      with recursive counted(n) as (select 1 union all select n + 1 from counted where n < 20001)
      insert into outreach_event (id, unit_id, title, kind, topics, began_on, ended_on, audience, handed_out, state, recorded_by, recorded_at)
      select printf('00000000-0000-7000-8000-%012d', n), ${actor.unitId}, '园区普法', 'on-site', ',wages,',
             '2026-11-02', case when n = 1 then '2026-11-01' else '2026-11-02' end, 10, 0, 'standing', ${actor.staffId}, '2026-11-03T01:00:00.000Z'
        from counted`.execute(tx),
  )
  const list = await visitor.get('/outreach')
  expect(list.text).toContain('20,001 场次')
  expect(list.text).toContain('所列活动超过 20,000 条')
  expect(list.text).not.toContain('/outreach/export.csv')
  const refused = await visitor.get('/outreach/export.csv')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('所选范围内的记录超过 20,000 条，请缩小范围后再导出')
  const narrowed = await visitor.get('/outreach?from=2026-11-02')
  expect(narrowed.text).toContain('/outreach/export.csv?')
  const csv = await visitor.download('/outreach/export.csv?from=2026-11-02')
  expect(csv.bytes.toString('utf8').trimEnd().split('\n')).toHaveLength(20_001)
}, 60_000)
