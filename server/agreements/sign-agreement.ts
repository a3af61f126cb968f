/** One signing round: parties, mediator and seal in one submit, each with its day; effective on the last of all (RMTJ 29). */
import type { Tx } from '../../db/database.ts'
import { insertSignature, type WholeAgreement } from '../../db/repositories/agreements.ts'
import { keepFile } from '../../db/repositories/papers.ts'
import type { DisputePayloads } from '../../workflows/dispute/payloads.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { BY_REPRESENTATIVE, CONSENTS, missingSignatures } from '../disputes/signatures.ts'
import { contactManners } from '../disputes/steps/codes.ts'
import { keepContact } from '../disputes/steps/keep-contact.ts'
import { takeStep, type Step } from '../disputes/take-step.ts'
import { electedFor } from './elected.ts'
import { agreementIn, openAgreement } from './open-agreement.ts'
import type { KeptImage } from './keep-hand.ts'
import { useSeal } from './seals/use-seal.ts'
import { takeEffect } from './take-effect.ts'

/** In whose right one signs; only `general-authority` may not settle (domain.md 2.5). */
export const authorities = ['self', 'legal-representative', 'special-authority', 'general-authority'] as const
/** A worker of a group may also have its elected representative sign, if he consents (domain.md 6.4). */
export const groupAuthorities = [...authorities, BY_REPRESENTATIVE] as const
export type Authority = (typeof groupAuthorities)[number]
export const partyManners = ['signature', 'fingerprint', 'company-seal'] as const

/** A hand that signed on a screen, at the desk or through its link. */
export type ScreenHand = { way: 'screen' | 'link'; image: KeptImage }

/** One mark on the paper, or on the screen in its place; or the consent of one for whom a representative signs. */
export type MarkGiven =
  | {
      kind: 'party'
      partyId: string
      signedBy: string
      authority: Authority
      manner: (typeof partyManners)[number]
      on: Day
      /** Who watched a fingerprint being given. */
      witness?: string | null
      screen?: ScreenHand
    }
  | { kind: 'consent'; partyId: string; manner: (typeof contactManners)[number]; on: Day }
  | { kind: 'mediator'; mediatorId: string; on: Day; screen?: ScreenHand }
  | {
      kind: 'seal'
      on: Day
      /** The committee's image is put to the signed copy too. */
      image?: boolean
    }

type HandGiven = Exclude<MarkGiven, { kind: 'consent' }>

export type Signed = { disputeId: string; effective: boolean }

/**
 * Records marks in the order given; each is a step of its own. Throws refused with the law's reasons (no authority, already
 * signed, no seal of the committee), not-allowed, or stale when the agreement changed since `revision`.
 * @param also what must be written in the same transaction, e.g. that the link it came by is spent
 */
export async function signAgreement(
  desk: Desk,
  act: Act,
  agreementId: string,
  revision: number,
  marks: readonly MarkGiven[],
  also: (tx: Tx, stamp: Stamp) => Promise<void> = () => Promise.resolve(),
): Promise<Signed> {
  return commit(desk, act, async (tx, stamp) => {
    const opened = await openAgreement(tx, act.actor, agreementId, 'dispute:read')
    // Another text than the one the form showed; a mark alone does not change it.
    if (opened.agreement.revision !== revision) throw new DomainError('stale', 'agreement-changed-meanwhile')
    await also(tx, stamp)
    let { file } = opened
    for (const mark of marks) file = await writeMark(desk, tx, stamp, act.actor, file, agreementId, mark)
    const effective = agreementIn(file, agreementId).status === 'effective'
    return {
      answer: { disputeId: file.row.id, effective },
      object: { kind: 'agreement', id: agreementId, unitId: file.row.unit_id },
      details: { marks: marks.length },
    }
  })
}

