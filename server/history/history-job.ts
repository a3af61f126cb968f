/** What travels between the desk and the thread that reads a register. */
import type { Locale } from '../../templates/words/index.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Mapping } from '../tables/columns.ts'
import type { SheetFault } from '../tables/sheet.ts'
import type { TableGiven } from '../tables/table-job.ts'
import type { HistoryGiven, RowFault } from './read-cases.ts'

/** `look` finds the columns; `check` reads every row and saves nothing; `faults` writes what is wrong as a file; `cases` hands the sound rows over. */
export type HistoryJob = { given: TableGiven } & (
  | { do: 'look' }
  | { do: 'check' | 'cases'; mapping: Mapping; head: number; today: Day }
  | { do: 'faults'; mapping: Mapping; head: number; today: Day; locale: Locale }
)

export type Looked = {
  heads: string[]
  mark: string | null
  head: number
  mapping: Mapping
  samples: string[]
  more: boolean
  rows: number
}
export type Checked = { good: number; faulty: number; faults: RowFault[] }

export type HistoryTold =
  | { kind: 'looked'; looked: Looked }
  | { kind: 'checked'; checked: Checked }
  | { kind: 'file'; bytes: Uint8Array }
  /** Some sound rows; the thread goes on when it is answered. */
  | { kind: 'some'; cases: HistoryGiven[]; total: number }
  | { kind: 'end' }
  | { kind: 'unreadable'; code: SheetFault; values: Record<string, number> }
