/** The contract of the frame's own template: the frame, the addresses it uses, and the page it surrounds. */

import { z } from 'zod'
import { definePage } from './define-page.ts'
import { frameSchema } from './frame.ts'
import { htmlSchema } from './html.ts'

const place = z.string()

export const layoutPage = definePage({
  name: 'layout',
  context: frameSchema.extend({
    paths: z.strictObject({
      home: place,
      search: place,
      language: place,
      signOut: place,
      signIn: place,
      ownSignIn: place,
      extendSession: place,
      assets: place,
    }),
    assets: z.strictObject({ style: z.string(), script: z.string(), icon: z.string() }),
    /** Printed once for each language, see same-on-every-page.ts. */
    sameOnEveryPage: htmlSchema,
    /** The page itself, printed from a context that kept its own contract. */
    page: htmlSchema,
  }),
})
