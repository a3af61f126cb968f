/** The worker's own page, open to everybody and telling nothing without the slip's code and the phone's last digits. */
import { z } from 'zod'
import { statusPage } from '../../templates/pages/status/status.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import { wordKey, words, type WordKey } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { CaseStatus } from '../../db/repositories/case-status.ts'
import { page, type Answer } from '../http/answer.ts'
import { readForm, text as textField } from '../http/fields.ts'
import { paths } from '../http/paths.ts'
import type { Call, Route } from '../http/route.ts'
import { ratingAnswers, ratingQuestions } from '../ratings/form.ts'
import { rateByCode, ratingOpen } from '../ratings/rate-by-code.ts'
import { lookUp, type LookedUp } from './look-up.ts'

const asked = { code: textField(20), tail: textField(4) }
const lookUpForm = z.strictObject(asked)
const ratingForm = z.strictObject({ ...asked, ...ratingAnswers })

export const statusRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.status,
    permission: 'public',
    audit: 'none:read',
    bound: 'visit',
    handle: (call) => Promise.resolve(show(call, {})),
  },
  {
    method: 'POST',
    path: paths.status,
    permission: 'public',
    audit: 'none:look-up with its own counter',
    bound: 'visit',
    handle: async (call) => {
      const form = readForm(lookUpForm, call.body)
      if (!form.ok) return show(call, { faults: form.faults })
      const answer = await lookUp(call.desk, { ...form.value, address: call.visitor.address })
      return answer.kind === 'found' ? showCase(call, answer) : notFound(call, answer)
    },
  },
  {
    method: 'POST',
    path: paths.rateByCode,
    permission: 'public',
    audit: 'rated-by-code',
    bound: 'visit',
    handle: async (call) => {
      const who = readForm(lookUpForm, { code: call.body.code, tail: call.body.tail })
      if (!who.ok) return show(call, { faults: who.faults })
      const answer = await lookUp(call.desk, { ...who.value, address: call.visitor.address })
      if (answer.kind !== 'found') return notFound(call, answer)
      const form = readForm(ratingForm, call.body)
      if (!form.ok) return showCase(call, answer, { faults: form.faults })
      const { code: _code, tail: _tail, ...given } = form.value
      await rateByCode(call.desk, { ...answer.status, personId: answer.personId }, given)
      return showCase(call, answer, { thanked: true })
    },
  },
]

type Found = Extract<LookedUp, { kind: 'found' }>
type Rating = NonNullable<z.input<typeof statusPage.context>['rating']>
type Shown = { faults?: readonly FieldFault[]; problem?: Phrase; found?: CaseStatus; rating?: Rating }

function notFound(call: Call, answer: Exclude<LookedUp, Found>): Answer {
  return answer.kind === 'too-many'
    ? show(call, { problem: phrase('status.too-many', { minutes: answer.minutes }) }, 429)
    : show(call, { problem: phrase('status.unknown') }, 404)
}

/** The case, and once it is closed the questions about the service with what was answered before. */
async function showCase(
  call: Call,
  { status, personId }: Found,
  state: { faults?: readonly FieldFault[]; thanked?: boolean } = {},
): Promise<Answer> {
  const { closed, said } = await ratingOpen(call.desk, call.desk.db.reader, { ...status, personId })
  const faults = state.faults ?? []
  // What a mediator noted on his visit is not the worker's own answer.
  const own = said !== null && said.source !== 'visit' ? said : null
  const answered = own && {
    score: own.score,
    manner: own.manner,
    speed: own.speed,
    fairness: own.fairness,
    words: own.words,
  }
  const fields = formFields(faults.length > 0 ? call.body : (answered ?? {}), faults)
  const questions = ratingQuestions(fields)
  return show(
    call,
    {
      found: status,
      ...(status.closedOn === null
        ? {}
        : {
            rating: {
              thanked: state.thanked ?? false,
              before: own === null ? null : phrase('ratings.said', { day: own.rated_on }),
              closed: closed === null ? null : [closed],
              action: paths.rateByCode,
              code: String(call.body.code ?? ''),
              tail: String(call.body.tail ?? ''),
              errors: fields.summary(),
              fields: closed === null ? questions : [],
            },
          }),
    },
    faults.length > 0 ? 422 : 200,
  )
}

function show(call: Call, shown: Shown, status = shown.faults ? 422 : 200): Answer {
  const fields = formFields(shown.found ? {} : call.body, shown.faults ?? [])
  return page(
    statusPage,
    {
      action: paths.status,
      fields: [
        fields.text({ name: 'code', label: 'status.code', required: true, max: 20, focus: true }),
        fields.text({ name: 'tail', label: 'status.tail', required: true, max: 4, width: 'short' }),
      ],
      problem: shown.problem ?? null,
      found: shown.found ? foundModel(shown.found) : null,
      rating: shown.rating ?? null,
    },
    { title: words(call.locale)('status.title'), status },
  )
}

function foundModel(status: CaseStatus) {
  return {
    stage: phrase(wordKey('worker-stage', status.phase)),
    facts: [
      line('status.received', status.receivedOn),
      line('status.accepted', status.acceptedOn),
      line('status.session', status.sessionOn),
      line('status.closed', status.closedOn),
      { ...line('status.phone', null), text: status.unitPhone },
    ],
  }
}

const line = (label: WordKey, day: string | null) => ({ label, text: null, fen: null, day, href: null })
