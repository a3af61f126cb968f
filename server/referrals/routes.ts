/** Routes of referrals to courts and arbitration commissions. */
import { namesOfStaff } from '../../db/repositories/staff.ts'
import { referralJournal } from '../../db/repositories/referrals.ts'
import { newReferralPage } from '../../templates/pages/referrals/new-referral.ts'
import { referralPage } from '../../templates/pages/referrals/referral.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { options, primaryOf } from '../../workflows/kernel/options.ts'
import { referralKinds } from '../../workflows/referral/context.ts'
import type { ReferralEventType } from '../../workflows/referral/events.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { agreementAbout } from './about-agreement.ts'
import { commissionRoutes } from './commission-routes.ts'
import { advanceReferral, factsFor, type ReferralStep } from './advance-referral.ts'
import { isStepName, newReferralForm, stepForms, type StepName } from './form.ts'
import { caseText, newReferralModel, referralModel, type Redrawn } from './page.ts'
import { prepareReferral } from './prepare-referral.ts'
import { redrawnIfRefused, statusOf } from './redraw.ts'
import { openReferral, storedReferral } from './referral-file.ts'
import { wayOf } from './ways.ts'

const FRESH: Redrawn = { typed: {}, faults: [], refused: null }

export const referralRoutes: readonly Route[] = [
  ...commissionRoutes,
  {
    method: 'GET',
    path: paths.newReferral,
    permission: 'referral:manage',
    audit: 'none:read',
    handle: (call) => showNew(call, { ...FRESH, typed: call.query.kind ? { kind: call.query.kind } : {} }),
  },
  {
    method: 'POST',
    path: paths.newReferral,
    permission: 'referral:manage',
    audit: 'referral-opened',
    handle: async (call) => {
      // Workers chosen elsewhere, in a table of the group: the form is opened with them ticked.
      const { begin, ...typed } = call.body
      if (begin !== undefined) return showNew(call, { ...FRESH, typed })
      const form = readForm(newReferralForm, call.body)
      if (!form.ok) return showNew(call, { typed: call.body, faults: form.faults, refused: null })
      return redrawnIfRefused(
        async () => {
          const referralId = await prepareReferral(call.desk, call.act, call.params.id ?? '', form.value)
          return redirect(pathTo(paths.referral, { referralId }), { kind: 'done', key: 'referrals.prepared' })
        },
        (fault) => showNew(call, { typed: call.body, faults: fault.faults, refused: fault.reasons }),
      )
    },
  },
  {
    method: 'GET',
    path: paths.referral,
    permission: 'referral:read',
    audit: 'none:read',
    handle: (call) => showReferral(call, null, FRESH),
  },
  {
    method: 'POST',
    path: paths.referralStep,
    permission: 'referral:manage',
    audit: 'referral-advanced',
    handle: async (call) => {
      const name = call.params.event ?? ''
      if (!isStepName(name)) throw new DomainError('not-found', 'no-such-page')
      const form = readForm<ReferralStep>(stepForms[name], call.body)
      if (!form.ok) return showReferral(call, name, { typed: call.body, faults: form.faults, refused: null })
      return redrawnIfRefused(
        async () => {
          const referralId = call.params.referralId ?? ''
          await advanceReferral(call.desk, call.act, referralId, form.value)
          return redirect(pathTo(paths.referral, { referralId }), { kind: 'done', key: 'referrals.done' })
        },
        (fault) => showReferral(call, name, { typed: call.body, faults: fault.faults, refused: fault.reasons }),
      )
    },
  },
]

async function showNew(call: SignedInCall, redrawn: Redrawn): Promise<Answer> {
  const { desk } = call
  const file = await openFile(desk.db.reader, call.actor, call.params.id ?? '', 'referral:manage')
  const asked = redrawn.typed.agreementId ?? call.query.agreement
  const agreement = agreementAbout(file, typeof asked === 'string' && asked !== '' ? asked : null)
  const today = desk.clock.today()
  const calendar = await currentCalendar(desk.db.reader)
  const ways = referralKinds.map((kind) => wayOf(file, agreement, kind, null, today, calendar))
  const title = words(call.locale)('referrals.new-title')
  return page(newReferralPage, newReferralModel(file, { agreement, ways }, today, redrawn), {
    title,
    status: statusOf(redrawn),
    breadcrumb: [
      { href: pathTo(paths.dispute, { id: file.row.id }), text: caseText(file) },
      { href: null, text: title },
    ],
  })
}

async function showReferral(call: SignedInCall, tried: StepName | null, redrawn: Redrawn): Promise<Answer> {
  const { desk } = call
  const opened = await openReferral(desk.db.reader, call.actor, call.params.referralId ?? '', 'referral:read')
  const today = desk.clock.today()
  const calendar = await currentCalendar(desk.db.reader)
  const choices = options(referralWorkflow, storedReferral(opened.referral), (type) => ({
    occurredOn: today,
    facts: factsFor(calendar, opened, { type, occurredOn: today, data: ordinary(type, opened.referral.kind) }, today),
  }))
  const journal = await referralJournal(desk.db.reader, opened.referral.id)
  const names = await namesOfStaff(
    desk.db.reader,
    journal.map((event) => event.actor_id),
  )
  const primary = primaryOf(referralWorkflow.primary, opened.referral.state, choices)
  const model = referralModel(call.locale, opened, choices, primary?.event ?? null, journal, {
    ...redrawn,
    today,
    tried,
    names,
  })
  return page(referralPage, model, {
    title: model.heading,
    status: statusOf(redrawn),
    breadcrumb: [
      { href: pathTo(paths.dispute, { id: opened.file.row.id }), text: caseText(opened.file) },
      { href: null, text: model.heading },
    ],
  })
}

/** The data an ordinary entry of a step would bring, to judge whether it is open. */
const ordinary = (type: ReferralEventType, kind: string): ReferralStep['data'] => {
  if (type !== 'decided') return {}
  return { result: ORDINARY_RESULT[kind] ?? 'refused', amountFen: null }
}

const ORDINARY_RESULT: Record<string, string> = {
  'judicial-confirmation': 'confirmed',
  'arbitration-review': 'statement-issued',
  'payment-order': 'in-force',
  arbitration: 'awarded',
  suit: 'judged',
  enforcement: 'recovered',
}
