/** The applications that lead out of an agreement: arbitration review by both sides, payment order and enforcement by the worker. */
import type { PaperContext } from '../../../templates/papers/index.ts'
import { words } from '../../../templates/words/index.ts'
import type { WholeAgreement } from '../../../db/repositories/agreements.ts'
import type { ReferralRow } from '../../../db/repositories/referrals.ts'
import { partiesOfReferral } from '../../../db/repositories/referrals.ts'
import { withFullStop } from '../../../templates/papers/full-stop.ts'
import { allowsPaymentOrder, isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { paymentOrderFee } from '../../../workflows/law/court-fees.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import type { ReferralKind } from '../../../workflows/referral/context.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import type { Asked } from '../paper-builder.ts'
import { agreementNumber, materialsOfBoth, otherClauses, partiesOn, paymentsFor } from './agreement.ts'
import { dayOf } from './common.ts'
import { enforceableBy, namedAgreements, owedOn, type Owed } from './owed.ts'
import { paperEmployer, paperWorker, privateParts } from './parties.ts'

/** Both sides' application for arbitration review; null while the agreement is not effective (ORD17 27). */
export async function arbitrationReviewContext(
  asked: Asked,
  agreement: WholeAgreement,
): Promise<PaperContext<'arbitration-review-application'> | null> {
  const { desk, reader, file } = asked
  const { name, settings } = committeeUnit(file)
  if (settings.arbitrationName === undefined || agreement.effective_on === null) return null
  const effectiveOn = day(agreement.effective_on)
  return {
    commissionName: referralOf(asked, 'arbitration-review')?.body_name ?? settings.arbitrationName,
    committeeName: name,
    agreementNumber: agreementNumber(file, agreement),
    effectiveOn,
    ...(await partiesOn(desk, reader, file, agreement, effectiveOn)),
    facts: withFullStop(agreement.facts),
    payments: await paymentsFor(desk, reader, file, agreement),
    clauses: otherClauses(agreement),
    materials: materialsOfBoth(agreement),
    appliedOn: null,
  }
}

/** The workers' application for a payment order over what is due, fixed and unpaid; null while nothing is (LDTZ 16, MSJ 427). */
export async function paymentOrderContext(asked: Asked): Promise<PaperContext<'payment-order-application'> | null> {
  const { file, on } = asked
  const referral = referralOf(asked, 'payment-order')
  const who = await applicantsOf(asked, referral)
  const owed = owedOn(
    file,
    on,
    (part) => isClaimItemCode(part.item) && allowsPaymentOrder(part.item) && (who === null || who.has(part.payeeId)),
  )
  if (owed === null) return null
  const say = words('zh-CN')
  return {
    courtName: courtOf(referral),
    committeeName: committeeUnit(file).name,
    ...namedAgreements(file, owed.agreements),
    ...(await sidesOf(asked, owed)),
    facts: factsOf(file, owed),
    due: owed.rows,
    dueTotal: owed.totalFen,
    defaultOn: dayOf(file, 'default-declared'),
    fee: owed.workers.length === 1 ? paymentOrderFee(fen(owed.totalFen)) : null,
    materials: [
      say('paper-part.material-agreement'),
      say('paper-part.material-default'),
      say('paper-part.material-identity-own'),
    ],
    appliedOn: null,
  }
}

/** The workers' application to enforce what a court or commission confirmed; null while nothing overdue is enforceable (MSS 247). */
export async function enforcementContext(asked: Asked): Promise<PaperContext<'enforcement-application'> | null> {
  const { file, on } = asked
  const basis = enforceableBy(file, new Set(file.agreements.map((agreement) => agreement.id)))
  const referral = referralOf(asked, 'enforcement')
  const who = await applicantsOf(asked, referral)
  const owed = owedOn(
    file,
    on,
    (part) => part.agreementId === basis?.agreement_id && (who === null || who.has(part.payeeId)),
  )
  const paper = PAPERS.find((kind) => kind === basis?.kind)
  if (owed === null || basis === null || paper === undefined) return null
  const say = words('zh-CN')
  const term = file.clocks.find((clock) => clock.rule === 'T12')?.due_on ?? null
  return {
    courtName: courtOf(referral),
    ...(await sidesOf(asked, owed)),
    basis: {
      paper,
      body: basis.body_name,
      number: basis.their_number,
      on: basis.decided_on === null ? null : day(basis.decided_on),
    },
    agreementNumber: namedAgreements(file, owed.agreements).agreementNumber,
    due: owed.rows,
    dueTotal: owed.totalFen,
    lastDay: term === null ? null : day(term),
    materials: [
      say('paper-part.material-ruling'),
      say('paper-part.material-agreement'),
      say('paper-part.material-default'),
      say('paper-part.material-identity-own'),
    ],
    appliedOn: null,
  }
}

const PAPERS = ['judicial-confirmation', 'arbitration-review', 'payment-order'] as const

/** The referral the paper is for: the one named, else the latest of its kind. */
const referralOf = ({ file, about }: Asked, kind: ReferralKind): ReferralRow | null =>
  file.referrals.findLast(
    (referral) => referral.kind === kind && (about.referralId === null || referral.id === about.referralId),
  ) ?? null

/** The court the referral names; where none is yet, a hand writes in that of the debtor's domicile (MSJ 23). */
const courtOf = (referral: ReferralRow | null): string | null => referral?.body_name ?? null

/** Workers who apply: the one named, else those of the referral; null takes everybody with something due. */
async function applicantsOf(
  { reader, about }: Asked,
  referral: ReferralRow | null,
): Promise<ReadonlySet<string> | null> {
  if (about.recipientId !== null) return new Set([about.recipientId])
  return referral === null ? null : new Set(await partiesOfReferral(reader, referral.id))
}

async function sidesOf({ desk, reader, file, on }: Asked, owed: Owed) {
  const parts = await privateParts(desk, reader, file)
  return {
    workers: owed.workers.map((worker) => paperWorker(file, worker, parts, on)),
    employers: owed.payers.map((employer) => paperEmployer(employer, parts)),
    joint: owed.joint,
  }
}

/** What was in dispute, as the first agreement tells it; an oral one may have left it to the register. */
const factsOf = (file: DisputeFile, owed: Owed): string =>
  withFullStop(owed.agreements.find((agreement) => agreement.facts.trim() !== '')?.facts ?? file.row.summary)
