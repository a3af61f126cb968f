/** The model of the page a register is checked on. */
import type { z } from 'zod'
import type { checkRegisterPage } from '../../templates/pages/history/check.ts'
import type { Field } from '../../templates/parts/field.ts'
import { faultPhrase, formFields } from '../../templates/parts/form-fields.ts'
import { column, figureColumn, tableRow, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { letters } from '../tables/columns.ts'
import type { HistoryDraft } from './history-draft.ts'
import type { Checked } from './history-job.ts'
import { historyColumns, type RowFault } from './read-cases.ts'

export const columnField = (place: number): string => `map.${place}`

type Model = z.input<typeof checkRegisterPage.context>

export function registerModel(
  locale: Locale,
  draftId: string,
  draft: HistoryDraft,
  checked: Checked,
  wrong: readonly FieldFault[],
  unitField: (f: ReturnType<typeof formFields>) => Field | null,
): Model {
  const say = words(locale)
  const f = formFields({}, wrong)
  f.text({ name: 'list', label: 'groups.columns' })
  const unit = unitField(f)
  const label = (place: number) => phrase('groups.column-of', { place: letters(place), head: draft.heads[place] ?? '' })
  return {
    source:
      draft.name === ''
        ? phrase('groups.source-pasted', { rows: draft.rows })
        : phrase('history.source', { name: draft.name, rows: draft.rows }),
    again: paths.newHistory,
    errors: f.summary(),
    notices: draft.more ? [{ tone: 'note', text: phrase('groups.more-sheets'), link: null }] : [],
    action: pathTo(paths.register, { draftId }),
    reread: pathTo(paths.readRegister, { draftId }),
    keys: { key: newToken(), revision: null },
    figures: [
      { label: 'history.good', text: String(checked.good), fen: null, day: null, href: null },
      { label: 'history.faulty', text: String(checked.faulty), fen: null, day: null, href: null },
    ],
    columns: draft.mapping.map((key, place) => ({
      id: `f-${columnField(place)}`,
      name: columnField(place),
      label: label(place),
      example: draft.samples[place] ?? '',
      error: null,
      options: [
        { value: '', text: say('groups.left-aside'), chosen: key === null },
        ...historyColumns.map((value) => ({
          value,
          text: say(wordKey('history-column', value)),
          chosen: value === key,
        })),
      ],
    })),
    columnsOpen: wrong.length > 0,
    faults:
      checked.faulty === 0
        ? null
        : {
            table: faultTable(checked.faults),
            href: pathTo(paths.registerFaults, { draftId }),
            word: phrase('history.faults-file', { count: checked.faulty }),
          },
    unit,
    save:
      checked.good > 0 && wrong.every((fault) => fault.field !== 'list')
        ? phrase('history.go', { count: checked.good })
        : null,
  }
}

const faultTable = (faults: readonly RowFault[]): NonNullable<Model['faults']>['table'] => ({
  caption: 'history.faulty',
  columns: [figureColumn('groups.line'), column('groups.columns'), column('groups.typed'), column('groups.why')],
  rows: faults.map((fault) =>
    tableRow([
      { look: 'number', text: String(fault.at), rich: null },
      textCell(fault.column === -1 ? null : letters(fault.column)),
      textCell(fault.text === '' ? null : fault.text),
      wordCell(faultPhrase({ field: '', code: fault.code, values: fault.values })),
    ]),
  ),
  pickForm: null,
  empty: 'history.empty',
  pager: null,
  note: null,
})
