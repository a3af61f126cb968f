/** The workflow as a picture with one case's place in it. */
import { z } from 'zod'
import { identityBar } from '../../parts/identity-bar.ts'
import { htmlSchema } from '../html.ts'
import { definePage } from '../define-page.ts'

export const diagramPage = definePage({
  name: 'disputes/diagram',
  context: z.strictObject({ identity: identityBar.context, drawing: htmlSchema, back: z.string() }),
})
