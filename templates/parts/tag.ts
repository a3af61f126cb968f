/** A state as a small label: always a word, the colour only repeats it. */

import { z } from 'zod'
import { phraseSchema } from '../words/phrase.ts'
import type { Phrase } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

/**
 * `agreed`, `received` and `verified` are the colours of the money bar and look alike wherever a sum is told; the last three mark
 * the level of a warning.
 */
export const tones = [
  'plain',
  'accent',
  'good',
  'soon',
  'late',
  'quiet',
  'agreed',
  'received',
  'verified',
  'level-yellow',
  'level-orange',
  'level-red',
] as const
export type Tone = (typeof tones)[number]

export const tag = definePart({
  name: 'tag',
  context: z.strictObject({ word: phraseSchema, tone: z.enum(tones) }),
})

export type Tag = z.output<typeof tag.context>

export const tagOf = (word: Phrase, tone: Tone = 'plain'): Tag => ({ word, tone })
