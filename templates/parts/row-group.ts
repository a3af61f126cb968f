/** Questions asked once for each of several people or sums; rows are added by a button, and spare rows wait where no script runs. */

import { z } from 'zod'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { field } from './field.ts'

/** In the blank row's field names the place of the row's number: `workers.__.name`. */
const rowPlace = '__'

/** Answers a row may hold any number of, such as claims: shown ones, and further ones where no script runs. */
const anyNumber = z.strictObject({
  add: wordKeySchema,
  sets: z.array(z.strictObject({ fields: z.array(field.context) })),
  spare: z.array(z.strictObject({ fields: z.array(field.context) })),
})

const row = z.strictObject({ fields: z.array(field.context), several: anyNumber.nullable() })

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
type Row = z.output<typeof row>

/**
 * A group of rows from a maker of one row's fields.
 * @param fieldsOf makes the fields of row `place` (`0`, `1`, … or `__`)
 * @param count rows to show, `spare` further ones where no script runs
 * @param several makes what row `place` holds any number of; `severalOf` writes it
 */
export function rowGroupOf(
  words: Pick<RowGroup, 'legend' | 'each' | 'add'>,
  fieldsOf: (place: string) => z.output<typeof field.context>[],
  count: number,
  spare = 2,
  several: (place: string) => Row['several'] = () => null,
): RowGroup {
  const placed = (place: string): Row => ({ fields: fieldsOf(place), several: several(place) })
  const rowAt = (at: number): Row => placed(String(at))
  return {
    ...words,
    rows: Array.from({ length: count }, (_, at) => rowAt(at)),
    blank: placed(rowPlace),
    spare: Array.from({ length: spare }, (_, at) => rowAt(count + at)),
  }
}

/**
 * What one row holds any number of.
 * @param fieldsOf makes the fields of one set; `nth` ends their names and is empty for the first set, then `2`, `3` …
 * @param count sets to show
 */
export function severalOf(
  add: RowGroup['add'],
  fieldsOf: (nth: string) => z.output<typeof field.context>[],
  count: number,
): NonNullable<Row['several']> {
  const setAt = (at: number) => ({ fields: fieldsOf(at === 0 ? '' : String(at + 1)) })
  return {
    add,
    sets: Array.from({ length: count }, (_, at) => setAt(at)),
    spare: Array.from({ length: 2 }, (_, at) => setAt(count + at)),
  }
}
