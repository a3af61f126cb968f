/** Routes of the lawyers' register. */
import {
  aidLoads,
  conflictsOf,
  countLawyers,
  findLawyer,
  lawyerTrace,
  listLawyers,
  type LawyerKey,
  type LawyersAsked,
} from '../../db/repositories/lawyers.ts'
import { findStaff, staffBelow } from '../../db/repositories/staff.ts'
import { unitsBelow } from '../../db/repositories/units.ts'
import { lawyerPage } from '../../templates/pages/lawyers/lawyer.ts'
import { formPage } from '../../templates/pages/system/form-page.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import { words, type WordKey } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { DomainError } from '../../workflows/errors.ts'
import { expertises } from '../../workflows/lawyers/conflicts.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { explained } from '../http/explained.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import {
  addLawyerForm,
  changeLawyerForm,
  conflictForm,
  endConflictForm,
  endLawyerForm,
  resumeLawyerForm,
} from './form.ts'
import { addLawyer, changeEntry, declareConflict, endEntry, liftConflict, resumeEntry } from './keep-lawyers.ts'
import { listUnits, openLawyer } from './open-lawyer.ts'
import { entryModel, lawyerModel, lawyersModel, typedOf, type EntryChoices } from './page.ts'

const PAGE_ROWS = 50

const idOf = (call: SignedInCall): string => call.params.lawyerId ?? ''

export const lawyerRoutes: readonly Route[] = [
  { method: 'GET', path: paths.lawyers, permission: 'aid:read', audit: 'none:read', handle: showList },
  {
    method: 'GET',
    path: paths.newLawyer,
    permission: 'aid:manage',
    audit: 'none:read',
    handle: (call) => showNew(call, { from: call.desk.clock.today(), languages: ['mandarin'] }, []),
  },
  { method: 'POST', path: paths.newLawyer, permission: 'aid:manage', audit: 'lawyer-added', handle: add },
  {
    method: 'GET',
    path: paths.lawyer,
    permission: 'aid:read',
    audit: 'none:read',
    handle: (call) => showOne(call, []),
  },
  {
    method: 'GET',
    path: paths.changeLawyer,
    permission: 'aid:manage',
    audit: 'none:read',
    handle: (call) => showChange(call, null, []),
  },
  { method: 'POST', path: paths.changeLawyer, permission: 'aid:manage', audit: 'lawyer-changed', handle: change },
  step(paths.endLawyer, 'lawyer-ended', 'lawyers.ended', async (call) => {
    const form = readForm(endLawyerForm, call.body)
    if (form.ok) await endEntry(call.desk, call.act, idOf(call), form.value)
    return form
  }),
  step(paths.resumeLawyer, 'lawyer-resumed', 'lawyers.resumed', async (call) => {
    const form = readForm(resumeLawyerForm, call.body)
    if (form.ok) await resumeEntry(call.desk, call.act, idOf(call), form.value.revision)
    return form
  }),
  step(paths.lawyerConflict, 'lawyer-conflict-declared', 'lawyers.declared-done', async (call) => {
    const form = readForm(conflictForm, call.body)
    if (form.ok) await declareConflict(call.desk, call.act, idOf(call), form.value)
    return form
  }),
  step(paths.endLawyerConflict, 'lawyer-conflict-ended', 'lawyers.lifted', async (call) => {
    const form = readForm(endConflictForm, call.body)
    if (form.ok) await liftConflict(call.desk, call.act, idOf(call), form.value)
    return form
  }),
]

type Read = { ok: true } | { ok: false; faults: FieldFault[] }

/** A small form on the lawyer's page: done, or the page again with its faults. */
function step(path: string, audit: string, done: WordKey, work: (call: SignedInCall) => Promise<Read>): Route {
  return {
    method: 'POST',
    path,
    permission: 'aid:manage',
    audit,
    handle: (call) =>
      explained(
        async () => {
          const form = await work(call)
          if (!form.ok) return showOne(call, form.faults)
          return redirect(pathTo(paths.lawyer, { lawyerId: idOf(call) }), { kind: 'done', key: done })
        },
        (faults) => showOne(call, faults),
      ),
  }
}

