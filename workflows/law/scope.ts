/** Whether a request belongs to labour mediation on its day, which rules touch it, and which other door is the right one (domain.md 1.9, 1.10). */
import { day, isBefore, type Day } from '../values/day.ts'
import type { ArticleCode } from './articles.ts'
import { claimItem, confirmsEmployment, isPlatformWork, type ClaimItemCode } from './claim-items.ts'
import { retirementDay } from './retirement-age.ts'
import { scopeDoor, type ScopeDoorCode } from './scope-doors.ts'

export type WorkerInScope = { sex: 'male' | 'female' | null; bornOn: Day | null }

export type ScopeFacts = {
  /** The day whose rules apply: that of receipt. */
  on: Day
  items: readonly ClaimItemCode[]
  workers: readonly WorkerInScope[]
}

/** `in`: mediated here; `ask`: in scope, and one thing has to be asked first; `other-door`, `out`: the door says where to go. */
export type ScopeAnswer = 'in' | 'ask' | 'other-door' | 'out'

export type ScopeFindingCode =
  | 'labour-dispute'
  | 'over-age-labour'
  | 'over-age-service'
  | 'women-may-be-over-age'
  | 'platform-work'
  | 'platform-own-cause'
  | 'occupational-injury-protection'
  | 'insurance-loss-only'
  | 'injury-recognised-first'
  | 'grade-not-disputed-here'
  | 'employment-not-confirmable'

export type ScopeFinding = {
  code: ScopeFindingCode
  answer: ScopeAnswer
  article: ArticleCode
  /** Where to go when the answer is not a plain yes. */
  door: ScopeDoorCode | null
}

/** JS1 32 para. 1 (who draws a pension stands in a service relation) fell on this day (JS2 21). */
const OVER_AGE_SINCE = day('2025-09-01')
/** Platform work has causes of its own from this day. */
const PLATFORM_CAUSES_SINCE = day('2026-01-01')

const found = (
  code: ScopeFindingCode,
  answer: ScopeAnswer,
  article: ArticleCode,
  door: ScopeDoorCode | null = null,
): ScopeFinding => ({ code, answer, article, door })

/** Every rule that touches the request, the plain one first; `scopeAnswer` draws them together. */
export function scopeOf(facts: ScopeFacts): ScopeFinding[] {
  return [found('labour-dispute', 'in', 'LDTZ-2'), ...overAge(facts), ...platform(facts), ...byItem(facts)]
}

/** The weightiest answer: whoever is out is out; a question outweighs a yes. */
export function scopeAnswer(findings: readonly ScopeFinding[]): ScopeAnswer {
  const order: readonly ScopeAnswer[] = ['out', 'other-door', 'ask', 'in']
  return order.find((answer) => findings.some((finding) => finding.answer === answer)) ?? 'in'
}

function overAge({ on, items, workers }: ScopeFacts): ScopeFinding[] {
  const reached = (worker: WorkerInScope, group: Parameters<typeof retirementDay>[0]): boolean =>
    worker.bornOn !== null && !isBefore(on, retirementDay(group, worker.bornOn))
  const certain =
    items.includes('over-age-pay') ||
    workers.some(
      (worker) =>
        (worker.sex === 'male' && reached(worker, 'men')) ||
        (worker.sex === 'female' && reached(worker, 'women-staff')),
    )
  if (certain) {
    // Nobody is turned away for age since the rule fell; before it a pensioner stood in a service relation.
    return isBefore(on, OVER_AGE_SINCE)
      ? [found('over-age-service', 'ask', 'JS1-32', 'pensioner-service')]
      : [found('over-age-labour', 'in', 'JS2-21')]
  }
  const perhaps = workers.some((worker) => worker.sex === 'female' && reached(worker, 'women-workers'))
  return perhaps ? [found('women-may-be-over-age', 'ask', 'RETIRE2024')] : []
}

function platform({ on, items }: ScopeFacts): ScopeFinding[] {
  const asked = items.filter(isPlatformWork)
  if (asked.length === 0) return []
  return [
    found('platform-work', 'in', 'RST4'),
    ...(isBefore(on, PLATFORM_CAUSES_SINCE) ? [] : [found('platform-own-cause', 'in', 'CAUSES2026')]),
    ...(asked.includes('platform-injury-protection')
      ? [found('occupational-injury-protection', 'ask', 'RST4', 'injury-recognition')]
      : []),
  ]
}

const LOSSES: ReadonlySet<ClaimItemCode> = new Set<ClaimItemCode>([
  'social-insurance-loss',
  'pension-loss',
  'medical-insurance-loss',
  'unemployment-benefit-loss',
])

function byItem({ items }: ScopeFacts): ScopeFinding[] {
  const some = (test: (item: ClaimItemCode) => boolean): boolean => items.some(test)
  return [
    // Only the loss that cannot be made up is a labour dispute; contributions are for the collecting authority.
    ...(some((item) => LOSSES.has(item))
      ? [found('insurance-loss-only', 'ask', 'JS1-1', 'insurance-back-payment')]
      : []),
    ...(some((item) => claimItem(item).cause.startsWith('206.2') || claimItem(item).cause.startsWith('215'))
      ? [found('injury-recognised-first', 'ask', 'GSTL-17', 'injury-recognition')]
      : []),
    ...(items.includes('disability-benefits')
      ? [found('grade-not-disputed-here', 'ask', 'JS1-2(3)', 'disability-grade')]
      : []),
    ...(some(confirmsEmployment) ? [found('employment-not-confirmable', 'in', 'JS1-52')] : []),
  ]
}

/** The door's reason and address; null where the finding has none. */
export const doorOf = (finding: ScopeFinding) => (finding.door === null ? null : scopeDoor(finding.door))
