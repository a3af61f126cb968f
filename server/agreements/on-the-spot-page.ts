/** Draws the page for the spot, filled from the registration so that little is left to type. */
import { partyName } from '../../db/repositories/parties.ts'
import { onTheSpotPage, type OnTheSpotModel } from '../../templates/pages/agreements/on-the-spot.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { capitals } from '../../workflows/values/capitals.ts'
import type { Day } from '../../workflows/values/day.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { identityOf } from '../disputes/case/identity.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { sessionManners } from '../disputes/steps/codes.ts'
import { page, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { paymentEvidences } from '../money/write-payment.ts'
import { consentManners, paidChoices } from './on-the-spot-form.ts'
import { clauseRows } from './questions.ts'
import { typedFromClaims, typedTotal, type TypedForm } from './typed.ts'

/** What went wrong with what was sent. */
export type SpotTrouble = {
  typed: TypedForm
  faults: readonly FieldFault[]
  reasons: readonly Reason[]
  stale: boolean
}

/** The page; `trouble` shows what was typed again. */
export async function drawOnTheSpot(
  call: SignedInCall,
  file: DisputeFile,
  trouble: SpotTrouble | null,
): Promise<Answer> {
  const { desk, locale } = call
  const today = desk.clock.today()
  const typed = trouble?.typed ?? startOf(call, file, today)
  const fields = formFields(typed, trouble?.faults ?? [])
  const title = words(locale)('spot.title')
  const form: OnTheSpotModel['form'] = {
    action: pathTo(paths.onTheSpot, { id: file.row.id }),
    keys: { key: newToken(), revision: file.row.revision },
    consent: [
      ...(file.employers.length > 1
        ? [
            fields.select(
              { name: 'respondent', label: 'spot.respondent', width: 'medium', required: true },
              file.employers.map((employer) => ({ value: employer.id, text: partyName(employer) })),
            ),
          ]
        : []),
      fields.select(
        { name: 'consentManner', label: 'spot.consent-manner', width: 'medium', required: true },
        codeChoices('consent-manner', consentManners),
      ),
      fields.select(
        { name: 'sessionManner', label: 'disputes.session-manner', width: 'medium', required: true },
        codeChoices('session-manner', sessionManners),
      ),
      fields.text({ name: 'place', label: 'agreements.place', width: 'medium', max: 100 }),
      fields.day({ name: 'on', label: 'agreements.day', required: true }),
      fields.tick({ name: 'rightsTold', label: 'spot.rights-told', width: 'full', required: true }),
      fields.tick({ name: 'bothConsent', label: 'spot.both-consent', width: 'full', required: true }),
    ],
    content: [
      fields.area({ name: 'facts', label: 'agreements.facts', required: true, rows: 3, max: 2000, focus: true }),
      fields.area({ name: 'agreed', label: 'spot.agreed', required: true, rows: 3, max: 2000 }),
    ],
    clauses: clauseRows({ file, locale, typed, fields }, false),
    payment: [
      fields.radios({ name: 'paid', label: 'spot.paid', required: true }, codeChoices('spot-paid', paidChoices)),
      fields.select(
        { name: 'evidence', label: 'spot.evidence', width: 'medium' },
        codeChoices('evidence', paymentEvidences),
      ),
      fields.day({ name: 'dueOn', label: 'spot.due-on' }),
    ],
  }
  const model: OnTheSpotModel = {
    identity: await identityOf(desk.db.reader, locale, file, today),
    back: pathTo(paths.dispute, { id: file.row.id }),
    errors: trouble && trouble.faults.length > 0 ? fields.summary() : null,
    refused: trouble && trouble.reasons.length > 0 ? [...trouble.reasons] : null,
    stale: trouble?.stale ?? false,
    form,
    respondent: file.employers.length === 1 ? (file.employers[0]?.id ?? null) : null,
    total: { fen: typedTotal(typed), capitals: capitals(typedTotal(typed), { prefix: true }) },
  }
  const status = trouble === null ? 200 : trouble.faults.length > 0 ? 422 : 409
  return page(onTheSpotPage, model, { title, status, breadcrumb: crumbsOf(locale, file, title) })
}

function startOf(call: SignedInCall, file: DisputeFile, today: Day): TypedForm {
  return {
    ...withCash(typedFromClaims(file, today)),
    respondent: file.employers[0]?.id ?? '',
    consentManner: 'in-person',
    sessionManner: 'on-site',
    agreed: words('zh-CN')('agreements.oral-content'),
    paid: 'now',
    evidence: 'receipt',
    rightsTold: '',
    bothConsent: '',
    place: file.units[0]?.address ?? call.actor.unitName,
  }
}

/** On the spot one pays in cash or by phone; a transfer is the exception. */
const withCash = (typed: TypedForm): TypedForm =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, name.endsWith('.manner') ? 'mobile' : value]))
