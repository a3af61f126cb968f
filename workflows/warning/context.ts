/** What a warning remembers between its steps: its level, whether it became a case, and how many letters wait for an answer. */
import { z } from 'zod'
import { warningLevels } from '../law/warning-rules.ts'

export const warningContext = z.strictObject({
  level: z.enum(warningLevels),
  /** A dispute was made of it: it is made once. */
  converted: z.boolean(),
  /** Letters to the employer without an answer. */
  letters: z.int().min(0),
})
export type WarningContext = z.infer<typeof warningContext>

export const newWarningContext = (level: WarningContext['level']): WarningContext => ({
  level,
  converted: false,
  letters: 0,
})
