/** Answers the requests of legal aid: the grid, an application, a case and each of its steps. */
import { disputeByNumber } from '../../db/repositories/disputes.ts'
import { aidCasePage } from '../../templates/pages/legal-aid/aid-case.ts'
import { applyPage } from '../../templates/pages/legal-aid/apply.ts'
import { aidGridPage } from '../../templates/pages/legal-aid/grid.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { openAid } from './aid-file.ts'
import { aidCrumbs } from './crumbs.ts'
import { directForm, fromDisputeForm } from './apply-form.ts'
import { applyDirectly, applyFromDispute } from './apply-for-aid.ts'
import { directModel, fromDisputeModel } from './apply-page.ts'
import { verifyAidReceipt } from './books/verify-receipt.ts'
import { aidCaseModel } from './case-page.ts'
import { openForAid } from './from-dispute.ts'
import { soughtIn } from './find-aid.ts'
import { gridModel, type GridTried } from './grid-page.ts'
import { faulty, FRESH, redrawnIfRefused, statusOf, type Redrawn } from './redrawn.ts'
import { saveGrid } from './save-grid.ts'
import { isAidStep, stepForms, verifyForm, type CaseStep } from './step-forms.ts'
import { sweepCases, sweepForm } from './sweep-cases.ts'
import { advanceAid } from './take-aid-step.ts'

export async function drawGrid(call: SignedInCall, tried: GridTried | null = null): Promise<Answer> {
  const status = tried === null ? 200 : tried.faults.length > 0 ? 422 : tried.told.kept.length > 0 ? 409 : 200
  return page(aidGridPage, await gridModel(call, tried), { title: words(call.locale)('aid.title'), status })
}

/** The rows that hold what was typed; it travels in the body and never in an address. */
export const drawFound = async (call: SignedInCall): Promise<Answer> =>
  soughtIn(call.body) === null ? redirect(listAddress(call)) : drawGrid(call)

const listAddress = ({ query }: SignedInCall): string => {
  const asked = new URLSearchParams(query).toString()
  return asked === '' ? paths.legalAid : `${paths.legalAid}?${asked}`
}

/** Goes back to the same list, or shows what was kept and why; of rows that were searched for, the same rows again. */
async function gridAnswer(call: SignedInCall, told: GridTried['told']): Promise<Answer> {
  if (told.kept.length > 0 || soughtIn(call.body) !== null) return drawGrid(call, { told, faults: [] })
  return redirect(listAddress(call), { kind: 'done', key: 'aid.saved-rows', values: { count: told.saved } })
}

export const saveCells = async (call: SignedInCall): Promise<Answer> => gridAnswer(call, await saveGrid(call))

export async function sweep(call: SignedInCall): Promise<Answer> {
  const form = readForm(sweepForm, call.body)
  if (!form.ok) return drawGrid(call, { told: { saved: 0, kept: [] }, faults: form.faults })
  return gridAnswer(call, await sweepCases(call, form.value))
}

/** Opens the application for the dispute that bears a number. */
export async function findDisputeForAid(call: SignedInCall): Promise<Answer> {
  const { desk, actor, body } = call
  const number = typeof body.number === 'string' ? body.number.trim() : ''
  const found =
    number === '' ? null : await disputeByNumber(desk.db.reader, scopeRoots(actor.grants, 'aid:apply'), number)
  if (found !== null) return redirect(pathTo(paths.disputeAid, { id: found }))
  const fault = { field: 'number', code: number === '' ? 'required' : 'aid-no-such-dispute' }
  return drawGrid(call, { told: { saved: 0, kept: [] }, faults: [fault] })
}

export async function drawFromDispute(call: SignedInCall, state: Redrawn = FRESH): Promise<Answer> {
  const file = await openForAid(call.desk.db.reader, call.actor, call.params.id ?? '')
  const title = words(call.locale)('aid.apply-title')
  const status = statusOf(state)
  return page(applyPage, await fromDisputeModel(call, file, state), {
    title,
    status,
    breadcrumb: aidCrumbs(call, title),
  })
}

