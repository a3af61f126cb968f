/** Shows one case of an old register. */
import { findHistoricalCase } from '../../db/repositories/historical-cases.ts'
import { findUnit } from '../../db/repositories/units.ts'
import { historicalCasePage } from '../../templates/pages/history/case.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import type { WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { maskIdentityNumber } from '../../workflows/values/identity-number.ts'
import { maskPhone } from '../../workflows/values/phone.ts'
import { shanghaiTime } from '../clock.ts'
import { page, type Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import { crumb } from './crumbs.ts'
import { outcomeTag } from './list-page.ts'

const fact = (label: WordKey, change: Partial<Facts[number]>): Facts[number] => ({
  label,
  text: null,
  fen: null,
  day: null,
  href: null,
  ...change,
})
/** One old case; its numbers stay covered. */
export async function drawHistoricalCase(call: SignedInCall): Promise<Answer> {
  const { desk, actor } = call
  const { reader } = desk.db
  const one = await findHistoricalCase(reader, scopeRoots(actor.grants, 'dispute:read'), call.params.caseId ?? '')
  if (!one) throw new DomainError('not-found', 'no-such-page')
  const identity = (await desk.privateValues.read(reader, [one.id], 'identity')).get(one.id)
  const phone = (await desk.privateValues.read(reader, [one.id], 'phone')).get(one.id)
  const unit = await findUnit(reader, one.unit_id)
  return page(
    historicalCasePage,
    {
      heading: one.number,
      mark: tagOf(phrase('history.mark'), 'soon'),
      outcome: outcomeTag(one.outcome),
      facts: [
        fact('history.worker', { text: one.worker_name }),
        fact('history.people-count', { text: String(one.worker_count) }),
        fact('history.identity', { text: identity === undefined ? null : maskIdentityNumber(identity) }),
        fact('history.phone', { text: phone === undefined ? null : maskPhone(phone) }),
        fact('history.employer', { text: one.employer_name }),
        fact('history.matter', { text: one.matter }),
        fact('history.received-on', { day: one.received_on }),
        fact('history.closed-on', { day: one.closed_on }),
        fact('history.claimed', { fen: one.claimed_fen }),
        fact('history.agreed', { fen: one.agreed_fen }),
        fact('history.received', { fen: one.received_fen }),
        fact('history.mediator', { text: one.mediator_name }),
        fact('history.note', { text: one.note }),
        fact('history.unit', { text: unit?.name ?? null }),
        fact('history.recorded', { text: shanghaiTime(one.recorded_at) }),
      ],
    },
    { title: one.number, breadcrumb: crumb(call, 'history.case-title') },
  )
}
