/** Answers the two requests of an amendment of claims: draw it, and save it or say why not with everything typed kept. */
import { aidClaimsPage } from '../../../templates/pages/legal-aid/claims.ts'
import { words } from '../../../templates/words/index.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { page, redirect, type Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { placedFaults, withRows } from '../../http/form-body.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { openAid } from '../aid-file.ts'
import { aidCrumbs } from '../crumbs.ts'
import { faulty, FRESH, redrawnIfRefused, statusOf, type Redrawn } from '../redrawn.ts'
import { advanceAid } from '../take-aid-step.ts'
import { claimsForm } from './form.ts'
import { claimsModel } from './page.ts'

export async function drawClaims(call: SignedInCall, state: Redrawn = FRESH): Promise<Answer> {
  const { desk, actor, locale } = call
  const file = await openAid(desk.db.reader, actor, call.params.aidId ?? '', 'aid:manage')
  const title = words(locale)('aid.amend-claims')
  return page(aidClaimsPage, claimsModel({ desk, actor, locale, file, today: desk.clock.today() }, state), {
    title,
    status: statusOf(state),
    breadcrumb: aidCrumbs(call, title, file),
  })
}

export async function takeClaims(call: SignedInCall): Promise<Answer> {
  const { desk, act, params, body } = call
  const grouped = withRows(body, ['claims'])
  const form = readForm(claimsForm, grouped)
  if (!form.ok) return drawClaims(call, faulty(body, placedFaults(form.faults, grouped)))
  const { ask, revision } = form.value
  return redrawnIfRefused(
    body,
    async () => {
      const id = params.aidId ?? ''
      await advanceAid(desk, act, id, revision, ask).catch(asMoved)
      return redirect(pathTo(paths.aidCase, { aidId: id }), {
        kind: 'done',
        key: 'aid.done',
        values: { step: words(call.locale)('aid-event.claims-amended') },
      })
    },
    (state) => drawClaims(call, state),
  )
}

/** What was typed is shown again beside what stands now. */
function asMoved(fault: unknown): never {
  if (!(fault instanceof DomainError) || fault.kind !== 'stale') throw fault
  throw new DomainError('refused', 'step-closed', {
    reasons: [{ code: 'aid-case-moved', article: null, cure: 'aid-officer' }],
  })
}
