/** Answers the requests of lists: take one in, look at it, mend it, save it as a case or into one. */
import { beginListPage } from '../../templates/pages/groups/begin.ts'
import { checkListPage } from '../../templates/pages/groups/check.ts'
import { formFields, type FormFields } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { shanghaiTime } from '../clock.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { holderOf } from '../disputes/case/numbers.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { file as fileAnswer, page, redirect, type Answer, type Crumb } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { caseFolds, employerFold, unitField } from '../intake/case-folds.ts'
import { employerFields, summaryField } from '../intake/counter-fields.ts'
import { counterSeat, usualOfCase } from '../intake/counter-place.ts'
import { caseFromForm } from '../intake/dispute-from-form.ts'
import { doubtsAbout, unanswered } from '../intake/doubts.ts'
import { readableParts } from '../intake/form.ts'
import { judgeCase } from '../intake/judge-intake.ts'
import { withRows } from '../http/form-body.ts'
import { newToken } from '../ids.ts'
import { workbookInThread } from '../tables/workbook-in-thread.ts'
import { convertible, rememberDraft } from '../warnings/convert/begin-case.ts'
import { caseTyped, claimsOf } from '../warnings/convert/prefill.ts'
import type { WarningFile } from '../warnings/warning-file.ts'
import { beginList } from './begin-list.ts'
import { checkModel, lookedMark, type Beside } from './check-page.ts'
import { readCase, readJoining, withChanges } from './form.ts'
import { judgeList, type Judged, type Standing } from './judge-list.ts'
import { columnWord, plainColumns } from './list-columns.ts'
import { keepList, openList, type ListDraft } from './list-draft.ts'
import { joinList, registerList } from './save-list.ts'

/** The page a list comes in by: for a new case, or for the one in the address. */
export async function drawBegin(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, locale, body } = call
  const id = call.params.id ?? null
  const file = id === null ? null : await openFile(desk.db.reader, call.actor, id, 'dispute:amend')
  const warning = id === null ? await warningBehind(call) : null
  const say = words(locale)
  const fields = formFields(body, faults)
  const heading = file === null ? 'groups.title' : 'groups.join-title'
  return page(
    beginListPage,
    {
      heading,
      lead: file === null ? 'groups.lead' : 'groups.join-lead',
      action: call.path + (warning === null ? '' : `?warning=${warning.row.id}`),
      keys: { key: newToken(), revision: null },
      file: fields.tableFile({ name: 'file', label: 'groups.file', hint: phrase('groups.file-hint'), width: 'long' }),
      pasted: fields.area({ name: 'pasted', label: 'groups.pasted', hint: phrase('groups.pasted-hint'), rows: 6 }),
      errors: fields.summary(),
      submit: 'groups.read',
      template: paths.emptyList,
      templateWord: 'groups.template',
    },
    {
      title: say(heading),
      status: faults.length > 0 ? 422 : 200,
      breadcrumb: file === null ? [] : crumbsOf(locale, file, say(heading)),
    },
  )
}

/** Reads a table and goes on to the page it is checked on. */
export async function takeList(call: SignedInCall): Promise<Answer> {
  const { desk, actor, uploads, body } = call
  const disputeId = call.params.id ?? null
  if (disputeId !== null) await openFile(desk.db.reader, actor, disputeId, 'dispute:amend')
  if (uploads.faults.length > 0) return drawBegin(call, uploads.faults)
  const pasted = typeof body.pasted === 'string' ? body.pasted : ''
  const warning = disputeId === null ? await warningBehind(call) : null
  const known = warning === null ? {} : { typed: caseTyped(warning), item: claimsOf(warning)[0] }
  const begun = await beginList(desk, actor, { file: uploads.files.file ?? null, pasted, disputeId, ...known })
  if (!begun.ok) return drawBegin(call, begun.faults)
  if (warning !== null) await rememberDraft(desk, actor, warning.row.id, begun.draftId)
  return redirect(pathTo(paths.list, { draftId: begun.draftId }))
}

/** The warning a group is made of, where the address names one. */
const warningBehind = async ({ desk, actor, query }: SignedInCall): Promise<WarningFile | null> =>
  query.warning === undefined ? null : convertible(desk, actor, query.warning)

/** The list as it stands. */
export async function showList(call: SignedInCall): Promise<Answer> {
  return drawList(call, await openedList(call))
}

/** Keeps what was changed of the list and looks at it again. */
export async function rereadList(call: SignedInCall): Promise<Answer> {
  const draftId = call.params.draftId ?? ''
  const list = withChanges(await openList(call.desk, call.actor, draftId), call.body)
  await keepList(call.desk, call.actor, draftId, list)
  return redirect(pathTo(paths.list, { draftId }))
}

/** Saves the list, or draws it again with everything that keeps it from being saved; what was typed stays in the draft. */
export async function saveList(call: SignedInCall): Promise<Answer> {
  const { desk, actor } = call
  const draftId = call.params.draftId ?? ''
  const list = withChanges(await openList(desk, actor, draftId), call.body)
  const opened = await judged(call, list)
  const saved = list.disputeId === null ? await saveNew(call, draftId, opened) : await saveInto(call, draftId, opened)
  if (saved.ok) return saved.answer
  await keepList(desk, actor, draftId, list)
  return drawList(call, opened, saved)
}

type OpenedList = { list: ListDraft; standing: Standing | null; judged: Judged; today: Day }
type Tried = { faults: readonly FieldFault[]; doubts: readonly FieldFault[] }
type Saved = { ok: true; answer: Answer } | ({ ok: false } & Tried)

