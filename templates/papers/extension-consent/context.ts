/** 延期调解同意书: both sides agree to a later last day of the mediation (企业劳动争议协商调解规定 29, 特邀调解规定 27). */
import { z } from 'zod'
import { code, day, namedParties, orNull, signingEmployers, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const extensionConsent = definePaper({
  kind: 'extension-consent',
  version: '1',
  layout: 'official',
  title: '延期调解同意书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: namedParties,
    employers: signingEmployers,
    cause: code('cause'),
    acceptedOn: day,
    /** The day the term ends without this consent. */
    termEndsOn: orNull(day),
    /** The day agreed on; null leaves it to the hand. */
    extendedTo: orNull(day),
    /** Null leaves the day to the signers' own. */
    consentedOn: orNull(day),
    mediators: z.array(text),
  }),
})
