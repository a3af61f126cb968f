/** Ties a part (`templates/parts/<name>.hbs`) to its contract, so that every page feeds it the same shape. */

import type { z } from 'zod'

export type Part<Schema extends z.ZodType = z.ZodType> = { readonly name: string; readonly context: Schema }

/** Declares a part; pages embed `part.context` itself in their own schema and print it with `{{> name field}}`. */
export const definePart = <Schema extends z.ZodType>(part: Part<Schema>): Part<Schema> => part
