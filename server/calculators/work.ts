/** One calculation from what was typed: the worked sheet, or what is wrong and which values must still be typed. */
import type { Typed } from '../../templates/parts/form-fields.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { CalculatorCode } from '../../workflows/law/calculators/codes.ts'
import type { Calculation, MissingParameter } from '../../workflows/law/calculators/worksheet.ts'
import type { Desk } from '../desk.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { calculators } from './calculators.ts'
import { readTypedParameters, withTyped } from './typed-parameters.ts'

export type Worked = {
  /** Values typed for this calculation, and those still missing. */
  asked: readonly MissingParameter[]
  faults: readonly FieldFault[]
  /** Null while something is wrong or missing. */
  calculation: Calculation | null
}

/** Before anybody typed. */
export const untouched: Worked = { asked: [], faults: [], calculation: null }

/** Works a form out with the values this desk knows today. */
export async function work(desk: Desk, code: CalculatorCode, body: Typed): Promise<Worked> {
  const typed = readTypedParameters(body)
  const parameters = withTyped(await knownParameters(desk.db.reader), typed.values)
  const ground = { parameters, calendar: await currentCalendar(desk.db.reader), today: desk.clock.today() }
  const outcome = calculators[code].work(typed.rest, ground)
  if (outcome.ok && typed.faults.length === 0) return { asked: typed.asked, faults: [], calculation: outcome.value }
  const refusal = outcome.ok ? { faults: [], missing: [] } : outcome.refusal
  // Asked for the first time it is a question; left empty after that it is a fault of its field.
  const fresh = refusal.missing.filter(
    (want) => !typed.asked.some((known) => known.code === want.code && known.on === want.on),
  )
  return {
    asked: [...typed.asked, ...fresh],
    faults: [...refusal.faults, ...typed.faults],
    calculation: null,
  }
}
