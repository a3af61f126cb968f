/** Routes of the counter: the form, its drafts, the look-ups beside it, the page after saving and the slip. */
import { finishedHtml } from '../../templates/pages/html.ts'
import { counterPage } from '../../templates/pages/intake/counter.ts'
import { registeredPage } from '../../templates/pages/intake/registered.ts'
import { suggestionsPage } from '../../templates/pages/intake/suggestions.ts'
import { renderFragment } from '../../templates/pages/render.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { shanghaiTime } from '../clock.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { file, fragment, json, page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { typedForIntake } from '../consultations/typed.ts'
import { counterSeat, usualOfCase } from './counter-place.ts'
import { disputeFromForm } from './dispute-from-form.ts'
import { isDraftId, keepDraft, readDraft, type Typed } from '../drafts.ts'
import { doubtsAbout, unanswered } from './doubts.ts'
import { groupIntake, intakeFaults, intakeForm, readableParts } from './form.ts'
import { judgeIntake } from './judge-intake.ts'
import { counterModel } from './page.ts'
import { slipPdf } from './receipt-slip.ts'
import { registerAtCounter } from './register-at-counter.ts'
import { drawSeen } from './draw-seen.ts'
import { registeredModel } from './registered-page.ts'
import { suggestEmployers } from './suggest-employers.ts'

export const intakeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.intake,
    permission: 'dispute:register',
    audit: 'none:read',
    handle: (call) =>
      drawCounter(call, { draftId: call.desk.newId(), savedAt: null, typed: {}, faults: [], doubts: [] }),
  },
  {
    method: 'POST',
    path: paths.intake,
    permission: 'dispute:register',
    audit: 'dispute:register',
    handle: (call) => register(call),
  },
  {
    method: 'POST',
    path: paths.intakeFromConsultation,
    permission: 'dispute:register',
    audit: 'none:draws a form with what was typed in another',
    handle: (call) =>
      drawCounter(call, {
        draftId: call.desk.newId(),
        savedAt: null,
        typed: typedForIntake(call.body),
        faults: [],
        doubts: [],
      }),
  },
  {
    method: 'GET',
    path: paths.intakeFromConsultation,
    permission: 'dispute:register',
    audit: 'none:read',
    handle: () => Promise.resolve(redirect(paths.intake)),
  },
  {
    method: 'GET',
    path: paths.intakeDraft,
    permission: 'dispute:register',
    audit: 'none:read',
    handle: async (call) => {
      const draft = await readDraft(call.desk, call.actor, { id: draftIdOf(call), kind: 'intake' })
      if (!draft) throw new DomainError('not-found', 'no-such-page')
      return drawCounter(call, {
        draftId: draft.id,
        savedAt: draft.savedAt,
        typed: draft.typed,
        faults: [],
        doubts: [],
      })
    },
  },
  {
    method: 'POST',
    path: paths.intakeDraft,
    permission: 'dispute:register',
    audit: 'none:draft',
    handle: async (call) => {
      const id = draftIdOf(call)
      const { keep, draftId, ...typed } = call.body
      if (draftId !== id) throw new DomainError('invalid', 'form-damaged')
      const savedAt = await keepDraft(call.desk, call.actor, { id, kind: 'intake' }, typed)
      if (keep === undefined) return json({ savedAt })
      return redirect(pathTo(paths.intakeDraft, { draftId: id }), { kind: 'done', key: 'intake.draft-kept' })
    },
  },
  {
    method: 'POST',
    path: paths.seenBefore,
    permission: 'dispute:register',
    audit: 'none:look-up',
    bound: 'typing',
    handle: async (call) => fragment(await drawSeen(call, call.body)),
  },
  {
    method: 'POST',
    path: paths.employers,
    // Whoever logs consultations names employers too.
    permission: 'consultation:record',
    audit: 'none:look-up',
    bound: 'typing',
    handle: async (call) => {
      const typed = single(call.body.q).trim()
      const initials = /^[a-z0-9]+$/i.test(typed) ? typed : null
      const names = (await suggestEmployers(call.desk, typed)).map((name) => ({ name, initials }))
      return fragment(renderFragment(suggestionsPage, { names }, placeOf(call)))
    },
  },
  {
    method: 'GET',
    path: paths.registered,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: async (call) => {
      const opened = await openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'dispute:read')
      const say = words(call.locale)
      return page(registeredPage, await registeredModel(call.desk, call.locale, opened, call.actor), {
        title: say('intake.registered-title'),
        breadcrumb: [
          { href: paths.intake, text: say('intake.title') },
          { href: null, text: say('intake.registered-title') },
        ],
      })
    },
  },
  {
    method: 'GET',
    path: paths.receiptSlip,
    permission: 'paper:issue',
    audit: 'none:drawn from the file, nothing is issued',
    handle: async (call) => {
      const opened = await openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'paper:issue')
      const name = words(call.locale)('intake.slip-name', { code: opened.row.registration_code })
      return file(await slipPdf(call.desk, opened), 'application/pdf', name, true)
    },
  },
]

type Drawn = {
  draftId: string
  savedAt: string | null
  typed: Typed
  faults: readonly FieldFault[]
  doubts: readonly FieldFault[]
}

async function drawCounter(call: SignedInCall, drawn: Drawn): Promise<Answer> {
  const { desk, locale, actor } = call
  const seat = await counterSeat(desk.db.reader, actor, desk.clock.today())
  if (seat.units.length === 0) throw new DomainError('not-allowed', 'role-without-permission')
  const typed = { ...usualOfCase(desk, seat.own), ...drawn.typed }
  const seen = finishedHtml(await drawSeen(call, typed))
  return page(counterPage, counterModel({ ...drawn, typed, locale, seen }, seat), {
    title: words(locale)('intake.title'),
    status: drawn.faults.length > 0 || drawn.doubts.length > 0 ? 422 : 200,
  })
}

async function register(call: SignedInCall): Promise<Answer> {
  const { desk, actor, act } = call
  const grouped = groupIntake(call.body)
  const form = readForm(intakeForm, grouped)
  const again = (faults: readonly FieldFault[], doubts: readonly FieldFault[] = []): Promise<Answer> => {
    const { draftId, ...typed } = call.body
    const kept = single(draftId)
    return drawCounter(call, {
      draftId: isDraftId(kept) ? kept : desk.newId(),
      savedAt: null,
      typed,
      faults: intakeFaults(faults, grouped),
      doubts,
    })
  }
  const today = desk.clock.today()
  const doubts = intakeFaults(doubtsAbout(readableParts.parse(grouped), today), grouped)
  if (!form.ok) return again(form.faults, doubts)
  const seat = await counterSeat(desk.db.reader, actor, today)
  const now = shanghaiTime(desk.clock.now()).slice(-5)
  const faults = judgeIntake(form.value, { today, now, units: seat.units })
  if (faults.length > 0 || unanswered(doubts, call.body).length > 0) return again(faults, doubts)
  const unitId = form.value.unitId ?? seat.units[0]?.id ?? ''
  const given = disputeFromForm(form.value, unitId, today)
  const opened = await registerAtCounter(desk, act, given, form.value.draftId)
  return redirect(pathTo(paths.registered, { id: opened.disputeId }))
}

function draftIdOf(call: SignedInCall): string {
  const id = call.params.draftId ?? ''
  if (!isDraftId(id)) throw new DomainError('not-found', 'no-such-page')
  return id
}

const placeOf = (call: SignedInCall) => ({ locale: call.locale, csrfToken: null })
const single = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
