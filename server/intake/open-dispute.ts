/** Logs a dispute at the counter: people, employers, claims, clocks and the first line of its journal in one transaction. */
import { randomBytes } from 'node:crypto'
import type { Tx } from '../../db/database.ts'
import { insertCommission } from '../../db/repositories/commissions.ts'
import { nextClockOf } from '../../db/repositories/clocks.ts'
import { insertDispute, showDispute, type DisputeRow } from '../../db/repositories/disputes.ts'
import { appendEvent } from '../../db/repositories/journal.ts'
import { addTokens } from '../../db/repositories/search.ts'
import { ancestorsOf, type Unit } from '../../db/repositories/units.ts'
import { newDisputeContext } from '../../workflows/dispute/context.ts'
import { disputeWorkflow } from '../../workflows/dispute/index.ts'
import { phaseOf, type Stage } from '../../workflows/dispute/stages.ts'
import { DomainError } from '../../workflows/errors.ts'
import { begin } from '../../workflows/kernel/advance.ts'
import type { Stored } from '../../workflows/kernel/definition.ts'
import { causeListOn, mainCauseOf } from '../../workflows/law/causes.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { registrationCode } from '../../workflows/values/registration-code.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { openFirstFile } from '../disputes/dispute-file.ts'
import { withFile } from '../disputes/effects/effect.ts'
import { carryOut } from '../disputes/effects/index.ts'
import type { CommissionGiven, DisputeGiven } from './dispute-given.ts'
import { keepParties, partyIdsFor } from './keep-parties.ts'
import { openingFacts } from './opening-facts.ts'
import { searchTokensOf } from './search-tokens-of.ts'

export type Opened = { disputeId: string; registrationCode: string }

/** Opens a dispute. Throws not-allowed, invalid (a unit that holds no cases) or refused (a day in the future). */
export async function openDispute(desk: Desk, act: Act, given: DisputeGiven): Promise<Opened> {
  return commit(desk, act, async (tx, stamp) => {
    const opened = await writeDispute(desk, tx, stamp, act.actor, given)
    return { answer: opened, object: { kind: 'dispute', id: opened.disputeId, unitId: given.unitId } }
  })
}

/** The same inside a transaction that does more, e.g. settled on the spot. */
export async function writeDispute(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  given: DisputeGiven,
): Promise<Opened> {
  const units = await ancestorsOf(tx, given.unitId)
  const roots = scopeRoots(actor.grants, 'dispute:register')
  if (!units.some((unit) => roots.includes(unit.id))) throw new DomainError('not-allowed', 'role-without-permission')
  const place = placeOf(units)
  const ids = partyIdsFor(desk, given)
  const data = {
    channel: given.channel,
    commission: given.commission?.kind ?? null,
    ...ids,
    claimedFen: claimedFen(given),
  }
  const step = { type: 'registered', occurredOn: given.receivedOn, data } as const
  const decision = begin(
    disputeWorkflow,
    { ...step, facts: openingFacts(given, stamp.today) },
    newDisputeContext(data.commission),
  )
  if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
  const row = newRow(desk, stamp, actor, given, place, decision.next)
  await insertDispute(tx, row)
  if (given.commission) await keepCommission(tx, row.id, given.commission)
  const kept = await keepParties(desk, tx, stamp, { id: row.id, countyId: place.countyId }, given, ids)
  const event = await appendEvent(tx, {
    id: desk.newId(),
    dispute_id: row.id,
    type: step.type,
    payload: JSON.stringify(data),
    actor_id: actor.staffId,
    unit_id: row.unit_id,
    occurred_on: given.receivedOn,
    recorded_at: stamp.at,
    from_stage: null,
    to_stage: row.stage,
    to_value: row.state_value,
    to_context: row.context,
    effects: JSON.stringify(decision.effects),
    machine_version: row.machine_version,
    request_id: stamp.requestId,
  })
  const carrying = { desk, tx, stamp, actor, disputeId: row.id, step }
  const firstFile = () => openFirstFile(tx, row, place.units, { ...kept, journal: [event] })
  await carryOut(withFile(carrying, null, firstFile), decision.effects)
  await showDispute(
    tx,
    row,
    place.units.map((unit) => unit.id),
    await nextClockOf(tx, row.id),
  )
  await addTokens(
    tx,
    { kind: 'dispute', id: row.id, unitId: row.unit_id },
    searchTokensOf(desk, given, row.registration_code),
  )
  return { disputeId: row.id, registrationCode: row.registration_code }
}

