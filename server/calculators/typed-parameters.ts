/** Values of the law typed for one calculation, because no table holds them: beside each its source, or it does not count. */
import { z } from 'zod'
import type { Typed } from '../../templates/parts/form-fields.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { MissingParameter } from '../../workflows/law/calculators/worksheet.ts'
import { isParameterCode, parameterKinds } from '../../workflows/law/parameters/parameter-codes.ts'
import type { Parameters, ParameterValue } from '../../workflows/law/parameters/parameters.ts'
import { day, parseDay } from '../../workflows/values/day.ts'
import { readForm, text } from '../http/fields.ts'
import { parameterValue } from '../law/parameter-form.ts'

const VALUE = /^value\.([a-z0-9-]+)\.(\d{4}-\d\d-\d\d)$/

/** The names of the two fields of a missing value. */
export const fieldNames = ({ code, on }: MissingParameter) => ({
  value: `value.${code}.${on}`,
  source: `source.${code}.${on}`,
})

export type TypedParameters = {
  /** Everything else that was typed. */
  rest: Record<string, unknown>
  /** Which values were asked for, in the order of the form. */
  asked: readonly MissingParameter[]
  values: readonly ParameterValue[]
  faults: readonly FieldFault[]
}

/** Takes the typed values out of a form. */
export function readTypedParameters(body: Typed): TypedParameters {
  const asked = Object.keys(body).flatMap((name) => {
    const [, code = '', on = ''] = VALUE.exec(name) ?? []
    const parsed = parseDay(on)
    return isParameterCode(code) && parsed !== null ? [{ code, on: parsed }] : []
  })
  const names = new Set(asked.map(fieldNames).flatMap(({ value, source }) => [value, source]))
  const read = asked.map((missing) => readOne(body, missing))
  return {
    rest: Object.fromEntries(Object.entries(body).filter(([name]) => !names.has(name))),
    asked,
    values: read.flatMap((one) => (one.ok ? [one.value] : [])),
    faults: read.flatMap((one) => (one.ok ? [] : one.faults)),
  }
}

function readOne(body: Typed, missing: MissingParameter) {
  const { code, on } = missing
  const names = fieldNames(missing)
  const form = z.object({ [names.value]: parameterValue(parameterKinds[code].unit), [names.source]: text(120) })
  const read = readForm(form, { [names.value]: body[names.value], [names.source]: body[names.source] })
  if (!read.ok) return { ok: false as const, faults: read.faults }
  const { [names.value]: value, [names.source]: source } = read.value
  const year = parameterKinds[code].span === 'year' ? on.slice(0, 4) : null
  const from = year === null ? on : day(`${year}-01-01`)
  const to = year === null ? null : day(`${year}-12-31`)
  return {
    ok: true as const,
    value: { code, value: Number(value), from, to, source: String(source), mark: 'typed' } as const,
  }
}

/** The typed values before the known ones. */
export const withTyped =
  (known: Parameters, values: readonly ParameterValue[]): Parameters =>
  (code, on) =>
    values.find((value) => value.code === code && value.from <= on && (value.to === null || on <= value.to)) ??
    known(code, on)
