/** 回避决定书 (特邀调解规定 15): the committee grants a recusal and names who mediates instead, or refuses it; undecided it leaves both to the hand. */
import { z } from 'zod'
import { code, day, namedParties, orNull, signingEmployers, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const recusalDecision = definePaper({
  kind: 'recusal-decision',
  version: '1',
  layout: 'official',
  title: '回避决定书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: namedParties,
    employers: signingEmployers,
    cause: code('cause'),
    /** The replacement that was made; null while the committee has to decide by hand. */
    granted: orNull(z.strictObject({ leaving: text, joining: text, on: day })),
  }),
})
