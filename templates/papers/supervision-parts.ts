/** What the three supervision letters of a union have alike (一函两书, 工会法 23): who writes, what was found, what is asked, by when. */
import { day, orNull, text } from './context-parts.ts'
import { z } from 'zod'

export const supervisionLetter = {
  number: text,
  unionName: text,
  /** Whom the letter goes to: the employer, or the body that is asked to act. */
  toName: text,
  /** Paragraph by paragraph. */
  found: z.array(text).min(1),
  asked: z.array(text).min(1),
  answerBy: day,
  contact: z.strictObject({ name: text, phone: orNull(text) }),
  sentOn: day,
}
