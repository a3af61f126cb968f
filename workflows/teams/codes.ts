/** The four teams of the founding article, what their people know and speak, and how a service ends. */
export const teams = ['mediator', 'informant', 'law-supervisor', 'safety-inspector'] as const
export type Team = (typeof teams)[number]

/** Seats of a committee (RMTJ 8); a mediator without one was engaged by it (RMTJ 13). */
export const seats = ['director', 'deputy', 'member'] as const

export const expertises = [
  'wages',
  'contract',
  'injury',
  'insurance',
  'women',
  'platform',
  'construction',
  'collective',
  'psychology',
] as const

/** What parties may be spoken with in Chongqing's towns and minority counties, and by hand. */
export const languages = ['mandarin', 'local', 'tujia', 'miao', 'english', 'sign'] as const

export const memberEndReasons = ['term-over', 'moved', 'resigned', 'retired', 'dismissed'] as const
