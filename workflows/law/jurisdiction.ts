/** Which commission and which court are competent: by place of performance, the employer's seat, the committee's place or the debtor's (LDTZ 21, MSS 205). */
import type { ArticleCode } from './articles.ts'

export type VenueFor =
  'arbitration' | 'judicial-confirmation' | 'arbitration-review' | 'payment-order' | 'suit' | 'enforcement'

/** What ties a body to the case. */
export type VenueBasis =
  | 'place-of-performance'
  | 'employer-seat'
  | 'committee-place'
  | 'domicile-of-a-party'
  | 'inviting-court'
  | 'debtor-domicile'
  | 'issuing-court'
  | 'place-of-assets'

export type Venue = {
  basis: VenueBasis
  /** The place as the case knows it; null where nobody has said. */
  place: string | null
  article: ArticleCode
  /** This one wins when several are seized. */
  prevails: boolean
}

export type Places = {
  /** Where the contract is performed: the site or workplace as registered. */
  workplace: string | null
  employerSeat: string | null
  committee: string
  workerDomicile: string | null
  /** The court that invited the committee to mediate; null when it acted on its own. */
  invitingCourt: string | null
  /** The court that gave the enforceable paper, once there is one. */
  issuingCourt: string | null
}

const venue = (basis: VenueBasis, place: string | null, article: ArticleCode, prevails = false): Venue => ({
  basis,
  place,
  article,
  prevails,
})

const venues: Readonly<Record<VenueFor, (places: Places) => Venue[]>> = {
  // Both seized: the place of performance wins (LDTZ 21 para. 2).
  arbitration: ({ workplace, employerSeat }) => [
    venue('place-of-performance', workplace, 'LDTZ-21', true),
    venue('employer-seat', employerSeat, 'LDTZ-21'),
  ],
  // An inviting court keeps its case; otherwise the parties choose (MSS 205, JS1 52).
  'judicial-confirmation': ({ invitingCourt, committee, employerSeat, workerDomicile }) =>
    invitingCourt === null
      ? [
          venue('committee-place', committee, 'JS1-52', true),
          venue('domicile-of-a-party', employerSeat ?? workerDomicile, 'MSS-205'),
        ]
      : [venue('inviting-court', invitingCourt, 'MSS-205', true)],
  'arbitration-review': ({ workplace, employerSeat }) => [
    venue('place-of-performance', workplace, 'LDTZ-21', true),
    venue('employer-seat', employerSeat, 'LDTZ-21'),
  ],
  'payment-order': ({ employerSeat }) => [venue('debtor-domicile', employerSeat, 'MSJ-23', true)],
  // An unclear place of performance leaves the employer's seat (JS1 3 para. 2).
  suit: ({ workplace, employerSeat }) => [
    ...(workplace === null ? [] : [venue('place-of-performance', workplace, 'JS1-3')]),
    venue('employer-seat', employerSeat, 'JS1-3', workplace === null),
  ],
  // A ruling goes to the court that gave it, any other enforceable paper to the debtor's domicile (MSS 235).
  enforcement: ({ issuingCourt, employerSeat }) => [
    issuingCourt === null
      ? venue('debtor-domicile', employerSeat, 'MSS-235', true)
      : venue('issuing-court', issuingCourt, 'MSS-235', true),
    venue('place-of-assets', null, 'MSS-235'),
  ],
}

/** The bodies competent for one way on, the prevailing or usual one first. */
export const venuesFor = (way: VenueFor, places: Places): Venue[] => venues[way](places)
