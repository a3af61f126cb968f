/** Questions asked once for each of several people or sums; rows are added by a button, and spare rows wait where no script runs. */

import { z } from 'zod'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { field } from './field.ts'

/** In the blank row's field names the place of the row's number: `workers.__.name`. */
export const rowPlace = '__'

const row = z.strictObject({ fields: z.array(field.context) })

export const rowGroup = definePart({
  name: 'row-group',
  context: z.strictObject({
    legend: wordKeySchema,
    /** The word before a row's number, e.g. the second worker. */
    each: wordKeySchema,
    add: wordKeySchema,
    rows: z.array(row),
    /** The row a script copies, with `__` for its number. */
    blank: row,
    /** Empty rows shown only where no script runs. */
    spare: z.array(row),
  }),
})

export type RowGroup = z.output<typeof rowGroup.context>

/**
 * A group of rows from a maker of one row's fields.
 * @param fieldsOf makes the fields of row `place` (`0`, `1`, … or `__`)
 * @param count rows to show, `spare` further ones where no script runs
 */
export function rowGroupOf(
  words: Pick<RowGroup, 'legend' | 'each' | 'add'>,
  fieldsOf: (place: string) => z.output<typeof field.context>[],
  count: number,
  spare = 2,
): RowGroup {
  const rowAt = (at: number) => ({ fields: fieldsOf(String(at)) })
  return {
    ...words,
    rows: Array.from({ length: count }, (_, at) => rowAt(at)),
    blank: { fields: fieldsOf(rowPlace) },
    spare: Array.from({ length: spare }, (_, at) => rowAt(count + at)),
  }
}
