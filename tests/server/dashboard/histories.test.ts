/** Random histories of consultations, publicity and warnings in two counties: the picture says what a plain model of them says, and closed months stay. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { setClosedThrough } from '../../../db/repositories/month-steps.ts'
import { amendConsultation } from '../../../server/consultations/amend-consultation.ts'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { strikeOutConsultation } from '../../../server/consultations/strike-out-consultation.ts'
import { pictureOf } from '../../../server/dashboard/picture.ts'
import { amendOutreach, strikeOutreach } from '../../../server/outreach/change-event.ts'
import { recordOutreach } from '../../../server/outreach/record-event.ts'
import { reportWarning } from '../../../server/warnings/report-warning.ts'
import { day, monthOf } from '../../../workflows/values/day.ts'
import { parsePeriod } from '../../../workflows/values/period.ts'
import { consultation } from '../../desk/consultation.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'

const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'] as const
const ROOMS = ['room', 'otherRoom'] as const
type Room = (typeof ROOMS)[number]

const room = fc.constantFrom(...ROOMS)
const head = fc.integer({ min: 1, max: 300 })
/** How many months ago it happened, and which of the standing ones is meant. */
const ago = fc.nat({ max: 2 })
const nth = fc.nat({ max: 9 })
const anyAct = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('consulted' as const), room, head, ago }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('consultation-amended' as const), nth, head, ago }) },
  fc.record({ kind: fc.constant('consultation-struck' as const), nth }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('held' as const), room, head, ago }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('event-amended' as const), nth, head, ago }) },
  fc.record({ kind: fc.constant('event-struck' as const), nth }),
  fc.record({ kind: fc.constant('warned' as const), room }),
  fc.record({ kind: fc.constant('closed' as const) }),
)
type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never

const COUNTED = ['consultations', 'outreach-events', 'outreach-audience', 'warnings'] as const
type Counted = (typeof COUNTED)[number]

/** What stands of a consultation or an event: where it counts, and as how much. */
type Standing = { id: string; room: Room; on: string; figure: number; month: string; written: string; revision: number }

/** The plain model: lists of what stands, and what was added to which month. */
class Model {
  consultations: Standing[] = []
  events: Standing[] = []
  closed = ''
  readonly booked: { code: Counted; room: Room; month: string; figure: number }[] = []

  /** A month that is closed takes nothing more: then it stands in the month it is written in. */
  monthFor(wanted: string, now: string): string {
    return wanted > this.closed ? wanted : now
  }

  add(code: Counted, at: { room: Room }, to: string, figure: number): void {
    this.booked.push({ code, room: at.room, month: to, figure })
  }

  figure(code: Counted, rooms: readonly Room[], of: string): number {
    return this.booked
      .filter((entry) => entry.code === code && rooms.includes(entry.room) && entry.month === of)
      .reduce((sum, entry) => sum + entry.figure, 0)
  }
}

type World = { desk: TestDesk; county: SmallCounty; model: Model }

const event = (endedOn: string, audience: number) => ({
  title: '普法进厂',
  kind: 'on-site' as const,
  brand: null,
  topics: ['wages' as const],
  beganOn: day(endedOn),
  endedOn: day(endedOn),
  place: '厂区',
  audience,
  handedOut: 0,
  materials: null,
  partners: null,
  note: null,
})

const report = {
  employerName: '山城立信电子有限公司',
  kinds: ['unpaid-wages' as const],
  signs: [],
  people: 12,
  arrearsMonths: 1,
  arrearsFen: 3_600_000,
  layoffPeople: 0,
  staffCount: null,
  ownerReach: 'reachable',
  mood: 'tense',
  demand: null,
  actions: null,
  park: null,
  place: null,
  position: null,
  noticedAt: null,
}

/** The first of a month so many months before this one. */
function daysAgo({ desk }: World, months: number): string {
  const at = MONTHS.findIndex((of) => desk.clock.today().startsWith(of))
  return `${MONTHS[Math.max(0, at - months)]}-01`
}

