/** What the counter shows once a dispute is saved: the code in large type, the slip to print, the next person in the queue. */
import { z } from 'zod'
import { notice } from '../../parts/notice.ts'
import { slip } from '../../parts/slip.ts'
import { definePage } from '../define-page.ts'

export const registeredPage = definePage({
  name: 'intake/registered',
  context: z.strictObject({
    slip: slip.context,
    /** Doubts that did not stop the registration: a check digit, a name of one character, an entry made afterwards. */
    notices: z.array(notice.context),
    /** The page that asks for the days terms count from; null for those who may not. */
    days: z.string().nullable(),
    onTheSpot: z.string().nullable(),
  }),
})