async function showList(call: SignedInCall): Promise<Answer> {
  const { desk, actor, locale, query } = call
  const { reader } = desk.db
  const units = await listUnits(reader, actor)
  const unit = query.unit ?? ''
  if (unit !== '' && !units.some((one) => one.id === unit)) throw new DomainError('not-found', 'no-such-page')
  const today = desk.clock.today()
  const filter = {
    unit,
    field: expertises.find((one) => one === query.field) ?? '',
    show: query.show === 'all' ? 'all' : '',
  }
  const asked: LawyersAsked = {
    unitIds: unit === '' ? units.map((one) => one.id) : [unit],
    expertise: filter.field === '' ? null : filter.field,
    on: filter.show === 'all' ? null : today,
  }
  const after = await keyOf(call, query.after ?? '')
  const found = await listLawyers(reader, asked, { after, limit: PAGE_ROWS + 1 })
  const shown = found.slice(0, PAGE_ROWS)
  const last = shown.at(-1)
  const addressOf = (key: LawyerKey | null): string => {
    const narrowed = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
    if (key !== null) narrowed.set('after', key.id)
    return `${paths.lawyers}${narrowed.size > 0 ? `?${narrowed.toString()}` : ''}`
  }
  const model = lawyersModel(locale, {
    found: shown,
    loads: await aidLoads(
      reader,
      shown.map((lawyer) => lawyer.id),
    ),
    units,
    filter,
    mayAdd: mayEver(actor.grants, 'aid:manage'),
    today,
    pager: {
      total: await countLawyers(reader, asked),
      first: after === null ? null : addressOf(null),
      next: found.length > PAGE_ROWS && last ? addressOf(last) : null,
    },
  })
  return page(listPage, model, { title: model.heading })
}

/** The last row of the page before, by its id: no address bears a name. */
async function keyOf(call: SignedInCall, id: string): Promise<LawyerKey | null> {
  const last = await findLawyer(call.desk.db.reader, id)
  return last && { id: last.id, name: last.name }
}

async function choicesOf(call: SignedInCall): Promise<EntryChoices> {
  const { reader } = call.desk.db
  const roots = scopeRoots(call.actor.grants, 'aid:manage')
  const units = await unitsBelow(reader, roots, { on: call.desk.clock.today() })
  const staff = await staffBelow(reader, roots)
  return {
    units: units.map((unit) => ({ value: unit.id, text: unit.name })),
    staff: staff
      .filter((person) => person.active)
      .map((person) => ({ value: person.id, text: `${person.displayName} - ${person.unitName}` })),
  }
}

async function showNew(call: SignedInCall, typed: Typed, faults: readonly FieldFault[]): Promise<Answer> {
  const model = entryModel(call.locale, null, await choicesOf(call), typed, faults)
  return page(formPage, model, { title: model.heading, status: faults.length > 0 ? 422 : 200 })
}

async function add(call: SignedInCall): Promise<Answer> {
  // Whoever keeps one list only is not asked which.
  const [only, ...others] = (await choicesOf(call)).units
  const body = only && others.length === 0 ? { unitId: only.value, ...call.body } : call.body
  const form = readForm(addLawyerForm, body)
  if (!form.ok) return showNew(call, call.body, form.faults)
  return explained(
    async () => {
      const { lawyerId } = await addLawyer(call.desk, call.act, form.value)
      return redirect(pathTo(paths.lawyer, { lawyerId }), { kind: 'done', key: 'lawyers.added' })
    },
    (faults) => showNew(call, call.body, faults),
  )
}

const phoneOf = async (call: SignedInCall): Promise<string | null> =>
  (await call.desk.privateValues.read(call.desk.db.reader, [idOf(call)], 'phone')).get(idOf(call)) ?? null

async function showChange(call: SignedInCall, typed: Typed | null, faults: readonly FieldFault[]): Promise<Answer> {
  const { lawyer } = await openLawyer(call.desk.db.reader, call.actor, idOf(call), 'aid:manage')
  const shown = typed ?? typedOf(lawyer, await phoneOf(call))
  const model = entryModel(call.locale, lawyer, await choicesOf(call), shown, faults)
  return page(formPage, model, { title: model.heading, status: faults.length > 0 ? 422 : 200 })
}

async function change(call: SignedInCall): Promise<Answer> {
  const form = readForm(changeLawyerForm, call.body)
  if (!form.ok) return showChange(call, call.body, form.faults)
  return explained(
    async () => {
      await changeEntry(call.desk, call.act, idOf(call), form.value)
      return redirect(pathTo(paths.lawyer, { lawyerId: idOf(call) }), { kind: 'done', key: 'lawyers.changed' })
    },
    (faults) => showChange(call, call.body, faults),
  )
}

async function showOne(call: SignedInCall, faults: readonly FieldFault[]): Promise<Answer> {
  const { reader } = call.desk.db
  const { lawyer, mine } = await openLawyer(reader, call.actor, idOf(call), 'aid:read')
  const account = lawyer.staff_id === null ? null : await findStaff(reader, lawyer.staff_id)
  const model = lawyerModel(call.locale, lawyer, {
    mine,
    phone: await phoneOf(call),
    account: account?.displayName ?? null,
    conflicts: await conflictsOf(reader, [lawyer.id]),
    trace: await lawyerTrace(reader, lawyer.id),
    today: call.desk.clock.today(),
    typed: faults.length > 0 ? call.body : {},
    faults,
  })
  return page(lawyerPage, model, {
    title: lawyer.name,
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: [
      { href: paths.lawyers, text: words(call.locale)('lawyers.title') },
      { href: null, text: lawyer.name },
    ],
  })
}
