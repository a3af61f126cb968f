/** Takes an application for legal aid: from a dispute with nothing typed again, or at the counter with everything told there. */
import { aidCasesOfDispute, appendAidEvent, changeAidCase, insertAidCase } from '../../db/repositories/aid-cases.ts'
import { standingEvidence } from '../../db/repositories/attachments.ts'
import { insertPerson, partyName, type PersonRow } from '../../db/repositories/parties.ts'
import { ancestorsOf, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { begin } from '../../workflows/kernel/advance.ts'
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import type { AidGround, MeansWay } from '../../workflows/legal-aid/codes.ts'
import { newAidContext, type AidScheme } from '../../workflows/legal-aid/context.ts'
import type { AidFacts } from '../../workflows/legal-aid/facts.ts'
import { aidWorkflow } from '../../workflows/legal-aid/index.ts'
import { aidGroupOf } from '../../workflows/legal-aid/phases.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen, sumFen } from '../../workflows/values/fen.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { keepEmployer, type EmployerGiven } from '../intake/keep-employer.ts'
import { keepPerson, type PersonGiven } from '../intake/keep-person.ts'
import type { ClaimAsked, Place } from './aid-ask.ts'
import { reopenAid } from './aid-file.ts'
import { enterAidTokens } from './aid-tokens.ts'
import { carryOutAid } from './effects.ts'
import { openForAid } from './from-dispute.ts'

/** What every application says. */
export type ApplicationGiven = {
  scheme: AidScheme
  ground: AidGround | null
  means: MeansWay | null
  /** What proves the ground, or what the means were read from. */
  proof: string | null
  /** The last safe day of the first limitation to end, where it is known. */
  limitationOn: Day | null
  appliedOn: Day
  summary: string
}

/** Somebody who comes by himself. */
export type DirectGiven = ApplicationGiven & {
  unitId: string
  consultationId: string | null
  person: PersonGiven
  employer: EmployerGiven
  claims: readonly ClaimAsked[]
}

/** What becomes one aid case. */
type Applicant = {
  person: PersonRow
  partyId: string | null
  employers: readonly { id: string; name: string }[]
  claims: readonly ClaimAsked[]
}

type From = { units: Unit[]; disputeId: string | null; consultationId: string | null; attachmentIds: readonly string[] }

/**
 * One aid case for each worker named: parties, claims and the list of evidence are taken, and never an offer, a record or a
 * note (domain.md 6.9). Throws not-found outside the scope, refused where aid of the same worker is under way.
 */
export async function applyFromDispute(
  desk: Desk,
  act: Act,
  disputeId: string,
  given: ApplicationGiven & { partyIds: readonly string[] },
): Promise<string[]> {
  return commit(desk, act, async (tx, stamp) => {
    const place = { desk, tx, stamp, actor: act.actor }
    const file = await openForAid(tx, act.actor, disputeId)
    const workers = file.workers.filter((worker) => given.partyIds.includes(worker.id))
    if (workers.length === 0 || workers.length !== given.partyIds.length)
      throw new DomainError('invalid', 'form-faults', { faults: [{ field: 'partyIds', code: 'unknown-choice' }] })
    const others = await aidCasesOfDispute(tx, disputeId)
    const evidence = await standingEvidence(tx, disputeId)
    const ids: string[] = []
    for (const worker of workers) {
      if (worker.person === null) throw new Error('a worker who is nobody')
      const applicant: Applicant = {
        person: await copied(place, worker.person),
        partyId: worker.id,
        employers: file.employers.flatMap(({ employer_id: id, ...party }) =>
          id === null ? [] : [{ id, name: partyName({ ...party, employer_id: id }) }],
        ),
        claims: file.claims
          .filter((claim) => claim.party_id === worker.id)
          .map((claim) => ({ item: claim.item as ClaimItemCode, amountFen: claim.amount_fen })),
      }
      const underWay = others.some((one) => one.party_id === worker.id && one.phase !== 'over')
      // A file that everybody's claim rests on, or that this worker brought.
      const attachmentIds = evidence.flatMap((one) =>
        one.offeredBy === null || one.offeredBy === worker.id || !workersOf(file).has(one.offeredBy) ? [one.id] : [],
      )
      const from = { units: file.units, disputeId, consultationId: null, attachmentIds }
      ids.push(await write(place, from, applicant, given, !underWay))
    }
    return { answer: ids, object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id } }
  })
}

/** An application at the counter or out of a consultation. */
export async function applyDirectly(desk: Desk, act: Act, given: DirectGiven): Promise<string> {
  return commit(desk, act, async (tx, stamp) => {
    const id = await writeApplication({ desk, tx, stamp, actor: act.actor }, given)
    return { answer: id, object: { kind: 'aid-case', id, unitId: given.unitId } }
  })
}

/** The same inside a transaction that does more. */
async function writeApplication(place: Place, given: DirectGiven): Promise<string> {
  const { desk, tx, stamp, actor } = place
  const units = await ancestorsOf(tx, given.unitId)
  const roots = scopeRoots(actor.grants, 'aid:apply')
  if (!units.some((unit) => roots.includes(unit.id))) throw new DomainError('not-allowed', 'role-without-permission')
  const employer = await keepEmployer(desk, tx, stamp, given.employer, aidDeskOf(units).id)
  const applicant = {
    person: await keepPerson(desk, tx, stamp, given.person),
    partyId: null,
    employers: [employer],
    claims: given.claims,
  }
  const from = { units, disputeId: null, consultationId: given.consultationId, attachmentIds: [] }
  return write(place, from, applicant, given, true)
}

