/** Takes the list of hand-overs out as a file: what went where and what came of it, nobody's name, and a line on the trail. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { listHandOvers, type ListedHandOver } from '../../db/repositories/hand-over-lists.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { shanghaiTime } from '../clock.ts'
import { file, type Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import { writeCsv } from '../reports/write-csv.ts'
import { workbookInThread } from '../tables/workbook-in-thread.ts'
import { filterOf, listAsked, orderOf } from './asked.ts'
import { cameFrom } from './list-page.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** More is asked for in two halves. */
const MOST_ROWS = 20_000

/** Both files hold the rows of the list as it is narrowed. Throws invalid where they are too many, unavailable where the thread fails. */
export async function exportHandOvers(call: SignedInCall, format: 'xlsx' | 'csv'): Promise<Answer> {
  const { desk, actor, locale } = call
  const asked = await listAsked(call)
  const say = words(locale)
  const today = desk.clock.today()
  const limit = MOST_ROWS + 1
  const rows = await listHandOvers(desk.db.reader, filterOf(asked, today), orderOf(asked), { after: null, limit })
  if (rows.length > MOST_ROWS) throw new DomainError('invalid', 'export-too-long')
  const sheet = sheetOf(rows, locale)
  const at = desk.clock.now()
  const title = say('hand-overs.title')
  const bytes =
    format === 'csv'
      ? writeCsv(sheet)
      : await workbookInThread(desk, {
          kind: 'sheets',
          sheets: [sheet],
          letterhead: {
            title,
            lines: [asked.unit.name, say('export.watermark', { name: actor.name, time: shanghaiTime(at) })],
            foot: [
              say('export.foot-made', { name: actor.name }),
              say('export.foot-checked'),
              say('export.foot-date', { day: today }),
            ],
          },
        })
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at,
      actorId: actor.staffId,
      action: 'hand-over:export',
      object: { kind: 'hand-over-list', id: asked.unit.id, unitId: asked.unit.id },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { format, rows: rows.length },
    }),
  )
  return file(bytes, format === 'csv' ? 'text/csv; charset=utf-8' : XLSX, `${title}-${asked.unit.name}.${format}`)
}

const text = (value: string | null): SheetCell => (value === null ? null : { text: value })

function sheetOf(rows: readonly ListedHandOver[], locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say('hand-overs.sheet'),
    heads: [
      say('hand-overs.kind'),
      say('hand-overs.body'),
      say('hand-overs.from'),
      say('hand-overs.unit'),
      say('hand-overs.prepared-on'),
      say('hand-overs.sent-on'),
      say('hand-overs.accepted-on'),
      say('hand-overs.answer-by'),
      say('hand-overs.chased'),
      say('hand-overs.state'),
      say('hand-overs.decided-on'),
      say('referrals.result'),
      say('hand-overs.amount'),
    ],
    rows: rows.map((row) => [
      text(say(wordKey('referral-kind', row.kind))),
      text(row.body_name),
      text(cameFrom(row).number),
      text(row.unitName),
      text(row.prepared_on),
      text(row.sent_on),
      text(row.accepted_on),
      text(row.answer_due_on),
      { count: row.chased },
      text(say(wordKey('hand-over-stage', row.state))),
      text(row.decided_on),
      text(row.result === null ? null : say(wordKey('referral-result', row.result))),
      row.amount_fen === null ? null : { fen: row.amount_fen },
    ]),
  }
}
