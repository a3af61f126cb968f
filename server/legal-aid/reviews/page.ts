/** The page of an objection against a refusal or an ending: what was decided, what is held against it, by when it is looked into, and how that ended. */
import type { z } from 'zod'
import { staffNames } from '../../../db/repositories/names.ts'
import type { aidReviewPage } from '../../../templates/pages/legal-aid/review.ts'
import type { Facts } from '../../../templates/parts/facts.ts'
import type { Field } from '../../../templates/parts/field.ts'
import { codeChoices, formFields, type FormFields } from '../../../templates/parts/form-fields.ts'
import { lampOn, stoppedLamp } from '../../../templates/parts/lamp.ts'
import { wordKey, words } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { options } from '../../../workflows/kernel/options.ts'
import { reviewEndings } from '../../../workflows/legal-aid/codes.ts'
import { aidWorkflow } from '../../../workflows/legal-aid/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { newToken } from '../../ids.ts'
import { aidFacts, nobodyStands } from '../aid-facts.ts'
import { mayOnAid, storedAid } from '../aid-file.ts'
import { aidTables, fact, factsShown, type Drawing } from '../case-sections.ts'
import { reviewConflict } from '../conflict.ts'
import type { Redrawn } from '../redrawn.ts'
import { noteOfStep, reasonOfStep, reviewOf, type Step } from './review-of.ts'
import { reviewerStanding } from './reviewer.ts'

type Model = z.input<typeof aidReviewPage.context>

/** The page model. Throws not-found where nobody objected to anything. */
export async function reviewModel(drawing: Drawing, state: Redrawn): Promise<Model> {
  const { desk, locale, file, actor, today } = drawing
  const { row } = file
  const review = reviewOf(file)
  if (review === null) throw new DomainError('not-found', 'no-such-page')
  const say = words(locale)
  const { objection, ending, decision } = review
  const names = await staffNames(
    desk.db.reader,
    [objection, ending, decision].flatMap((step) => (step === null ? [] : [step.actor_id])),
  )
  const by = (step: Step): string | null => names.get(step.actor_id) ?? null
  const drawn = formFields({ on: today, ...state.typed }, state.faults)
  const questions = (f: FormFields): Field[] => [
    f.radios({ name: 'ending', label: 'aid.review-ending', required: true }, codeChoices('aid-ending', reviewEndings)),
    f.area({
      name: 'note',
      label: 'aid.review-finding',
      required: true,
      max: 500,
      hint: phrase(row.scheme === 'state' ? 'aid.review-finding-state' : 'aid.review-finding-union'),
    }),
    f.day({ name: 'on', label: 'aid.on', required: true }),
  ]
  const fields = questions(drawn)
  const clock = file.clocks.find((one) => one.rule === 'T13R' && one.event_on === objection.occurred_on) ?? null
  const permitted = mayOnAid(file, actor, 'aid:review')
  const standing = { ...nobodyStands, reviewer: reviewerStanding(file, actor) }
  const choices = options(aidWorkflow, storedAid(file), () => ({
    occurredOn: today,
    facts: aidFacts(file, { type: 'closed', data: {} }, today, today, standing),
  })).filter((choice) => (reviewEndings as readonly string[]).includes(choice.event))
  const open = ending === null && permitted && choices.every((choice) => choice.possible)
  const summary = drawn.summary()
  return {
    heading: row.case_number ?? say('aid.unnumbered'),
    name: row.worker_label,
    errors: summary,
    conflict: state.stale ? await reviewConflict(drawing, state.typed, reviewEndings, questions) : null,
    refused: state.refused === null ? null : [...state.refused],
    term:
      clock === null
        ? null
        : {
            lamp: clock.status === 'met' ? stoppedLamp() : lampOn(day(clock.due_on), today),
            article: clock.article,
          },
    decision: decision === null ? [] : decided(decision, by),
    objection: [
      fact('aid.objected-on', { day: objection.occurred_on }),
      fact('aid.objection', { text: noteOfStep(file, objection) }),
      fact('aid.review-belongs', { text: reviewingBody(drawing) }),
    ],
    outcome:
      ending === null
        ? null
        : [
            fact('aid.review-ending', { text: say(wordKey('aid-ending', ending.type)) }),
            fact('aid.decision-on', { day: ending.occurred_on }),
            fact('aid.review-finding', { text: noteOfStep(file, ending) }),
            fact(row.scheme === 'state' ? 'aid.written-by' : 'aid.decided-by', { text: by(ending) }),
          ],
    particulars: await factsShown(drawing),
    claims: aidTables(drawing).claims,
    form: open
      ? {
          action: pathTo(paths.aidReview, { aidId: row.id }),
          keys: { key: newToken(), revision: row.revision },
          fields,
        }
      : null,
    closed:
      ending !== null || open
        ? null
        : permitted
          ? (choices.find((choice) => !choice.possible)?.reasons ?? [])
          : [{ code: 'role-without-permission', article: null, cure: 'supervisor' }],
    back: pathTo(paths.aidCase, { aidId: row.id }),
  }

  function decided(step: Step, who: (step: Step) => string | null): Facts {
    const refusal = step.type === 'refused'
    return [
      fact('aid.review-of', { text: say(refusal ? 'aid-event.refused' : 'aid-event.terminated') }),
      fact('aid.reason', { text: say(wordKey(refusal ? 'aid-refusal' : 'aid-termination', reasonOfStep(step))) }),
      fact('aid.decision-on', { day: step.occurred_on }),
      fact('aid.decided-by', { text: who(step) }),
    ]
  }
}

/** The union above; a bureau of justice is not in the tree and is only named by what it is. */
function reviewingBody({ locale, file }: Drawing): string {
  if (file.row.scheme === 'state') return words(locale)('aid.review-by-bureau')
  return file.units[1]?.name ?? words(locale)('aid.review-by-second')
}
