/** The page before a mistaken material is struck out; it says what follows and asks for the reason. */
import { z } from 'zod'
import { confirm } from '../../parts/confirm.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const strikePage = definePage({
  name: 'attachments/strike',
  context: z.strictObject({ reasons: reasons.context, confirm: confirm.context }),
})
