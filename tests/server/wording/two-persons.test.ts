/** What papers say is changed by two persons, from then on and nowhere else; one winner where two act at once. */
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { papersOf } from '../../../db/repositories/papers.ts'
import { findUnit, updateUnit } from '../../../db/repositories/units.ts'
import { transact } from '../../../db/database.ts'
import type { Actor } from '../../../server/desk.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { composeFor } from '../../../server/papers/compose.ts'
import { frozenPaper } from '../../../server/papers/frozen.ts'
import { issuePaper } from '../../../server/papers/issue-paper.ts'
import { aboutNothing } from '../../../server/papers/paper-builder.ts'
import { decideWording } from '../../../server/wording/decide-wording.ts'
import { proposeEarlier, proposeText } from '../../../server/wording/propose-wording.ts'
import { papers } from '../../../templates/papers/index.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'

const kind = 'receipt-slip'
const shipped = papers[kind].template()
const saying = (word: string): string => shipped.replace('#title 登记回执', `#title 登记回执（${word}）`)

let desk: TestDesk
let county: SmallCounty

async function open(postgresUrl?: string): Promise<void> {
  desk = await testDesk(postgresUrl === undefined ? {} : { postgresUrl })
  county = await smallCounty(desk)
}
afterEach(() => desk.end())

type Place = 'city' | 'county' | 'committee'

const propose = (actor: Actor, at: Place, text: string, revision: number) =>
  proposeText(desk, actOf(actor), {
    kind,
    unitId: county.units[at],
    text,
    reason: '按新格式',
    revision,
    dropped: false,
    draftId: desk.newId(),
  })

const decide = (actor: Actor, at: Place, revision: number, reason: string | null = null) =>
  decideWording(desk, actOf(actor), { kind, unitId: county.units[at], outcome: 'activated', reason, revision })

const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (fault: unknown) => (fault instanceof DomainError ? `${fault.kind} ${fault.code}` : String(fault)),
  )

/** Whoever may word the papers of a place, and a second one. */
const lawyers = async (at: Place) => ({
  writer: await county.actor('director', at),
  second: await county.actor('supervisor', at),
})

async function slip() {
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, { workers: [worker('王小芳')] })
  const { disputeId } = await openDispute(desk, actOf(mediator), given)
  const file = await reopenFile(desk.db.reader, disputeId)
  return {
    mediator,
    disputeId,
    compose: () => composeFor(desk, desk.db.reader, file, kind, aboutNothing, desk.clock.today()),
  }
}

const title = async (paper: Awaited<ReturnType<typeof slip>>) => {
  const { text, version } = (await paper.compose()).paper
  return `${version} ${/#title (.*)/u.exec(text)?.[1] ?? ''}`
}

