/** Who else answers beside the employer that was named: asked for, never required, so that nobody is forgotten (LDTZ 22, NMG 30, JS2 1). */
import type { ArticleCode } from './articles.ts'
import type { ClaimItemCode } from './claim-items.ts'

/** A party that should be asked about, by the part it would play. */
export type MissingParty = {
  role: 'host' | 'dispatcher' | 'main-contractor' | 'licence-lender' | 'investor'
  /** Why it answers: `joint-party.<why>` in the catalogues. */
  why: 'dispatch-joint' | 'main-contractor-pays' | 'contractor-answers' | 'lender-answers' | 'investor-answers'
  article: ArticleCode
}

export type PartiesInCase = {
  /** The parts of the employers' side, as on the form. */
  roles: readonly string[]
  /** An employer is a person or known by a nickname only, without a registered company behind it. */
  unregistered: boolean
  items: readonly ClaimItemCode[]
  /** The case is from construction, where the main contractor pays first. */
  construction: boolean
}

const DISPATCH_ITEMS: ReadonlySet<ClaimItemCode> = new Set<ClaimItemCode>(['dispatch-equal-pay', 'dispatch-return'])
/** Parts that stand above the unlicensed employer on a site. */
const ANSWERING = ['main-contractor', 'licence-lender', 'developer', 'contractor'] as const

/** The parties to ask about, each part once. */
export function missingParties(parties: PartiesInCase): MissingParty[] {
  const has = (role: string): boolean => parties.roles.includes(role)
  const dispatch = has('dispatcher') || has('host') || parties.items.some((item) => DISPATCH_ITEMS.has(item))
  const answered = ANSWERING.some(has)
  const missing: MissingParty[] = []
  if (dispatch && !has('host')) missing.push({ role: 'host', why: 'dispatch-joint', article: 'LDTZ-22' })
  if (dispatch && !has('dispatcher')) missing.push({ role: 'dispatcher', why: 'dispatch-joint', article: 'LDTZ-22' })
  if (has('subcontractor') && !has('main-contractor')) {
    missing.push({ role: 'main-contractor', why: 'main-contractor-pays', article: 'NMG-30' })
  } else if (parties.unregistered && parties.construction && !answered) {
    missing.push({ role: 'main-contractor', why: 'contractor-answers', article: 'JS2-1' })
  }
  if (parties.items.includes('contractor-pay') && !answered) {
    missing.push({ role: 'licence-lender', why: 'lender-answers', article: 'JS2-1' })
  }
  // An employer without a licence is joined by its investor, where no company stands above it (JS1 29).
  if (parties.unregistered && !parties.construction && !has('investor') && !answered && !dispatch) {
    missing.push({ role: 'investor', why: 'investor-answers', article: 'JS1-29' })
  }
  return missing
}
