/** Hands a list out as a file: written beside the counter, with who took it out, and put on the trail. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { words } from '../../templates/words/index.ts'
import { shanghaiTime } from '../clock.ts'
import { file, type Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Sheet } from '../reports/sheets.ts'
import { writeCsv } from '../reports/write-csv.ts'
import { workbookInThread } from './workbook-in-thread.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** More is asked for in two halves. */
export const MOST_ROWS = 20_000

export type TableFormat = 'xlsx' | 'csv'

export type SentTable = {
  format: TableFormat
  /** A workbook holds them all, a CSV the first. */
  sheets: readonly [Sheet, ...Sheet[]]
  /** Name of the file without its ending. */
  name: string
  title: string
  /** What stands under the title: whose list, of which days, by which definition. */
  lines: readonly string[]
  /** What the trail says of it beside the format and the rows: ids, days and figures alone. */
  trail: {
    action: string
    object: { kind: string; id: string; unitId: string }
    details?: Record<string, string | number>
  }
}

/** The file, once it stands on the trail. Throws unavailable where the thread fails. */
export async function sendTable(call: SignedInCall, table: SentTable): Promise<Answer> {
  const { desk, actor, locale } = call
  const { format, sheets, title, lines, name, trail } = table
  const say = words(locale)
  const at = desk.clock.now()
  const [first] = sheets
  const given: readonly Sheet[] = format === 'csv' ? [first] : sheets
  const bytes =
    format === 'csv'
      ? writeCsv(first)
      : await workbookInThread(desk, {
          kind: 'sheets',
          sheets: given,
          letterhead: {
            title,
            lines: [...lines, say('export.watermark', { name: actor.name, time: shanghaiTime(at) })],
            foot: [
              say('export.foot-made', { name: actor.name }),
              say('export.foot-checked'),
              say('export.foot-date', { day: desk.clock.today() }),
            ],
          },
        })
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at,
      actorId: actor.staffId,
      action: trail.action,
      object: trail.object,
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { format, rows: given.reduce((sum, sheet) => sum + sheet.rows.length, 0), ...trail.details },
    }),
  )
  return file(bytes, format === 'csv' ? 'text/csv; charset=utf-8' : XLSX, `${name}.${format}`)
}