describe('wording', () => {
  test('holds from the second person on, the nearest unit before those above it, and gives way when given up', async () => {
    await open()
    const paper = await slip()
    const city = await lawyers('city')
    const committee = await lawyers('committee')
    expect(await title(paper)).toBe('2 登记回执')

    await propose(city.writer, 'city', saying('市'), 0)
    expect(await title(paper)).toBe('2 登记回执')
    expect(await code(decide(city.writer, 'city', 1))).toBe('refused wording-own-proposal')
    await decide(city.second, 'city', 1)
    expect(await title(paper)).toBe('2+1 登记回执（市）')

    await propose(committee.writer, 'committee', saying('委'), 0)
    await decide(city.second, 'committee', 1)
    expect(await title(paper)).toBe('2+2 登记回执（委）')

    await proposeEarlier(desk, actOf(committee.second), {
      kind,
      unitId: county.units.committee,
      number: null,
      reason: '与市一致',
      revision: 1,
    })
    await decide(committee.writer, 'committee', 2)
    expect(await title(paper)).toBe('2+1 登记回执（市）')
  })

  test('goes back to an earlier version only by two persons, too', async () => {
    await open()
    const paper = await slip()
    const { writer, second } = await lawyers('city')
    await propose(writer, 'city', saying('一'), 0)
    await decide(second, 'city', 1)
    await propose(writer, 'city', saying('二'), 1)
    await decide(second, 'city', 2)
    const back = { kind, unitId: county.units.city, number: 1, reason: '恢复', revision: 2 } as const
    await proposeEarlier(desk, actOf(second), back)
    expect(await title(paper)).toBe('2+2 登记回执（二）')
    expect(await code(decide(second, 'city', 3))).toBe('refused wording-own-proposal')
    await decide(writer, 'city', 3)
    expect(await title(paper)).toBe('2+1 登记回执（一）')
  })

  test('leaves alone what was issued: its version, its text and its file', async () => {
    await open()
    const paper = await slip()
    const { writer, second } = await lawyers('city')
    await propose(writer, 'city', saying('一'), 0)
    await decide(second, 'city', 1)
    await issuePaper(desk, actOf(paper.mediator), paper.disputeId, kind, aboutNothing)
    const [before] = await papersOf(desk.db.reader, paper.disputeId)
    await propose(writer, 'city', saying('二'), 1)
    await decide(second, 'city', 2)
    const [after] = await papersOf(desk.db.reader, paper.disputeId)
    expect(after).toEqual(before)
    expect(after?.template_version).toBe('2+1')
    expect(after && frozenPaper(desk, after).text).toContain('登记回执（一）')
    expect(await title(paper)).toBe('2+2 登记回执（二）')
  })

  test('of a single-person desk is confirmed by that person on a later day with a reason, and is marked so', async () => {
    await open()
    const paper = await slip()
    const writer = await county.actor('director', 'committee')
    const unit = await findUnit(desk.db.reader, county.units.committee)
    if (!unit) throw new Error('no committee')
    await transact(desk.db, (tx) => updateUnit(tx, unit.id, unit.revision, { ...unit, singlePerson: true }))
    await propose(writer, 'committee', saying('委'), 0)
    expect(await code(decide(writer, 'committee', 1, '独任'))).toBe('refused wording-own-proposal')
    desk.at('2026-11-23 09:00')
    expect(await code(decide(writer, 'committee', 1))).toBe('invalid wording-refused')
    await decide(writer, 'committee', 1, '独任')
    expect(await title(paper)).toBe('2+1 登记回执（委）')
    const [row] = await desk.db.reader.selectFrom('template_decision').select('alone').execute()
    expect(row?.alone).toBe(1)
  })

  test('is out of reach for a neighbour, a room, and whoever only works under it', async () => {
    await open()
    const neighbour = await county.actor('director', 'otherCommittee')
    const committee = await county.actor('director', 'committee')
    expect(await code(propose(neighbour, 'committee', saying('邻'), 0))).toBe('not-found no-such-page')
    expect(await code(propose(committee, 'city', saying('上'), 0))).toBe('not-found no-such-page')
    expect(await code(propose(await county.actor('director', 'room'), 'committee', saying('室'), 0))).toBe(
      'not-found no-such-page',
    )
    for (const role of ['mediator', 'clerk', 'administrator', 'auditor'] as const)
      expect(await code(propose(await county.actor(role, 'city'), 'city', saying('他'), 0))).toBe(
        'not-found no-such-page',
      )
    expect(await desk.db.reader.selectFrom('template_wording').selectAll().execute()).toEqual([])
  })

  test('that breaks its contract, drops a field or changes nothing is not even kept', async () => {
    await open()
    const { writer } = await lawyers('city')
    const faults = (text: string) =>
      propose(writer, 'city', text, 0).catch((fault: unknown) => (fault instanceof DomainError ? fault.faults : fault))
    expect(await faults(`${shipped}\n{{{workerName}}}`)).toMatchObject([
      { field: 'text', code: 'wording-not-allowed', values: { line: shipped.split('\n').length + 1 } },
    ])
    expect(await faults('#title 登记回执\n{{workerName}}')).toMatchObject([
      { field: 'dropped', code: 'wording-dropped' },
    ])
    expect(await faults(shipped)).toMatchObject([{ field: 'text', code: 'wording-unchanged' }])
    expect(await desk.db.reader.selectFrom('template_wording').selectAll().execute()).toEqual([])
  })

  test('that no longer keeps its contract gives way to the shipped text, and the log says so', async () => {
    await open()
    const paper = await slip()
    const { writer, second } = await lawyers('city')
    const kept = { id: desk.newId(), kind, number: 1, unit_id: county.units.city, based_on: '0', text: '{{gone}}' }
    await transact(desk.db, async (tx) => {
      const row = { ...kept, written_by: writer.staffId, recorded_at: desk.clock.now() }
      await tx.insertInto('template_wording').values(row).execute()
      const proposal = { id: desk.newId(), kind, unit_id: county.units.city, seq: 1, wording_id: kept.id, reason: '旧' }
      const made = { proposed_by: writer.staffId, proposed_on: '2026-01-01', recorded_at: desk.clock.now() }
      await tx
        .insertInto('template_proposal')
        .values({ ...proposal, ...made })
        .execute()
    })
    expect(await code(decide(second, 'city', 1))).toBe('refused wording-no-longer-sound')
    await transact(desk.db, async (tx) => {
      const { id } = await tx.selectFrom('template_proposal').select('id').executeTakeFirstOrThrow()
      const decided = { outcome: 'activated' as const, alone: 0, reason: null, decided_by: second.staffId }
      await tx
        .insertInto('template_decision')
        .values({ proposal_id: id, ...decided, decided_on: '2026-01-01', recorded_at: desk.clock.now() })
        .execute()
    })
    expect(await title(paper)).toBe('2 登记回执')
    expect(desk.logLines.join('')).toContain('wording-gave-way')
  })
})

const engines = hasPostgres() ? ['sqlite', 'postgres'] : ['sqlite']

describe.each(engines)('at once, on %s', (engine) => {
  async function openEngine(): Promise<void> {
    const own = engine === 'postgres' ? await migratedPostgres() : null
    onTestFinished(async () => own?.drop())
    await open(own?.url)
  }

  test('two activations of one proposal, as from two tabs: one holds, the other is told', async () => {
    await openEngine()
    const { writer, second } = await lawyers('city')
    await propose(writer, 'city', saying('一'), 0)
    const both = await Promise.all([code(decide(second, 'city', 1)), code(decide(second, 'city', 1))])
    expect(both.toSorted()).toEqual(['done', 'stale wording-changed'])
    expect(await desk.db.reader.selectFrom('template_decision').selectAll().execute()).toHaveLength(1)
  })

  test('two proposals over the same version: one is made, the other told, and nothing of it kept', async () => {
    await openEngine()
    const { writer, second } = await lawyers('city')
    const both = await Promise.all([
      code(propose(writer, 'city', saying('甲'), 0)),
      code(propose(second, 'city', saying('乙'), 0)),
    ])
    expect(both.toSorted()).toEqual(['done', 'stale wording-changed'])
    expect(await desk.db.reader.selectFrom('template_wording').selectAll().execute()).toHaveLength(1)
  })
})
