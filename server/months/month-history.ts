/** Who closed a month, sent it back or opened it again: when, why, with which figures. */
import type { z } from 'zod'
import type { MonthStepRow } from '../../db/repositories/month-steps.ts'
import { unitNames } from '../../db/repositories/names.ts'
import type { dataTable } from '../../templates/parts/data-table.ts'
import { column, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { shanghaiTime } from '../clock.ts'
import type { SignedInCall } from '../http/route.ts'

/** Every step of the month, latest first; `names` are those of the staff who took them. */
export async function historyTable(
  { desk, locale }: SignedInCall,
  steps: readonly MonthStepRow[],
  names: ReadonlyMap<string, string>,
): Promise<z.input<typeof dataTable.context>> {
  const say = words(locale)
  const units = await unitNames(
    desk.db.reader,
    steps.flatMap((step) => JSON.parse(step.late) as string[]),
  )
  const told = (step: MonthStepRow): string | null => {
    const late = (JSON.parse(step.late) as string[]).map((id) => units.get(id) ?? '')
    const parts = [
      step.problems > 0 ? say('months.with-problems', { count: step.problems }) : '',
      late.length > 0 ? say('months.with-late', { units: late.join(say('months.between')) }) : '',
    ].filter((part) => part !== '')
    return parts.length > 0 ? parts.join(' ') : null
  }
  return {
    caption: 'months.history',
    columns: [
      column('months.when'),
      column('months.what'),
      column('months.who'),
      column('months.reason'),
      column('months.figures-hash'),
    ],
    rows: steps.map((step) =>
      tableRow([
        textCell(shanghaiTime(step.recorded_at)),
        textCell(say(wordKey('month-step', step.kind)), step.alone === 1 ? say('months.alone') : null),
        textCell(names.get(step.taken_by) ?? null),
        textCell(step.reason, told(step)),
        textCell(step.figures_sha256?.slice(0, 12) ?? null),
      ]),
    ),
    pickForm: null,
    empty: 'months.no-history',
    pager: null,
    note: null,
  }
}