const openedList = async (call: SignedInCall): Promise<OpenedList> =>
  judged(call, await openList(call.desk, call.actor, call.params.draftId ?? ''))

async function judged({ desk, actor }: SignedInCall, list: ListDraft): Promise<OpenedList> {
  const today = desk.clock.today()
  let standing: Standing | null = null
  if (list.disputeId !== null) {
    const file = await openFile(desk.db.reader, actor, list.disputeId, 'dispute:amend')
    const numbers = await desk.privateValues.read(desk.db.reader, file.workers.map(holderOf), 'identity')
    standing = { file, identities: new Set(numbers.values()) }
  }
  return { list, standing, judged: judgeList(list, standing, today), today }
}

/** Doubts nobody has looked at keep a list from being saved. */
const unlooked = ({ list, judged: { read } }: OpenedList): FieldFault[] =>
  read.doubts.length > 0 && list.typed.looked !== lookedMark(read.doubts)
    ? [{ field: 'looked', code: 'list-doubts' }]
    : []

async function saveNew(call: SignedInCall, draftId: string, opened: OpenedList): Promise<Saved> {
  const { desk, actor, act } = call
  const { list, today } = opened
  const form = readCase(list.typed)
  const doubts = doubtsAbout(readableParts.parse(withRows(list.typed, ['respondents'])), today)
  const seat = await counterSeat(desk.db.reader, actor, today)
  const now = shanghaiTime(desk.clock.now()).slice(-5)
  const faults = [
    ...(form.ok ? judgeCase(form.value, { today, now, units: seat.units }) : form.faults),
    ...unlooked(opened),
  ]
  if (!form.ok || faults.length > 0 || opened.judged.faults.length > 0 || unanswered(doubts, list.typed).length > 0)
    return { ok: false, faults, doubts }
  const unitId = form.value.unitId ?? seat.units[0]?.id ?? ''
  const given = caseFromForm(
    form.value,
    unitId,
    opened.judged.read.workers.map((worker) => worker.given),
  )
  const { disputeId } = await registerList(desk, act, given, draftId, list)
  return { ok: true, answer: redirect(pathTo(paths.registered, { id: disputeId })) }
}

async function saveInto(call: SignedInCall, draftId: string, opened: OpenedList): Promise<Saved> {
  const {
    list,
    judged: { read },
  } = opened
  const form = readJoining(list.typed)
  const faults = [...(form.ok ? [] : form.faults), ...unlooked(opened)]
  const disputeId = list.disputeId ?? ''
  if (!form.ok || faults.length > 0 || opened.judged.faults.length > 0) return { ok: false, faults, doubts: [] }
  const workers = read.workers.map((worker) => worker.given)
  await joinList(call.desk, call.act, { disputeId, on: form.value.on, workers, draftId, list })
  const done = { kind: 'done', key: 'groups.joined' } as const
  return { ok: true, answer: redirect(`${pathTo(paths.dispute, { id: disputeId })}?tab=parties`, done) }
}

/** `tried` is null while the list is only looked at. */
async function drawList(call: SignedInCall, opened: OpenedList, tried: Tried | null = null): Promise<Answer> {
  const { locale } = call
  const draftId = call.params.draftId ?? ''
  const title = words(locale)(opened.standing === null ? 'groups.check-title' : 'groups.join-title')
  const beside = opened.standing === null ? await besideNew(call, opened) : besideStanding(opened)
  const list = { ...opened.list, typed: { ...beside.usual, ...opened.list.typed } }
  const model = checkModel(
    { locale, draftId, list, judged: opened.judged, faults: tried?.faults ?? [], doubts: tried?.doubts ?? [] },
    beside.make,
  )
  const breadcrumb = crumbs(call, opened, title)
  return page(checkListPage, model, { title, status: tried === null ? 200 : 422, breadcrumb })
}

const crumbs = (call: SignedInCall, { standing }: OpenedList, title: string): Crumb[] =>
  standing === null
    ? [
        { href: paths.newGroup, text: words(call.locale)('groups.title') },
        { href: null, text: title },
      ]
    : crumbsOf(call.locale, standing.file, title)

/** The questions beside a list, and what stands in them before anybody typed. */
type Questions = { usual: ListDraft['typed']; make: (f: FormFields) => Beside }

const besideStanding = ({ today }: OpenedList): Questions => ({
  usual: { on: today },
  make: (f) => ({
    questions: [f.day({ name: 'on', label: 'groups.apply-on', required: true })],
    folds: [],
  }),
})

async function besideNew({ desk, actor, locale }: SignedInCall, { list, today }: OpenedList): Promise<Questions> {
  const seat = await counterSeat(desk.db.reader, actor, today)
  const usual = usualOfCase(desk, seat.own)
  return {
    usual,
    make: (f) => {
      const { unit, first } = unitField(f, seat)
      return {
        questions: [...(first && unit ? [unit] : []), ...employerFields(f), summaryField(f)],
        folds: [
          employerFold(f, locale),
          ...caseFolds(f, locale, { ...usual, ...list.typed }, seat, first ? null : unit),
        ],
      }
    },
  }
}

/** An empty table with every column the desk knows, text throughout. */
export async function sendTemplate({ desk, locale }: SignedInCall): Promise<Answer> {
  const say = words(locale)
  const heads = plainColumns.map((column) => say(columnWord(column)))
  const bytes = await workbookInThread(desk, { kind: 'template', sheet: say('groups.template-sheet'), heads })
  return fileAnswer(
    bytes,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    say('groups.template-name'),
  )
}
