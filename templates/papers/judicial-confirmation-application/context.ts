/** 司法确认申请书 (民事诉讼法 205, 人民调解法 33, 劳动争议司法解释(一) 52): both sides apply together, for payment obligations only. */
import { z } from 'zod'
import { day, employers, orNull, payments, text, workers } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const judicialConfirmationApplication = definePaper({
  kind: 'judicial-confirmation-application',
  version: '1',
  layout: 'official',
  title: '司法确认申请书',
  number: () => null,
  context: z.strictObject({
    courtName: text,
    committeeName: text,
    agreementNumber: text,
    /** Day of the last signature or the seal; the 30 days run from it. */
    effectiveOn: day,
    workers,
    employers,
    facts: text,
    payments,
    materials: z.array(text).min(1),
    appliedOn: orNull(day),
  }),
})
