/** Writes the parties of a new dispute in the order they were given, with what each worker claims. */
import type { Tx } from '../../db/database.ts'
import { insertClaim, insertParty, type ClaimRow, type PartyRow } from '../../db/repositories/parties.ts'
import type { Stamp } from '../commit.ts'
import type { Desk } from '../desk.ts'
import type { DisputeGiven, RespondentGiven, WorkerGiven } from './dispute-given.ts'
import { keepEmployer } from './keep-employer.ts'
import { keepPerson } from './keep-person.ts'

export type PartyIds = { workerIds: string[]; respondentIds: string[] }

/** Ids for the parties, made before the dispute row so that its journal can name them. */
export const partyIdsFor = (desk: Desk, given: DisputeGiven): PartyIds => ({
  workerIds: given.workers.map(() => desk.newId()),
  respondentIds: given.respondents.map(() => desk.newId()),
})

/** Writes people, employers, parties and claims of a dispute that exists already, and answers the rows. */
export async function keepParties(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  dispute: { id: string; countyId: string },
  given: DisputeGiven,
  ids: PartyIds,
): Promise<Kept> {
  const kept: Kept = { parties: [], claims: [] }
  for (const [at, worker] of given.workers.entries()) {
    const seat = { id: ids.workerIds[at] ?? desk.newId(), position: at + 1 }
    const { party, claims } = await keepWorker(desk, tx, stamp, dispute.id, worker, seat)
    kept.parties.push(party)
    kept.claims.push(...claims)
  }
  for (const [at, respondent] of given.respondents.entries()) {
    const seat = { id: ids.respondentIds[at] ?? desk.newId(), position: at + 1 }
    kept.parties.push(await keepRespondent(desk, tx, stamp, dispute, respondent, seat))
  }
  return kept
}

export type Kept = { parties: PartyRow[]; claims: ClaimRow[] }

export type Seat = { id: string; position: number }

/** Writes one worker with what he claims. */
export async function keepWorker(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  disputeId: string,
  worker: WorkerGiven,
  seat: Seat,
): Promise<{ party: PartyRow; claims: ClaimRow[] }> {
  const person = await keepPerson(desk, tx, stamp, worker.person)
  const row = await insertParty(tx, {
    id: seat.id,
    dispute_id: disputeId,
    side: 'worker',
    role: 'applicant',
    position: seat.position,
    person_id: person.id,
    is_representative: worker.isRepresentative ? 1 : 0,
    employed_from: worker.employment?.from ?? null,
    employed_until: worker.employment?.until ?? null,
    wage_fen: worker.employment?.wageFen ?? null,
  })
  const claims: ClaimRow[] = []
  for (const [at, claim] of worker.claims.entries())
    claims.push(
      await insertClaim(tx, {
        id: desk.newId(),
        dispute_id: disputeId,
        party_id: seat.id,
        item: claim.item,
        amount_fen: claim.amountFen,
        note: claim.note,
        position: seat.position * 100 + at,
      }),
    )
  return { party: { ...row, person, employer: null }, claims }
}

async function keepRespondent(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  dispute: { id: string; countyId: string },
  respondent: RespondentGiven,
  seat: Seat,
): Promise<PartyRow> {
  const employer = await keepEmployer(desk, tx, stamp, respondent.employer, dispute.countyId)
  const row = await insertParty(tx, {
    id: seat.id,
    dispute_id: dispute.id,
    side: 'employer',
    role: respondent.role,
    position: seat.position,
    employer_id: employer.id,
  })
  return { ...row, person: null, employer }
}
