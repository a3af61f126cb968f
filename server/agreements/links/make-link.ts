/** Hands out a link through which one party signs one agreement: once, for three days, with the last digits of its phone. */
import { createHash, createHmac } from 'node:crypto'
import { insertSigningLink } from '../../../db/repositories/signing-links.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { instantAt } from '../../clock.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { missingSignatures } from '../../disputes/signatures.ts'
import { openAgreement } from '../open-agreement.ts'
import type { Authority } from '../sign-agreement.ts'
import { phoneTailOf } from './phone-tail.ts'

export const LINK_HOURS = 72

export type LinkGiven = { agreementId: string; partyId: string; signedBy: string; authority: Authority }

/** The token of the link an act makes: derived, so that the same form sent twice shows the same link and no table holds it in the clear. */
export const linkToken = (desk: Desk, act: Act): string =>
  createHmac('sha256', desk.secrets.signing).update(`signing-link:${act.actor.staffId}:${act.key}`).digest('base64url')

export const hashedToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Throws not-found for a party that does not sign or has signed, refused `link-without-phone` when there is no second secret. */
export async function makeLink(desk: Desk, act: Act, given: LinkGiven): Promise<void> {
  const { agreementId, partyId } = given
  await commit(desk, act, async (tx, stamp) => {
    const { file, agreement } = await openAgreement(tx, act.actor, agreementId, 'agreement:sign-off')
    const party = [...file.workers, ...file.heirs, ...file.employers].find((candidate) => candidate.id === partyId)
    const wanted = agreement.status === 'signing' && missingSignatures(file, agreement).parties.includes(partyId)
    if (!party || !wanted) throw new DomainError('not-found', 'no-such-page')
    if ((await phoneTailOf(desk, tx, party)) === null) throw new DomainError('refused', 'link-without-phone')
    const id = desk.newId()
    await insertSigningLink(tx, {
      id,
      agreement_id: agreementId,
      party_id: partyId,
      token_hash: hashedToken(linkToken(desk, act)),
      signed_by: given.signedBy,
      authority: given.authority,
      made_by: act.actor.staffId,
      made_at: stamp.at,
      expires_at: instantAt(desk.clock.millis() + LINK_HOURS * 3_600_000),
      used_at: null,
      ended_at: null,
    })
    return {
      answer: null,
      object: { kind: 'agreement', id: agreementId, unitId: file.row.unit_id },
      details: { link: id, party: partyId },
    }
  })
}
