/** Reads the form of many papers. */
import { z } from 'zod'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { choice, choices, fault, maybeChoice, ticked } from '../../http/fields.ts'
import { kindsAtHand } from '../offered.ts'
import type { BulkAsked } from './make-papers.ts'
import { arrangements, noticeWays } from './plan-papers.ts'

const everybody = (file: DisputeFile): string[] =>
  [...file.workers, ...file.heirs, ...file.employers].map((party) => party.id)

/** What a case has to choose from; no person chosen means everybody. */
export const bulkForm = (file: DisputeFile): z.ZodType<BulkAsked> =>
  z.strictObject({
    kinds: choices(kindsAtHand(file)).transform((given, context) =>
      given.length === 0 ? fault(context, 'required') : given,
    ),
    people: choices(everybody(file)).transform((given) => (given.length === 0 ? everybody(file) : given)),
    by: choice(arrangements),
    // Nobody asks where there is one worker.
    notices: maybeChoice(noticeWays).transform((way) => way ?? noticeWays[0]),
    anew: ticked,
    byHand: ticked,
    bothSides: ticked,
  })
