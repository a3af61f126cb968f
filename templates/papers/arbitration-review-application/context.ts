/** 仲裁审查申请书 (企业劳动争议协商调解规定 27, 办案规则 74): both sides ask the commission for a statement of the same content, within 15 days. */
import { z } from 'zod'
import { day, employers, orNull, payments, text, workers } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const arbitrationReviewApplication = definePaper({
  kind: 'arbitration-review-application',
  version: '1',
  layout: 'official',
  title: '调解协议仲裁审查申请书',
  number: () => null,
  context: z.strictObject({
    commissionName: text,
    committeeName: text,
    agreementNumber: text,
    /** Day of the last signature or the seal; the 15 days run from it. */
    effectiveOn: day,
    workers,
    employers,
    facts: text,
    payments: orNull(payments),
    /** Promises beside money: the commission's statement repeats the whole agreement. */
    clauses: z.array(text),
    materials: z.array(text).min(1),
    appliedOn: orNull(day),
  }),
})
