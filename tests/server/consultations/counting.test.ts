/** Attendances and people are counted from booked rows; a plain second count over all of them says the same, on both engines. */
import { describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import {
  consultationFigures,
  consultationsByChannel,
  consultationsByUnit,
  type ConsultationFigures,
} from '../../../db/repositories/consultation-figures.ts'
import { setClosedThrough } from '../../../db/repositories/month-steps.ts'
import { amendConsultation } from '../../../server/consultations/amend-consultation.ts'
import type { ConsultationGiven } from '../../../server/consultations/consultation-given.ts'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { strikeOutConsultation } from '../../../server/consultations/strike-out-consultation.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { consultation, named } from '../../desk/consultation.ts'
import { actOf } from '../../desk/small-county.ts'
import { hasPostgres } from '../../postgres.ts'

const wang = named('王小芳', '13900001111')

describe.each(['SQLite', 'PostgreSQL'] as const)('counts on %s', (engine) => {
  const { at } = caseSite(engine)

  /** Records as the mediator of the room, or of another unit's. */
  async function told(change: Partial<ConsultationGiven>, where: 'room' | 'committee' | 'otherRoom' = 'room') {
    const { desk, county } = at()
    const mediator = await county.actor('mediator', where)
    const given = consultation(county.units[where], change)
    const { consultationId } = await recordConsultation(desk, actOf(mediator), given)
    return { id: consultationId, given, mediator }
  }

  const figures = (root: string, from = '2026-11', to = from): Promise<ConsultationFigures> =>
    consultationFigures(at().desk.db.reader, { root, from, to })

  /** The same from the bare rows: months by months, everything added up by hand. */
  async function secondCount(units: readonly string[], from: string, to: string): Promise<ConsultationFigures> {
    const { reader } = at().desk.db
    const entries = (await reader.selectFrom('consultation_count').selectAll().execute()).filter(
      (entry) => units.includes(entry.unit_id) && entry.booked_month >= from && entry.booked_month <= to,
    )
    const marks = new Map(
      (await reader.selectFrom('consultation').select(['id', 'person_mark']).execute()).map((row) => [
        row.id,
        row.person_mark,
      ]),
    )
    const left = new Map<string, number>()
    for (const entry of entries)
      left.set(entry.consultation_id, (left.get(entry.consultation_id) ?? 0) + entry.consultations)
    const people = (sign: 1 | -1): number =>
      new Set([...left].flatMap(([id, net]) => (Math.sign(net) === sign ? [marks.get(id)] : []))).size
    return {
      consultations: entries.reduce((sum, entry) => sum + entry.consultations, 0),
      persons: entries.reduce((sum, entry) => sum + entry.persons, 0),
      people: people(1) - people(-1),
    }
  }

  const both = test.skipIf(engine === 'PostgreSQL' && !hasPostgres())
  // One desk on PostgreSQL shows that it counts alike; the rest is the same code.
  const once = engine === 'SQLite' ? test : null

  once?.(
    'one person asking twice is two attendances and one of the people; the unnamed are counted each time',
    async () => {
      const { county } = at()
      await told(wang)
      await told({ ...wang, channel: 'phone-12351', persons: 4 })
      await told({})
      await told({})
      await told(wang, 'otherRoom')
      expect(await figures(county.units.room)).toEqual({ consultations: 4, persons: 7, people: 3 })
      expect(await figures(county.units.city)).toEqual({ consultations: 5, persons: 8, people: 3 })
      const { reader } = at().desk.db
      const asked = { root: county.units.city, from: '2026-11', to: '2026-11' }
      expect(await consultationsByUnit(reader, asked)).toMatchObject([
        { unitId: county.units.room, consultations: 4, persons: 7, people: 3 },
        { unitId: county.units.otherRoom, consultations: 1, persons: 1, people: 1 },
      ])
      expect(await consultationsByChannel(reader, asked)).toMatchObject([
        { channel: 'counter', consultations: 4, people: 3 },
        { channel: 'phone-12351', persons: 4, people: 1 },
      ])
    },
  )

  both(
    'a closed month never changes: what comes late or is struck out counts in the open one, and the second count agrees',
    async () => {
      const { desk, county } = at()
      const { units } = county
      const october = await told({ ...wang, occurredOn: day('2026-10-08'), persons: 3 })
      const mended = await told({ occurredOn: day('2026-10-09') })
      const { mediator } = mended
      await amendConsultation(desk, actOf(mediator), mended.id, {
        ...mended.given,
        channel: 'online',
        persons: 2,
        revision: 1,
      })
      expect(await figures(units.city, '2026-10')).toEqual({ consultations: 2, persons: 5, people: 2 })
      await transact(desk.db, (tx) => setClosedThrough(tx, units.county, '2026-10'))

      await told({ occurredOn: day('2026-10-30') })
      await strikeOutConsultation(desk, actOf(october.mediator), october.id, { reason: 'entered-twice', revision: 1 })
      // Mended on the same day over the closing: the correction stands in the open month.
      await amendConsultation(desk, actOf(mediator), mended.id, { ...mended.given, revision: 2 })
      expect(await figures(units.city, '2026-10')).toEqual({ consultations: 2, persons: 5, people: 2 })
      expect(await figures(units.city, '2026-11')).toEqual({ consultations: 0, persons: -3, people: 0 })
      expect(await figures(units.city, '2026-01', '2026-12')).toEqual({ consultations: 2, persons: 2, people: 2 })
      const all = Object.values(units)
      for (const [from, to] of [
        ['2026-10', '2026-10'],
        ['2026-11', '2026-11'],
        ['2026-01', '2026-12'],
      ] as const)
        expect(await figures(units.city, from, to), `${from} to ${to}`).toEqual(await secondCount(all, from, to))

      const marks = await desk.db.reader
        .selectFrom('consultation_count')
        .select(['mark', 'origin_month', 'consultations'])
        .where('booked_month', '=', '2026-11')
        .orderBy('recorded_at')
        .execute()
      expect(marks.map(({ mark, origin_month: origin }) => [mark, origin])).toEqual([
        ['late', '2026-10'],
        ['correction', '2026-10'],
        ['correction', '2026-10'],
        ['late', '2026-10'],
      ])
    },
  )

  once?.(
    'over all time a consultation counts once, by what its row says, or not at all once it is struck out',
    async () => {
      const { desk } = at()
      const kept = await told({ persons: 2 })
      await amendConsultation(desk, actOf(kept.mediator), kept.id, { ...kept.given, persons: 5, revision: 1 })
      await amendConsultation(desk, actOf(kept.mediator), kept.id, {
        ...kept.given,
        persons: 5,
        occurredOn: day('2026-11-03'),
        revision: 2,
      })
      const gone = await told({ persons: 9 })
      await strikeOutConsultation(desk, actOf(gone.mediator), gone.id, { reason: 'for-practice', revision: 1 })
      const rows = await desk.db.reader.selectFrom('consultation').selectAll().execute()
      const counts = await desk.db.reader.selectFrom('consultation_count').selectAll().execute()
      for (const row of rows) {
        const own = counts.filter((count) => count.consultation_id === row.id)
        const sum = (figure: 'consultations' | 'persons'): number => own.reduce((all, count) => all + count[figure], 0)
        const struck = row.struck_on !== null
        expect([sum('consultations'), sum('persons')]).toEqual(struck ? [0, 0] : [1, row.persons])
      }
    },
  )
})
