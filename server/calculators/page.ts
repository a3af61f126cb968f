/** Page models of the calculators: the list, the questions of one, and its working as a table. */
import type { z } from 'zod'
import { calculatorPage } from '../../templates/pages/calculators/calculator.ts'
import { calculatorHubPage } from '../../templates/pages/calculators/hub.ts'
import { formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { calculatorCodes, type CalculatorCode } from '../../workflows/law/calculators/codes.ts'
import type { MissingParameter } from '../../workflows/law/calculators/worksheet.ts'
import { parameterKinds } from '../../workflows/law/parameters/parameter-codes.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { maySetLaw } from '../law/set-parameter.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { saidCase, workerChoices } from './case-facts.ts'
import { calculators } from './calculators.ts'
import { resultModel } from './result.ts'
import { fieldNames } from './typed-parameters.ts'
import type { Worked } from './work.ts'

/** The list, for a case when one is given. */
export function drawHub(call: SignedInCall, file: DisputeFile | null): Answer {
  const title = words(call.locale)('calculators.title')
  const model: z.input<typeof calculatorHubPage.context> = {
    lead: file === null ? 'calculators.lead' : 'calculators.for-case',
    back: file === null ? null : `${pathTo(paths.dispute, { id: file.row.id })}?tab=parties`,
    parameters: paths.lawParameters,
    calculators: calculatorCodes.map((code) => ({
      href: addressOf(code, file),
      name: wordKey('calculator', code),
      lead: wordKey('calculator-lead', code),
    })),
  }
  return page(calculatorHubPage, model, {
    title,
    breadcrumb: file === null ? [] : crumbsOf(call.locale, file, title),
  })
}

const addressOf = (calculator: CalculatorCode, file: DisputeFile | null): string =>
  file === null
    ? pathTo(paths.calculator, { calculator })
    : pathTo(paths.caseCalculator, { id: file.row.id, calculator })

/** The form as typed, with what is wrong, what is missing, or the result. */
export async function drawCalculator(
  call: SignedInCall,
  code: CalculatorCode,
  file: DisputeFile | null,
  typed: Typed,
  worked: Worked,
): Promise<Answer> {
  const { locale } = call
  const fields = formFields(typed, worked.faults)
  const name = wordKey('calculator', code)
  const title = words(locale)(name)
  const asked = [
    ...(file === null ? [] : [fields.select({ name: 'worker', label: 'calculators.worker' }, workerChoices(file))]),
    ...calculators[code].questions(fields),
  ]
  const mayEnter = worked.asked.length > 0 && (await maySetLaw(call.desk.db.reader, call.actor))
  const missing = worked.asked.map((want, at) => missingFields(fields, want, { first: at === 0, mayEnter }))
  const model: z.input<typeof calculatorPage.context> = {
    name,
    lead: wordKey('calculator-lead', code),
    about: file === null ? null : saidCase(locale, file),
    errors: fields.summary(),
    action: addressOf(code, file),
    keys: { key: newToken(), revision: null },
    fields: asked,
    missing,
    result:
      worked.calculation === null
        ? null
        : await resultModel(call, { code, file, typed, calculation: worked.calculation }),
    all: file === null ? paths.calculators : pathTo(paths.caseCalculators, { id: file.row.id }),
    back: file === null ? null : `${pathTo(paths.dispute, { id: file.row.id })}?tab=parties`,
  }
  return page(calculatorPage, model, {
    title,
    status: worked.faults.length > 0 ? 422 : 200,
    breadcrumb:
      file === null
        ? [
            { href: paths.calculators, text: words(locale)('calculators.title') },
            { href: null, text: title },
          ]
        : crumbsOf(locale, file, title),
  })
}

function missingFields(
  fields: FormFields,
  want: MissingParameter,
  { first, mayEnter }: { first: boolean; mayEnter: boolean },
) {
  const { code, on } = want
  const { unit, span } = parameterKinds[code]
  const names = fieldNames(want)
  const label = wordKey('parameter', code)
  const hint =
    span === 'year'
      ? phrase('calculators.value-for-year', { year: on.slice(0, 4) })
      : phrase('calculators.value-for-day', { on })
  const question = { name: names.value, label, required: true, hint, focus: first } as const
  return {
    value: unit === 'fen' ? fields.amount(question) : fields.text({ ...question, width: 'short', max: 12 }),
    source: fields.text({
      name: names.source,
      label: 'calculators.value-source',
      required: true,
      max: 120,
      width: 'long',
      hint: phrase('calculators.source-hint'),
    }),
    /** Entered once by the administrator of the whole tree, nobody is asked again. */
    enter: {
      href: pathTo(paths.lawParameter, { code }),
      word: mayEnter ? ('calculators.enter-for-all' as const) : ('calculators.enter-by-administrator' as const),
    },
  }
}
