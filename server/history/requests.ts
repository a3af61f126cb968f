/** Answers the requests of old registers: taken in, checked, brought in with progress and a stop, listed and read. */
import { rememberedMapping } from '../../db/repositories/column-mappings.ts'
import { unitsBelow } from '../../db/repositories/units.ts'
import { beginListPage } from '../../templates/pages/groups/begin.ts'
import { checkRegisterPage } from '../../templates/pages/history/check.ts'
import { historyPage } from '../../templates/pages/history/list.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { tableGiven } from '../groups/begin-list.ts'
import { file as fileAnswer, page, redirect, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { writeTemplate } from '../tables/write-template.ts'
import { columnField, registerModel } from './check-page.ts'
import { crumb } from './crumbs.ts'
import { keepRegister, openRegister, type HistoryDraft } from './history-draft.ts'
import type { Checked, HistoryTold } from './history-job.ts'
import { importHistory } from './import-history.ts'
import { askThread } from './in-thread.ts'
import { historyModel } from './list-page.ts'
import { historyColumns, isHistoryColumn, neededColumns } from './read-cases.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function drawHistory(call: SignedInCall): Promise<Answer> {
  return page(historyPage, await historyModel(call), { title: words(call.locale)('history.title') })
}

/** The page a register comes in by. */
export function drawBegin(call: SignedInCall, faults: readonly FieldFault[] = []): Answer {
  const fields = formFields(call.body, faults)
  return page(
    beginListPage,
    {
      heading: 'history.import-title',
      lead: 'history.import-lead',
      action: paths.newHistory,
      keys: { key: newToken(), revision: null },
      file: fields.tableFile({ name: 'file', label: 'history.file', hint: phrase('history.file-hint'), width: 'long' }),
      pasted: fields.area({ name: 'pasted', label: 'groups.pasted', hint: phrase('groups.pasted-hint'), rows: 4 }),
      errors: fields.summary(),
      submit: 'groups.read',
      template: paths.historyTemplate,
      templateWord: 'history.template',
    },
    {
      title: words(call.locale)('history.import-title'),
      status: faults.length > 0 ? 422 : 200,
      breadcrumb: crumb(call, 'history.import-title'),
    },
  )
}

/** Reads its columns and goes on to the page it is checked on. */
export async function takeRegister(call: SignedInCall): Promise<Answer> {
  const { desk, actor, uploads, body } = call
  if (uploads.faults.length > 0) return drawBegin(call, uploads.faults)
  const brought = uploads.files.file ?? null
  const given = tableGiven({ file: brought, pasted: typeof body.pasted === 'string' ? body.pasted : '' })
  if ('code' in given) return drawBegin(call, [given])
  const told = await askThread(desk, { do: 'look', given })
  if (told.kind === 'unreadable')
    return drawBegin(call, [{ field: brought ? 'file' : 'pasted', code: told.code, values: told.values }])
  if (told.kind !== 'looked') throw unexpected(told)
  const { looked } = told
  const known = looked.mark === null ? null : await rememberedMapping(desk.db.reader, placeOf(call, looked.mark))
  const draftId = desk.newId()
  await keepRegister(desk, actor, draftId, {
    ...looked,
    mapping: known ?? looked.mapping,
    name: brought?.name ?? '',
    kind: given.kind === 'xlsx' ? 'xlsx' : 'text',
    bytes: Buffer.from(given.kind === 'pasted' ? given.text : given.bytes).toString('base64'),
  })
  return redirect(pathTo(paths.register, { draftId }))
}

const placeOf = ({ actor }: SignedInCall, heads: string) => ({
  unit_id: actor.unitId,
  purpose: 'history' as const,
  heads,
})

const unexpected = (told: HistoryTold): Error => new Error(`the thread that reads a register answered ${told.kind}`)

const givenOf = (draft: HistoryDraft) => ({ kind: draft.kind, bytes: Buffer.from(draft.bytes, 'base64') })

export async function showRegister(call: SignedInCall): Promise<Answer> {
  return drawRegister(call, await openRegister(call.desk, call.actor, call.params.draftId ?? ''), [])
}