export async function takeFromDispute(call: SignedInCall): Promise<Answer> {
  const { desk, act, actor, params, body } = call
  const form = readForm(fromDisputeForm, body)
  if (!form.ok) return drawFromDispute(call, faulty(body, form.faults))
  return redrawnIfRefused(
    body,
    async () => {
      const ids = await applyFromDispute(desk, act, params.id ?? '', form.value)
      return redirect(afterwards(actor, ids[0] ?? '', params.id ?? ''), {
        kind: 'done',
        key: 'aid.applied',
        values: { count: ids.length },
      })
    },
    (state) => drawFromDispute(call, state),
  )
}

/** Whoever reads aid cases goes on to the new one; whoever only took the application goes back to his dispute. */
const afterwards = (actor: SignedInCall['actor'], id: string, disputeId: string | null): string => {
  if (scopeRoots(actor.grants, 'aid:manage').length > 0) return pathTo(paths.aidCase, { aidId: id })
  return disputeId === null ? paths.home : pathTo(paths.dispute, { id: disputeId })
}

export async function drawDirect(call: SignedInCall, state: Redrawn = FRESH): Promise<Answer> {
  const title = words(call.locale)('aid.apply-title')
  return page(applyPage, await directModel(call, state), {
    title,
    status: statusOf(state),
    breadcrumb: aidCrumbs(call, title),
  })
}

export async function takeDirect(call: SignedInCall): Promise<Answer> {
  const { desk, act, actor, body } = call
  const form = readForm(directForm, body)
  if (!form.ok) return drawDirect(call, faulty(body, form.faults))
  return redrawnIfRefused(
    body,
    async () => {
      const id = await applyDirectly(desk, act, { ...form.value, unitId: actor.unitId })
      return redirect(afterwards(actor, id, null), { kind: 'done', key: 'aid.applied', values: { count: 1 } })
    },
    (state) => drawDirect(call, state),
  )
}

export async function drawCase(
  call: SignedInCall,
  tried: CaseStep | null = null,
  state: Redrawn = FRESH,
): Promise<Answer> {
  const { desk, actor, locale } = call
  const file = await openAid(desk.db.reader, actor, call.params.aidId ?? '', 'aid:read')
  const model = await aidCaseModel({ desk, actor, locale, file, today: desk.clock.today() }, { ...state, tried })
  return page(aidCasePage, model, {
    title: `${model.heading} ${model.name}`,
    status: statusOf(state),
    ...(state.stale ? { reason: 'aid-case-changed' } : {}),
    breadcrumb: aidCrumbs(call, model.heading),
  })
}

/** One step; who may take it is asked of its own permission by the use case. */
export async function takeStep(call: SignedInCall): Promise<Answer> {
  const { desk, act, params, body } = call
  const name = params.event ?? ''
  if (!isAidStep(name)) throw new DomainError('not-found', 'no-such-page')
  const form = readForm(stepForms[name], body)
  if (!form.ok) return drawCase(call, name, faulty(body, form.faults))
  return redrawnIfRefused(
    body,
    async () => {
      const id = params.aidId ?? ''
      await advanceAid(desk, act, id, form.value.revision, form.value.ask)
      return redirect(pathTo(paths.aidCase, { aidId: id }), {
        kind: 'done',
        key: 'aid.done',
        values: { step: words(call.locale)(`aid-event.${name}`) },
      })
    },
    (state) => drawCase(call, name, state),
  )
}

/** Confirms a payment that somebody else noted. */
export async function verifyReceipt(call: SignedInCall): Promise<Answer> {
  const { aidId = '', receiptId = '' } = call.params
  const form = readForm(verifyForm, call.body)
  if (!form.ok) return drawCase(call)
  await verifyAidReceipt(call.desk, call.act, { aidCaseId: aidId, receiptId, revision: form.value.revision })
  return redirect(pathTo(paths.aidCase, { aidId }), { kind: 'done', key: 'aid.receipt-confirmed' })
}
