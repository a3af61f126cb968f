/** The page of one aid case: who, on what ground, its terms, its lawyer, each proceeding, the money, and what can be done now. */
import type { z } from 'zod'
import { findLawyer } from '../../db/repositories/lawyers.ts'
import { staffNames } from '../../db/repositories/names.ts'
import type { aidCasePage } from '../../templates/pages/legal-aid/aid-case.ts'
import { formFields, type Choice } from '../../templates/parts/form-fields.ts'
import { lampOn, stoppedLamp } from '../../templates/parts/lamp.ts'
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { Reason } from '../../workflows/errors.ts'
import { notHere, options, primaryOf, type Option } from '../../workflows/kernel/options.ts'
import type { AidEventType } from '../../workflows/legal-aid/events.ts'
import { aidWorkflow } from '../../workflows/legal-aid/index.ts'
import { relationOf } from '../../workflows/permissions.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { plainYuan } from './plain-yuan.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { aidFacts, awaitsEffect, nobodyStands, type AidEntry } from './aid-facts.ts'
import { lastProceeding, mayOnAid, openProceeding, storedAid, type AidFile } from './aid-file.ts'
import { aidTables, factsShown, historyOf, type Drawing } from './case-sections.ts'
import { aidCandidates, type AidCandidate } from './lawyers.ts'
import { aidConflict } from './conflict.ts'
import { confirmable, papersShown } from './case-papers.ts'
import { reviewOf } from './reviews/review-of.ts'
import { reviewerStanding } from './reviews/reviewer.ts'
import { stepFields } from './step-fields.ts'
import { isAidStep, type CaseStep } from './step-forms.ts'
import type { Redrawn } from './redrawn.ts'

type Model = z.input<typeof aidCasePage.context>

/** The page model; `tried` is the step that was just refused or faulty. */
export async function aidCaseModel(drawing: Drawing, state: Redrawn & { tried: CaseStep | null }): Promise<Model> {
  const { desk, locale, file, today } = drawing
  const { row } = file
  const standing = { ...nobodyStands, reviewer: reviewerStanding(file, drawing.actor) }
  const choices = options(aidWorkflow, storedAid(file), (type) => ({
    occurredOn: today,
    facts: aidFacts(file, ordinary(file, type), today, today, standing),
  }))
  const primary = primaryOf(
    aidWorkflow.primary,
    row.stage,
    choices.filter((choice) => may(drawing, choice)),
  )
  const lawyers = await aidCandidates(desk.db.reader, file, today)
  const names = await staffNames(desk.db.reader, [
    ...file.journal.map((event) => event.actor_id),
    ...file.notes.map((note) => note.staff_id),
  ])
  const offered = lawyers.map((one) => lawyerChoice(locale, one))
  const { tried } = state
  const closedNow = choices.find((choice) => choice.event === tried && !choice.possible)
  let summary: Model['errors'] = null
  const steps = choices
    .filter((choice) => choice.possible && may(drawing, choice) && isAidStep(choice.event))
    .toSorted((one, other) => Number(other.event === primary?.event) - Number(one.event === primary?.event))
    .map((choice) => {
      const step = choice.event as CaseStep
      const isTried = tried === step
      const f = formFields(
        { ...usual(file, step, today, lawyers), ...(isTried ? state.typed : {}) },
        isTried ? state.faults : [],
      )
      const fields = stepFields(step, { f, locale, file, lawyers: offered })
      if (isTried) summary = f.summary()
      return {
        id: step,
        label: wordKey('aid-step', step),
        primary: step === primary?.event,
        open: tried === null ? step === primary?.event : isTried,
        action: pathTo(paths.aidStep, { aidId: row.id, event: step }),
        keys: { key: newToken(), revision: row.revision },
        fields: fields.map((one) => ({ ...one, id: `${one.id}-${step}` })),
      }
    })
  return {
    heading: row.case_number ?? words(locale)('aid.unnumbered'),
    name: row.worker_label,
    tags: tagsOf(file, today),
    errors: summary,
    refused: state.stale ? (closedNow?.reasons ?? null) : state.refused === null ? null : [...state.refused],
    conflict:
      tried !== null && state.stale
        ? await aidConflict(drawing, tried, state.typed, [...offered, ...(await assigned(drawing))])
        : null,
    facts: await factsShown(drawing),
    terms: file.clocks.map((clock) => ({
      name: wordKey('clock', clock.rule),
      lamp: clock.status === 'met' ? stoppedLamp() : lampOn(day(clock.due_on), today),
      article: clock.article,
    })),
    ...aidTables(drawing),
    amendClaims: choices.some((choice) => choice.event === 'claims-amended' && choice.possible && may(drawing, choice))
      ? pathTo(paths.aidClaims, { aidId: row.id })
      : null,
    review: reviewShown(drawing),
    confirm: confirmable(drawing),
    papers: await papersShown(drawing),
    steps,
    closed: choices
      .filter((choice) => !choice.possible || !may(drawing, choice))
      .filter((choice) => choice.reasons.every((reason) => reason.code !== notHere.code))
      .map((choice) => ({
        label: wordKey('aid-step', choice.event),
        reasons: [...(may(drawing, choice) ? [] : [roleReason(choice)]), ...choice.reasons],
      })),
    stage: wordKey('aid-stage', row.stage),
    history: historyOf(drawing, names),
  }
}

