/** Reads the rows a closing froze back into totals, and tells what two closings of one month differ by. */
import { summed, type Figures, type Measure } from '../reports/measures.ts'

/** The totals of the frozen figures; a line is `figure unit scheme cause measure number`. */
export function frozenTotals(figures: string): Figures {
  return summed(
    figures.split('\n').flatMap((line) => {
      const [what, , scheme = '', , measure = '', number = ''] = line.split(' ')
      return what === 'figure' ? [{ scheme, measure, figure: Number(number) }] : []
    }),
  )
}

/** Measures whose totals differ, with the later less the earlier. */
export function differenceOf(earlier: Figures, later: Figures): { measure: Measure; by: number }[] {
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((measure) => ({ measure, by: (later.get(measure) ?? 0) - (earlier.get(measure) ?? 0) }))
    .filter(({ by }) => by !== 0)
}