/** The aid desk of a place: its county's, at the city the city's. */
const aidDeskOf = (units: readonly Unit[]): Unit => {
  const desk = units.find((unit) => unit.kind === 'county') ?? units.at(-1)
  if (!desk) throw new Error('a place without units')
  return desk
}

const workersOf = (file: { workers: readonly { id: string }[] }): Set<string> =>
  new Set(file.workers.map((worker) => worker.id))

/** An applicant's row of his own: when the dispute is destroyed, his aid case keeps its name and number. */
async function copied({ desk, tx, stamp }: Place, person: PersonRow): Promise<PersonRow> {
  const { id: before, created_at: _, revision: __, ...known } = person
  const row = await insertPerson(tx, { ...known, id: desk.newId(), created_at: stamp.at })
  for (const kind of ['identity', 'phone'] as const) {
    const value = (await desk.privateValues.read(tx, [before], kind)).get(before)
    if (value !== undefined) await desk.privateValues.write(tx, row.id, kind, value)
  }
  return row
}

async function write(
  place: Place,
  from: From,
  applicant: Applicant,
  given: ApplicationGiven,
  noneUnderWay: boolean,
): Promise<string> {
  const { desk, tx, stamp, actor } = place
  const unit = aidDeskOf(from.units)
  const claimedFen = sumFen(applicant.claims.map((claim) => fen(claim.amountFen ?? 0)))
  const data = {
    scheme: given.scheme,
    ground: given.ground,
    disputeId: from.disputeId,
    consultationId: from.consultationId,
    claimedFen,
  }
  const decision = begin(
    aidWorkflow,
    { type: 'applied', occurredOn: given.appliedOn, data, facts: openingFacts(given, noneUnderWay, stamp.today) },
    newAidContext(given.scheme),
  )
  if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
  const { next } = decision
  const id = desk.newId()
  const row = await insertAidCase(
    tx,
    {
      id,
      unit_id: unit.id,
      origin_unit_id: from.units[0]?.id ?? unit.id,
      dispute_id: from.disputeId,
      party_id: applicant.partyId,
      consultation_id: from.consultationId,
      person_id: applicant.person.id,
      worker_label: applicant.person.name,
      employer_label: applicant.employers[0]?.name ?? '',
      summary: given.summary,
      matter: applicant.claims[0]?.item ?? null,
      claimed_fen: claimedFen,
      scheme: given.scheme,
      ground: given.ground,
      means: given.means,
      ground_proof: given.proof,
      limitation_on: given.limitationOn,
      stage: next.stage,
      phase: aidGroupOf(next.stage),
      state_value: JSON.stringify(next.value),
      context: JSON.stringify(next.context),
      machine_version: next.version,
      applied_on: given.appliedOn,
      last_step_on: given.appliedOn,
      last_touched_on: stamp.today,
      findable: 1,
      created_by: actor.staffId,
      recorded_at: stamp.at,
      revision: 0,
    },
    {
      claims: applicant.claims.map((claim, position) => ({
        id: desk.newId(),
        aid_case_id: id,
        item: claim.item,
        amount_fen: claim.amountFen,
        position,
      })),
      employerIds: applicant.employers.map((employer) => employer.id),
      attachmentIds: from.attachmentIds,
    },
  )
  await appendAidEvent(tx, {
    id: desk.newId(),
    aid_case_id: id,
    type: 'applied',
    payload: JSON.stringify(data),
    actor_id: actor.staffId,
    unit_id: unit.id,
    occurred_on: given.appliedOn,
    recorded_at: stamp.at,
    from_stage: null,
    to_stage: row.stage,
    to_value: row.state_value,
    to_context: row.context,
    effects: JSON.stringify(decision.effects),
    machine_version: row.machine_version,
    request_id: stamp.requestId,
  })
  // The lamp is lit by the same write that raises the revision to the number of events.
  const change = await carryOutAid({ ...place, of: { ...row, unit }, occurredOn: given.appliedOn }, decision.effects)
  await changeAidCase(tx, row, change)
  await enterAidTokens(desk, tx, await reopenAid(tx, id))
  return id
}

/** The machine asks an application for its day and for one like it; what else aid needs is asked when it is decided. */
const openingFacts = (given: ApplicationGiven, noneUnderWay: boolean, today: Day): AidFacts => ({
  today,
  notBefore: given.appliedOn,
  noneUnderWay,
  groundNamed: given.ground !== null,
  groundFits: false,
  claimsInScope: false,
  meansSettled: false,
  saysNotFurnished: false,
  earlyReasonHolds: false,
  lawyerAvailable: false,
  lawyerIsMediator: false,
  lawyerAgainst: false,
  proceedingOpen: false,
  proceedingNamed: false,
  instanceOpen: false,
  awardFitsResult: false,
  effectOpen: false,
  effectStands: false,
  awardsSettled: false,
  receiptStands: false,
  grantedOnMeans: false,
  saysMeansChanged: false,
  claimsChanged: false,
  reviewerAbove: false,
  reviewerDecided: false,
})
