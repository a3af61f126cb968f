/** 工会劳动法律监督建议书: the union asks the competent body to deal with an employer that does not mend (工会法 23). */
import { z } from 'zod'
import { day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'
import { supervisionLetter } from '../supervision-parts.ts'

export const supervisionProposal = definePaper({
  kind: 'supervision-proposal',
  version: '1',
  layout: 'official',
  title: '工会劳动法律监督建议书',
  number: (context) => context.number,
  context: z.strictObject({
    ...supervisionLetter,
    employerName: text,
    /** The day of the opinion the employer did not follow; null where none went before. */
    opinionOn: orNull(day),
    /** Whether the employer answered that opinion at all. */
    answered: z.boolean(),
  }),
})
