/** The values of the law as pages: all of them in three tables, and one with its history and, for who may, its form. */
import type { z } from 'zod'
import type { LawParameter } from '../../db/repositories/law-parameters.ts'
import { lawParameterPage } from '../../templates/pages/law/parameter.ts'
import type { lawTablesPage } from '../../templates/pages/law/tables.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import type { DataTable, TableRow } from '../../templates/parts/data-table.ts'
import {
  column,
  dayCell,
  figureColumn,
  linkCell,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { tagOf, type Tag, type Tone } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import {
  parameterCodes,
  parameterKinds,
  type ParameterCode,
  type ParameterUnit,
} from '../../workflows/law/parameters/parameter-codes.ts'
import type { ParameterBook, ParameterMark, ParameterValue } from '../../workflows/law/parameters/parameters.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { shanghaiTime } from '../clock.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { lawTabs } from './tabs.ts'

const toneOf: Record<ParameterMark, Tone> = {
  verified: 'good',
  knowledge: 'soon',
  design: 'quiet',
  entered: 'accent',
  typed: 'quiet',
}

/** How sure the desk is of a value, as a small label. */
const parameterMarkTag = (mark: ParameterMark): Tag => tagOf(phrase(wordKey('parameter-mark', mark)), toneOf[mark])

/** `2,330.00 yuan`, `21.75 days`, `80 %`, `6 months`. */
export function saidValue(locale: Locale, code: ParameterCode, value: number): string {
  const { unit } = parameterKinds[code]
  return words(locale)(wordKey('parameter-unit', unit), { value: figureOf(unit, value) })
}

function figureOf(unit: ParameterUnit, value: number): string {
  if (unit === 'fen') return formatYuan(fen(value))
  return unit === 'hundredths' ? String(value / 100) : String(value)
}

const whole = { pickForm: null, pager: null, note: null } as const

const groups: Record<string, (code: ParameterCode) => boolean> = {
  wages: (code) => parameterKinds[code].unit === 'fen',
  pay: (code) => !['fen', 'years'].includes(parameterKinds[code].unit) && !/^(injury|warning|aid)-/.test(code),
  injury: (code) => code.startsWith('injury'),
  keeping: (code) => parameterKinds[code].unit === 'years',
  warnings: (code) => code.startsWith('warning-'),
  aid: (code) => code.startsWith('aid-'),
}

const leads: Record<string, WordKey> = {
  keeping: 'parameters.keeping-lead',
  warnings: 'parameters.warnings-lead',
  aid: 'parameters.aid-lead',
}

/** All values; a code that has none yet says so. */
export function parametersModel(locale: Locale, book: ParameterBook): z.input<typeof lawTablesPage.context> {
  return {
    tabs: lawTabs('parameters'),
    heading: 'parameters.title',
    lead: 'parameters.lead',
    sections: Object.entries(groups).map(([group, belongs]) => ({
      heading: wordKey('parameters', group),
      lead: leads[group] ?? null,
      table: {
        caption: wordKey('parameters', group),
        columns: [column('parameters.name'), ...valueColumns()],
        rows: parameterCodes.filter(belongs).flatMap((code) => rowsOf(locale, code, book.get(code) ?? [])),
        empty: 'law.none',
        ...whole,
      },
    })),
  }
}

const valueColumns = () => [
  figureColumn('parameters.value'),
  column('parameters.from'),
  column('parameters.to'),
  column('parameters.source'),
  column('parameters.mark'),
]

function rowsOf(locale: Locale, code: ParameterCode, values: readonly ParameterValue[]): TableRow[] {
  const say = words(locale)
  const name = linkCell(pathTo(paths.lawParameter, { code }), say(wordKey('parameter', code)))
  if (values.length === 0) {
    const none = tagCell(tagOf(phrase('parameters.missing'), 'late'))
    return [
      tableRow([name, { ...textCell(null), look: 'number' }, textCell(null), textCell(null), textCell(null), none]),
    ]
  }
  return values.toReversed().map((value) => tableRow([name, ...valueCells(locale, value)]))
}

const valueCells = (locale: Locale, value: ParameterValue) => [
  { ...textCell(saidValue(locale, value.code, value.value)), look: 'number' as const },
  dayCell(value.from),
  dayCell(value.to),
  textCell(value.source),
  tagCell(parameterMarkTag(value.mark)),
]

type Shown = {
  code: ParameterCode
  book: ParameterBook
  entered: readonly LawParameter[]
  /** Whether this person may enter a value. */
  maySet: boolean
  typed: Typed
  faults: readonly FieldFault[]
}

/** One value: what holds when, who entered what, and the form. */
export function parameterModel(locale: Locale, shown: Shown): z.input<typeof lawParameterPage.context> {
  const { code, book, entered, maySet, typed, faults } = shown
  const name = words(locale)(wordKey('parameter', code))
  const own = entered.filter((row) => row.code === code)
  return {
    tabs: lawTabs('parameters'),
    heading: name,
    note: wordKey('parameter-note', parameterKinds[code].span),
    values: {
      caption: 'parameters.values',
      columns: valueColumns(),
      rows: (book.get(code) ?? []).toReversed().map((value) => tableRow(valueCells(locale, value))),
      empty: 'parameters.missing-why',
      ...whole,
    },
    entries: own.length === 0 ? null : entriesOf(locale, code, own),
    form: maySet ? formOf(code, own.at(-1)?.revision ?? 0, typed, faults) : null,
  }
}

function entriesOf(locale: Locale, code: ParameterCode, own: readonly LawParameter[]): DataTable {
  return {
    caption: 'parameters.entries',
    columns: [
      column('parameters.entered-at'),
      column('parameters.entered-by'),
      figureColumn('parameters.value'),
      column('parameters.from'),
      column('parameters.source'),
    ],
    rows: own
      .toReversed()
      .map((row) =>
        tableRow([
          textCell(shanghaiTime(row.recordedAt)),
          textCell(row.enteredBy),
          { ...textCell(saidValue(locale, code, row.value)), look: 'number' },
          dayCell(row.validFrom),
          textCell(row.source),
        ]),
      ),
    empty: 'law.none',
    ...whole,
  }
}

function formOf(code: ParameterCode, revision: number, typed: Typed, faults: readonly FieldFault[]) {
  const { unit, span } = parameterKinds[code]
  const fields = formFields(typed, faults)
  const value = { name: 'value', label: 'parameters.value', required: true, width: 'short' } as const
  const asked = [
    unit === 'fen'
      ? fields.amount(value)
      : fields.text({ ...value, hint: phrase(wordKey('parameter-hint', unit)), max: 12 }),
    fields.day({
      name: 'validFrom',
      label: 'parameters.from',
      required: true,
      ...(span === 'year' ? { hint: phrase('parameters.year-hint') } : {}),
    }),
    fields.text({
      name: 'source',
      label: 'parameters.source',
      required: true,
      max: 120,
      width: 'full',
      hint: phrase('parameters.source-hint'),
    }),
  ]
  return {
    action: pathTo(paths.lawParameter, { code }),
    keys: { key: newToken(), revision },
    errors: fields.summary(),
    fields: asked,
  }
}
