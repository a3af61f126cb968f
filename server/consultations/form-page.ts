/** Draws the form of a consultation: empty, with what was typed elsewhere, after a fault, or to mend one. */
import { consultationFormPage, type ConsultationFormModel } from '../../templates/pages/consultations/form.ts'
import { finishedHtml } from '../../templates/pages/html.ts'
import { codeChoices, formFields, type FormFields } from '../../templates/parts/form-fields.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { consultationChannels, consultationPhrases, consultationTopics } from '../../workflows/law/consultations.ts'
import { mayEver } from '../../workflows/permissions.ts'
import type { Typed } from '../drafts.ts'
import { page, type Answer, type Crumb } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { fold } from '../intake/case-folds.ts'
import { drawSeen } from '../intake/draw-seen.ts'
import { employerKinds } from '../intake/counter-codes.ts'
import type { ConsultationSeat } from './place.ts'

type Drawn = {
  typed: Typed
  faults: readonly FieldFault[]
  reasons: readonly Reason[]
  status: number
  /** Units to choose from; null while one is mended, whose unit stays. */
  seat: ConsultationSeat | null
  /** The consultation being mended. */
  amends: { id: string; revision: number } | null
}

/** The page; `typed` is shown as it is. */
export async function drawForm(call: SignedInCall, drawn: Drawn): Promise<Answer> {
  const say = words(call.locale)
  const title = drawn.amends ? 'consultation.amend-title' : 'consultation.form-title'
  const list: Crumb = { href: paths.consultations, text: say('consultation.list-title') }
  // Who reads no cases is told of none.
  const found = mayEver(call.actor.grants, 'dispute:register') ? finishedHtml(await drawSeen(call, drawn.typed)) : null
  return page(consultationFormPage, formModel(call, drawn, found), {
    title: say(title),
    status: drawn.status,
    breadcrumb: [list, { href: null, text: say(title) }],
  })
}

function formModel(
  call: SignedInCall,
  { typed, faults, reasons, seat, amends }: Drawn,
  found: NonNullable<ConsultationFormModel['seen']>['found'] | null,
): ConsultationFormModel {
  const { locale } = call
  const f = formFields(typed, faults)
  const unit = seat === null ? null : unitField(f, seat)
  const asksUnit = unit !== null && seat?.own === null
  const channel = f.radios(
    { name: 'channel', label: 'consultation.channel', required: true },
    codeChoices('consultation-channel', consultationChannels),
  )
  const question = f.area({
    name: 'question',
    label: 'consultation.question',
    max: 500,
    rows: 2,
    focus: faults.length === 0,
    hint: phrase('consultation.question-hint'),
  })
  const topics = f.chips(
    { name: 'topics', label: 'consultation.topics', required: true },
    consultationTopics.map((topic) => ({ value: topic.code, text: said(locale, topic) })),
  )
  const who = whoFields(f)
  const more = [
    f.area({ name: 'answer', label: 'consultation.answer', max: 500, rows: 2 }),
    f.phone({ name: 'phone', label: 'consultation.phone', max: 40, seen: true }),
    f.text({
      name: 'persons',
      label: 'consultation.persons',
      max: 4,
      width: 'short',
      hint: phrase('consultation.persons-hint'),
    }),
    f.day({ name: 'occurredOn', label: 'consultation.day', required: true }),
    ...kindFields(f),
    ...(unit === null || asksUnit ? [] : [unit]),
  ]
  const today = call.desk.clock.today()
  // What the form proposes by itself is no reason to open the fold.
  const told = new Set(
    Object.entries({ answer: '', phone: '', persons: '1', occurredOn: today, employerKind: '', site: '' }).flatMap(
      ([name, usual]) => ((one(typed[name]) || usual) === usual ? [] : [name]),
    ),
  )
  const about = words(locale)('consultation.more-about', {
    persons: one(typed.persons) || '1',
    day: one(typed.occurredOn),
  })
  return {
    title: amends ? 'consultation.amend-title' : 'consultation.form-title',
    action: amends ? pathTo(paths.amendConsultation, { consultationId: amends.id }) : paths.newConsultation,
    keys: { key: newToken(), revision: amends?.revision ?? null },
    reasons: [...reasons],
    errors: f.summary(),
    toDispute: amends === null && mayEver(call.actor.grants, 'dispute:register') ? paths.intakeFromConsultation : null,
    list: amends === null ? paths.consultations : null,
    unit: asksUnit ? unit : null,
    channel,
    question,
    topics,
    answers: answersOf(locale, typed),
    who,
    more: fold('more', 'consultation.more', about, more, {
      open: more.some((field) => field.error !== null || told.has(field.name)),
    }),
    submit: amends ? 'consultation.save-change' : 'consultation.save',
    back: amends ? pathTo(paths.consultation, { consultationId: amends.id }) : null,
    seen: found === null ? null : { url: paths.seenBefore, found },
  }
}

const said = (locale: Locale, entry: { zh: string; en: string }): string => (locale === 'en' ? entry.en : entry.zh)

const one = (value: Typed[string] | undefined): string => [value ?? ''].flat()[0] ?? ''

const whoFields = (f: FormFields) => [
  f.text({ name: 'name', label: 'consultation.name', max: 100, seen: true, hint: phrase('consultation.name-hint') }),
  f.text({
    name: 'employerName',
    label: 'consultation.employer',
    max: 60,
    width: 'long',
    seen: true,
    suggestUrl: paths.employers,
  }),
]

const kindFields = (f: FormFields) => [
  f.select(
    { name: 'employerKind', label: 'consultation.employer-kind', width: 'short' },
    codeChoices('employer-kind', employerKinds).map((choice, at) => (at === 0 ? { ...choice, value: '' } : choice)),
  ),
  f.text({ name: 'site', label: 'consultation.site', max: 60 }),
]

/** The question for the unit; null where there is one only. */
function unitField(f: FormFields, seat: ConsultationSeat) {
  if (seat.units.length <= 1) return null
  return f.select({ name: 'unitId', label: 'consultation.unit', required: true, width: 'long' }, [
    ...(seat.own === null ? [{ value: '', label: 'intake.choose' as const }] : []),
    ...seat.units.map((unit) => ({ value: unit.id, text: unit.name })),
  ])
}

function answersOf(locale: Locale, typed: Typed): ConsultationFormModel['answers'] {
  const chosen = new Set([typed.phrases ?? []].flat())
  return consultationTopics.flatMap((topic) => {
    const own = consultationPhrases.filter((entry) => entry.topic === topic.code)
    if (own.length === 0) return []
    return {
      topic: topic.code,
      title: said(locale, topic),
      phrases: own.map((entry) => ({
        id: `answer-${entry.code}`,
        code: entry.code,
        text: said(locale, entry),
        articles: [...entry.articles],
        chosen: chosen.has(entry.code),
      })),
    }
  })
}
