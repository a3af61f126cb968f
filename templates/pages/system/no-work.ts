/** What a role without work yet sees, so that nobody faces an empty screen. */
import { z } from 'zod'
import { definePage } from '../define-page.ts'

export const noWorkPage = definePage({ name: 'system/no-work', context: z.strictObject({}) })
