/** The page that hands a matter over: the kind chosen above, the form below, with what the letter may tell. */
import type { z } from 'zod'
import type { newHandOverPage } from '../../templates/pages/hand-overs/new-hand-over.ts'
import { codeChoices, formFields, type FormFields } from '../../templates/parts/form-fields.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { Reason } from '../../workflows/errors.ts'
import type { HandOverKind } from '../../workflows/referral/context.ts'
import { dangers } from '../../workflows/referral/facts.ts'
import type { Day } from '../../workflows/values/day.ts'
import { newToken } from '../ids.ts'
import type { Redrawn } from '../referrals/page.ts'
import { manners, usualAnswerDays } from './form.ts'
import type { HandOverMatter } from './matter.ts'

/** The page for one kind; `against` is what the law says to it today. */
export function newHandOverModel(
  matter: HandOverMatter,
  kind: HandOverKind,
  against: readonly Reason[],
  today: Day,
  redrawn: Redrawn,
): z.input<typeof newHandOverPage.context> {
  const police = kind === 'police'
  const byWord = matter.of === 'warning'
  const fields = formFields(
    {
      preparedOn: today,
      answerDays: String(usualAnswerDays[kind]),
      partyIds: police ? [] : matter.people.slice(0, 1).map((worker) => worker.id),
      matters: usuallyTold(matter, kind),
      sentBy: police ? 'phone' : '',
      ...redrawn.typed,
    },
    redrawn.faults,
  )
  const list = [
    fields.text({ name: 'bodyName', label: 'hand-overs.body', required: true, width: 'long', max: 60, focus: true }),
    ...(police
      ? [fields.radios({ name: 'danger', label: 'hand-overs.danger', required: true }, codeChoices('danger', dangers))]
      : []),
    whom(fields, matter, police),
    fields.chips(
      { name: 'matters', label: 'hand-overs.matters', hint: phrase(wordKey('hand-overs.matters-hint', matter.of)) },
      codeChoices('matter', matter.tells),
    ),
    fields.area({
      name: 'request',
      label: 'hand-overs.request',
      required: true,
      rows: 3,
      max: 500,
      hint: phrase(wordKey('hand-overs.request-hint', kind)),
    }),
    ...(police
      ? []
      : [
          fields.tick({
            name: 'consented',
            label: wordKey('hand-overs.consented', matter.of),
            required: !byWord,
            width: 'full',
          }),
        ]),
    fields.text({
      name: 'answerDays',
      label: 'hand-overs.answer-days',
      required: true,
      width: 'short',
      max: 3,
      hint: phrase(wordKey('hand-overs.answer-days-hint', kind)),
    }),
    fields.day({ name: 'preparedOn', label: 'hand-overs.prepared-on', required: true }),
    fields.select({ name: 'sentBy', label: 'hand-overs.sent-by', hint: phrase('hand-overs.sent-by-hint') }, [
      { value: '', label: 'hand-overs.not-sent' },
      ...codeChoices('hand-over-manner', manners),
    ]),
  ]
  return {
    caseHref: matter.href,
    caseText: matter.text,
    kinds: {
      label: 'hand-overs.kind',
      tabs: matter.kinds.map((one) => ({
        label: wordKey('referral-kind', one),
        href: matter.newHref(one),
        current: one === kind,
        count: null,
      })),
    },
    kind,
    about: phrase(wordKey(byWord ? 'hand-overs.warning-about' : 'hand-overs.about', kind)),
    against: [...against],
    errors: fields.summary(),
    refused: redrawn.refused === null ? null : [...redrawn.refused],
    action: matter.newHref(kind),
    keys: { key: newToken(), revision: null },
    fields: list,
  }
}

/** What is ticked before anybody chooses: of a person as little as may be, of an employer what the body needs to act. */
function usuallyTold({ of, tells }: HandOverMatter, kind: HandOverKind): readonly string[] {
  if (of === 'dispute') return kind === 'police' ? ['employer', 'summary'] : ['phone', 'employer', 'summary']
  if (kind === 'counselling') return ['employer', 'place']
  return kind === 'hardship-help' ? ['employer', 'figures'] : tells
}

/** The workers of a case by row; of a warning in words, and only whoever agreed. */
const whom = (fields: FormFields, { of, people }: HandOverMatter, police: boolean) =>
  of === 'warning'
    ? fields.text({
        name: 'named',
        label: 'hand-overs.named',
        max: 120,
        width: 'long',
        hint: phrase('hand-overs.named-hint'),
      })
    : fields.chips(
        {
          name: 'partyIds',
          label: 'hand-overs.whom',
          required: !police,
          ...(police ? { hint: phrase('hand-overs.whom-police') } : {}),
        },
        people.map(({ id, name }) => ({ value: id, text: name })),
      )
