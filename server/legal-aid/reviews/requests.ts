/** Answers the two requests of a review: draw it, and take its decision or say why not with everything typed kept. */
import { z } from 'zod'
import { aidReviewPage } from '../../../templates/pages/legal-aid/review.ts'
import { words } from '../../../templates/words/index.ts'
import { reviewEndings } from '../../../workflows/legal-aid/codes.ts'
import { page, redirect, type Answer } from '../../http/answer.ts'
import { choice, dayField, readForm, revision, text } from '../../http/fields.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { openAid } from '../aid-file.ts'
import { aidCrumbs } from '../crumbs.ts'
import { faulty, FRESH, redrawnIfRefused, statusOf, type Redrawn } from '../redrawn.ts'
import { advanceAid } from '../take-aid-step.ts'
import { reviewModel } from './page.ts'

const reviewForm = z.strictObject({
  on: dayField,
  revision,
  ending: choice(reviewEndings),
  note: text(500, { lines: true }),
})

export async function drawReview(call: SignedInCall, state: Redrawn = FRESH): Promise<Answer> {
  const { desk, actor, locale } = call
  const file = await openAid(desk.db.reader, actor, call.params.aidId ?? '', 'aid:read')
  const model = await reviewModel({ desk, actor, locale, file, today: desk.clock.today() }, state)
  const title = words(locale)('aid.review')
  return page(aidReviewPage, model, {
    title,
    status: statusOf(state),
    ...(state.stale ? { reason: 'aid-case-changed' } : {}),
    breadcrumb: aidCrumbs(call, title, file),
  })
}

export async function takeReview(call: SignedInCall): Promise<Answer> {
  const { desk, act, params, body, locale } = call
  const form = readForm(reviewForm, body)
  if (!form.ok) return drawReview(call, faulty(body, form.faults))
  const { ending, on, note, revision: seen } = form.value
  return redrawnIfRefused(
    body,
    async () => {
      const id = params.aidId ?? ''
      await advanceAid(desk, act, id, seen, { type: ending, occurredOn: on, asked: { note } })
      return redirect(pathTo(paths.aidReview, { aidId: id }), {
        kind: 'done',
        key: 'aid.done',
        values: { step: words(locale)(`aid-event.${ending}`) },
      })
    },
    (state) => drawReview(call, state),
  )
}
