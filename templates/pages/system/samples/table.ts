/** An invented list with its filters, and the figures above it, for the page of parts. */

import { day } from '../../../../workflows/values/day.ts'
import type { DataTable } from '../../../parts/data-table.ts'
import type { Figure } from '../../../parts/figure.ts'
import type { FilterBar } from '../../../parts/filter-bar.ts'
import { formFields } from '../../../parts/form-fields.ts'
import { lampOn } from '../../../parts/lamp.ts'
import {
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  lampCell,
  codeCell,
  sumRow,
  tableRow,
  tagCell,
  textCell,
} from '../../../parts/table-cells.ts'
import { tagOf } from '../../../parts/tag.ts'
import { phrase } from '../../../words/phrase.ts'
import { longEmployer, longWorker, sampleDay, tags } from './case.ts'

const columns = [
  column('samples.column-number', { href: '#', direction: null }),
  column('samples.column-parties'),
  column('samples.column-stage'),
  column('samples.column-day', { href: '#', direction: 'down' }),
  column('samples.column-due'),
  figureColumn('samples.column-people'),
  figureColumn('samples.column-claim'),
  figureColumn('samples.column-received', { href: '#', direction: null }),
]

const plain = tagOf(phrase('samples.stage-registered'))

export const fullTable: DataTable = {
  caption: 'samples.table-caption',
  columns,
  rows: [
    tableRow(
      [
        codeCell('#', '渝中工调〔2026〕第 218 号'),
        textCell('陈国华', '重庆江畔物业服务有限公司'),
        tagCell(tags[1] ?? plain),
        dayCell('2026-11-17'),
        lampCell(lampOn(day('2026-11-24'), sampleDay)),
        countCell(1),
        fenCell(4_860_000),
        fenCell(1_200_000, '#'),
      ],
      { value: 'a', label: '陈国华' },
    ),
    tableRow(
      [
        codeCell('#', '两江新区工调〔2026〕第 1047 号'),
        textCell(`${longWorker} 等 47 人`, longEmployer),
        tagCell(tags[3] ?? plain),
        dayCell('2026-10-08'),
        lampCell(lampOn(day('2026-11-10'), sampleDay)),
        countCell(47),
        fenCell(12_345_678_900),
        fenCell(9_000_000_000),
      ],
      { value: 'b', label: longWorker },
    ),
    tableRow(
      [
        codeCell('#', 'M9DA-3KLF-5'),
        textCell('李', '“老马”（朝天门工地）'),
        tagCell(plain),
        dayCell('2026-11-22'),
        lampCell(null),
        countCell(1),
        fenCell(null),
        fenCell(0),
      ],
      { value: 'c', label: '李' },
    ),
    sumRow(phrase('data-table.sum'), 5, [countCell(49), fenCell(12_350_538_900), fenCell(9_001_200_000)]),
  ],
  pickForm: 'sample-form',
  empty: 'samples.table-empty',
  pager: { total: 1248, first: null, previous: null, next: '#' },
  note: phrase('samples.table-note'),
}

export const emptyTable: DataTable = {
  ...fullTable,
  rows: [],
  pickForm: null,
  pager: { total: 0, first: null, previous: null, next: null },
  note: null,
}

const filters = formFields({ stage: 'mediating' })

export const filterBar: FilterBar = {
  action: '#',
  reset: '#',
  kept: [{ name: 'view', value: 'then' }],
  fields: [
    filters.select({ name: 'unit', label: 'samples.field-unit' }, [
      { value: '', label: 'filter-bar.all' },
      { value: 'yz', text: '渝中区总工会' },
      { value: 'lj', text: '两江新区总工会' },
    ]),
    filters.select({ name: 'kind', label: 'samples.field-kinds' }, [
      { value: '', label: 'filter-bar.all' },
      { value: 'pay', label: 'samples.kind-pay' },
      { value: 'injury', label: 'samples.kind-injury' },
    ]),
    filters.month({ name: 'month', label: 'samples.field-month' }),
  ],
}

export const figures: Figure[] = [
  {
    label: 'samples.figure-received',
    fen: 148_620_350,
    count: null,
    unit: 'value.ten-thousand-yuan',
    definition: 'samples.figure-received-is',
    href: '#',
    changes: [
      { label: 'samples.change-month', text: '+12.4 %' },
      { label: 'samples.change-year', text: '-3.1 %' },
    ],
  },
  {
    label: 'samples.figure-settled',
    fen: null,
    count: 63,
    unit: 'value.cases',
    definition: 'samples.figure-settled-is',
    href: '#',
    changes: [
      { label: 'samples.change-month', text: '+8' },
      { label: 'samples.change-year', text: null },
    ],
  },
  {
    label: 'samples.figure-people',
    fen: null,
    count: 12047,
    unit: 'value.persons',
    definition: 'samples.figure-people-is',
    href: '#',
    changes: [],
  },
  {
    label: 'samples.figure-aid',
    fen: null,
    count: null,
    unit: 'value.ten-thousand-yuan',
    definition: 'samples.figure-aid-is',
    href: null,
    changes: [],
  },
]
