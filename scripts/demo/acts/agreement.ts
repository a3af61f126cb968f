/** Acts around the agreement: drafting, opening for signing, signatures, the seal, and the word that needs no paper. */
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { reachOralAgreement } from '../../../server/agreements/reach-oral-agreement.ts'
import { sealAgreements } from '../../../server/agreements/seal-agreements.ts'
import { settleOnTheSpot } from '../../../server/agreements/settle-on-the-spot.ts'
import { signAgreement, type MarkGiven } from '../../../server/agreements/sign-agreement.ts'
import type { WholeAgreement } from '../../../db/repositories/agreements.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import { agreementInHand, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { missingSignatures } from '../../../server/disputes/signatures.ts'
import { agreementOf, type Deal } from '../deal.ts'
import { doubtReasons, sessionRecords } from '../sentences.ts'
import type { Tale } from '../tale.ts'

/** Puts a deal on paper. */
export async function drafted(tale: Tale, deal: Deal): Promise<void> {
  const given = agreementOf(tale.chance, await tale.file(), deal, tale.today)
  await draftAgreement(tale.desk, tale.act(tale.mediator, 'draft-agreement'), tale.disputeId, given)
}

/** An agreement by word of mouth, recorded by the mediator and effective at once (RMTJ 28, 30). */
export async function agreedOrally(tale: Tale, deal: Deal): Promise<void> {
  const given = agreementOf(tale.chance, await tale.file(), { ...deal, isOral: true }, tale.today)
  await reachOralAgreement(tale.desk, tale.act(tale.mediator, 'draft-agreement'), tale.disputeId, given, {
    bothConsent: true,
    rightsTold: true,
  })
}

/** Everything in twenty minutes, the money by phone before the worker leaves. */
export async function settledAtOnce(tale: Tale): Promise<void> {
  const file = await tale.file()
  const actor = tale.counter === tale.table ? tale.mediator : tale.setting.office.director
  const deal: Deal = { workerIds: null, share: [0.75, 1], instalments: 1, firstDueIn: 0, isOral: true }
  const agreement = agreementOf(tale.chance, file, deal, tale.today)
  await settleOnTheSpot(tale.desk, tale.act(actor, 'settle-on-the-spot'), tale.disputeId, file.row.revision, {
    agreement,
    said: { bothConsent: true, rightsTold: true },
    consent: { respondentId: file.employers[0]?.id ?? '', manner: 'phone' },
    session: {
      manner: tale.chance.pick(['phone', 'room', 'on-site']),
      place: null,
      record: tale.chance.pick(sessionRecords),
    },
    payment: { evidence: tale.chance.pick(['none', 'receipt', 'worker-word']) },
  })
}

/** The text is final and goes out for signing. */
export async function openedForSigning(tale: Tale): Promise<void> {
  const paper = inHand(await tale.file())
  const act = tale.act(tale.mediator, 'agreement-step')
  await openSigning(tale.desk, act, paper.id, paper.revision, tale.today, tale.chance.pick(doubtReasons))
}

/** Those who have not signed yet sign, then the mediator; `only` leaves the other side's marks open. */
export async function signed(tale: Tale, only: 'all' | 'workers' = 'all'): Promise<void> {
  const file = await tale.file()
  const paper = inHand(file)
  const missing = missingSignatures(file, paper)
  const parties = [...file.workers, ...(only === 'all' ? file.employers : [])].filter((party) =>
    missing.parties.includes(party.id),
  )
  const marks = parties.map((party): MarkGiven => ({
    kind: 'party',
    partyId: party.id,
    signedBy: party.employer?.representative_name ?? partyName(party),
    authority: party.employer?.kind === 'company' ? 'legal-representative' : 'self',
    manner: party.employer?.kind === 'company' ? 'company-seal' : 'signature',
    on: tale.today,
  }))
  const mediator: MarkGiven[] = missing.mediator
    ? [{ kind: 'mediator', mediatorId: tale.mediator.staffId, on: tale.today }]
    : []
  const act = tale.act(tale.mediator, 'sign-agreement')
  await signAgreement(tale.desk, act, paper.id, paper.revision, [...marks, ...mediator])
}

/** The clerk of the committee puts the seal on it. */
export async function sealed(tale: Tale): Promise<void> {
  const paper = inHand(await tale.file())
  const act = tale.act(tale.setting.office.clerk, 'seal-agreements')
  const done = await sealAgreements(tale.desk, act, [paper.id], tale.today)
  if (done.refused.length > 0) throw new Error(`not sealed: ${JSON.stringify(done.refused)}`)
}

function inHand(file: DisputeFile): WholeAgreement {
  const paper = agreementInHand(file)
  if (!paper) throw new Error('there is no agreement in hand')
  return paper
}
