/** The page of one hand-over: where it is, until when an answer is due, what comes next. */
import type { z } from 'zod'
import type { HandOverEventRow } from '../../db/repositories/hand-overs.ts'
import type { referralPage } from '../../templates/pages/referrals/referral.ts'
import { codeChoices, formFields, type FormFields } from '../../templates/parts/form-fields.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { words, wordKey, type Locale, type WordKey } from '../../templates/words/index.ts'
import { handOverResults, type HandOverKind } from '../../workflows/referral/context.ts'
import type { Option } from '../../workflows/kernel/options.ts'
import { addDays, day, type Day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import { newToken } from '../ids.ts'
import { reasonsGiven } from '../referrals/form.ts'
import type { Redrawn } from '../referrals/page.ts'
import { manners, usualAnswerDays, type StepName } from './form.ts'
import { OVER } from './hand-over-facts.ts'
import type { IssuedLetter } from './matter.ts'
import { chosenMatters, type OpenedHandOver } from './open-hand-over.ts'
import { answerState } from './answer-state.ts'

/** Reasons that explain nothing on this page: the step belongs to another stage, or to courts. */
const NO_STEP_HERE: ReadonlySet<string> = new Set(['step-not-possible-here', 'no-order-in-this-kind'])

/** One hand-over's page; `tried` is the step just refused or faulty. */
export function handOverModel(
  locale: Locale,
  opened: OpenedHandOver,
  options: readonly Option[],
  primary: string | null,
  journal: readonly HandOverEventRow[],
  state: Redrawn & {
    today: Day
    tried: StepName | null
    names: ReadonlyMap<string, string>
    issued: readonly IssuedLetter[]
  },
): z.input<typeof referralPage.context> {
  const { handOver, matter } = opened
  const say = words(locale)
  const kind = handOver.kind as HandOverKind
  const separator = say('referrals.separator')
  const named = [
    ...matter.people.filter(({ id }) => handOver.partyIds.includes(id)).map(({ name }) => name),
    ...(handOver.named === null ? [] : [handOver.named]),
  ]
  const letter = matter.letter(handOver)
  const title = say(wordKey('paper-offer', letter.kind))
  const told = chosenMatters(handOver).map((code) => say(wordKey('matter', code)))
  let summary: ReturnType<FormFields['summary']> = null
  const steps = options
    .filter((option) => option.possible && matter.mayManage)
    .map((option) => {
      const name = option.event as StepName
      const again = state.tried === name
      const until = addDays(state.today, usualAnswerDays[kind])
      const fields = formFields({ on: state.today, until, ...(again ? state.typed : {}) }, again ? state.faults : [])
      const list = stepFields(fields, name, kind)
      if (again) summary = fields.summary()
      return {
        label: wordKey('hand-over-step', name),
        primary: name === primary,
        open: state.tried === null ? name === primary : again,
        action: matter.stepHref(handOver.id, name),
        keys: { key: newToken(), revision: handOver.revision },
        fields: list.map((one) => ({ ...one, id: `${one.id}-${name}` })),
      }
    })
  return {
    heading: `${say(wordKey('referral-kind', kind))} - ${handOver.body_name}`,
    state: answerState(handOver, state.today),
    errors: summary,
    refused: state.refused === null ? null : [...state.refused],
    facts: [
      fact(matter.of === 'dispute' ? 'referrals.case' : 'hand-overs.warning', { text: matter.text, href: matter.href }),
      ...(handOver.danger === null
        ? []
        : [fact('hand-overs.danger', { text: say(wordKey('danger', handOver.danger)) })]),
      fact('hand-overs.whom', { text: named.length === 0 ? null : named.join(separator) }),
      fact('hand-overs.matters', { text: told.length === 0 ? null : told.join(separator) }),
      fact('hand-overs.request', { text: handOver.request === '' ? null : handOver.request }),
      ...(kind === 'police' || named.length === 0
        ? []
        : [fact('hand-overs.consented-on', { day: handOver.consented_on })]),
      fact('hand-overs.answer-by', { day: handOver.answer_due_on }),
      fact('hand-overs.their-number', { text: handOver.their_number }),
      fact('referrals.result', {
        text: handOver.result === null ? null : say(wordKey('referral-result', handOver.result)),
      }),
      fact('hand-overs.amount', { fen: handOver.amount_fen }),
      fact('hand-overs.answer', { text: handOver.answer }),
    ],
    steps,
    none: matter.mayManage || OVER.has(handOver.state) ? 'referrals.over' : 'hand-overs.others-act',
    closed: options
      .filter(
        (option) =>
          matter.mayManage && !option.possible && option.reasons.every((reason) => !NO_STEP_HERE.has(reason.code)),
      )
      .map((option) => ({ label: wordKey('hand-over-step', option.event), reasons: option.reasons })),
    papers: [
      { href: letter.href, text: say('warnings.paper-make', { title }) },
      ...state.issued.map(({ href, issuedOn, superseded }) => ({
        href,
        text: say(superseded ? 'warnings.paper-superseded' : 'warnings.paper-issued', { title, day: issuedOn }),
      })),
    ],
    history: {
      earlier: null,
      entries: journal.toReversed().map((event) => ({
        day: event.occurred_on,
        time: null,
        enteredLater: null,
        title: phrase(wordKey('hand-over-event', event.type)),
        who: state.names.get(event.actor_id) ?? null,
        where: null,
        note: untilOf(event) === null ? null : say('hand-overs.until', { day: untilOf(event) ?? '' }),
        changes: [],
        links: [],
        weight: 'step' as const,
      })),
    },
  }
}

const untilOf = (event: HandOverEventRow): string | null =>
  event.type === 'chased' ? (JSON.parse(event.payload) as { until: string }).until : null

type FactLine = { text?: string | null; fen?: number | null; day?: string | null; href?: string }

const fact = (label: WordKey, { text = null, fen: sum = null, day: on = null, href }: FactLine) => ({
  label,
  text,
  fen: sum === null ? null : fen(sum),
  day: on === null ? null : day(on),
  href: href ?? null,
})

function stepFields(fields: FormFields, step: StepName, kind: HandOverKind) {
  const on = fields.day({ name: 'on', label: 'referrals.on', required: true })
  const manner = () =>
    fields.select(
      { name: 'manner', label: 'hand-overs.manner', required: true },
      codeChoices('hand-over-manner', manners),
    )
  const number = () =>
    fields.text({ name: 'theirNumber', label: 'hand-overs.their-number', max: 60, required: step === 'number-noted' })
  switch (step) {
    case 'sent':
      return [on, manner()]
    case 'chased':
      return [on, manner(), fields.day({ name: 'until', label: 'hand-overs.answer-by', required: true })]
    case 'accepted':
    case 'number-noted':
      return [on, number()]
    case 'returned':
    case 'withdrawn':
    case 'given-up':
      return [
        on,
        fields.select(
          { name: 'reason', label: 'referrals.reason', required: true },
          codeChoices('hand-over-reason', reasonsGiven),
        ),
      ]
    case 'decided':
      return [
        on,
        fields.select(
          { name: 'result', label: 'referrals.result', required: true },
          codeChoices('referral-result', handOverResults[kind]),
        ),
        fields.amount({ name: 'amount', label: 'hand-overs.amount' }),
        fields.area({ name: 'answer', label: 'hand-overs.answer', rows: 2, max: 500 }),
      ]
    default:
      return [on]
  }
}
