/** Bars of agreed, received and verified money by month: the table above it as a picture, in the accent and greys, readable in print. */
import { escapeHtml } from '../escape-html.ts'
import { finishedHtml, type Html } from '../pages/html.ts'

export type MonthBar = { label: string; values: readonly number[] }

/** All texts are already said. `values` in fen; `scale` prints a value for the axis. */
export type MonthBars = {
  title: string
  /** One sentence that tells a screen reader what the picture shows. */
  summary: string
  unit: string
  series: readonly string[]
  months: readonly MonthBar[]
  scale(value: number): string
}

const WIDTH = 960
const HEIGHT = 260
const LEFT = 88
const TOP = 34
const BOTTOM = 30
const PLOT = HEIGHT - TOP - BOTTOM
const KINDS = ['agreed', 'received', 'verified']

/** The picture as an SVG with its own title and description. */
export function monthBars(chart: MonthBars): Html {
  const highest = Math.max(0, ...chart.months.flatMap((month) => month.values))
  const top = roundedUp(highest)
  const step = (WIDTH - LEFT) / Math.max(1, chart.months.length)
  const bar = Math.min(18, (step - 12) / Math.max(1, chart.series.length))
  const y = (value: number): number => TOP + PLOT - (top === 0 ? 0 : (Math.max(0, value) / top) * PLOT)
  const bars = chart.months.flatMap((month, at) =>
    month.values.map((value, kind) => {
      const x = LEFT + at * step + (step - bar * chart.series.length) / 2 + kind * bar
      return `<rect class="chart-${KINDS[kind] ?? ''}" x="${x.toFixed(1)}" y="${y(value).toFixed(1)}" width="${(bar - 1).toFixed(1)}" height="${(TOP + PLOT - y(value)).toFixed(1)}"/>`
    }),
  )
  const labels = chart.months.map(
    (month, at) =>
      `<text class="chart-text" x="${(LEFT + at * step + step / 2).toFixed(1)}" y="${HEIGHT - 10}" text-anchor="middle">${escapeHtml(month.label)}</text>`,
  )
  const lines = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = (TOP + PLOT - share * PLOT).toFixed(1)
    return `<line class="chart-line" x1="${LEFT}" x2="${WIDTH}" y1="${at}" y2="${at}"/><text class="chart-text" x="${LEFT - 8}" y="${Number(at) + 4}" text-anchor="end">${escapeHtml(chart.scale(Math.round(top * share)))}</text>`
  })
  const legend = chart.series.map(
    (name, kind) =>
      `<rect class="chart-${KINDS[kind] ?? ''}" x="${LEFT + kind * 150}" y="6" width="14" height="14"/><text class="chart-text" x="${LEFT + kind * 150 + 20}" y="18">${escapeHtml(name)}</text>`,
  )
  return finishedHtml(
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="chart-title chart-summary"><title id="chart-title">${escapeHtml(chart.title)}</title><desc id="chart-summary">${escapeHtml(chart.summary)}</desc><text class="chart-text" x="${LEFT - 8}" y="18" text-anchor="end">${escapeHtml(chart.unit)}</text>${lines.join('')}${bars.join('')}${labels.join('')}${legend.join('')}</svg>`,
  )
}

/** The next 1, 2, 4, 5 or 8 times a power of ten, so that quarters of the axis are round. */
function roundedUp(value: number): number {
  if (value <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 4, 5, 8, 10].find((times) => times * power >= value) ?? 10
  return step * power
}
