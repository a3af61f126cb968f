/** A month as a paper: the report in full, or a brief of one page with its course drawn as bars; drawn in the thread of papers. */
import type { Block, Paper, Rich } from '../../templates/drawer/paper.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { fen, formatYuan, tenThousandYuan } from '../../workflows/values/fen.ts'
import { growth } from './growth.ts'
import { figure } from './measures.ts'
import type { MonthMoney, MonthReport } from './month-report.ts'
import type { Letterhead } from './write-xlsx.ts'
import type { Sheet, SheetCell } from './sheets.ts'

const rich = (text: string): Rich => [{ text, bold: false }]

const said = (cell: SheetCell): string => {
  if (cell === null) return '--'
  if ('text' in cell) return cell.text
  return 'count' in cell ? String(cell.count) : formatYuan(fen(cell.fen))
}

/** The letterhead, each sheet as a table under its name, and the places to sign. */
export function monthPaper(letterhead: Letterhead, sheets: readonly Sheet[]): Paper {
  const tables = sheets.flatMap((sheet): Block[] => [{ type: 'heading', text: rich(sheet.name) }, tableOf(sheet)])
  return paper('month-report', letterhead, tables)
}

/** One page: the figures in a sentence each, the rates, and the last twelve months as bars. */
export function briefPaper(letterhead: Letterhead, report: MonthReport, rates: Sheet, locale: Locale): Paper {
  const say = words(locale)
  const { total } = report
  const yuan = (measure: 'agreed-fen' | 'received-fen' | 'verified-fen') => tenThousandYuan(fen(figure(total, measure)))
  return paper('month-brief', letterhead, [
    {
      type: 'paragraph',
      align: 'indent',
      text: rich(
        say('brief.cases', {
          month: report.month,
          unit: report.unit.name,
          accepted: figure(total, 'case-accepted'),
          closed: figure(total, 'case-closed'),
          settled: figure(total, 'case-closed:settled'),
          workers: figure(total, 'worker-accepted'),
        }),
      ),
    },
    {
      type: 'paragraph',
      align: 'indent',
      text: rich(
        say('brief.money', {
          agreed: yuan('agreed-fen'),
          received: yuan('received-fen'),
          verified: yuan('verified-fen'),
          before: growth(figure(total, 'agreed-fen'), figure(report.lastMonth, 'agreed-fen')) ?? '--',
          year: growth(figure(total, 'agreed-fen'), figure(report.lastYear, 'agreed-fen')) ?? '--',
        }),
      ),
    },
    { type: 'heading', text: rich(rates.name) },
    tableOf({ ...rates, heads: rates.heads.slice(0, 4), rows: rates.rows.map((row) => row.slice(0, 4)) }),
    { type: 'heading', text: rich(say('reports.chart-title')) },
    barsOf(report.course, locale),
  ])
}

function barsOf(course: readonly MonthMoney[], locale: Locale): Block {
  const say = words(locale)
  return {
    type: 'bars',
    series: [say('reports.series-agreed'), say('reports.series-received'), say('reports.series-verified')].map(rich),
    unit: rich(say('value.ten-thousand-yuan')),
    rows: course.map((one) => ({
      label: rich(one.month),
      values: [one.agreedFen, one.receivedFen, one.verifiedFen],
      said: rich(tenThousandYuan(fen(one.agreedFen))),
    })),
  }
}

function paper(kind: string, { title, lines, foot }: Letterhead, blocks: readonly Block[]): Paper {
  const all: Block[] = [
    { type: 'title', text: rich(title) },
    ...lines.map((line): Block => ({ type: 'note', text: rich(line) })),
    ...blocks,
    { type: 'paragraph', align: 'left', text: rich(foot.join('　　')) },
  ]
  return { kind, version: '1', layout: 'form', title, number: null, blocks: all, text: '' }
}

/** Columns as wide as what stands in them; figures to the right. */
function tableOf(sheet: Sheet): Block {
  const width = (at: number): number =>
    Math.min(30, Math.max(places(sheet.heads[at] ?? '') / 2, ...sheet.rows.map((row) => places(said(row[at] ?? null)))))
  return {
    type: 'table',
    caption: null,
    tall: false,
    columns: sheet.heads.map((_, at) => ({
      weight: Math.max(4, width(at)),
      align: sheet.rows.some((row) => row[at] !== null && !('text' in (row[at] ?? { text: '' }))) ? 'right' : 'left',
    })),
    head: sheet.heads.map(rich),
    rows: sheet.rows.map((row) => row.map((cell) => rich(said(cell)))),
  }
}

const places = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0)
