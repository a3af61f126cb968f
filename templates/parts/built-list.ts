/** Long lists whose entries only typed builders make: checking each cell of each row again at every print would be a tenth of a list's cost. */

import { z } from 'zod'

/**
 * A list that is taken as it was built; `element` is the contract of an entry, which the templates are compared with
 * and the builders are tested against. What is missing still throws where it is printed.
 */
export const builtList = <Element extends z.ZodType>(element: Element) =>
  Object.assign(
    z.custom<z.output<Element>[]>((value) => Array.isArray(value), { error: 'not a list' }),
    { element },
  )
