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
import { lookUp } from './look-up.ts'

const lookUpForm = z.strictObject({ code: textField(20), tail: textField(4) })

export const statusRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.status,
    permission: 'public',
    audit: 'none:read',
    handle: (call) => Promise.resolve(show(call, {})),
  },
  {
    method: 'POST',
    path: paths.status,
    permission: 'public',
    audit: 'none:look-up with its own counter',
    handle: async (call) => {
      const form = readForm(lookUpForm, call.body)
      if (!form.ok) return show(call, { faults: form.faults })
      const answer = await lookUp(call.desk, { ...form.value, address: call.visitor.address })
      if (answer.kind === 'found') return show(call, { found: answer.status })
      if (answer.kind === 'too-many')
        return show(call, { problem: phrase('status.too-many', { minutes: answer.minutes }) }, 429)
      return show(call, { problem: phrase('status.unknown') }, 404)
    },
  },
]

type Shown = { faults?: readonly FieldFault[]; problem?: Phrase; found?: CaseStatus }

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
