/** Reads the forms of a volume. */
import { z } from 'zod'
import { volumeRows, type VolumeRow } from '../../workflows/volume/rows.ts'
import { fault, maybeText } from '../http/fields.ts'
import type { SheetsGiven } from './file-sheets.ts'

export const sheetsField = (row: VolumeRow): string => `sheets-${row}`

/** A number of sheets from 1 to 999; nothing or 0 is none. */
const sheets = maybeText(4).transform((typed, context): number | null => {
  if (typed === null || /^0+$/u.test(typed)) return null
  return /^\d{1,3}$/u.test(typed) ? Number(typed) : fault(context, 'sheets-wrong')
})

export const sheetsForm = z
  .strictObject(Object.fromEntries(volumeRows.map((row) => [sheetsField(row), sheets])))
  .transform((given): SheetsGiven =>
    Object.fromEntries(volumeRows.map((row) => [row, given[sheetsField(row)] ?? null])),
  )
