/** One person: who, which roles where, and what an administrator may do about it. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { definePage } from '../define-page.ts'

export const personPage = definePage({
  name: 'people/person',
  context: z.strictObject({
    name: z.string(),
    signInName: z.string(),
    unitName: z.string(),
    active: z.boolean(),
    errors: errorSummary.context.nullable(),
    keys: formKeys.context,
    roles: dataTable.context,
    /** Null on one's own page: nobody changes his own roles. */
    change: z
      .strictObject({
        grant: z.strictObject({ action: z.string(), fields: z.array(field.context) }),
        end: z.strictObject({ action: z.string(), fields: z.array(field.context) }).nullable(),
        move: z.strictObject({ action: z.string(), fields: z.array(field.context) }),
        active: z.string(),
        password: z.string(),
        /** Null where the person has no second factor to set anew. */
        secondFactor: z.string().nullable(),
      })
      .nullable(),
    /** The one-time link just made; shown once. */
    link: z.string().nullable(),
  }),
})
