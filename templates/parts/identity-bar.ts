/** Who against whom, where the case stands, which clock runs, how much is in: pinned above every view of a case. */

import { z } from 'zod'
import { definePart } from './define-part.ts'
import { lamp } from './lamp.ts'
import { moneyBar } from './money-bar.ts'
import { tag } from './tag.ts'

export const identityBar = definePart({
  name: 'identity-bar',
  context: z.strictObject({
    href: z.string(),
    /** The registration code, given at intake. */
    code: z.string(),
    /** The case number, given at acceptance. */
    number: z.string().nullable(),
    workers: z.string(),
    employers: z.string(),
    stage: tag.context,
    /** Further marks: group, urgent, commissioned by a court. */
    marks: z.array(tag.context),
    clock: lamp.context,
    owner: z.string().nullable(),
    unit: z.string(),
    money: moneyBar.context,
  }),
})

export type IdentityBar = z.output<typeof identityBar.context>
