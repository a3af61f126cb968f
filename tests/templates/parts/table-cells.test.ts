/** Rows of lists are printed as they were built, so whatever the builders build must keep the contract of a row. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dataTable } from '../../../templates/parts/data-table.ts'
import { lampOn, noLamp } from '../../../templates/parts/lamp.ts'
import {
  codeCell,
  countCell,
  dayCell,
  fenCell,
  lampCell,
  linkCell,
  sumRow,
  tableRow,
  tagCell,
  textCell,
  wordCell,
} from '../../../templates/parts/table-cells.ts'
import { tagOf } from '../../../templates/parts/tag.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { day } from '../../../workflows/values/day.ts'

const { element: row } = dataTable.context.shape.rows
const text = fc.option(fc.string())
const whole = fc.option(fc.integer({ min: 0, max: 999_999_999_999 }))
const word = fc.option(fc.constant(phrase('value.yes')))
const on = day('2026-02-27')

it('builds every cell and row as its contract says', () => {
  fc.assert(
    fc.property(text, text, whole, word, fc.boolean(), (shown, beside, figure, said, given) => {
      const cells = [
        textCell(shown, beside),
        wordCell(said),
        linkCell('/x', shown ?? '', beside),
        codeCell('/x', shown ?? ''),
        dayCell(given ? on : null),
        fenCell(figure, beside),
        countCell(figure, beside),
        tagCell(said === null ? null : tagOf(said)),
        lampCell(given ? lampOn(on, on, phrase('value.yes')) : noLamp),
        lampCell(null),
      ]
      for (const built of [
        tableRow(cells),
        tableRow(cells, { value: 'a', label: 'b' }),
        sumRow(phrase('value.yes'), 2, cells),
      ])
        expect(row.parse(built)).toEqual(built)
    }),
  )
})
