/** The page before a recorded payment is taken back; it says what follows and asks for the reason. */
import { z } from 'zod'
import { confirm } from '../../parts/confirm.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const counterPaymentPage = definePage({
  name: 'money/counter',
  context: z.strictObject({ reasons: reasons.context, confirm: confirm.context }),
})