/** Writes one mark and takes its step; the last of all makes the agreement effective. */
async function writeMark(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: DisputeFile,
  agreementId: string,
  mark: MarkGiven,
): Promise<DisputeFile> {
  if (mark.kind === 'consent') {
    const { partyId, manner, on } = mark
    return keepContact({ desk, tx, stamp, actor, file }, { partyId, manner, result: CONSENTS, note: null, on })
  }
  const agreement = agreementIn(file, agreementId)
  const signature = signatureOf(desk, stamp, actor, agreementId, mark)
  const missing = missingSignatures(file, agreement)
  const wanted = isWanted(mark, missing)
  const { effectiveOn } = missingSignatures(file, {
    ...agreement,
    signatures: [...agreement.signatures, { ...signature, recorded_at: stamp.at }],
  })
  const completes = wanted && agreement.status === 'signing' && effectiveOn !== null
  if (wanted) {
    const image = mark.kind === 'seal' ? undefined : mark.screen?.image
    if (image) await keepFile(tx, { ...image, at: stamp.at })
    const seal = mark.kind === 'seal' && mark.image === true
    const sealed = seal ? await useSeal(desk, tx, stamp, actor, file, { agreementId, on: mark.on }) : null
    await insertSignature(tx, sealed === null ? signature : { ...signature, way: 'screen', image_sha256: sealed })
  }
  const balance = completes ? { balanceAfterFen: fen(await takeEffect(tx, file, agreement, effectiveOn)) } : {}
  return takeStep(desk, tx, stamp, actor, file, stepOf(actor, file, agreement, mark, balance))
}

type Missing = ReturnType<typeof missingSignatures>

function isWanted(mark: HandGiven, missing: Missing): boolean {
  if (mark.kind === 'party') return missing.parties.includes(mark.partyId)
  return mark.kind === 'mediator' ? missing.mediator : missing.seal
}

function signatureOf(desk: Desk, stamp: Stamp, actor: Actor, agreementId: string, mark: HandGiven) {
  const screen = mark.kind === 'seal' ? undefined : mark.screen
  const common = {
    id: desk.newId(),
    agreement_id: agreementId,
    signed_on: mark.on,
    recorded_by: actor.staffId,
    recorded_at: stamp.at,
    way: screen?.way ?? ('paper' as const),
    image_sha256: screen?.image.sha256 ?? null,
    witness: mark.kind === 'party' ? (mark.witness ?? null) : null,
  }
  if (mark.kind === 'party')
    return {
      ...common,
      signer: 'party' as const,
      party_id: mark.partyId,
      staff_id: null,
      signed_by: mark.signedBy,
      authority: mark.authority,
      manner: mark.manner,
    }
  const bySeal = mark.kind === 'seal'
  return {
    ...common,
    signer: mark.kind,
    party_id: null,
    // The custodian of the seal is whoever affixes it.
    staff_id: bySeal ? actor.staffId : mark.mediatorId,
    signed_by: null,
    authority: bySeal ? 'custodian' : 'mediator',
    manner: bySeal ? ('committee-seal' as const) : ('signature' as const),
  }
}

/** A representative signs only where he was elected, in his own name and for another worker. */
function hasAuthority(file: DisputeFile, mark: Extract<MarkGiven, { kind: 'party' }>): boolean {
  if (mark.authority !== BY_REPRESENTATIVE) return mark.authority !== 'general-authority'
  const worker = file.workers.find((party) => party.id === mark.partyId)
  return worker !== undefined && electedFor(file, worker).includes(mark.signedBy)
}

type Balance = Pick<NonNullable<Step['said']>, 'balanceAfterFen'>

function stepOf(actor: Actor, file: DisputeFile, agreement: WholeAgreement, mark: HandGiven, balance: Balance): Step {
  const occurredOn = mark.on
  const agreementId = agreement.id
  if (mark.kind === 'party') {
    const { partyId, manner, authority } = mark
    const data: DisputePayloads['party-signed'] = { agreementId, partyId, manner, authority }
    const said = { signerHasAuthority: hasAuthority(file, mark), ...balance }
    return { type: 'party-signed', occurredOn, data, said }
  }
  if (mark.kind === 'mediator') {
    const data: DisputePayloads['mediator-signed'] = { agreementId, mediatorId: mark.mediatorId }
    return { type: 'mediator-signed', occurredOn, data, said: balance }
  }
  const data: DisputePayloads['seal-affixed'] = { agreementId, custodianId: actor.staffId }
  return { type: 'seal-affixed', occurredOn, data, said: balance }
}
