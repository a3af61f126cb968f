/** One platform's copy sheet of a case: the blocks shown on screen, and the same as a table with a line for each worker. */
import { partyName } from '../../db/repositories/parties.ts'
import { wordKey, words, type WordKey } from '../../templates/words/index.ts'
import { fen, plainYuan } from '../../workflows/values/fen.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import { caseCell, employerCell, workerCell, type Source } from './fields.ts'
import { layouts, type Platform } from './platforms.ts'

type Line = { label: WordKey; cell: SheetCell }
/** A heading (null for the case itself) with its fields in the platform's order. */
export type Block = { part: 'case' | 'worker' | 'employer'; name: string | null; lines: Line[] }

const label = (part: string, field: string): WordKey => wordKey(`copy-sheet-${part}`, field)

/** The case, then each worker, then each employer. */
export function blocksOf(platform: Platform, source: Source): Block[] {
  const layout = layouts[platform]
  const { workers, employers } = source.file
  return [
    {
      part: 'case',
      name: null,
      lines: layout.case.map((field) => ({ label: label('case', field), cell: caseCell(field, source) })),
    },
    ...workers.map((party): Block => ({
      part: 'worker',
      name: partyName(party),
      lines: layout.worker.map((field) => ({ label: label('worker', field), cell: workerCell(field, source, party) })),
    })),
    ...employers.map((party): Block => ({
      part: 'employer',
      name: partyName(party),
      lines: layout.employer.map((field) => ({
        label: label('employer', field),
        cell: employerCell(field, source, party),
      })),
    })),
  ]
}

/** A line for each worker that repeats the case; several employers share one cell a column. Always in Chinese. */
export function tableOf(platform: Platform, source: Source): Sheet {
  const say = words('zh-CN')
  const blocks = blocksOf(platform, source)
  const [shared] = blocks
  const workers = blocks.filter((block) => block.part === 'worker')
  const employers = blocks.filter((block) => block.part === 'employer')
  const ofEmployers = layouts[platform].employer.map((field, at) => ({
    label: label('employer', field),
    cell: joined(employers.map((block) => block.lines[at]?.cell ?? null)),
  }))
  const head = (part: Block['part'], line: Line): string =>
    part === 'case' ? say(line.label) : `${say(wordKey('copy-sheet', part))}·${say(line.label)}`
  return {
    name: say(wordKey('copy-sheet', platform)),
    heads: [
      ...(shared?.lines ?? []).map((line) => head('case', line)),
      ...(workers[0]?.lines ?? []).map((line) => head('worker', line)),
      ...ofEmployers.map((line) => head('employer', line)),
    ],
    rows: workers.map((block) => [...(shared?.lines ?? []), ...block.lines, ...ofEmployers].map((line) => line.cell)),
  }
}

function joined(cells: readonly SheetCell[]): SheetCell {
  const known = cells.map(copyText).filter((said) => said !== null)
  return known.length === 0 ? null : { text: known.join(words('zh-CN')('copy-sheet.semicolon')) }
}

/** A cell as it is pasted: sums in yuan without separators; null where nothing is known. */
export function copyText(cell: SheetCell): string | null {
  if (cell === null) return null
  if ('text' in cell) return cell.text
  return 'count' in cell ? String(cell.count) : plainYuan(fen(cell.fen))
}
