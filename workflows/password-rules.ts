/** What a new password must be, by one of two orders that contradict each other: MLPS level 3 (GB/T 22239-2019: kinds of characters, change) and ASVS 5.0 (length, no common one, no change). */

export const passwordProfiles = ['mlps3', 'asvs'] as const
export type PasswordProfile = (typeof passwordProfiles)[number]

/** Lengths in characters; `rotationDays` null for a password that holds until somebody knows it; `before` earlier ones that must not come again. */
export type PasswordRules = {
  shortest: number
  kinds: number
  rotationDays: number | null
  before: number
  common: boolean
  context: boolean
}

/** The longest a password may be: far beyond 64, and nothing of it is cut off. */
const LONGEST_PASSWORD = 128

export const passwordRules: Record<PasswordProfile, PasswordRules> = {
  mlps3: { shortest: 10, kinds: 3, rotationDays: 90, before: 5, common: true, context: false },
  asvs: { shortest: 12, kinds: 0, rotationDays: null, before: 0, common: true, context: true },
}

/** What everybody here would try first. */
const CONTEXT = [
  'gonghui',
  'tiaojie',
  'laodong',
  'zhongcai',
  'weiquan',
  'chongqing',
  'yuzhong',
  'mediation',
  'tradeunion',
  'password',
]

export type Password = {
  text: string
  signInName: string
  /** Among the three thousand commonest. */
  common: boolean
  /** One of the last ones of this person, the present one included. */
  before: boolean
}

/** What is wrong with a new password: a fault code, or null. Its sign-in name is never part of it. */
export function passwordFault(profile: PasswordProfile, { text, signInName, common, before }: Password): string | null {
  const rules = passwordRules[profile]
  const length = [...text].length
  if (length < rules.shortest) return profile === 'mlps3' ? 'password-short' : 'password-short-asvs'
  if (length > LONGEST_PASSWORD) return 'password-long'
  const lower = text.toLowerCase()
  if (lower.includes(signInName.toLowerCase())) return 'password-holds-name'
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(text)).length
  if (kinds < rules.kinds) return 'password-simple'
  if (rules.common && common) return 'password-common'
  if (rules.context && CONTEXT.some((word) => lower.includes(word))) return 'password-context'
  return rules.before > 0 && before ? 'password-before' : null
}

/** Whether a password set on a day has run out by today; one whose day nobody knows has not. */
export function passwordOver(profile: PasswordProfile, ageDays: number | null): boolean {
  const { rotationDays } = passwordRules[profile]
  return rotationDays !== null && ageDays !== null && ageDays >= rotationDays
}
