/**
 * The sheet a calculator writes its working on: steps with their figures, article and parameter, and the sums they lead to.
 * Rounding (one rule for all): amounts are carried exactly; each sum is rounded once, half up to the fen, and the total is
 * the total of the sums as they are printed.
 */
import type { FieldFault } from '../../errors.ts'
import type { Day } from '../../values/day.ts'
import { toFen, type Exact } from '../../values/exact.ts'
import { sumFen, type Fen } from '../../values/fen.ts'
import type { ArticleCode } from '../articles.ts'
import type { ClaimItemCode } from '../claim-items.ts'
import type { ParameterCode } from '../parameters/parameter-codes.ts'
import type { Parameters, ParameterValue } from '../parameters/parameters.ts'
import type { RemarkCode, StepCode } from './codes.ts'

/** What a step's sentence names: amounts as `1,234.50`, days, numbers. */
export type Figures = Readonly<Record<string, string | number>>

/** Who owes a sum: the employer, or the work injury fund as long as the worker is insured (GSTL 62). */
export type Payer = 'employer' | 'fund'

export type Sum = { item: ClaimItemCode; payer: Payer; fen: Fen }

export type Step = {
  code: StepCode
  figures: Figures
  article: ArticleCode
  parameter: ParameterValue | null
  /** Null for a step that only leads to a sum. */
  sum: Sum | null
}

/** What the reader must know before relying on the sheet: an assumption, a doubt, another rule nearby. */
export type Remark = { code: RemarkCode; figures: Figures; article: ArticleCode | null }

export type Calculation = {
  /** Of all sums, whoever owes them. */
  totalFen: Fen
  steps: readonly Step[]
  remarks: readonly Remark[]
  /** What may be claimed from the employer, item by item. */
  claims: readonly { item: ClaimItemCode; fen: Fen }[]
}

/** A value no table holds: it must be typed, with its source. */
export type MissingParameter = { code: ParameterCode; on: Day }

export type Refusal = { faults: readonly FieldFault[]; missing: readonly MissingParameter[] }

export type Outcome = { ok: true; value: Calculation } | { ok: false; refusal: Refusal }

export const refuse = (...faults: FieldFault[]): Outcome => ({ ok: false, refusal: { faults, missing: [] } })
export const ask = (missing: readonly MissingParameter[]): Outcome => ({ ok: false, refusal: { faults: [], missing } })

/** The values of several parameters, or the question for those that are missing. */
export function needed<const Names extends string>(
  parameters: Parameters,
  wanted: Readonly<Record<Names, MissingParameter>>,
): { ok: true; value: Record<Names, ParameterValue> } | { ok: false; outcome: Outcome } {
  const found: [string, ParameterValue][] = []
  const missing: MissingParameter[] = []
  for (const [name, want] of Object.entries<MissingParameter>(wanted)) {
    const value = parameters(want.code, want.on)
    if (value === null) missing.push(want)
    else found.push([name, value])
  }
  if (missing.length > 0) return { ok: false, outcome: ask(missing) }
  return { ok: true, value: Object.fromEntries(found) as Record<Names, ParameterValue> }
}

export type Worksheet = {
  step: (code: StepCode, article: ArticleCode, figures?: Figures, parameter?: ParameterValue | null) => void
  /** Rounds an exact amount once and enters it; the amount joins the figures as `sum`. */
  sum: (
    code: StepCode,
    article: ArticleCode,
    owed: { item: ClaimItemCode; amount: Exact; payer?: Payer },
    figures?: Figures,
    parameter?: ParameterValue | null,
  ) => void
  remark: (code: RemarkCode, article?: ArticleCode | null, figures?: Figures) => void
  close: () => Outcome
}

/** An empty sheet. A parameter whose text nobody here has read brings its remark with it. */
export function openSheet(): Worksheet {
  const steps: Step[] = []
  const remarks: Remark[] = []
  const enter = (step: Step): void => void steps.push(step)
  return {
    step: (code, article, figures = {}, parameter = null) => enter({ code, figures, article, parameter, sum: null }),
    sum: (code, article, owed, figures = {}, parameter = null) =>
      enter({
        code,
        figures,
        article,
        parameter,
        sum: { item: owed.item, payer: owed.payer ?? 'employer', fen: toFen(owed.amount) },
      }),
    remark: (code, article = null, figures = {}) => void remarks.push({ code, figures, article }),
    close: () => ({ ok: true, value: closed(steps, remarks) }),
  }
}

function closed(steps: readonly Step[], remarks: readonly Remark[]): Calculation {
  const sums = steps.flatMap(({ sum }) => (sum === null ? [] : [sum]))
  const claimed = sums.filter((sum) => sum.payer === 'employer')
  const items = [...new Set(claimed.map((sum) => sum.item))]
  const doubtful = steps.some(({ parameter }) => parameter?.mark === 'knowledge')
  return {
    totalFen: sumFen(sums.map((sum) => sum.fen)),
    steps,
    remarks: doubtful ? [{ code: 'parameter-unread', figures: {}, article: null }, ...remarks] : remarks,
    claims: items
      .map((item) => ({ item, fen: sumFen(claimed.filter((sum) => sum.item === item).map((sum) => sum.fen)) }))
      .filter(({ fen }) => fen > 0),
  }
}
