/** Routes of hand-overs to bodies that are no court. */
import { handOverJournal } from '../../db/repositories/hand-overs.ts'
import { namesOfStaff } from '../../db/repositories/staff.ts'
import { newHandOverPage } from '../../templates/pages/hand-overs/new-hand-over.ts'
import { referralPage } from '../../templates/pages/referrals/referral.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { options, primaryOf } from '../../workflows/kernel/options.ts'
import { handOverKinds, handOverResults, type HandOverKind } from '../../workflows/referral/context.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import { day } from '../../workflows/values/day.ts'
import { inspectionTooLate } from '../disputes/case/other-ways.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { caseText, type Redrawn } from '../referrals/page.ts'
import { redrawnIfRefused, statusOf } from '../referrals/redraw.ts'
import { isStepName, newHandOverForm, stepForms, type StepName } from './form.ts'
import { handOverFacts } from './hand-over-facts.ts'
import { openHandOver, storedHandOver } from './hand-over-file.ts'
import { newHandOverModel } from './new-page.ts'
import { handOverModel } from './page.ts'
import { prepareHandOver } from './prepare-hand-over.ts'
import { advanceHandOver, type HandOverStep } from './take-hand-over-step.ts'

const FRESH: Redrawn = { typed: {}, faults: [], refused: null }

export const handOverRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.newHandOver,
    permission: 'referral:manage',
    audit: 'none:read',
    handle: (call) => showNew(call, call.query.kind, FRESH),
  },
  {
    method: 'POST',
    path: paths.newHandOver,
    permission: 'referral:manage',
    audit: 'handed-over',
    handle: async (call) => {
      const form = readForm(newHandOverForm, call.body)
      const typed = call.body
      if (!form.ok) return showNew(call, typed.kind, { typed, faults: form.faults, refused: null })
      return redrawnIfRefused(
        async () => {
          const handOverId = await prepareHandOver(call.desk, call.act, call.params.id ?? '', form.value)
          return redirect(pathTo(paths.handOver, { handOverId }), { kind: 'done', key: 'hand-overs.prepared' })
        },
        (fault) => showNew(call, typed.kind, { typed, faults: fault.faults, refused: fault.reasons }),
      )
    },
  },
  {
    method: 'GET',
    path: paths.handOver,
    permission: 'referral:read',
    audit: 'none:read',
    handle: (call) => showHandOver(call, null, FRESH),
  },
  {
    method: 'POST',
    path: paths.handOverStep,
    permission: 'referral:manage',
    audit: 'hand-over-advanced',
    handle: async (call) => {
      const name = call.params.event ?? ''
      if (!isStepName(name)) throw new DomainError('not-found', 'no-such-page')
      const form = readForm<HandOverStep>(stepForms[name], call.body)
      const typed = call.body
      if (!form.ok) return showHandOver(call, name, { typed, faults: form.faults, refused: null })
      return redrawnIfRefused(
        async () => {
          const handOverId = call.params.handOverId ?? ''
          await advanceHandOver(call.desk, call.act, handOverId, form.value)
          return redirect(pathTo(paths.handOver, { handOverId }), { kind: 'done', key: 'referrals.done' })
        },
        (fault) => showHandOver(call, name, { typed, faults: fault.faults, refused: fault.reasons }),
      )
    },
  },
]

async function showNew(call: SignedInCall, asked: unknown, redrawn: Redrawn): Promise<Answer> {
  const { desk } = call
  const kind = handOverKinds.find((one) => one === asked) ?? 'hardship-help'
  const file = await openFile(desk.db.reader, call.actor, call.params.id ?? '', 'referral:manage')
  const today = desk.clock.today()
  const late = inspectionTooLate(file, today, await currentCalendar(desk.db.reader))
  const against = kind === 'labour-inspection' && late !== null ? [late] : []
  const title = words(call.locale)('hand-overs.new-title')
  return page(newHandOverPage, newHandOverModel(file, kind, against, today, redrawn), {
    title,
    status: statusOf(redrawn),
    breadcrumb: [
      { href: pathTo(paths.dispute, { id: file.row.id }), text: caseText(file) },
      { href: null, text: title },
    ],
  })
}

async function showHandOver(call: SignedInCall, tried: StepName | null, redrawn: Redrawn): Promise<Answer> {
  const { desk } = call
  const opened = await openHandOver(desk.db.reader, call.actor, call.params.handOverId ?? '', 'referral:read')
  const { handOver, file } = opened
  const today = desk.clock.today()
  const calendar = await currentCalendar(desk.db.reader)
  const kind = handOver.kind as HandOverKind
  const choices = options(referralWorkflow, storedHandOver(handOver), (type) => ({
    occurredOn: today,
    facts: handOverFacts(file, calendar, {
      kind,
      on: today,
      today,
      notBefore: day(handOver.last_on),
      bodyName: handOver.body_name,
      consented: handOver.consented_on !== null,
      danger: handOver.danger,
      result: type === 'decided' ? (handOverResults[kind][0] ?? null) : null,
      self: handOver,
    }),
  }))
  const journal = await handOverJournal(desk.db.reader, handOver.id)
  const names = await namesOfStaff(
    desk.db.reader,
    journal.map((event) => event.actor_id),
  )
  // Whoever has not answered in time is asked again before anything else.
  const primary = primaryOf(referralWorkflow.primary, handOver.state, choices)?.event ?? null
  const late = handOver.answer_due_on !== null && handOver.answer_due_on < today
  const model = handOverModel(call.locale, opened, choices, late ? 'chased' : primary, journal, {
    ...redrawn,
    today,
    tried,
    names,
  })
  return page(referralPage, model, {
    title: model.heading,
    status: statusOf(redrawn),
    breadcrumb: [
      { href: pathTo(paths.dispute, { id: file.row.id }), text: caseText(file) },
      { href: null, text: model.heading },
    ],
  })
}
