/** What the pages of closing answer: each reads its form, calls one use case and draws the page again when something is wrong. */
import { closingsOfMonth, monthSnapshots } from '../../db/repositories/month-steps.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { transact } from '../../db/database.ts'
import { monthPage } from '../../templates/pages/months/month.ts'
import { monthChangesPage } from '../../templates/pages/months/changes.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault, type Reason } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { file, page, redirect, type Answer, type Crumb } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { changesModel } from './changes-page.ts'
import { decideMonth } from './decide-month.ts'
import { decideForm, proposeForm } from './form.ts'
import { monthAddress, yearAddress } from './month-address.ts'
import { monthModel } from './month-page.ts'
import { monthAsked, monthStanding, unitAsked, type MonthStanding } from './month-place.ts'
import { problemKinds } from './month-problems.ts'
import { proposeMonth } from './propose-month.ts'
import { yearModel } from './year-page.ts'

export async function showYear(call: SignedInCall): Promise<Answer> {
  const unit = await unitAsked(call.desk.db.reader, call.actor, unitOf(call), 'report:read')
  const model = await yearModel(call, unit)
  return page(listPage, model, { title: model.heading })
}

export async function showMonth(call: SignedInCall): Promise<Answer> {
  return drawMonth(call, await standingAsked(call, call.query.unit), { typed: {}, faults: [], reasons: [] })
}

export async function propose(call: SignedInCall): Promise<Answer> {
  const { desk, act, body } = call
  const month = monthAsked(call.params.month)
  return answered(call, readForm(proposeForm, body), async (form) => {
    const { unit, what, reason, revision } = form
    await proposeMonth(desk, act, { unitId: unit, month, what, reason, revision })
    const key = what === 'close' ? 'months.proposed' : 'months.reopening-proposed'
    return redirect(monthAddress(month, unit), { kind: 'done', key })
  })
}

export async function decide(call: SignedInCall): Promise<Answer> {
  const { desk, act, body } = call
  const month = monthAsked(call.params.month)
  return answered(call, readForm(decideForm, body), async (form) => {
    const { unit, word, reason, revision } = form
    await decideMonth(desk, act, { unitId: unit, month, agreed: word === 'agreed', reason, revision })
    const key = word === 'agreed' ? 'months.decided' : 'months.sent-back'
    return redirect(monthAddress(month, unit), { kind: 'done', key })
  })
}

export async function showChanges(call: SignedInCall): Promise<Answer> {
  const standing = await standingAsked(call, call.query.unit)
  const model = await changesModel(call, standing)
  return page(monthChangesPage, model, { title: model.heading, breadcrumb: crumbs(call, standing, model.heading) })
}

/** The rows a closing froze, as text whose SHA-256 stands on the page. */
export async function sendFrozen(call: SignedInCall): Promise<Answer> {
  const { desk, actor, query } = call
  const { reader } = desk.db
  const unit = await unitAsked(reader, actor, unitOf(call), 'report:export')
  const month = monthAsked(call.params.month)
  const closing = (await closingsOfMonth(reader, [unit.id], month)).get(unit.id)
  const part = query.part === 'cases' ? 'cases' : 'figures'
  const frozen = closing && (await monthSnapshots(reader, [closing.id])).get(closing.id)
  if (!frozen) throw new DomainError('not-found', 'no-such-page')
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at: desk.clock.now(),
      actorId: actor.staffId,
      action: 'month:frozen',
      object: { kind: 'month', id: closing.id, unitId: unit.id },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { month, part },
    }),
  )
  return file(new TextEncoder().encode(frozen[part]), 'text/plain; charset=utf-8', `${month}-${part}.txt`)
}

type Again = { typed: Typed; faults: readonly FieldFault[]; reasons: readonly Reason[] }

/** Does the work of a form that reads well; what is wrong or refused is said on the month's own page, with what was typed. */
async function answered<Form>(
  call: SignedInCall,
  form: { ok: true; value: Form } | { ok: false; faults: readonly FieldFault[] },
  work: (form: Form) => Promise<Answer>,
): Promise<Answer> {
  const again = async (faults: readonly FieldFault[], reasons: readonly Reason[]): Promise<Answer> => {
    const standing = await standingAsked(call, call.body.unit)
    return drawMonth(call, standing, { typed: call.body, faults, reasons })
  }
  if (!form.ok) return again(form.faults, [])
  try {
    return await work(form.value)
  } catch (fault) {
    if (!(fault instanceof DomainError) || fault.code !== 'month-refused') throw fault
    return again(fault.faults, fault.reasons)
  }
}

async function drawMonth(call: SignedInCall, standing: MonthStanding, again: Again): Promise<Answer> {
  const alone = problemKinds.find((kind) => kind === call.query.problem) ?? null
  const model = await monthModel(call, standing, again, alone)
  return page(monthPage, model, {
    title: model.heading,
    status: again.faults.length > 0 ? 422 : again.reasons.length > 0 ? 409 : 200,
    breadcrumb: crumbs(call, standing, null),
  })
}

async function standingAsked(call: SignedInCall, unitId: string | string[] | undefined): Promise<MonthStanding> {
  const { desk, actor, params } = call
  const month = monthAsked(params.month)
  const asked = typeof unitId === 'string' ? unitId : unitOf(call)
  const unit = await unitAsked(desk.db.reader, actor, asked, 'report:read')
  return monthStanding(desk.db.reader, unit, month, desk.clock.today())
}

/** The unit asked for, or the first the reader sees. */
const unitOf = ({ actor, query }: SignedInCall): string =>
  query.unit ?? scopeRoots(actor.grants, 'report:read')[0] ?? ''

function crumbs({ locale }: SignedInCall, { unit, month }: MonthStanding, last: string | null): Crumb[] {
  const say = words(locale)
  const reports = { href: paths.totals, text: say('reports.title') }
  const year = { href: yearAddress(month.slice(0, 4), unit.id), text: say('months.title') }
  return last === null
    ? [reports, year, { href: null, text: month }]
    : [reports, year, { href: monthAddress(month, unit.id), text: month }, { href: null, text: last }]
}
