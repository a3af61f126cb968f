/** 档案销毁清册: which volumes are destroyed when their term has run out, by whom and with whose leave; kept for good. */
import { z } from 'zod'
import { day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const destructionList = definePaper({
  kind: 'destruction-list',
  version: '1',
  layout: 'form',
  title: '档案销毁清册',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    /** Names are covered: the list outlives what it lists. */
    volumes: z
      .array(
        z.strictObject({
          position: z.int().positive(),
          caseNumber: text,
          title: text,
          pages: orNull(z.int().positive()),
          keptFor: text,
          closedOn: day,
          keepUntil: day,
        }),
      )
      .min(1),
    volumeCount: z.int().positive(),
    /** Null where none of the volumes was ever bound. */
    pageCount: orNull(z.int().positive()),
    proposedBy: text,
    proposedOn: day,
    /** Null until the second person has let it. */
    approvedBy: orNull(text),
    approvedOn: orNull(day),
    /** Null until it was carried out: a hand writes it in. */
    destroyedOn: orNull(day),
  }),
})
