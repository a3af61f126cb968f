/** 终止调解告知书 (人民调解法 26): mediation has failed; the next door, its address and the last safe day (劳动争议调解仲裁法 5, 27). */
import { z } from 'zod'
import { body, code, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const terminationNotice = definePaper({
  kind: 'termination-notice',
  version: '1',
  layout: 'official',
  title: '终止调解告知书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    recipientName: text,
    /** The other side as this recipient sees it. */
    otherNames: z.array(text).min(1),
    /** True for a worker: limitation and legal aid are told to workers. */
    isWorker: z.boolean(),
    cause: code('cause'),
    /** Null when it was never accepted: then the refusal notice is the paper. */
    acceptedOn: day,
    reason: code('termination'),
    /** What else the recipient must know about the reason. */
    detail: orNull(text),
    terminatedOn: day,
    arbitration: body,
    /** Last safe day of limitation; null while none can be counted: then the notice states the rule (劳动争议调解仲裁法 27). */
    lastSafeDay: orNull(day),
    /** True when wages or injury costs are claimed: complaint to the labour inspection is open (劳动争议调解仲裁法 9). */
    inspectionOpen: z.boolean(),
    /** The mediation ends because the employer is in bankruptcy: the worker's claims go to the administrator (企业破产法 48). */
    inBankruptcy: z.boolean(),
    /** Court that takes the case without arbitration on a wage IOU (劳动争议司法解释(一) 15). */
    directCourt: orNull(text),
    /** The union's or the state's legal aid desk. */
    aid: orNull(body),
    /** Facts both sides agree on, if they consented to have them written down. */
    undisputedFacts: orNull(text),
    returnedMaterials: z.array(text),
  }),
})
