/** The papers by which a worker shows who he is; only the resident's number can be checked digit by digit. */

/**
 * Resident identity card, permit of a Hong Kong or Macau resident, permit of a Taiwan resident, residence permit of either,
 * permanent resident card of a foreigner, passport, any other.
 */
export const identityKinds = [
  'resident',
  'hong-kong-macau-permit',
  'taiwan-permit',
  'residence-permit',
  'permanent-resident',
  'passport',
  'other',
] as const
export type IdentityKind = (typeof identityKinds)[number]

/** Whether numbers of this kind carry sex, birth day and check digit (GB 11643): the permits for residents of Hong Kong, Macau and Taiwan copy the card. */
export const carriesCheckDigit = (kind: string): boolean => kind === 'resident' || kind === 'residence-permit'