type Place = { committeeId: string; countyId: string; units: Unit[] }

/** The committee and county a unit belongs to; a county itself holds no case, its committee does. */
function placeOf(units: Unit[]): Place {
  const committee = units.find((unit) => unit.kind === 'committee')
  const county = units.find((unit) => unit.kind === 'county')
  if (!committee || !county) throw new DomainError('invalid', 'unit-holds-no-cases')
  return { committeeId: committee.id, countyId: county.id, units }
}

function newRow(desk: Desk, stamp: Stamp, actor: Actor, given: DisputeGiven, place: Place, begun: Stored): DisputeRow {
  const claims = given.workers.flatMap((worker) => worker.claims)
  const list = causeListOn(given.receivedOn)
  return {
    id: desk.newId(),
    registration_code: registrationCode(randomBytes(16)),
    case_number: null,
    number_year: null,
    number_seq: null,
    number_void: 0,
    county_id: place.countyId,
    committee_id: place.committeeId,
    unit_id: given.unitId,
    origin_unit_id: given.unitId,
    stage: begun.stage,
    phase: phaseOf(begun.stage as Stage),
    state_value: JSON.stringify(begun.value),
    context: JSON.stringify(begun.context),
    machine_version: begun.version,
    channel: given.channel,
    way_in: given.wayIn,
    cause_code: mainCauseOf(claims, given.receivedOn) ?? list.causes[0]?.code ?? '',
    cause_list: list.list,
    industry: given.industry,
    summary: given.summary,
    worker_label: given.workers[0]?.person.name ?? '',
    worker_count: given.workers.length,
    employer_label: given.respondents[0]?.employer.name ?? '',
    claimed_fen: claimedFen(given),
    received_on: given.receivedOn,
    received_at: given.receivedAt,
    knew_on: given.knewOn,
    employment_ended_on: given.employmentEndedOn,
    employment_continues: given.employmentContinues === true ? 1 : 0,
    wrong_ended_on: null,
    accepted_on: null,
    settled_on: null,
    performed_on: null,
    closed_on: null,
    archived_on: null,
    outcome: null,
    next_clock: null,
    next_due_on: null,
    owner_id: actor.staffId,
    follows_dispute_id: given.followsDisputeId,
    imported: 0,
    created_by: actor.staffId,
    recorded_at: stamp.at,
    revision: 1,
  }
}

const claimedFen = (given: DisputeGiven): number =>
  given.workers.flatMap((worker) => worker.claims).reduce((sum, claim) => sum + (claim.amountFen ?? 0), 0)

async function keepCommission(tx: Tx, disputeId: string, commission: CommissionGiven): Promise<void> {
  await insertCommission(tx, {
    dispute_id: disputeId,
    body_kind: commission.bodyKind,
    body_name: commission.bodyName,
    their_number: commission.theirNumber,
    procedure: commission.kind,
    signed_for_on: commission.signedForOn,
    contact: commission.contact,
    online: commission.online ? 1 : 0,
    suit_ground: commission.suit?.ground ?? null,
    suit_ground_number: commission.suit?.number ?? null,
    suit_ground_on: commission.suit?.on ?? null,
    suit_ground_note: commission.suit?.note ?? null,
    answered_on: null,
    result: null,
  })
}