const may = ({ file, actor }: Drawing, choice: Option<AidEventType>): boolean =>
  mayOnAid(file, actor, choice.permission)

/** The way to the review of a decision, the first thing to do while it is looked into; null where nobody objected. */
function reviewShown({ file }: Drawing): Model['review'] {
  const review = reviewOf(file)
  if (review === null) return null
  return { href: pathTo(paths.aidReview, { aidId: file.row.id }), open: review.ending === null }
}

/** Names the role that may. */
const roleReason = ({ permission }: Option): Reason => ({
  code: 'role-without-permission',
  article: null,
  cure: relationOf('aid-officer', permission) === null ? 'supervisor' : 'aid-officer',
})

/** The stage, what began early, and what lies too long. */
function tagsOf(file: Pick<AidFile, 'row' | 'context'>, today: Day): Tag[] {
  const { row, context } = file
  return [
    tagOf(phrase(wordKey('aid-stage', row.stage)), row.phase === 'over' ? 'quiet' : 'accent'),
    tagOf(phrase(wordKey('aid-scheme', row.scheme))),
    ...(context.early && !context.granted ? [tagOf(phrase('aid.early'), 'soon')] : []),
    ...(context.furnishing ? [tagOf(phrase('aid.furnishing'), 'soon')] : []),
    ...(row.limitation_on !== null && row.limitation_on < today && row.phase === 'deciding'
      ? [tagOf(phrase('aid.limitation-past'), 'late')]
      : []),
  ]
}

const of = (id: string | undefined) => ({ proceedingId: id ?? 'none' })

/** The entry an ordinary answer to a step would bring, to judge whether it is open. */
function ordinary(file: AidFile, type: AidEventType): AidEntry {
  const open = openProceeding(file)
  const last = lastProceeding(file)
  const data: Partial<Record<AidEventType, object>> = {
    'started-early': { reason: 'limitation' },
    'ground-noted': { ground: file.row.ground ?? 'means' },
    withdrawn: { reason: 'applicant-asks' },
    'claims-amended': { added: [], changed: [{ item: 'unpaid-wages', from: null, to: 0 }], dropped: [], claimedFen: 0 },
    terminated: { reason: 'aided-person-asks' },
    'proceeding-opened': { ...of(undefined), kind: 'arbitration', ground: null },
    'proceeding-noted': of(last?.id),
    'hearing-set': { ...of(open?.id), day: file.row.applied_on },
    heard: of(open?.id),
    'outcome-noted': { ...of(open?.id), result: 'won', awardedFen: 0, ownAgreement: false },
    'outcome-corrected': { ...of(last?.id), result: 'won', awardedFen: 0, ownAgreement: false },
    'took-effect': { ...of(file.proceedings.findLast(awaitsEffect)?.id), fen: 0 },
    'effect-countered': { ...of(file.proceedings.findLast((one) => one.effective_on !== null)?.id), fen: 0 },
    'receipt-countered': { receiptId: file.receipts.find((one) => one.status === 'recorded')?.id ?? 'none', fen: 1 },
  }
  return { type, data: data[type] ?? {} } as AidEntry
}

/** What a form holds before anybody typed. */
function usual(file: AidFile, step: CaseStep, today: Day, lawyers: readonly AidCandidate[]): Record<string, string> {
  const { row } = file
  const last = lastProceeding(file)
  const typed: Record<string, string | null | undefined> = {
    on: today,
    summary: row.summary,
    limitationOn: row.limitation_on,
    ground: step === 'ground-noted' ? row.ground : '',
    means: row.means,
    proof: row.ground_proof,
    lawyerId: lawyers.find((one) => one.hindrances.length === 0)?.id,
    kind: file.proceedings.length === 0 ? 'arbitration' : undefined,
    body: step === 'proceeding-noted' ? last?.body : undefined,
    theirNumber: step === 'proceeding-noted' ? last?.their_number : undefined,
    day: row.next_hearing_on,
    result: step === 'outcome-corrected' ? last?.result : undefined,
    amount: step === 'outcome-corrected' && last?.awarded_fen ? plainYuan(last.awarded_fen) : undefined,
    reason: step === 'withdrawn' && file.context.furnishing ? 'materials-not-supplied' : undefined,
  }
  return Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** Who carries the case now is offered no more, and is named where somebody else was just assigned. */
async function assigned({ desk, file }: Drawing): Promise<Choice[]> {
  const lawyer = file.row.lawyer_id === null ? null : await findLawyer(desk.db.reader, file.row.lawyer_id)
  return lawyer === null ? [] : [{ value: lawyer.id, text: `${lawyer.name} ${lawyer.firm}` }]
}

/** A lawyer with his load, and what keeps him from the case. */
function lawyerChoice(locale: Locale, one: AidCandidate): Choice {
  const say = words(locale)
  const fields = one.expertise.map((field) => say(wordKey('expertise', field))).join(say('aid.comma'))
  const hindered = one.hindrances.map((code) => say(wordKey('lawyer-hindrance', code))).join(say('aid.comma'))
  const text = say('aid.lawyer-choice', { name: one.name, firm: one.firm, load: one.load })
  return {
    value: one.id,
    text: [
      text,
      ...(fields === '' ? [] : [fields]),
      ...(hindered === '' ? [] : [say('aid.hindered', { why: hindered })]),
    ].join(' · '),
  }
}
