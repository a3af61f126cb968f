/** A chart of bars on screen: the table above it as a picture, in the accent and greys, a row each. */
import { escapeHtml } from '../escape-html.ts'
import { finishedHtml, type Html } from '../pages/html.ts'
import { barsOf, SERIES, type BarChart } from './bars.ts'

const WIDTH = 960
const ROW = 24
/** Above the first row: the title and the key, a row each. */
const HEAD = 2
const LEFT = 92
const RIGHT = 124
/** Room for the longest name of a series in either language; three fit. */
const KEY_STEP = 248
const KEY_LENGTH = 34
const KINDS = ['first', 'second', 'third']

/** The picture as an SVG with its own title and description; `id` tells it from the other charts of its page. */
export function svgBars(chart: BarChart, id: string): Html {
  const room = WIDTH - LEFT - RIGHT
  const drawn = barsOf(chart.rows).map((bars, row) =>
    bars.map(({ series, length, weight, at }) =>
      bar(series, { x: LEFT, y: ROW * (row + HEAD + at), length: length * room, weight }),
    ),
  )
  const said = chart.rows.map(({ label, said: figure }, row) => {
    const y = ROW * (row + HEAD) + 16
    return text(LEFT - 12, y, label, 'end') + text(WIDTH, y, figure, 'end')
  })
  const key = chart.series.map((name, series) => {
    const x = LEFT + series * KEY_STEP
    const weight = SERIES[series]?.weight ?? 0
    return (
      bar(series, { x, y: ROW * 1.5, length: KEY_LENGTH, weight }) + text(x + KEY_LENGTH + 8, ROW + 16, name, 'start')
    )
  })
  const height = ROW * (chart.rows.length + HEAD) + 4
  const [title, summary] = [`${id}-title`, `${id}-summary`]
  return finishedHtml(
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${title} ${summary}"><title id="${title}">${escapeHtml(chart.title)}</title><desc id="${summary}">${escapeHtml(chart.summary)}</desc>${text(0, 14, chart.title, 'start', 'chart-title')}${key.join('')}${text(WIDTH, ROW + 16, chart.unit, 'end')}${drawn.flat().join('')}${said.join('')}</svg>`,
  )
}

/** A bar around its middle line. */
function bar(series: number, { x, y, length, weight }: Record<'x' | 'y' | 'length' | 'weight', number>): string {
  const thick = weight * ROW
  return `<rect class="chart-${KINDS[series] ?? ''}" x="${x}" y="${(y - thick / 2).toFixed(1)}" width="${length.toFixed(1)}" height="${thick.toFixed(1)}"/>`
}

const text = (x: number, y: number, said: string, anchor: 'start' | 'end', look = 'chart-text'): string =>
  `<text class="${look}" x="${x}" y="${y}" text-anchor="${anchor}">${escapeHtml(said)}</text>`
