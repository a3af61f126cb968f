/** Routes of hand-overs to bodies that are no court, from a case and from a warning. */
import { handOverJournal } from '../../db/repositories/hand-overs.ts'
import { namesOfStaff } from '../../db/repositories/staff.ts'
import { handOverListPage } from '../../templates/pages/hand-overs/list.ts'
import { newHandOverPage } from '../../templates/pages/hand-overs/new-hand-over.ts'
import { referralPage } from '../../templates/pages/referrals/referral.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { options, primaryOf } from '../../workflows/kernel/options.ts'
import { handOverResults } from '../../workflows/referral/context.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import type { Action } from '../../workflows/permissions.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { matterPaperRoutes } from '../papers/matters/matter-paper-routes.ts'
import type { Redrawn } from '../referrals/page.ts'
import { redrawnIfRefused, statusOf } from '../referrals/redraw.ts'
import { exportHandOvers } from './export-list.ts'
import { isStepName, newHandOverForms, stepForms, type StepName } from './form.ts'
import { factsOfRow, handOverFacts } from './hand-over-facts.ts'
import { handOverListModel } from './list-page.ts'
import type { HandOverMatter } from './matter.ts'
import { newHandOverModel } from './new-page.ts'
import { openHandOver, openMatter, storedHandOver } from './open-hand-over.ts'
import { handOverModel } from './page.ts'
import { prepareHandOver } from './prepare-hand-over.ts'
import { advanceHandOver, type HandOverStep } from './take-hand-over-step.ts'
import { warningHandOverPapers } from './warning-letter.ts'

const FRESH: Redrawn = { typed: {}, faults: [], refused: null }

type From = HandOverMatter['of']

/** The form that hands one sort of matter over, and the steps of what was handed over of it: who may differs. */
const routesOf = (of: From, permission: Action, at: { form: string; step: string }): readonly Route[] => [
  {
    method: 'GET',
    path: at.form,
    permission,
    audit: 'none:read',
    handle: (call) => showNew(call, of, call.query.kind, FRESH),
  },
  {
    method: 'POST',
    path: at.form,
    permission,
    audit: 'handed-over',
    handle: async (call) => {
      const form = readForm(newHandOverForms[of], call.body)
      const typed = call.body
      if (!form.ok) return showNew(call, of, typed.kind, { typed, faults: form.faults, refused: null })
      return redrawnIfRefused(
        async () => {
          const place = { of, id: call.params.id ?? '' }
          const handOverId = await prepareHandOver(call.desk, call.act, place, form.value)
          return redirect(pathTo(paths.handOver, { handOverId }), { kind: 'done', key: 'hand-overs.prepared' })
        },
        (fault) => showNew(call, of, typed.kind, { typed, faults: fault.faults, refused: fault.reasons }),
      )
    },
  },
  {
    method: 'POST',
    path: at.step,
    permission,
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

export const handOverRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.handOvers,
    permission: 'referral:read',
    audit: 'none:read',
    handle: async (call) => {
      const model = await handOverListModel(call)
      return page(handOverListPage, model, { title: model.heading })
    },
  },
  {
    method: 'GET',
    path: paths.handOversXlsx,
    permission: 'report:export',
    audit: 'hand-over:export',
    bound: 'export',
    handle: (call) => exportHandOvers(call, 'xlsx'),
  },
  {
    method: 'GET',
    path: paths.handOversCsv,
    permission: 'report:export',
    audit: 'hand-over:export',
    bound: 'export',
    handle: (call) => exportHandOvers(call, 'csv'),
  },
  ...routesOf('dispute', 'referral:manage', { form: paths.newHandOver, step: paths.handOverStep }),
  ...routesOf('warning', 'warning:handle', { form: paths.newWarningHandOver, step: paths.warningHandOverStep }),
  {
    method: 'GET',
    path: paths.handOver,
    permission: 'referral:read',
    audit: 'none:read',
    handle: (call) => showHandOver(call, null, FRESH),
  },
  ...matterPaperRoutes(warningHandOverPapers),
]

async function showNew(call: SignedInCall, of: From, asked: unknown, redrawn: Redrawn): Promise<Answer> {
  const { desk, locale } = call
  const matter = await openMatter(desk.db.reader, call.actor, { of, id: call.params.id ?? '' }, 'manage')
  const kind = matter.kinds.find((one) => one === asked) ?? matter.kinds[0] ?? 'hardship-help'
  const today = desk.clock.today()
  const late = matter.inspectionTooLate(today, await currentCalendar(desk.db.reader))
  const against = kind === 'labour-inspection' && late !== null ? [late] : []
  const title = words(locale)('hand-overs.new-title')
  return page(newHandOverPage, newHandOverModel(matter, kind, against, today, redrawn), {
    title,
    status: statusOf(redrawn),
    breadcrumb: [...matter.crumbs(locale), { href: null, text: title }],
  })
}

async function showHandOver(call: SignedInCall, tried: StepName | null, redrawn: Redrawn): Promise<Answer> {
  const { desk, locale } = call
  const { reader } = desk.db
  const opened = await openHandOver(reader, call.actor, call.params.handOverId ?? '', 'read')
  const { handOver, matter } = opened
  const today = desk.clock.today()
  const calendar = await currentCalendar(reader)
  const row = factsOfRow(handOver)
  const choices = options(referralWorkflow, storedHandOver(handOver), (type) => ({
    occurredOn: today,
    facts: handOverFacts(matter, calendar, {
      ...row,
      on: today,
      today,
      result: type === 'decided' ? (handOverResults[row.kind][0] ?? null) : null,
    }),
  }))
  const journal = await handOverJournal(reader, handOver.id)
  const names = await namesOfStaff(
    reader,
    journal.map((event) => event.actor_id),
  )
  // Whoever has not answered in time is asked again before anything else.
  const primary = primaryOf(referralWorkflow.primary, handOver.state, choices)?.event ?? null
  const late = handOver.answer_due_on !== null && handOver.answer_due_on < today
  const model = handOverModel(locale, opened, choices, late ? 'chased' : primary, journal, {
    ...redrawn,
    today,
    tried,
    names,
    issued: await matter.issuedLetters(reader, handOver),
  })
  return page(referralPage, model, {
    title: model.heading,
    status: statusOf(redrawn),
    breadcrumb: [...matter.crumbs(locale), { href: null, text: model.heading }],
  })
}
