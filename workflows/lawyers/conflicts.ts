/** Which lawyers may carry an aid case and in which order to offer them: no conflict, the right field, the lightest desk. */
/** Fields a lawyer is good at; each stands for the claims it serves. */
export const expertises = [
  'pay',
  'injury',
  'ending',
  'relationship',
  'insurance',
  'women',
  'platform',
  'group',
] as const
export type Expertise = (typeof expertises)[number]

export const lawyerLanguages = ['mandarin', 'local', 'tujia', 'miao', 'sign', 'english'] as const

/** How a lawyer stands to an employer: acted for it, is its counsel, is kin to or has a stake in it. */
export const conflictKinds = ['acted-for', 'counsel', 'kin'] as const
export type ConflictKind = (typeof conflictKinds)[number]

export type LawyerStanding = {
  /** The lawyer's own account at the desk, if there is one. */
  staffId: string | null
  conflicts: readonly { kind: ConflictKind; employerKey: string }[]
}

/** What of a case may keep a lawyer from it. */
export type CaseSides = {
  employerKeys: readonly string[]
  /** Everybody who mediates or mediated in the linked dispute. */
  mediatorStaffIds: readonly string[]
}

/** What keeps a lawyer from a case: he mediates or mediated in its dispute (TYTJ 16), or stands with the other side (FYF 20). */
export type Hindrance = 'mediator' | ConflictKind

/** Everything that keeps the lawyer from the case; empty when nothing does. */
export function conflictsWith(lawyer: LawyerStanding, sides: CaseSides): Hindrance[] {
  const against = lawyer.conflicts.filter(({ employerKey }) => sides.employerKeys.includes(employerKey))
  const isMediator = lawyer.staffId !== null && sides.mediatorStaffIds.includes(lawyer.staffId)
  return [
    ...(isMediator ? (['mediator'] as const) : []),
    ...conflictKinds.filter((kind) => against.some((one) => one.kind === kind)),
  ]
}

/** Causes (list of 2026) by the field that serves them; the longest beginning counts. */
const FIELDS: readonly (readonly [cause: string, field: Expertise])[] = [
  ['205.1', 'relationship'],
  ['205.6', 'ending'],
  ['205', 'pay'],
  ['206.2', 'injury'],
  ['206.4', 'women'],
  ['206', 'insurance'],
  ['207', 'pay'],
  ['208', 'pay'],
  ['209', 'pay'],
  ['214', 'platform'],
  ['215', 'platform'],
  ['216', 'platform'],
]

/** The field a claim asks for, by its cause; null where no field stands for it. */
export const fieldOf = (causeCode: string): Expertise | null =>
  FIELDS.find(([begins]) => causeCode === begins || causeCode.startsWith(`${begins}.`))?.[1] ?? null

export type Candidate = {
  id: string
  name: string
  /** Open aid cases in hand. */
  load: number
  expertise: readonly Expertise[]
  hindrances: readonly Hindrance[]
}

/** The order in which to offer: without conflict first, then the right field, then the lightest desk, then the name. */
export function inOrder<One extends Candidate>(candidates: readonly One[], wanted: readonly Expertise[]): One[] {
  const misses = (one: One): number => wanted.filter((field) => !one.expertise.includes(field)).length
  return candidates.toSorted(
    (a, b) =>
      Number(a.hindrances.length > 0) - Number(b.hindrances.length > 0) ||
      misses(a) - misses(b) ||
      a.load - b.load ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  )
}
