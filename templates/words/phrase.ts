/** A sentence not yet said: page models hand these over so that the language is chosen only where the page is printed. */

import { z } from 'zod'
import type { WordKey, WordValues } from './index.ts'
import { isWordKey } from './index.ts'

/** Accepts only keys the catalogues know. */
export const wordKeySchema = z.custom<WordKey>((value) => typeof value === 'string' && isWordKey(value), {
  error: (issue) => `no word for "${String(issue.input)}"`,
})

export const phraseSchema = z.strictObject({
  key: wordKeySchema,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** A key and what fills its places. */
export type Phrase = z.output<typeof phraseSchema>

export const phrase = (key: WordKey, values: WordValues = {}): Phrase => ({ key, values })
