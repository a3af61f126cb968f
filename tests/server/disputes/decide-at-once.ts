/** Eight people who hold the forms of one case and decide it in the same moment, four to accept it and four to refuse it, round after round. */
import { expect, onTestFinished } from 'vitest'
import { findDispute } from '../../../db/repositories/disputes.ts'
import { journalOf } from '../../../db/repositories/journal.ts'
import { saidDifference } from '../../../scripts/check-journal/said-difference.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { takeStepPage } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { openSite, type Visitor } from '../../desk/visitor.ts'
import type { FreshPostgres } from '../../postgres.ts'

const HANDS = [
  ['mediator', 'room'],
  ['mediator', 'committee'],
  ['clerk', 'room'],
  ['clerk', 'committee'],
  ['clerk', 'county'],
  ['director', 'room'],
  ['director', 'committee'],
  ['director', 'county'],
] as const

const DECISIONS = [
  { event: 'accepted', stage: 'committee.assigning', fields: {} },
  { event: 'not-accepted', stage: 'closed.notAccepted', fields: { reason: 'other-body-competent' } },
] as const

export type Decided = { rounds: number; accepted: number; wrong: string[] }

/** Holds the rounds over real requests on SQLite, or on a PostgreSQL database; `wrong` names every round without just one winner, and whatever a winner wrote that is not there. */
export async function decideAtOnce(rounds: number, own: FreshPostgres | null): Promise<Decided> {
  const desk = await testDesk(own === null ? {} : { postgresUrl: own.url })
  const site = await openSite(desk)
  onTestFinished(async () => {
    await site.end()
    await desk.end()
    await own?.drop()
  })
  const county = await smallCounty(desk)
  const actors = await Promise.all(HANDS.map(([role, unit]) => county.actor(role, unit)))
  const mediator = actors[0] ?? expect.fail()
  const hands = await Promise.all(
    HANDS.map(async ([role, unit]) => {
      const visitor = site.visitor()
      await visitor.signIn(`${role}-${unit}`)
      await visitor.get('/disputes')
      return visitor
    }),
  )
  const secretary = hands[0] ?? expect.fail()
  const decided: Decided = { rounds: 0, accepted: 0, wrong: [] }
  while (decided.rounds < rounds) {
    decided.rounds += 1
    const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room))
    await takeStepPage(secretary, disputeId, 'respondent-answered', { answer: 'consents', manner: 'phone', note: '' })
    const replies = await allAtOnce(hands, disputeId, decided.rounds)
    const winners = replies.flatMap((reply, at) => (reply.status === 303 ? [at] : []))
    const row = await findDispute(desk.db.reader, [county.units.city], disputeId)
    const told = `round ${decided.rounds}: ${replies.map((reply) => reply.status).join(' ')}`
    if (winners.length !== 1 || replies.some(({ status }) => status !== 303 && status !== 409)) decided.wrong.push(told)
    const [winner = 0] = winners
    const decision = decisionOf(winner, decided.rounds)
    const journal = await journalOf(desk.db.reader, disputeId)
    const said = journal.map((event) => `${event.type} ${event.actor_id}`)
    // What stood in the journal when the forms were drawn, and behind it the winner's word alone.
    const expected = ['registered', 'respondent-answered'].map((type) => `${type} ${mediator.staffId}`)
    expected.push(`${decision.event} ${actors[winner]?.staffId}`)
    if (said.join() !== expected.join() || row?.stage !== journal.at(-1)?.to_stage)
      decided.wrong.push(`${told}, kept: ${said.join(', ')}; ${row?.stage}`)
    if (decision.event === 'accepted') decided.accepted += 1
    if ((row?.case_number !== null) !== (decision.event === 'accepted'))
      decided.wrong.push(`${told}: ${row?.case_number}`)
  }
  decided.wrong.push(...desk.logLines)
  const series = await desk.db.reader.selectFrom('case_number_series').select('last_seq').execute()
  const taken = series.reduce((sum, one) => sum + one.last_seq, 0)
  if (taken !== decided.accepted) decided.wrong.push(`${taken} numbers for ${decided.accepted} accepted`)
  await checkJournal(desk.db.reader, (difference) => decided.wrong.push(saidDifference(difference)))
  return decided
}

/** Whoever is first in the queue has another mind every round. */
const decisionOf = (hand: number, round: number) => DECISIONS[(hand + round) % 2] ?? DECISIONS[0]

/** Everybody holds a form drawn from the case as it is now; all are sent together. */
async function allAtOnce(hands: readonly Visitor[], id: string, round: number) {
  const drawn = new Map<string, { revision: string; seen: string }>()
  for (const [at, hand] of hands.slice(0, DECISIONS.length).entries()) {
    const { event } = decisionOf(at, round)
    await hand.get(`/disputes/${id}/steps/${event}`)
    drawn.set(event, { revision: hand.hidden('revision') ?? '', seen: hand.hidden('seen') ?? '' })
  }
  return Promise.all(
    hands.map((hand, at) => {
      const { event, fields } = decisionOf(at, round)
      const form = { on: '2026-11-22', _key: crypto.randomUUID(), ...drawn.get(event), ...fields }
      return hand.post(`/disputes/${id}/steps/${event}`, form)
    }),
  )
}
