/** The course of a negotiation as its mediator sees it; offers are no part of what leaves the room (TYTJ 22). */
import type { OfferRow } from '../../../db/repositories/offers.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import type { OfferTable } from '../../../templates/parts/offer-table.ts'
import type { DisputeFile } from '../dispute-file.ts'

/** Every offer in its order; a later one of the same party replaces the earlier. Null where nobody has made any. */
export function offerTableOf(file: DisputeFile, offers: readonly OfferRow[]): OfferTable | null {
  if (offers.length === 0) return null
  const parties = new Map([...file.workers, ...file.employers, ...file.struckOut].map((party) => [party.id, party]))
  return {
    offers: offers.map((offer, at) => {
      const party = parties.get(offer.party_id)
      const replaced = offers.slice(at + 1).some((later) => later.party_id === offer.party_id)
      return {
        round: offers.slice(0, at + 1).filter((earlier) => earlier.party_id === offer.party_id).length,
        day: offer.made_on,
        time: null,
        side: party?.side ?? 'worker',
        who: party ? partyName(party) : '',
        amount: offer.amount_fen,
        terms: offer.note,
        answer: replaced ? 'replaced' : 'open',
      }
    }),
    gap: gapOf(file, offers),
  }
}

/** Last demand less last offer in fen, 0 when they meet; null between more than two parties or while one is silent. */
function gapOf(file: DisputeFile, offers: readonly OfferRow[]): number | null {
  const [worker, ...otherWorkers] = file.workers
  const [employer, ...otherEmployers] = file.employers
  if (otherWorkers.length > 0 || otherEmployers.length > 0) return null
  const last = (partyId: string | undefined): number | undefined =>
    offers.findLast((offer) => offer.party_id === partyId)?.amount_fen
  const demand = last(worker?.id)
  const offer = last(employer?.id)
  return demand === undefined || offer === undefined ? null : Math.max(0, demand - offer)
}
