/** What publicity work is told apart by: its kind, what it was about, and why an entry is struck out. */
export const outreachKinds = ['on-site', 'online'] as const
export type OutreachKind = (typeof outreachKinds)[number]

export const outreachTopics = [
  'contract',
  'wages',
  'insurance',
  'injury',
  'safety',
  'women',
  'migrant',
  'platform',
  'union',
  'settling',
  'aid',
  'democracy',
] as const
export type OutreachTopic = (typeof outreachTopics)[number]

/** Brands that the union's own plans name; any other may be typed. */
export const outreachBrands = [
  'spring-wind',
  'respect-the-law',
  'winter-wages',
  'constitution-week',
  'civil-code-month',
  'safety-month',
] as const

export const outreachStrikeReasons = ['twice', 'not-held', 'wrong-unit', 'mistaken'] as const
