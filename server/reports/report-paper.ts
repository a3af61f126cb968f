/** How a report is set as a paper: its letterhead, its tables under their names, its charts, and the places to sign. */
import type { BarChart } from '../../templates/charts/bars.ts'
import type { Block, Paper, Rich } from '../../templates/drawer/paper.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import type { Sheet, SheetCell } from './sheets.ts'
import type { Letterhead } from './write-xlsx.ts'

export const rich = (text: string): Rich => [{ text, bold: false }]

const said = (cell: SheetCell): string => {
  if (cell === null) return '--'
  if ('text' in cell) return cell.text
  return 'count' in cell ? String(cell.count) : formatYuan(fen(cell.fen))
}

/** The blocks between the letterhead and the places to sign. */
export function reportPaper(kind: string, { title, lines, foot }: Letterhead, blocks: readonly Block[]): Paper {
  const all: Block[] = [
    { type: 'title', text: rich(title) },
    ...lines.map((line): Block => ({ type: 'note', text: rich(line) })),
    ...blocks,
    { type: 'paragraph', align: 'left', text: rich(foot.join('　　')) },
  ]
  return { kind, version: '1', layout: 'form', title, number: null, blocks: all, text: '' }
}

/** A sheet as a table under its name. */
export const namedTable = (sheet: Sheet): Block[] => [{ type: 'heading', text: rich(sheet.name) }, tableOf(sheet)]

/** A chart under its title. */
export const namedChart = (chart: BarChart): Block[] => [
  { type: 'heading', text: rich(chart.title) },
  {
    type: 'bars',
    series: chart.series.map(rich),
    unit: rich(chart.unit),
    rows: chart.rows.map(({ label, values, said: figure }) => ({ label: rich(label), values, said: rich(figure) })),
  },
]

/** Columns as wide as what stands in them; figures to the right. */
export function tableOf(sheet: Sheet): Block {
  const width = (at: number): number =>
    Math.min(26, Math.max(places(sheet.heads[at] ?? '') / 2, ...sheet.rows.map((row) => places(said(row[at] ?? null)))))
  return {
    type: 'table',
    caption: null,
    tall: false,
    columns: sheet.heads.map((_, at) => ({
      weight: Math.max(8, width(at)),
      align: sheet.rows.some((row) => row[at] !== null && !('text' in (row[at] ?? { text: '' }))) ? 'right' : 'left',
    })),
    head: sheet.heads.map(rich),
    rows: sheet.rows.map((row) => row.map((cell) => rich(said(cell)))),
  }
}

const places = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0)
