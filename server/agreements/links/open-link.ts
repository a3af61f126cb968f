/** Opens what a link and its second secret lead to; whoever has only one of them learns nothing. */
import { timingSafeEqual } from 'node:crypto'
import { transact } from '../../../db/database.ts'
import { countWrongSecret, findSigningLink, type SigningLinkRow } from '../../../db/repositories/signing-links.ts'
import { disputeOfAgreement, type WholeAgreement } from '../../../db/repositories/agreements.ts'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import type { Actor, Desk } from '../../desk.ts'
import { reopenFile, type DisputeFile } from '../../disputes/dispute-file.ts'
import { missingSignatures } from '../../disputes/signatures.ts'
import { actorOf } from '../../people/actor-of.ts'
import { agreementIn } from '../open-agreement.ts'
import { hashedToken } from './make-link.ts'
import { phoneTailOf } from './phone-tail.ts'

/** Wrong digits after which a link is dead. */
const MOST_WRONG = 5

export type OpenLink = {
  link: SigningLinkRow
  /** Who handed the link out and answers for what is recorded through it. */
  actor: Actor
  file: DisputeFile
  agreement: WholeAgreement
  party: PartyRow
}

export type LinkOpened = { kind: 'open'; opened: OpenLink } | { kind: 'gone' } | { kind: 'wrong' } | { kind: 'done' }

/** Whether a link still waits for its party; says nothing about whose it is. */
export async function isWaiting(desk: Desk, token: string): Promise<boolean> {
  const link = await linkOf(desk, token)
  return link !== null && isLive(desk, link) && link.used_at === null
}

/** What lies behind the link for whoever knows the digits; wrong ones are counted, and a used link says only that it was used. */
export async function openLink(desk: Desk, token: string, tail: string): Promise<LinkOpened> {
  const link = await linkOf(desk, token)
  if (!link || !isLive(desk, link)) return { kind: 'gone' }
  const { reader } = desk.db
  const disputeId = await disputeOfAgreement(reader, link.agreement_id)
  if (disputeId === null) return { kind: 'gone' }
  const file = await reopenFile(reader, disputeId)
  const party = [...file.workers, ...file.heirs, ...file.employers].find((candidate) => candidate.id === link.party_id)
  const wanted = party ? await phoneTailOf(desk, reader, party) : null
  if (!party || wanted === null || !same(wanted, tail)) {
    await transact(desk.db, (tx) => countWrongSecret(tx, link.id, MOST_WRONG, desk.clock.now()))
    return { kind: 'wrong' }
  }
  if (link.used_at !== null) return { kind: 'done' }
  const agreement = agreementIn(file, link.agreement_id)
  const actor = await actorOf(reader, link.made_by, desk.clock.today())
  const signs = agreement.status === 'signing' && missingSignatures(file, agreement).parties.includes(party.id)
  return actor && signs ? { kind: 'open', opened: { link, actor, file, agreement, party } } : { kind: 'gone' }
}

const linkOf = (desk: Desk, token: string): Promise<SigningLinkRow | null> =>
  token.length > 100 ? Promise.resolve(null) : findSigningLink(desk.db.reader, hashedToken(token))

const isLive = (desk: Desk, link: SigningLinkRow): boolean =>
  link.ended_at === null && link.expires_at > desk.clock.now()

function same(wanted: string, given: string): boolean {
  const [one, other] = [Buffer.from(wanted), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
