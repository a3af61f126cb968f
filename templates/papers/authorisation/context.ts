/** 授权委托书: whom a party lets act for it and how far; settling needs the special power of the fourth line (民事诉讼法 62 by analogy). */
import { z } from 'zod'
import { code, namedParties, orNull, principal, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const authorisation = definePaper({
  kind: 'authorisation',
  version: '1',
  layout: 'form',
  title: '授权委托书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    principal,
    /** The other side. */
    others: namedParties,
    cause: code('cause'),
    /** Null leaves him to be written in by hand. */
    agent: orNull(z.strictObject({ name: text, identityNumber: orNull(text), special: z.boolean() })),
  }),
})
