/** A chart of bars before it is drawn: what it says, and where each bar lies in its row. Screen and paper draw from the same places. */

/** All texts are already said. `values` in the order of `series`, at most three; `said` is the first of them in words. */
export type BarChart = {
  title: string
  /** One sentence that tells a screen reader what the picture shows. */
  summary: string
  unit: string
  series: readonly string[]
  rows: readonly { label: string; values: readonly number[]; said: string }[]
}

/** Thickness and place of each series in its row, as shares of the row's height: they differ enough to be told apart in grey. */
export const SERIES = [
  { weight: 0.3, at: 0.28 },
  { weight: 0.18, at: 0.58 },
  { weight: 0.075, at: 0.8 },
] as const

/** `length` as a share of the longest bar of the chart. */
export type Bar = { series: number; length: number; weight: number; at: number }

/** The bars of each row; what is nothing or less has none. */
export function barsOf(rows: readonly { values: readonly number[] }[]): Bar[][] {
  const highest = Math.max(1, ...rows.flatMap((row) => row.values))
  return rows.map(({ values }) =>
    SERIES.flatMap((place, series): Bar[] => {
      const value = values[series] ?? 0
      return value > 0 ? [{ series, length: value / highest, ...place }] : []
    }),
  )
}
