/** Reads the forms of bank statements: the file, its columns, one line. */
import { z } from 'zod'
import {
  statementColumns,
  statementSigns,
  type StatementColumn,
  type StatementMapping,
} from '../../../workflows/money/statement.ts'
import { choice, fault, maybeChoice, revision, text } from '../../http/fields.ts'
import { asideReasons } from './settle-line.ts'

/** Files come decoded; nothing but their text is read. */
export const bringForm = z.strictObject({
  statement: z
    .string()
    .optional()
    .transform((value, context) => value ?? fault(context, 'required')),
})

export const lineForm = z.strictObject({ revision, proposal: text(64) })
export const asideForm = z.strictObject({ revision, reason: maybeChoice(asideReasons) })

/** A column by its place, `''` for none; day and sum are needed, and no column says two things. */
export const columnsForm = (columns: number) => {
  const places = Array.from({ length: columns }, (_, at) => String(at))
  const place = maybeChoice(places).transform((at) => (at === null ? null : Number(at)))
  const needed = choice(places).transform(Number)
  return z
    .strictObject({
      revision,
      name: text(60),
      payments: choice(statementSigns),
      ...({
        paidOn: needed,
        amount: needed,
        payer: place,
        payee: place,
        account: place,
        memo: place,
        serial: place,
      } satisfies Record<StatementColumn, z.ZodType<number | null>>),
    })
    .superRefine((given, context) => {
      for (const [at, column] of statementColumns.entries())
        if (given[column] !== null && statementColumns.slice(0, at).some((other) => given[other] === given[column]))
          context.addIssue({ code: 'custom', path: [column], message: 'column-twice' })
    })
    .transform(
      ({ revision: drawn, name, ...mapping }): { revision: number; name: string; mapping: StatementMapping } => ({
        revision: drawn,
        name,
        mapping,
      }),
    )
}
