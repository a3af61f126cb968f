/** Why a step is closed, by which article, and who can change it: a refusal without these three is only a wall. */

import { z } from 'zod'
import type { Cure, Reason } from '../../workflows/errors.ts'
import { definePart } from './define-part.ts'

const cures = [
  'mediator',
  'clerk',
  'director',
  'supervisor',
  'aid-officer',
  'worker',
  'employer',
  'both-parties',
  'court',
  'time',
  'nobody',
] as const satisfies readonly Cure[]

/** The reasons as the workflow gives them (`workflows/errors.ts`): codes with their words under `reason.`, citations from `workflows/law`. */
export const reasons = definePart({
  name: 'reasons',
  context: z.array(
    z.strictObject({
      code: z.string(),
      article: z.string().nullable(),
      cure: z.enum(cures),
    }) satisfies z.ZodType<Reason>,
  ),
})
