/** Reads the form of many papers. */
import { z } from 'zod'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { choice, choices, fault, ticked } from '../../http/fields.ts'
import { kindsAtHand } from '../offered.ts'
import type { BulkAsked } from './make-papers.ts'
import { arrangements } from './plan-papers.ts'

/** At least one of them. */
const some = <const Code extends string>(codes: readonly Code[]) =>
  choices(codes).transform((given, context) => (given.length === 0 ? fault(context, 'required') : given))

/** What a case has to choose from. */
export const bulkForm = (file: DisputeFile): z.ZodType<BulkAsked> =>
  z.strictObject({
    kinds: some(kindsAtHand(file)),
    people: some([...file.workers, ...file.employers].map((party) => party.id)),
    by: choice(arrangements),
    anew: ticked,
    byHand: ticked,
    bothSides: ticked,
  })
