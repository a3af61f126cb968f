/** Reads a value of the law as it is typed: yuan, days with decimals, percent or months, by the unit of its code. */
import { z } from 'zod'
import {
  parameterKinds,
  type ParameterCode,
  type ParameterUnit,
} from '../../workflows/law/parameters/parameter-codes.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { parseYuan } from '../../workflows/values/fen.ts'
import { dayField, fault, revision, text } from '../http/fields.ts'

const MOST_WHOLE = 1_000

/** A typed value in the unit of its code; a percentage or number of months is whole. */
export const parameterValue = (unit: ParameterUnit): z.ZodType<number> =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const value = (typed ?? '').trim()
      if (value === '') return fault(context, 'required')
      if (unit === 'fen' || unit === 'hundredths') {
        const read = parseYuan(value, { zero: 'refuse' })
        return read.ok ? read.value : fault(context, read.fault)
      }
      return /^[1-9]\d{0,3}$/.test(value) && Number(value) <= MOST_WHOLE
        ? Number(value)
        : fault(context, 'whole-number', { most: MOST_WHOLE })
    })

/** A value of one code, since when, and where it is written. */
export const parameterForm = (code: ParameterCode) =>
  z.strictObject({
    value: parameterValue(parameterKinds[code].unit),
    validFrom: dayField,
    source: text(120),
    revision,
  })

export type SetParameter = z.output<ReturnType<typeof parameterForm>>

/** A yearly value is filed under the first day of its year, whatever day of it was typed. */
export const filedUnder = (code: ParameterCode, on: Day): Day =>
  parameterKinds[code].span === 'year' ? day(`${on.slice(0, 4)}-01-01`) : on
