/** The way from the home page to here, so that a person sent a link knows where they stand. */

import { z } from 'zod'
import { definePart } from './define-part.ts'

/** Outermost first; the last entry is this page and has no address. */
export const breadcrumb = definePart({
  name: 'breadcrumb',
  context: z.array(z.strictObject({ href: z.string().nullable(), text: z.string() })),
})