async function drawRegister(call: SignedInCall, draft: HistoryDraft, faults: readonly FieldFault[]): Promise<Answer> {
  const { desk, locale } = call
  const missing = columnFaults(call, draft)
  const checked = missing.length > 0 ? { good: 0, faulty: 0, faults: [] } : await check(call, draft)
  const units = await importUnits(call)
  const model = registerModel(locale, call.params.draftId ?? '', draft, checked, [...missing, ...faults], (f) =>
    units.length <= 1
      ? null
      : f.select(
          { name: 'unitId', label: 'history.unit', required: true, width: 'long' },
          units.map((unit) => ({ value: unit.id, text: unit.name })),
        ),
  )
  return page(checkRegisterPage, model, {
    title: words(locale)('history.check-title'),
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: crumb(call, 'history.check-title'),
  })

  async function check(asked: SignedInCall, of: HistoryDraft): Promise<Checked> {
    const job = {
      do: 'check' as const,
      given: givenOf(of),
      mapping: of.mapping,
      head: of.head,
      today: desk.clock.today(),
    }
    const told = await askThread(asked.desk, job)
    if (told.kind !== 'checked') throw unexpected(told)
    return told.checked
  }
}

function columnFaults({ locale }: SignedInCall, { mapping }: HistoryDraft): FieldFault[] {
  const say = words(locale)
  const missing = neededColumns.filter((column) => !mapping.includes(column))
  if (missing.length === 0) return []
  const columns = missing.map((column) => say(wordKey('history-column', column))).join(say('groups.comma'))
  return [{ field: 'list', code: 'history-column-needed', values: { columns } }]
}

/** Rooms and committees one may bring a register in for. */
const importUnits = ({ desk, actor }: SignedInCall) =>
  unitsBelow(desk.db.reader, scopeRoots(actor.grants, 'history:import'), {
    kinds: ['committee', 'room'],
    on: desk.clock.today(),
  })

/** Keeps what the columns are said to be and looks again. */
export async function rereadRegister(call: SignedInCall): Promise<Answer> {
  const { desk, actor, body } = call
  const draftId = call.params.draftId ?? ''
  const draft = await openRegister(desk, actor, draftId)
  await keepRegister(desk, actor, draftId, { ...draft, mapping: mappingFrom(draft, body) })
  return redirect(pathTo(paths.register, { draftId }))
}

const mappingFrom = (draft: HistoryDraft, body: SignedInCall['body']): HistoryDraft['mapping'] =>
  draft.mapping.map((key, place) => {
    const asked = body[columnField(place)]
    if (typeof asked !== 'string') return key
    return isHistoryColumn(asked) ? asked : null
  })

/** The rows with a fault as a file. */
export async function sendFaults(call: SignedInCall): Promise<Answer> {
  const { desk, actor, locale } = call
  const draft = await openRegister(desk, actor, call.params.draftId ?? '')
  const { mapping, head } = draft
  const told = await askThread(desk, {
    do: 'faults',
    given: givenOf(draft),
    mapping,
    head,
    locale,
    today: desk.clock.today(),
  })
  if (told.kind !== 'file') throw unexpected(told)
  return fileAnswer(told.bytes, XLSX, words(locale)('history.faults-name'))
}

/** Begins the import. */
export async function beginImport(call: SignedInCall): Promise<Answer> {
  const { desk, actor, act, body } = call
  const draftId = call.params.draftId ?? ''
  const draft = await openRegister(desk, actor, draftId)
  const units = await importUnits(call)
  const unit = units.length === 1 ? units[0] : units.find(({ id }) => id === body.unitId)
  if (!unit) return drawRegister(call, draft, [{ field: 'unitId', code: 'required' }])
  if (columnFaults(call, draft).length > 0) return drawRegister(call, draft, [])
  const asked = { unitId: unit.id, draftId, draft, parts: draft.rows }
  const { importId } = await importHistory(desk, act, asked)
  return redirect(pathTo(paths.historyImport, { importId }))
}

/** An empty register with every column the desk knows. */
export async function sendTemplate({ locale }: SignedInCall): Promise<Answer> {
  const say = words(locale)
  const heads = historyColumns.map((column) => say(wordKey('history-column', column)))
  return fileAnswer(await writeTemplate(say('history.title'), heads), XLSX, say('history.template-name'))
}
