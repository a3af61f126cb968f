/** One case of an old register, marked as brought in. */
import { z } from 'zod'
import { facts } from '../../parts/facts.ts'
import { tag } from '../../parts/tag.ts'
import { definePage } from '../define-page.ts'

export const historicalCasePage = definePage({
  name: 'history/case',
  context: z.strictObject({ heading: z.string(), mark: tag.context, outcome: tag.context, facts: facts.context }),
})
