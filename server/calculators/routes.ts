/** Routes of the calculators: at the counter for everybody signed in, and from a case, where a result can become a claim. */
import { z } from 'zod'
import type { Typed } from '../../templates/parts/form-fields.ts'
import { DomainError } from '../../workflows/errors.ts'
import { calculatorCodes, type CalculatorCode } from '../../workflows/law/calculators/codes.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { file as fileAnswer, redirect, type Answer } from '../http/answer.ts'
import { id, readForm, revision } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { claimsIntoDraft } from '../intake/claims-into-draft.ts'
import { blankAnswers, knownAnswers, workerMeant } from './case-facts.ts'
import { drawCalculator, drawHub } from './page.ts'
import { putIntoClaims } from './put-into-claims.ts'
import { sheetPdf } from './sheet.ts'
import { untouched, work, type Worked } from './work.ts'

export const calculatorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.calculators,
    permission: 'desk:enter',
    audit: 'none:read',
    handle: (call) => Promise.resolve(drawHub(call, null)),
  },
  {
    method: 'GET',
    path: paths.calculator,
    permission: 'desk:enter',
    audit: 'none:read',
    handle: (call) => ask(call, null),
  },
  {
    method: 'POST',
    path: paths.calculator,
    permission: 'desk:enter',
    audit: 'none:look-up',
    bound: 'typing',
    handle: (call) => answer(call, null),
  },
  {
    method: 'POST',
    path: paths.calculatorSheet,
    permission: 'desk:enter',
    audit: 'none:drawn from what was typed, nothing is issued',
    bound: 'print',
    handle: (call) => sheet(call, null),
  },
  {
    method: 'POST',
    path: paths.calculatorDraft,
    permission: 'dispute:register',
    audit: 'none:draft',
    handle: (call) => putIntoDraft(call),
  },
  {
    method: 'GET',
    path: paths.caseCalculators,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: async (call) => drawHub(call, await opened(call)),
  },
  {
    method: 'GET',
    path: paths.caseCalculator,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: async (call) => ask(call, await opened(call)),
  },
  {
    method: 'POST',
    path: paths.caseCalculator,
    permission: 'dispute:read',
    audit: 'none:look-up',
    bound: 'typing',
    handle: async (call) => answer(call, await opened(call)),
  },
  {
    method: 'POST',
    path: paths.caseCalculatorSheet,
    permission: 'dispute:read',
    audit: 'none:drawn from what was typed, nothing is issued',
    bound: 'print',
    handle: async (call) => sheet(call, await opened(call)),
  },
  {
    method: 'POST',
    path: paths.caseCalculatorClaims,
    permission: 'dispute:amend',
    audit: 'claims-calculated',
    handle: async (call) => put(call, await opened(call)),
  },
]

const opened = (call: SignedInCall): Promise<DisputeFile> =>
  openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'dispute:read')

function codeOf({ params }: SignedInCall): CalculatorCode {
  const code = calculatorCodes.find((known) => known === params.calculator)
  if (code === undefined) throw new DomainError('not-found', 'no-such-page')
  return code
}

function ask(call: SignedInCall, file: DisputeFile | null): Promise<Answer> {
  const today = call.desk.clock.today()
  const typed = file === null ? blankAnswers(today) : knownAnswers(file, workerMeant(file, call.query.worker), today)
  return drawCalculator(call, codeOf(call), file, typed, untouched)
}

/** What was typed of the calculation itself: the worker and the case's revision are about the case, the draft about the counter. */
async function workedOut(call: SignedInCall): Promise<{ typed: Typed; worked: Worked }> {
  const { revision: _revision, draftId: _draftId, ...typed } = call.body
  const { worker: _worker, ...answers } = typed
  return { typed, worked: await work(call.desk, codeOf(call), answers) }
}

async function answer(call: SignedInCall, file: DisputeFile | null): Promise<Answer> {
  const { typed, worked } = await workedOut(call)
  return drawCalculator(call, codeOf(call), file, typed, worked)
}

async function sheet(call: SignedInCall, file: DisputeFile | null): Promise<Answer> {
  const code = codeOf(call)
  const { typed, worked } = await workedOut(call)
  const { calculation } = worked
  if (calculation === null) return drawCalculator(call, code, file, typed, worked)
  const about = file === null ? null : { file, worker: workerMeant(file, typed.worker) }
  const today = call.desk.clock.today()
  const bytes = await sheetPdf(call.desk, call.actor.unitId, {
    code,
    calculation,
    about,
    unitName: call.actor.unitName,
    today,
  })
  return fileAnswer(bytes, 'application/pdf', `calculation-${code}-${today}.pdf`, true)
}

async function put(call: SignedInCall, file: DisputeFile): Promise<Answer> {
  const code = codeOf(call)
  const { typed, worked } = await workedOut(call)
  const { calculation } = worked
  const read = readForm(z.object({ revision }), { revision: call.body.revision })
  if (calculation === null) return drawCalculator(call, code, file, typed, worked)
  await putIntoClaims(call.desk, call.act, {
    disputeId: file.row.id,
    workerId: typeof typed.worker === 'string' ? typed.worker : '',
    revision: read.ok ? read.value.revision : -1,
    claims: calculation.claims,
  })
  return redirect(`${pathTo(paths.dispute, { id: file.row.id })}?tab=parties`, {
    kind: 'done',
    key: 'calculators.put-done',
  })
}

async function putIntoDraft(call: SignedInCall): Promise<Answer> {
  const code = codeOf(call)
  const { typed, worked } = await workedOut(call)
  if (worked.calculation === null) return drawCalculator(call, code, null, typed, worked)
  const read = readForm(z.object({ draftId: id }), { draftId: call.body.draftId })
  if (!read.ok) throw new DomainError('invalid', 'form-damaged')
  const { draftId } = read.value
  await claimsIntoDraft(call.desk, call.actor, draftId, worked.calculation.claims)
  return redirect(pathTo(paths.intakeDraft, { draftId }), { kind: 'done', key: 'calculators.drafted' })
}
