/** Asking the other side: inviting, hearing the answer, and every attempt to reach anybody (RMTJ 17, domain.md 6.9). */
import type { z } from 'zod'
import { changeParty } from '../../../db/repositories/parties.ts'
import { answers } from '../../../workflows/dispute/payloads.ts'
import { choice, choices, maybeText } from '../../http/fields.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { actingWorkers } from '../heirs.ts'
import { lastReplacement } from '../successor.ts'
import { takeLastStep, takeStep } from '../take-step.ts'
import { contactManners, contactResults, successorResults, type ContactResult } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { keepContact } from './keep-contact.ts'
import { askCode, askOne, askSeveral, idsOf, oneOf, partyChoices, someOf } from './questions.ts'

export const invited = defineStep({
  event: 'respondent-invited',
  form: ({ file }) => dated({ respondents: someOf(file.employers), manner: choice(contactManners) }),
  defaults: ({ file }) => ({ respondents: idsOf(file.employers), manner: 'phone' }),
  questions: ({ file }, fields) => [
    ...askSeveral(fields, 'respondents', 'disputes.respondents', file.employers),
    askCode(fields, { name: 'manner', label: 'disputes.manner' }, 'contact-manner', contactManners),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'respondent-invited',
      occurredOn: value.on,
      data: { respondentIds: value.respondents, manner: value.manner },
    })
    return null
  },
})

export const answered = defineStep({
  event: 'respondent-answered',
  form: ({ file }) =>
    dated({
      respondent: oneOf(file.employers),
      answer: choice(answers),
      manner: choice(contactManners),
      note: maybeText(500, { lines: true }),
    }),
  defaults: () => ({ manner: 'phone' }),
  saved: ({ file }, typed) => {
    const [only] = file.employers
    const named = file.employers.find((party) => party.id === typed.respondent)
    const party = named ?? (file.employers.length === 1 ? only : undefined)
    return party ? { respondent: party.id, answer: party.stance, on: party.stance_on } : null
  },
  questions: ({ file }, fields) => [
    ...askOne(fields, 'respondent', 'disputes.respondent', file.employers),
    askCode(fields, { name: 'answer', label: 'disputes.answer' }, 'stance', answers),
    askCode(fields, { name: 'manner', label: 'disputes.manner' }, 'contact-manner', contactManners),
    fields.area({ name: 'note', label: 'disputes.note', max: 500, rows: 2 }),
  ],
  async take(taking, value) {
    const { desk, tx, stamp, actor, file } = taking
    await changeParty(tx, value.respondent, { stance: value.answer, stance_on: value.on })
    const answeredFile = await takeStep(desk, tx, stamp, actor, file, {
      type: 'respondent-answered',
      occurredOn: value.on,
      data: { respondentId: value.respondent, answer: value.answer, manner: value.manner },
    })
    // No answer is an attempt, never a refusal: enough of them allow ending as unreachable (RMTJ 17).
    if (value.answer === 'silent' || value.note !== null)
      await keepContact(
        { ...taking, file: answeredFile },
        {
          partyId: value.respondent,
          manner: value.manner,
          result: value.answer === 'silent' ? 'no-answer' : 'reached',
          note: value.note,
          on: value.on,
        },
      )
    return null
  },
})

/** Unless told otherwise the other side was called. */
const someoneIn = (file: DisputeFile): z.ZodType<string | null> => {
  const ids = idsOf([...file.employers, ...actingWorkers(file)])
  return choices(ids).transform((chosen) => chosen[0] ?? ids[0] ?? null)
}

/** Where a mediator was replaced the parties are told, and may object. */
const resultsFor = (file: DisputeFile): readonly ContactResult[] =>
  lastReplacement(file) === null ? contactResults : [...successorResults, ...contactResults]

export const contacted = defineStep({
  event: 'contact-logged',
  form: ({ file }) =>
    dated({
      party: someoneIn(file),
      manner: choice(contactManners),
      result: choice(resultsFor(file)),
      note: maybeText(500, { lines: true }),
    }),
  defaults: ({ file }) => ({ party: file.employers[0]?.id ?? '', manner: 'phone', result: 'no-answer' }),
  questions: ({ file }, fields) => [
    fields.radios(
      { name: 'party', label: 'disputes.contact-party', required: true },
      partyChoices([...file.employers, ...actingWorkers(file)]),
    ),
    askCode(fields, { name: 'manner', label: 'disputes.manner' }, 'contact-manner', contactManners),
    askCode(fields, { name: 'result', label: 'disputes.result' }, 'contact-result', resultsFor(file)),
    fields.area({ name: 'note', label: 'disputes.note', max: 500, rows: 2 }),
  ],
  async take(taking, value) {
    await keepContact(taking, {
      partyId: value.party,
      manner: value.manner,
      result: value.result,
      note: value.note,
      on: value.on,
    })
    return null
  },
})
