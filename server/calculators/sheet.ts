/** The working as a paper to take along: the same steps as on the page, in Chinese as papers are. */
import type { PaperContext } from '../../templates/papers/index.ts'
import { words, wordKey } from '../../templates/words/index.ts'
import type { CalculatorCode } from '../../workflows/law/calculators/codes.ts'
import type { Calculation } from '../../workflows/law/calculators/worksheet.ts'
import type { Day } from '../../workflows/values/day.ts'
import { sumFen } from '../../workflows/values/fen.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import { drawSheet } from '../papers/draw.ts'
import { setPaper } from '../papers/set-paper.ts'
import type { Desk } from '../desk.ts'
import { saidRemarks, saidSteps } from './said.ts'

type Sheet = {
  code: CalculatorCode
  calculation: Calculation
  /** The case and worker it is for; null at the counter without a case. */
  about: { file: DisputeFile; worker: PartyRow } | null
  unitName: string
  today: Day
}

/** What the paper is told. */
function sheetContext({ code, calculation, about, unitName, today }: Sheet): PaperContext<'calculation-sheet'> {
  const steps = saidSteps('zh-CN', calculation)
  const fromFund = sumFen(steps.flatMap(({ sum }) => (sum?.payer === 'fund' ? [sum.fen] : [])))
  const parameters = steps.flatMap(({ parameter }) => (parameter === null ? [] : [parameter]))
  return {
    item: words('zh-CN')(wordKey('calculator', code)),
    workerName: about === null ? null : partyName(about.worker),
    respondents: about === null || about.file.employers.length === 0 ? null : about.file.employers.map(partyName),
    caseNumber: about === null ? null : (about.file.row.case_number ?? about.file.row.registration_code),
    steps: steps.map(({ name, working, article, sum }) => ({
      name,
      working,
      article,
      sum: sum === null ? null : sum.fen,
      fund: sum?.payer === 'fund',
    })),
    total: calculation.totalFen,
    fromFund: fromFund === 0 ? null : fromFund,
    parameters: [...new Map(parameters.map((one) => [`${one.name} ${one.value}`, one])).values()],
    remarks: saidRemarks('zh-CN', calculation).map(({ text, article }) =>
      article === null ? text : `${text}\uff08${article}\uff09`,
    ),
    unitName,
    madeOn: today,
  }
}

/** The sheet as PDF, in the words of the unit that hands it out. Throws refused `glyph-missing` when no font prints a name. */
export async function sheetPdf(desk: Desk, unitId: string, sheet: Sheet): Promise<Uint8Array> {
  const paper = await setPaper(desk, desk.db.reader, 'calculation-sheet', unitId, sheetContext(sheet))
  return drawSheet(paper, sheet.today)
}
