/** The page before a mistaken consultation is struck out; it says what follows and asks for the reason. */
import { z } from 'zod'
import { confirm } from '../../parts/confirm.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const strikeOutConsultationPage = definePage({
  name: 'consultations/strike-out',
  context: z.strictObject({ reasons: reasons.context, confirm: confirm.context }),
})
