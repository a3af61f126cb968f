/** The notice of how an objection ended: the decision objected to, the finding, and who looked into it (FYF 49). */
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { noteOfStep, reasonOfStep, reviewOf } from '../reviews/review-of.ts'
import { aidOf, codeIn, deskOf, maybeDay, reviewerOf, type Asked } from './said.ts'

/** Null before the review ended, and for one of which nothing was written down. */
export function reviewContext({ opened: { file } }: Asked): PaperContext<'aid-review'> | null {
  const review = reviewOf(file)
  if (review === null || review.ending === null || review.decision === null) return null
  const { decision, objection, ending } = review
  const finding = noteOfStep(file, ending)
  if (finding === null) return null
  const refusal = decision.type === 'refused'
  const reason = reasonOfStep(decision)
  return {
    ...aidOf(file),
    refused: refusal ? codeIn('aid-refusal', reason) : null,
    terminated: refusal ? null : codeIn('aid-termination', reason),
    originalOn: day(decision.occurred_on),
    objectedOn: day(objection.occurred_on),
    // The paper ends the sentence itself.
    finding: finding.replace(/(?<![\u3002.\uff1b;\s])[\u3002.\uff1b;\s]+$/u, ''),
    upheld: ending.type === 'review-upheld',
    reviewer: reviewerOf(file),
    limitationOn: maybeDay(file.row.limitation_on),
    decidedOn: day(ending.occurred_on),
    desk: deskOf(file),
  }
}
