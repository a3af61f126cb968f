/** Ties a page's template to the contract of its context; without it a template could be printed with the wrong data. */

import type { z } from 'zod'

/** A page: the template `templates/pages/<name>.hbs` and the only context it may be printed with. */
export type Page<Schema extends z.ZodType = z.ZodType> = { readonly name: string; readonly context: Schema }

/**
 * Declares a page in `templates/pages/<name>.ts`, beside its template.
 * The context is a `strictObject`; what may be missing is `null`, never absent.
 */
export const definePage = <Schema extends z.ZodType>(page: Page<Schema>): Page<Schema> => page
