/** 无争议事实记载 (在线调解规则 22; 法发〔2016〕14号 23): when mediation failed, the facts on which both sides agree and which they consented to have written down. */
import { z } from 'zod'
import { code, day, namedParties, orNull, signingEmployers, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const undisputedFacts = definePaper({
  kind: 'undisputed-facts',
  version: '1',
  layout: 'official',
  title: '无争议事实记载表',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: namedParties,
    employers: signingEmployers,
    cause: code('cause'),
    acceptedOn: orNull(day),
    terminatedOn: day,
    /** Sentences, one paragraph each. */
    facts: z.array(text).min(1),
    mediators: z.array(text),
  }),
})