/** Does one thing at the desk and the same in the model. */
async function perform(world: World, act: Act): Promise<void> {
  const { desk, county, model } = world
  const written: string = desk.clock.today()
  const now: string = monthOf(desk.clock.today())
  const at = async (where: Room) => actOf(await county.actor('mediator', where))
  // What was counted is struck out by the director.
  const above = async (where: Room) =>
    actOf(await county.actor('director', where === 'room' ? 'committee' : 'otherCommittee'))
  switch (act.kind) {
    case 'consulted': {
      const on = daysAgo(world, act.ago)
      const given = consultation(county.units[act.room], { persons: act.head, occurredOn: day(on) })
      const { consultationId } = await recordConsultation(desk, await at(act.room), given)
      const counted = model.monthFor(on.slice(0, 7), now)
      const stands = { id: consultationId, room: act.room, on, figure: act.head, month: counted, written, revision: 1 }
      model.consultations.push(stands)
      model.add('consultations', act, counted, act.head)
      return
    }
    case 'consultation-amended': {
      const one = model.consultations[act.nth]
      // Only on the day it was written down, by whoever did it.
      if (one?.written !== desk.clock.today()) return
      const on = daysAgo(world, act.ago)
      const { unitId: _, ...given } = consultation('', { persons: act.head, occurredOn: day(on) })
      await amendConsultation(desk, await at(one.room), one.id, { ...given, revision: one.revision })
      one.revision += 1
      if (on === one.on && act.head === one.figure) return
      model.add('consultations', one, model.monthFor(one.month, now), -one.figure)
      Object.assign(one, { on, figure: act.head, month: model.monthFor(on.slice(0, 7), now) })
      model.add('consultations', one, one.month, one.figure)
      return
    }
    case 'consultation-struck': {
      const [one] = model.consultations.splice(act.nth, 1)
      if (!one) return
      const given = { reason: 'entered-twice', revision: one.revision } as const
      await strikeOutConsultation(desk, await above(one.room), one.id, given)
      model.add('consultations', one, model.monthFor(one.month, now), -one.figure)
      return
    }
    case 'held': {
      const on = daysAgo(world, act.ago)
      const given = { ...event(on, act.head), unitId: county.units[act.room] }
      const { eventId } = await recordOutreach(desk, await at(act.room), given)
      const counted = model.monthFor(on.slice(0, 7), now)
      model.events.push({ id: eventId, room: act.room, on, figure: act.head, month: counted, written, revision: 1 })
      model.add('outreach-events', act, counted, 1)
      model.add('outreach-audience', act, counted, act.head)
      return
    }
    case 'event-amended': {
      const one = model.events[act.nth]
      if (!one) return
      const on = daysAgo(world, act.ago)
      await amendOutreach(desk, await at(one.room), one.id, { ...event(on, act.head), revision: one.revision })
      one.revision += 1
      const taken = model.monthFor(one.month, now)
      if (on === one.on) model.add('outreach-audience', one, taken, act.head - one.figure)
      else {
        model.add('outreach-events', one, taken, -1)
        model.add('outreach-audience', one, taken, -one.figure)
        one.month = model.monthFor(on.slice(0, 7), now)
        model.add('outreach-events', one, one.month, 1)
        model.add('outreach-audience', one, one.month, act.head)
      }
      Object.assign(one, { on, figure: act.head })
      return
    }
    case 'event-struck': {
      const [one] = model.events.splice(act.nth, 1)
      if (!one) return
      await strikeOutreach(desk, await above(one.room), one.id, { revision: one.revision, reason: 'entered-twice' })
      const taken = model.monthFor(one.month, now)
      model.add('outreach-events', one, taken, -1)
      model.add('outreach-audience', one, taken, -one.figure)
      return
    }
    case 'warned': {
      const given = { ...report, clientId: desk.newId() }
      await reportWarning(desk, actOf(await county.actor('informant', act.room)), given, [])
      model.add('warnings', act, now, 1)
      return
    }
    case 'closed': {
      const before = MONTHS[MONTHS.findIndex((of) => of === now) - 1]
      if (before === undefined || before <= model.closed) return
      await transact(desk.db, (tx) => setClosedThrough(tx, county.units.city, before))
      model.closed = before
    }
  }
}

/** The figures of one month as the picture prints them. */
async function shown({ desk }: World, unitIds: readonly string[], of: string): Promise<Record<Counted, unknown>> {
  const period = parsePeriod(of)
  const asked = {
    unitIds,
    kind: 'month' as const,
    periods: period === null ? [] : [period],
    today: desk.clock.today(),
    compared: false,
  }
  const [column] = await pictureOf(desk.db.reader, asked)
  return Object.fromEntries(COUNTED.map((code) => [code, column?.values.get(code)])) as Record<Counted, unknown>
}

test('the picture of every room, month by month, is what a plain model of all that happened says, and a closed month stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 12, maxLength: 24 }), async (acts) => {
      const desk = await testDesk()
      desk.at('2026-08-02 09:00')
      const world: World = { desk, county: await smallCounty(desk), model: new Model() }
      const { units } = world.county
      const cityWide = [units.room, units.otherRoom]
      const frozen = new Map<string, unknown>()
      try {
        for (const [at, act] of acts.entries()) {
          const nowAt = MONTHS[Math.floor((at * MONTHS.length) / acts.length)] ?? '2026-11'
          desk.at(`${nowAt}-${String(3 + Math.floor(at / 3)).padStart(2, '0')} 10:00`)
          await perform(world, act)
          const { closed } = world.model
          if (act.kind === 'closed' && closed !== '' && !frozen.has(closed))
            frozen.set(closed, await shown(world, cityWide, closed))
        }
        for (const [of, figures] of frozen) expect(await shown(world, cityWide, of), of).toEqual(figures)
        for (const of of MONTHS)
          for (const rooms of [['room'], ['otherRoom'], ROOMS] as const) {
            const expected = Object.fromEntries(COUNTED.map((code) => [code, world.model.figure(code, rooms, of)]))
            const unitIds = rooms.map((one) => units[one])
            expect(await shown(world, unitIds, of), `${of} ${rooms.join()}`).toEqual(expected)
          }
      } finally {
        await desk.end()
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 60_000)
