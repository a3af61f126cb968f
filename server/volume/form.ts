/** Reads the forms of a volume. */
import { z } from 'zod'
import { volumeRows, type VolumeRow } from '../../workflows/volume/rows.ts'
import { isRetention, type Retention } from '../../workflows/volume/retention.ts'
import { retainReasons } from '../disputes/steps/codes.ts'
import { choice, fault, maybeText, revision } from '../http/fields.ts'
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

/** Any term of whole years that was ever set may stand; the form offers the usual ones. */
const term = maybeText(12).transform((typed, context): Retention => {
  if (typed === null) return fault(context, 'required')
  return isRetention(typed) ? typed : fault(context, 'unknown-choice')
})

export const retentionForm = z.strictObject({ retention: term, reason: choice(retainReasons), revision })
