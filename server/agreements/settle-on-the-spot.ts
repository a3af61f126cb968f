/** Settled on the spot (当场调解、当场履行): everything that happened in twenty minutes, each thing its own step, in one act (domain.md 6.9). */
import type { Tx } from '../../db/database.ts'
import { insertAssignment } from '../../db/repositories/assignments.ts'
import { insertMediationSession } from '../../db/repositories/mediation-sessions.ts'
import { changeParty, partyName } from '../../db/repositories/parties.ts'
import { phaseOf, type Stage } from '../../workflows/dispute/stages.ts'
import { DomainError } from '../../workflows/errors.ts'
import { fen, type Fen } from '../../workflows/values/fen.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { openFile, presentMediators, reopenFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { contextOf } from '../disputes/facts.ts'
import { takeLastStep, takeStep } from '../disputes/take-step.ts'
import { takePayment } from '../money/take-payment.ts'
import type { PaymentEvidence } from '../money/write-payment.ts'
import type { AgreementGiven } from './agreement-given.ts'
import { writeOralAgreement, type OralSaid } from './reach-oral-agreement.ts'

export type OnTheSpot = {
  agreement: AgreementGiven
  said: OralSaid
  /** The employer who agreed to mediation, and how he said so. */
  consent: { respondentId: string; manner: string }
  session: { manner: 'room' | 'on-site' | 'phone' | 'online'; place: string | null; record: string }
  /** Null when the money is still to come. */
  payment: { evidence: PaymentEvidence } | null
}

type Spot = { desk: Desk; tx: Tx; stamp: Stamp; actor: Actor; given: OnTheSpot }

export type Settled = { agreementId: string; performed: boolean }

/**
 * Takes the steps the case still lacks: answer, acceptance, mediator, sitting, oral agreement, payment.
 * Throws refused with the reasons of the step that the law does not allow; then nothing was written.
 */
export async function settleOnTheSpot(
  desk: Desk,
  act: Act,
  disputeId: string,
  revision: number,
  given: OnTheSpot,
): Promise<Settled> {
  return commit(desk, act, async (tx, stamp) => {
    const spot = { desk, tx, stamp, actor: act.actor, given }
    const opened = await openFile(tx, act.actor, disputeId, 'dispute:read')
    if (opened.row.revision !== revision) throw new DomainError('stale', 'dispute-changed')
    const told = await sit(spot, await appoint(spot, await accept(spot, await answer(spot, opened))))
    const { agreementId, file } = await writeOralAgreement(
      desk,
      tx,
      stamp,
      act.actor,
      told,
      given.agreement,
      given.said,
    )
    const paid = given.payment === null ? file : await pay(spot, file, agreementId, given.payment.evidence)
    return {
      answer: { agreementId, performed: paid.row.performed_on !== null },
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
    }
  })
}

async function answer(spot: Spot, file: DisputeFile): Promise<DisputeFile> {
  const { desk, tx, stamp, actor, given } = spot
  const { respondentId, manner } = given.consent
  const respondent = file.employers.find((employer) => employer.id === respondentId)
  if (phaseOf(file.row.stage as Stage) !== 'intake' || respondent?.stance === 'consents') return file
  if (!respondent)
    throw new DomainError('invalid', 'no-such-party', { faults: [{ field: 'respondent', code: 'unknown-choice' }] })
  await changeParty(tx, respondentId, { stance: 'consents', stance_on: given.agreement.on })
  await takeLastStep(desk, tx, stamp, actor, file, {
    type: 'respondent-answered',
    occurredOn: given.agreement.on,
    data: { respondentId, answer: 'consents', manner },
  })
  return reopenFile(tx, file.row.id)
}

async function accept({ desk, tx, stamp, actor, given }: Spot, file: DisputeFile): Promise<DisputeFile> {
  if (phaseOf(file.row.stage as Stage) !== 'intake') return file
  return takeStep(desk, tx, stamp, actor, file, {
    type: 'accepted',
    occurredOn: given.agreement.on,
    data: { unitId: file.row.unit_id, byDelegation: file.units[0]?.kind === 'room' },
  })
}

/** Whoever stands there mediates, unless the case has its mediators. */
async function appoint({ desk, tx, stamp, actor, given }: Spot, file: DisputeFile): Promise<DisputeFile> {
  if (file.row.stage !== 'committee.assigning') return file
  if (!presentMediators(file).some((assignment) => assignment.staff_id === actor.staffId))
    await insertAssignment(tx, {
      id: desk.newId(),
      dispute_id: file.row.id,
      staff_id: actor.staffId,
      part: 'presiding',
      from_day: given.agreement.on,
    })
  return takeStep(desk, tx, stamp, actor, await reopenFile(tx, file.row.id), {
    type: 'mediators-assigned',
    occurredOn: given.agreement.on,
    data: {
      place: file.units[0]?.kind === 'room' ? 'room' : contextOf(file).place,
      unitId: file.row.unit_id,
      mediatorIds: [actor.staffId],
    },
  })
}

async function sit({ desk, tx, stamp, actor, given }: Spot, file: DisputeFile): Promise<DisputeFile> {
  const { session, agreement } = given
  const sessionId = desk.newId()
  await insertMediationSession(tx, {
    id: sessionId,
    dispute_id: file.row.id,
    unit_id: file.row.unit_id,
    manner: session.manner,
    place: session.place,
    day: agreement.on,
    status: 'held',
    record: session.record,
    led_by: actor.staffId,
  })
  return takeStep(desk, tx, stamp, actor, file, {
    type: 'session-recorded',
    occurredOn: agreement.on,
    data: { sessionId, manner: session.manner },
    said: { rightsTold: given.said.rightsTold },
  })
}

/** One arrival of money for each payee, in the manner agreed. */
async function pay(
  { desk, tx, stamp, actor, given }: Spot,
  file: DisputeFile,
  agreementId: string,
  evidence: PaymentEvidence,
): Promise<DisputeFile> {
  let now = file
  const agreement = file.agreements.find((candidate) => candidate.id === agreementId)
  for (const payeeId of new Set(given.agreement.clauses.map((clause) => clause.payeeId))) {
    const [first] = agreement?.clauses.filter((clause) => clause.payee_party_id === payeeId) ?? []
    const instalment = first?.instalments[0]
    const payer = file.employers.find((employer) => employer.id === first?.payer_party_id)
    if (!first || !instalment || !payer) continue
    const paid = await takePayment(desk, tx, stamp, actor, now, {
      instalmentId: instalment.id,
      amountFen: sumFor(given.agreement, payeeId),
      paidOn: given.agreement.on,
      payer: partyName(payer),
      manner: first.manner,
      evidence,
      note: null,
    })
    now = paid.file
  }
  return now
}

const sumFor = (agreement: AgreementGiven, payeeId: string): Fen =>
  fen(
    agreement.clauses
      .filter((clause) => clause.payeeId === payeeId)
      .reduce((total, clause) => total + clause.amountFen, 0),
  )
