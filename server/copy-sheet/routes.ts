/** Routes of the copy sheet: a case in the order another platform asks for it, and the number that platform gave it. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { z } from 'zod'
import { shanghaiTime } from '../clock.ts'
import { numbersOf } from '../disputes/case/numbers.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { file as fileAnswer, redirect, type Answer } from '../http/answer.ts'
import { readForm, text } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { numberOf } from '../papers/contexts/common.ts'
import { workbookInThread } from '../tables/workbook-in-thread.ts'
import { keepNumber } from './keep-number.ts'
import { drawCopySheet } from './page.ts'
import { isPlatform, type Platform } from './platforms.ts'
import { tableOf } from './sheet.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const numberForm = z.strictObject({ number: text(60), revision: z.coerce.number().int().min(0) })

// The sheet bears unmasked numbers, as the papers do.
export const copySheetRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.copySheet,
    permission: 'paper:issue',
    audit: 'none:read',
    handle: async (call) => drawCopySheet(call, await read(call), platformOf(call), null),
  },
  { method: 'POST', path: paths.copySheet, permission: 'paper:issue', audit: 'copy-sheet:number', handle: keep },
  {
    method: 'GET',
    path: paths.copySheetXlsx,
    permission: 'paper:issue',
    audit: 'copy-sheet:export',
    bound: 'export',
    handle: download,
  },
]

async function keep(call: SignedInCall): Promise<Answer> {
  const platform = platformOf(call)
  const form = readForm(numberForm, call.body)
  if (!form.ok) {
    const typed = typeof call.body.number === 'string' ? call.body.number : ''
    return drawCopySheet(call, await read(call), platform, { typed: { number: typed }, faults: form.faults })
  }
  const id = call.params.id ?? ''
  await keepNumber(call.desk, call.act, id, { platform, number: form.value.number, seen: form.value.revision })
  return redirect(pathTo(paths.copySheet, { id, platform }), { kind: 'done', key: 'copy-sheet.kept' })
}

async function download(call: SignedInCall): Promise<Answer> {
  const { desk, actor } = call
  const platform = platformOf(call)
  const file = await read(call)
  const sheet = tableOf(platform, { file, numbers: await numbersOf(desk, file) })
  const say = words('zh-CN')
  const at = desk.clock.now()
  const title = `${say('copy-sheet.title')} ${numberOf(file)}`
  const bytes = await workbookInThread(desk, {
    kind: 'sheets',
    sheets: [sheet],
    letterhead: { title, lines: [say('export.watermark', { name: actor.name, time: shanghaiTime(at) })], foot: [] },
  })
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at,
      actorId: actor.staffId,
      action: 'copy-sheet:export',
      object: { kind: 'dispute', id: file.row.id, unitId: file.row.unit_id },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { platform, rows: sheet.rows.length },
    }),
  )
  return fileAnswer(bytes, XLSX, `${title}.xlsx`)
}

const read = (call: SignedInCall): Promise<DisputeFile> =>
  openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'paper:issue')

function platformOf(call: SignedInCall): Platform {
  const platform = call.params.platform ?? ''
  if (!isPlatform(platform)) throw new DomainError('not-found', 'no-such-page')
  return platform
}
