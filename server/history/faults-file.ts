/** Rows with a fault as a file to mend and put in again: as they were, each with what is wrong behind. */
import type { Cell } from 'write-excel-file/node'
import { cellText } from '../tables/armed-text.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import type { Sheet } from '../tables/sheet.ts'
import type { RowFault } from './read-cases.ts'

/** The bytes of an xlsx whose cells are all text, so that Excel leaves them as they are. */
export async function writeFaults(
  sheet: Sheet,
  head: number,
  faults: readonly RowFault[],
  locale: Locale,
): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const say = words(locale)
  const byLine = new Map<number, RowFault[]>()
  for (const fault of faults) byLine.set(fault.at, [...(byLine.get(fault.at) ?? []), fault])
  const heads = sheet.rows[head]?.cells ?? []
  const said = ({ column, code, values }: RowFault): string =>
    `${column === -1 ? '' : `${heads[column] ?? ''} `}${say(wordKey('fault', code), values)}`
  const data = [
    [...heads, say('history.faults-column')].map((value): Cell => ({ ...asText(value), fontWeight: 'bold' })),
    ...sheet.rows
      .filter((row) => byLine.has(row.at))
      .map((row) => [...row.cells, (byLine.get(row.at) ?? []).map(said).join(say('history.semicolon'))].map(asText)),
  ]
  return new Uint8Array(
    await writeXlsxFile([{ sheet: say('history.faults-sheet'), data, stickyRowsCount: 1 }]).toBuffer(),
  )
}

const asText = (text: string) => ({ value: cellText(text), type: String, format: '@' }) as const
