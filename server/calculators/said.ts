/** A worked sheet in words: the same sentences for the page and for the paper. */
import { words, wordKey, type Locale } from '../../templates/words/index.ts'
import { citation } from '../../workflows/law/articles.ts'
import { parameterKinds } from '../../workflows/law/parameters/parameter-codes.ts'
import type { ParameterValue } from '../../workflows/law/parameters/parameters.ts'
import type { Calculation, Step } from '../../workflows/law/calculators/worksheet.ts'
import { saidValue } from '../law/parameters-page.ts'

export type SaidParameter = { name: string; value: string; source: string; mark: string }

export type SaidStep = {
  name: string
  working: string
  article: string
  parameter: SaidParameter | null
  sum: Step['sum']
}

/** The steps in order. */
export const saidSteps = (locale: Locale, { steps }: Calculation): SaidStep[] =>
  steps.map((step) => {
    const say = words(locale)
    return {
      name: say(wordKey('calc-step', step.code)),
      working: say(wordKey('calc-how', step.code), step.figures),
      article: citation(step.article, locale),
      parameter: step.parameter === null ? null : saidParameter(locale, step.parameter),
      sum: step.sum,
    }
  })

/** What the reader must know, with the article behind it. */
export const saidRemarks = (locale: Locale, { remarks }: Calculation): { text: string; article: string | null }[] =>
  remarks.map(({ code, figures, article }) => ({
    text: words(locale)(wordKey('calc-remark', code), figures),
    article: article === null ? null : citation(article, locale),
  }))

/** A value with the days it holds, its source and how sure we are of it. */
function saidParameter(locale: Locale, parameter: ParameterValue): SaidParameter {
  const say = words(locale)
  const { code, from, to, source, mark } = parameter
  const value = saidValue(locale, code, parameter.value)
  const bare = mark === 'typed' && parameterKinds[code].span === 'open'
  return {
    name: say(wordKey('parameter', code)),
    value: bare
      ? value
      : to === null
        ? say('calculators.parameter-since', { value, from })
        : say('calculators.parameter-span', { value, from, to }),
    source,
    mark: say(wordKey('parameter-mark', mark)),
  }
}
