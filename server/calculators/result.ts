/** The working as a table with its total, who owes what, what to mind, and what may be done with it. */
import type { z } from 'zod'
import { partyName } from '../../db/repositories/parties.ts'
import type { calculatorPage } from '../../templates/pages/calculators/calculator.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import { column, fenCell, figureColumn, sumRow, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import { claimItem } from '../../workflows/law/claim-items.ts'
import type { CalculatorCode } from '../../workflows/law/calculators/codes.ts'
import type { Calculation, Payer } from '../../workflows/law/calculators/worksheet.ts'
import { fen, formatYuan, sumFen } from '../../workflows/values/fen.ts'
import { panelOf } from '../disputes/case/next.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { workerMeant } from './case-facts.ts'
import { hiddenOf } from './hidden.ts'
import { offerDraft } from './offer-draft.ts'
import { standingClaim } from './put-into-claims.ts'
import { saidRemarks, saidSteps, type SaidStep } from './said.ts'

type ResultModel = NonNullable<z.input<typeof calculatorPage.context>['result']>

type Worked = { code: CalculatorCode; file: DisputeFile | null; typed: Typed; calculation: Calculation }

/** The model of a result. */
export async function resultModel(call: SignedInCall, worked: Worked): Promise<ResultModel> {
  const { code, file, typed, calculation } = worked
  return {
    total: calculation.totalFen,
    table: tableOf(call.locale, calculation),
    payers: payersOf(calculation),
    remarks: saidRemarks(call.locale, calculation),
    sheet: {
      action:
        file === null
          ? pathTo(paths.calculatorSheet, { calculator: code })
          : pathTo(paths.caseCalculatorSheet, { id: file.row.id, calculator: code }),
      key: newToken(),
      hidden: hiddenOf(typed),
    },
    put: file === null ? await offerDraft(call, code, typed, calculation) : putOf(call, file, worked),
  }
}

function tableOf(locale: Locale, calculation: Calculation): DataTable {
  return {
    caption: 'calculators.result',
    columns: [
      column('calculators.step'),
      column('calculators.working'),
      column('calculators.article'),
      column('calculators.parameter'),
      figureColumn('calculators.sum'),
    ],
    rows: [
      ...saidSteps(locale, calculation).map((step) =>
        tableRow([
          textCell(step.name),
          textCell(step.working),
          textCell(step.article),
          parameterCell(step),
          sumCell(locale, step),
        ]),
      ),
      sumRow(phrase('calculators.total'), 4, [fenCell(calculation.totalFen)]),
    ],
    pickForm: null,
    empty: 'calculators.nothing',
    pager: null,
    note: null,
  }
}

const parameterCell = ({ parameter }: SaidStep) =>
  parameter === null
    ? textCell(null)
    : textCell(`${parameter.name} ${parameter.value}`, `${parameter.source} \u00b7 ${parameter.mark}`)

function sumCell(locale: Locale, { sum }: SaidStep) {
  if (sum === null) return { ...textCell(null), look: 'number' as const }
  const cell = fenCell(sum.fen)
  if (sum.payer === 'employer') return cell
  const under = words(locale)('calculators.payer-fund')
  return { ...textCell(cell.text, under), look: cell.look }
}

/** Who owes how much, where the fund owes a part. */
function payersOf({ steps }: Calculation): Phrase[] {
  const owed = (payer: Payer) => sumFen(steps.flatMap(({ sum }) => (sum?.payer === payer ? [sum.fen] : [])))
  if (owed('fund') === 0) return []
  return [
    phrase('calculators.from-fund', { amount: formatYuan(owed('fund')) }),
    phrase('calculators.from-employer', { amount: formatYuan(owed('employer')) }),
  ]
}

function putOf(call: SignedInCall, file: DisputeFile, worked: Worked): ResultModel['put'] {
  const { code, typed, calculation } = worked
  if (!mayPut(call, file) || calculation.claims.length === 0) return null
  const worker = workerMeant(file, typed.worker)
  return {
    action: pathTo(paths.caseCalculatorClaims, { id: file.row.id, calculator: code }),
    keys: { key: newToken(), revision: file.row.revision },
    hidden: hiddenOf(typed),
    rows: calculation.claims.map(({ item, fen: amount }) => {
      const { zh, en } = claimItem(item)
      const said = { worker: partyName(worker), item: call.locale === 'en' ? en : zh, amount: formatYuan(amount) }
      const current = standingClaim(file, worker.id, item)
      return current === null
        ? phrase('calculators.put-row', said)
        : phrase('calculators.put-replaces', { ...said, current: formatYuan(fen(current)) })
    }),
    choice: null,
    lead: 'calculators.put-lead',
    button: 'calculators.put',
  }
}

/** Whether claims can be amended at this stage by this person. */
function mayPut(call: SignedInCall, file: DisputeFile): boolean {
  const { next } = panelOf(file, call.actor, call.desk.clock.today())
  const amend = pathTo(paths.amend, { id: file.row.id })
  return mayOn(file, call.actor, 'dispute:amend') && [next.primary, ...next.others].some((step) => step?.href === amend)
}
