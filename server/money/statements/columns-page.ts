/** What the page shows that asks for a bank's columns: the first rows, and one question a column with what its heading suggests. */
import type { z } from 'zod'
import type { statementColumnsPage } from '../../../templates/pages/money/statement-columns.ts'
import { codeChoices, formFields, type Choice, type Typed } from '../../../templates/parts/form-fields.ts'
import { bankHeadings } from '../../../templates/words/bank-headings.ts'
import { wordKey, words, type Locale } from '../../../templates/words/index.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import {
  statementColumns,
  statementSigns,
  suggestMapping,
  type StatementColumn,
} from '../../../workflows/money/statement.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { newToken } from '../../ids.ts'

const NEEDED: ReadonlySet<StatementColumn> = new Set(['paidOn', 'amount'])

/** The context of the page. `typed` null is a first visit. */
export function columnsContext(
  statement: { id: string; revision: number },
  table: { head: readonly string[]; first: readonly string[][] },
  locale: Locale,
  typed: Typed | null,
  faults: readonly FieldFault[],
): z.input<typeof statementColumnsPage.context> {
  const { head, first } = table
  const suggested = suggestMapping(head, bankHeadings)
  const start: Typed = Object.fromEntries(
    Object.entries(suggested).map(([name, at]) => [name, at === null ? '' : String(at)]),
  )
  const fields = formFields(typed ?? { ...start, name: '' }, faults)
  const columns: Choice[] = head.map((name, at) => ({
    value: String(at),
    text: name === '' ? words(locale)('statements.column-number', { number: at + 1 }) : name,
  }))
  const none: Choice = { value: '', label: 'statements.no-column' }
  return {
    action: pathTo(paths.statementColumns, { statementId: statement.id }),
    keys: { key: newToken(), revision: statement.revision },
    back: paths.statements,
    fields: [
      fields.text({
        name: 'name',
        label: 'statements.bank-name',
        required: true,
        max: 60,
        hint: { key: 'statements.bank-name-hint', values: {} },
        focus: true,
      }),
      ...statementColumns.map((column) =>
        fields.select({ name: column, label: wordKey('statement-column', column), required: NEEDED.has(column) }, [
          none,
          ...columns,
        ]),
      ),
      fields.radios(
        { name: 'payments', label: 'statements.payments', required: true },
        codeChoices('statement-sign', statementSigns),
      ),
    ],
    errors: fields.summary(),
    head: [...head],
    rows: first.map((cells) => ({ cells: head.map((_, at) => cells[at] ?? '') })),
  }
}
