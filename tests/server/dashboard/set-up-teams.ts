/** Mediators of the small county: one since 2024, one since 2025, and one whose service was over before. */
import { transact } from '../../../db/database.ts'
import { insertMember } from '../../../db/repositories/teams.ts'
import type { SmallCounty } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'

export async function setUpTeams(desk: TestDesk, county: SmallCounty): Promise<void> {
  const { staffId } = await county.actor('director', 'committee')
  const service: [string, string | null][] = [
    ['2024-03-01', null],
    ['2025-03-01', null],
    ['2024-03-01', '2024-05-01'],
  ]
  await transact(desk.db, async (tx) => {
    for (const [from, to] of service)
      await insertMember(tx, {
        id: desk.newId(),
        team: 'mediator',
        unit_id: county.units.committee,
        staff_id: null,
        name: '某调解员',
        sex: null,
        seat: null,
        full_time: 0,
        watched_kind: null,
        watched: null,
        appointed_on: from,
        term_until: null,
        ended_on: to,
        end_reason: to === null ? null : 'moved',
        expertise: '',
        languages: '',
        keep_away: null,
        office_phone: null,
        photo_sha256: null,
        photo_type: null,
        recorded_by: staffId,
        recorded_at: desk.clock.now(),
      })
  })
}
