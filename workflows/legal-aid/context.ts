/** What an aid case remembers for its guards; everything else rides in as facts from rows. */
import { z } from 'zod'

/** The union's own aid (GHF 30) beside the state's (FYF 12): two schemes with terms and ways of review of their own. */
export const aidSchemes = ['union', 'state'] as const
export type AidScheme = (typeof aidSchemes)[number]

export const aidContext = z.strictObject({
  scheme: z.enum(aidSchemes),
  /** Begun before it was approved (FYF 44). */
  early: z.boolean(),
  granted: z.boolean(),
  /** Materials were asked for and are not all there yet (FYF 43 para. 2). */
  furnishing: z.boolean(),
  /** What an objection is about while it is looked into (FYF 49). */
  contested: z.enum(['refusal', 'termination']).nullable(),
  /** Somebody is assigned. */
  lawyer: z.boolean(),
  /** The closing report and the papers of the proceedings were handed in (FYF 50). */
  reported: z.boolean(),
  /** The subsidy is settled, nil for a lawyer in the union's own pay (FYF 52). */
  subsidy: z.boolean(),
})
export type AidContext = z.infer<typeof aidContext>

/** The context of an application on its first day. */
export const newAidContext = (scheme: AidScheme): AidContext => ({
  scheme,
  early: false,
  granted: false,
  furnishing: false,
  contested: null,
  lawyer: false,
  reported: false,
  subsidy: false,
})
