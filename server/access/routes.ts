/** Routes of access that waits for a second person. */
import { openProposals } from '../../db/repositories/access-proposals.ts'
import { proposalPage } from '../../templates/pages/access/proposal.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { eyesFor } from '../second-person.ts'
import { decideAccess, proposalInScope } from './decide-access.ts'
import { decideForm } from './form.ts'
import { accessModel, proposalModel } from './page.ts'

/** Proposals shown; more wait behind them. */
const MOST = 500

export const accessRoutes: readonly Route[] = [
  { method: 'GET', path: paths.access, permission: 'access:confirm', audit: 'none:read', handle: showOpen },
  {
    method: 'GET',
    path: paths.accessProposal,
    permission: 'access:confirm',
    audit: 'none:read',
    handle: (call) => showProposal(call, { typed: {}, faults: [], status: 200 }),
  },
  {
    method: 'POST',
    path: paths.accessProposal,
    permission: 'access:confirm',
    audit: 'access:decide',
    handle: decide,
  },
]

async function showOpen({ desk, actor, locale }: SignedInCall): Promise<Answer> {
  const open = await openProposals(desk.db.reader, scopeRoots(actor.grants, 'access:confirm'), MOST)
  const model = accessModel(locale, open, mayEver(actor.grants, 'people:manage'))
  return page(listPage, model, { title: model.heading })
}

async function showProposal(
  call: SignedInCall,
  again: { typed: Typed; faults: readonly FieldFault[]; status: number },
): Promise<Answer> {
  const { desk, actor, locale } = call
  const proposal = await proposalInScope(desk.db.reader, actor, call.params.proposalId ?? '')
  const proposed = { by: proposal.proposed_by, on: proposal.proposed_on, unitId: proposal.unit_id }
  const eyes = await eyesFor(desk.db.reader, actor, proposed, desk.clock.today())
  const own = proposal.staff_id === actor.staffId
  const barred = own ? OWN : eyes.may ? null : eyes.reason
  const model = proposalModel(locale, proposal, { barred, alone: !own && eyes.may && eyes.alone }, again)
  return page(proposalPage, model, {
    title: model.heading,
    status: again.status,
    reason: 'access-refused',
    breadcrumb: [
      { href: paths.access, text: words(locale)('access.title') },
      { href: null, text: model.heading },
    ],
  })
}

const OWN = { code: 'own-access', article: null, cure: 'nobody' } as const

async function decide(call: SignedInCall): Promise<Answer> {
  const form = readForm(decideForm, call.body)
  const again = (faults: readonly FieldFault[], status: number): Promise<Answer> =>
    showProposal(call, { typed: call.body, faults, status })
  if (!form.ok) return again(form.faults, 422)
  const { word, reason, revision } = form.value
  try {
    await decideAccess(call.desk, call.act, {
      proposalId: call.params.proposalId ?? '',
      agreed: word === 'agreed',
      reason,
      revision,
    })
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault
    if (fault.kind === 'refused') return again([], 409)
    if (fault.kind !== 'invalid') throw fault
    // What one account may not hold is no fault of the reason's field, but this form has no other.
    return again(
      fault.faults.map(({ code }) => ({ field: 'reason', code })),
      422,
    )
  }
  return redirect(paths.access, { kind: 'done', key: word === 'agreed' ? 'access.confirmed' : 'access.refused' })
}
