/** The rows of some months by cause, channel or industry, for some units together. */
import type { Reader } from '../../db/database.ts'
import { figuresByCause, figuresBySlice } from '../../db/repositories/recovered-totals.ts'
import { words } from '../../templates/words/index.ts'
import { cause, causeListOn } from '../../workflows/law/causes.ts'
import { channels } from '../../workflows/law/channels.ts'
import { industries } from '../../workflows/law/industries.ts'
import type { Month } from '../../workflows/values/day.ts'
import type { Arrangement } from './arrangement.ts'
import { causeInForce } from './causes.ts'
import { lastDayOf, summed } from './measures.ts'
import type { ReportRow } from './month-report.ts'

type Said = { code: string; zh: string; en: string }

/** One row a code that has figures, in the order of its table. */
export async function rowsBy(
  reader: Reader,
  by: Exclude<Arrangement, 'unit'>,
  unitIds: readonly string[],
  months: readonly Month[],
): Promise<ReportRow[]> {
  if (by === 'cause') return rowsByCause(reader, unitIds, months)
  const rows = (await Promise.all(months.map((month) => figuresBySlice(reader, by, unitIds, month)))).flat()
  const table: readonly Said[] = by === 'channel' ? channels : [...industries, notGiven]
  const byCode = Map.groupBy(rows, (row) => row.code)
  return table.flatMap((one): ReportRow[] => {
    const found = byCode.get(one.code)
    return found === undefined ? [] : [{ ...rowOf(one), kind: by, figures: summed(found) }]
  })
}

/** What a case shows whose industry nobody gave. */
const notGiven: Said = {
  code: '',
  zh: words('zh-CN')('reports.industry-not-given'),
  en: words('en')('reports.industry-not-given'),
}

const rowOf = ({ code, zh, en }: Said) => ({ key: code, own: false, name: { zh, en }, depth: 1 })

async function rowsByCause(reader: Reader, unitIds: readonly string[], months: readonly Month[]): Promise<ReportRow[]> {
  const [last] = months.slice(-1)
  if (last === undefined) return []
  const rows = (await Promise.all(months.map((month) => figuresByCause(reader, unitIds, month)))).flat()
  const on = lastDayOf(last)
  const inForce = new Map([...new Set(rows.map((row) => row.causeCode))].map((code) => [code, causeInForce(code, on)]))
  const byCause = Map.groupBy(rows, (row) => inForce.get(row.causeCode) ?? row.causeCode)
  const order = new Map(causeListOn(on).causes.map((one, at) => [one.code, at]))
  return [...byCause]
    .toSorted(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size) || (a < b ? -1 : 1))
    .map(([code, found]) => ({ ...rowOf({ ...cause(code), code }), kind: 'cause', figures: summed(found) }))
}
