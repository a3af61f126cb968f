/** What stands at the foot of every page and differs only by language: the keys and the words of the scripts. */

import { z } from 'zod'
import { definePage } from './define-page.ts'

export const sameOnEveryPage = definePage({ name: 'same-on-every-page', context: z.strictObject({}) })
