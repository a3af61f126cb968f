/** A case as one line of a list, and the key by which the next page follows it. */
import type { ListedDispute, ListKey } from '../../db/repositories/dispute-lists.ts'
import type { TableColumn, TableRow } from '../../templates/parts/data-table.ts'
import {
  codeCell,
  column,
  dayCell,
  lampCell,
  linkCell,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { parseDay, type Day } from '../../workflows/values/day.ts'
import { paths, pathTo } from '../http/paths.ts'
import { clockLamp, stageTag } from './case/identity.ts'
import { saidCause } from './case/said.ts'

export const caseColumns: TableColumn[] = [
  column('disputes.number'),
  column('disputes.workers'),
  column('disputes.employer'),
  column('disputes.cause'),
  column('disputes.stage'),
  column('disputes.next-clock'),
  column('disputes.received'),
  column('disputes.owner'),
]

export function caseRow(
  locale: Locale,
  row: ListedDispute,
  today: Day,
  pick: Parameters<typeof tableRow>[1] = null,
  /** The employer's row, where the reader may see its page. */
  employerId: string | null = null,
): TableRow {
  const say = words(locale)
  const workers =
    row.workerCount > 1
      ? say('disputes.and-others', { name: row.workerLabel, count: row.workerCount })
      : row.workerLabel
  return tableRow(
    [
      codeCell(pathTo(paths.dispute, { id: row.id }), row.caseNumber ?? row.registrationCode),
      textCell(workers),
      employerId === null
        ? textCell(row.employerLabel)
        : linkCell(pathTo(paths.employer, { employerId }), row.employerLabel),
      textCell(saidCause(locale, row.causeCode)),
      tagCell(stageTag(row.stage)),
      lampCell(row.nextClock === null ? null : clockLamp(row.nextClock, row.nextDueOn, today)),
      dayCell(row.receivedOn),
      textCell(row.ownerName, row.unitName),
    ],
    pick,
  )
}

/** `2026-11-02_<id>`: the last row of the page before. */
export function keyOf(text: string): ListKey | null {
  const [receivedOn = '', id = ''] = text.split('_')
  return parseDay(receivedOn) !== null && /^[0-9a-f-]{36}$/.test(id) ? { receivedOn, id } : null
}

export const keyText = ({ receivedOn, id }: ListKey): string => `${receivedOn}_${id}`
