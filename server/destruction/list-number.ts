/** How a destruction list is called: kept as `2036-1`, said as papers say it. */
import { words } from '../../templates/words/index.ts'

export const listNumber = ({ year, number }: { year: number; number: number }): string => `${year}-${number}`

/** The number of a list in the form of case numbers; papers and pages say it alike. */
export function saidListNumber(kept: string): string {
  const [year = '', number = ''] = kept.split('-')
  return words('zh-CN')('destruction.number', { year, number })
}
