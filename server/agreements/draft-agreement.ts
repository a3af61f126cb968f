/** Drafts an agreement, writes it anew, or opens a new version of one in force; a draft may be wrong, ink may not. */
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { takeLastStep, takeStep } from '../disputes/take-step.ts'
import type { AgreementGiven } from './agreement-given.ts'
import { keepAgreement, rewriteAgreement, settledWorkers, totalOf } from './keep-agreement.ts'
import { openAgreement } from './open-agreement.ts'

const asDraft = { kind: 'written', status: 'drafting', number: null, effectiveOn: null } as const

/** Drafts a written agreement. Throws not-found, not-allowed or refused (the stage, a worker with an outcome). */
export async function draftAgreement(
  desk: Desk,
  act: Act,
  disputeId: string,
  given: AgreementGiven,
): Promise<{ agreementId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'agreement:draft')
    const writing = { desk, tx, stamp, actor: act.actor, file }
    const agreementId = await keepAgreement(writing, given, { ...asDraft, replacesId: null })
    const after = await takeStep(desk, tx, stamp, act.actor, file, {
      type: 'agreement-drafted',
      occurredOn: given.on,
      data: {
        agreementId,
        version: file.agreements.length + 1,
        workerIds: settledWorkers(file, given),
        totalFen: totalOf(given),
      },
    })
    return { answer: { agreementId }, object: objectOf(agreementId, after.row.unit_id) }
  })
}

/** One paper for all, or one for each worker, which a court confirms most easily (domain.md 6.4). */
export const paperForms = ['one', 'each'] as const

/**
 * Drafts an agreement of his own for every payee, all with the same facts and promises; without money there is nobody to tell
 * them apart by, and one is drafted. Throws as `draftAgreement` does; either all are drafted or none.
 */
export async function draftForEach(
  desk: Desk,
  act: Act,
  disputeId: string,
  given: AgreementGiven,
): Promise<{ agreementId: string }> {
  const payees = [...new Set(given.clauses.map((clause) => clause.payeeId))]
  const [first, ...others] = payees
  if (first === undefined || others.length === 0) return draftAgreement(desk, act, disputeId, given)
  return commit(desk, act, async (tx, stamp) => {
    let file = await openFile(tx, act.actor, disputeId, 'agreement:draft')
    const ids: string[] = []
    for (const payeeId of payees) {
      const own = shareOf(given, payeeId)
      const agreementId = await keepAgreement({ desk, tx, stamp, actor: act.actor, file }, own, {
        ...asDraft,
        replacesId: null,
      })
      ids.push(agreementId)
      file = await takeStep(desk, tx, stamp, act.actor, file, {
        type: 'agreement-drafted',
        occurredOn: given.on,
        data: { agreementId, version: file.agreements.length + 1, workerIds: [payeeId], totalFen: totalOf(own) },
      })
    }
    return {
      answer: { agreementId: ids[0] ?? '' },
      object: objectOf(ids[0] ?? '', file.row.unit_id),
      details: { agreements: ids.length },
    }
  })
}

const shareOf = (given: AgreementGiven, payeeId: string): AgreementGiven => ({
  ...given,
  clauses: given.clauses.filter((clause) => clause.payeeId === payeeId),
  parts: given.parts.filter((part) => part.payeeId === payeeId),
})

/** Writes a draft anew. Throws stale when somebody else changed it since `revision`. */
export async function reviseAgreement(
  desk: Desk,
  act: Act,
  agreementId: string,
  revision: number,
  given: AgreementGiven,
): Promise<{ agreementId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const { file, agreement } = await openAgreement(tx, act.actor, agreementId, 'agreement:draft')
    await takeLastStep(desk, tx, stamp, act.actor, file, {
      type: 'agreement-revised',
      occurredOn: given.on,
      data: { agreementId, totalFen: totalOf(given) },
    })
    await rewriteAgreement({ desk, tx, stamp, actor: act.actor, file }, agreement, revision, given)
    return { answer: { agreementId }, object: objectOf(agreementId, file.row.unit_id) }
  })
}

/** Why an agreement in force is changed. */
export const changeReasons = ['parties-agree', 'confirmation-refused', 'mistake', 'circumstances'] as const

/**
 * Opens a new version of an agreement in force; the old one binds until the new one takes effect (domain.md 6.9).
 * @param change `bothConsent` as ticked: without it the step is refused
 */
export async function changeAgreementInForce(
  desk: Desk,
  act: Act,
  agreementId: string,
  given: AgreementGiven,
  change: { reason: (typeof changeReasons)[number]; bothConsent: boolean },
): Promise<{ agreementId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const { file } = await openAgreement(tx, act.actor, agreementId, 'agreement:draft')
    const writing = { desk, tx, stamp, actor: act.actor, file }
    const newAgreementId = await keepAgreement(writing, given, { ...asDraft, replacesId: agreementId })
    await takeLastStep(desk, tx, stamp, act.actor, file, {
      type: 'agreement-changed',
      occurredOn: given.on,
      data: { agreementId, newAgreementId, reason: change.reason },
      said: { bothPartiesConsent: change.bothConsent },
    })
    return { answer: { agreementId: newAgreementId }, object: objectOf(newAgreementId, file.row.unit_id) }
  })
}

const objectOf = (id: string, unitId: string) => ({ kind: 'agreement', id, unitId })
