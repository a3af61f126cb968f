/** Writes the parties of a new dispute in the order they were given, with what each worker claims. */
import type { Tx } from '../../db/database.ts'
import { insertClaim, insertParty } from '../../db/repositories/parties.ts'
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

/** Writes people, employers, parties and claims of a dispute that exists already. */
export async function keepParties(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  dispute: { id: string; countyId: string },
  given: DisputeGiven,
  ids: PartyIds,
): Promise<void> {
  for (const [at, worker] of given.workers.entries())
    await keepWorker(desk, tx, stamp, dispute.id, worker, { id: ids.workerIds[at] ?? desk.newId(), position: at + 1 })
  for (const [at, respondent] of given.respondents.entries())
    await keepRespondent(desk, tx, stamp, dispute, respondent, {
      id: ids.respondentIds[at] ?? desk.newId(),
      position: at + 1,
    })
}

type Seat = { id: string; position: number }

async function keepWorker(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  disputeId: string,
  worker: WorkerGiven,
  seat: Seat,
): Promise<void> {
  await insertParty(tx, {
    id: seat.id,
    dispute_id: disputeId,
    side: 'worker',
    role: 'applicant',
    position: seat.position,
    person_id: await keepPerson(desk, tx, stamp, worker.person),
    is_representative: worker.isRepresentative ? 1 : 0,
  })
  for (const [at, claim] of worker.claims.entries())
    await insertClaim(tx, {
      id: desk.newId(),
      dispute_id: disputeId,
      party_id: seat.id,
      item: claim.item,
      amount_fen: claim.amountFen,
      note: claim.note,
      position: seat.position * 100 + at,
    })
}

async function keepRespondent(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  dispute: { id: string; countyId: string },
  respondent: RespondentGiven,
  seat: Seat,
): Promise<void> {
  await insertParty(tx, {
    id: seat.id,
    dispute_id: dispute.id,
    side: 'employer',
    role: respondent.role,
    position: seat.position,
    employer_id: await keepEmployer(desk, tx, stamp, respondent.employer, dispute.countyId),
  })
}
