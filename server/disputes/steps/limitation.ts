/** What moves the worker's year: an interruption or suspension with its proof, the end of a suspension, and a note struck out. */
import { attachmentsOf } from '../../../db/repositories/attachments.ts'
import {
  changeLimitationNote,
  insertLimitationNote,
  type LimitationNoteRow,
} from '../../../db/repositories/limitation-notes.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import type { Field } from '../../../templates/parts/field.ts'
import type { Choice, FormFields } from '../../../templates/parts/form-fields.ts'
import { wordKey, type WordKey } from '../../../templates/words/index.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { interruptionCauses, suspensionCauses, type InterruptionCause } from '../../../workflows/law/limitation.ts'
import { isAfter } from '../../../workflows/values/day.ts'
import { attach, type Material } from '../../attachments/keep-file.ts'
import { choice, dayField, maybeChoice, maybeDay, maybeText } from '../../http/fields.ts'
import { lastingNotes, standingNotes } from '../limitation.ts'
import { must } from '../must.ts'
import { takeLastStep } from '../take-step.ts'
import { correctReasons } from './codes.ts'
import { dated, defineStep, type Asking, type Taking } from './define-step.ts'
import { askCode, idsOf, oneOf, partyChoices } from './questions.ts'

/** `limitation-cause`: what people come with; the endings of the case's own mediation interrupt by themselves. */
const ownEndings: ReadonlySet<string> = new Set<InterruptionCause>([
  'mediation-refused',
  'mediation-failed',
  'agreement-not-performed',
])
const limitationCauses = [...interruptionCauses.filter((cause) => !ownEndings.has(cause)), ...suspensionCauses]
const suspends = (cause: string): boolean => suspensionCauses.some((candidate) => candidate === cause)

const form = ({ file, attachments, today, brought }: Asking) =>
  dated({
    cause: choice(limitationCauses),
    from: dayField,
    until: maybeDay,
    worker: maybeChoice(idsOf(file.workers)),
    contact: maybeChoice(idsOf(file.contacts)),
    attachment: maybeChoice(idsOf(attachments)),
    proof: maybeText(500, { lines: true }),
  }).superRefine((given, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const proofs = [given.contact, given.attachment, given.proof].filter((proof) => proof !== null)
    if (proofs.length + brought.length === 0) wrong('proof', 'proof-needed')
    if (given.attachment !== null && brought.length > 0) wrong('evidence', 'one-file-of-two')
    if (isAfter(given.from, today)) wrong('from', 'day-in-future')
    if (given.until === null) return
    if (!suspends(given.cause)) wrong('until', 'until-of-suspension-only')
    else if (!isAfter(given.until, given.from)) wrong('until', 'until-after-from')
    else if (isAfter(given.until, today)) wrong('until', 'day-in-future')
  })

const noProof: Choice = { value: '', label: 'rights.no-such-proof' }

/** A proof that lies in the file already; left out where there is none of its kind. */
const askProof = (
  fields: FormFields,
  name: 'contact' | 'attachment',
  label: WordKey,
  choices: readonly Choice[],
): Field[] => (choices.length === 0 ? [] : [fields.select({ name, label, width: 'long' }, [noProof, ...choices])])

const contactChoices = ({ file }: Asking): Choice[] =>
  file.contacts.map((contact) => {
    const party = [...file.workers, ...file.heirs, ...file.employers].find(
      (candidate) => candidate.id === contact.party_id,
    )
    return { value: contact.id, text: [contact.occurred_on, ...(party ? [partyName(party)] : [])].join(' ') }
  })

/** Which note is meant; a single one needs no asking. */
const askNote = (fields: FormFields, notes: readonly LimitationNoteRow[]): Field[] =>
  notes.length > 1
    ? [
        fields.radios(
          { name: 'note', label: 'rights.note', required: true },
          notes.map((note) => ({
            value: note.id,
            label: wordKey('limitation-cause', note.cause),
            text: ` (${note.from_on})`,
          })),
        ),
      ]
    : []

/** Throws stale when somebody else was first. */
async function changeNote(
  { tx, file }: Taking,
  noteId: string,
  change: Parameters<typeof changeLimitationNote>[2],
): Promise<void> {
  const note = must(file.limitationNotes.find((candidate) => candidate.id === noteId))
  if (!(await changeLimitationNote(tx, note, change))) throw new DomainError('stale', 'dispute-changed')
}

/** The file the form brought, as evidence of the case; the same content stands in a case once. Null where none came. */
async function fileOf(
  { desk, tx, stamp, actor, file, kept }: Taking,
  offeredBy: string | null,
): Promise<string | null> {
  const evidence = kept?.evidence
  if (evidence === undefined) return null
  const same = (await attachmentsOf(tx, file.row.id)).find(
    (row) => row.struck_at === null && row.sha256 === evidence.sha256,
  )
  const material: Material = { kind: 'evidence', title: '', offeredBy, originalSeen: false, volumeRow: null }
  return same?.id ?? attach(desk, tx, stamp, actor, file.row.id, evidence, material)
}

export const limitationNoted = defineStep({
  event: 'limitation-noted',
  form,
  files: ['evidence'],
  questions: (asking, fields) => [
    askCode(fields, { name: 'cause', label: 'rights.cause' }, 'limitation-cause', limitationCauses),
    fields.day({ name: 'from', label: 'rights.from', required: true }),
    fields.day({ name: 'until', label: 'rights.until', hint: { key: 'rights.until-hint', values: {} } }),
    ...(asking.file.workers.length > 1
      ? [
          fields.select({ name: 'worker', label: 'disputes.workers-concerned', width: 'long' }, [
            { value: '', label: 'rights.every-worker' },
            ...partyChoices(asking.file.workers),
          ]),
        ]
      : []),
    ...askProof(fields, 'contact', 'rights.proof-contact', contactChoices(asking)),
    ...askProof(
      fields,
      'attachment',
      'rights.proof-attachment',
      asking.attachments.map(({ id, name }) => ({ value: id, text: name })),
    ),
    fields.file({
      name: 'evidence',
      label: 'rights.proof-new-file',
      width: 'long',
      hint: { key: 'rights.proof-new-file-hint', values: {} },
    }),
    fields.area({
      name: 'proof',
      label: 'rights.proof',
      max: 500,
      rows: 2,
      hint: { key: 'rights.proof-hint', values: {} },
    }),
  ],
  async take(taking, given) {
    const { desk, tx, stamp, actor, file } = taking
    const noteId = desk.newId()
    const brought = await fileOf(taking, given.worker)
    await insertLimitationNote(tx, {
      id: noteId,
      dispute_id: file.row.id,
      party_id: given.worker,
      cause: given.cause,
      from_on: given.from,
      until_on: given.until,
      contact_id: given.contact,
      attachment_id: brought ?? given.attachment,
      proof: given.proof,
      recorded_at: stamp.at,
      staff_id: actor.staffId,
    })
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'limitation-noted',
      occurredOn: given.on,
      data: { noteId, cause: given.cause, partyId: given.worker, day: given.from, until: given.until },
    })
    return null
  },
})

export const limitationResumed = defineStep({
  event: 'limitation-resumed',
  form: ({ file, today }) =>
    dated({ note: oneOf(lastingNotes(file)), until: dayField }).superRefine(({ note, until }, context) => {
      const begun = lastingNotes(file).find((candidate) => candidate.id === note)
      if (begun !== undefined && until <= begun.from_on)
        context.addIssue({ code: 'custom', path: ['until'], message: 'until-after-from' })
      if (isAfter(until, today)) context.addIssue({ code: 'custom', path: ['until'], message: 'day-in-future' })
    }),
  questions: (asking, fields) => [
    ...askNote(fields, lastingNotes(asking.file)),
    fields.day({ name: 'until', label: 'rights.removed-on', required: true }),
  ],
  async take(taking, given) {
    await changeNote(taking, given.note, { until_on: given.until })
    const { desk, tx, stamp, actor, file } = taking
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'limitation-resumed',
      occurredOn: given.on,
      data: { noteId: given.note, until: given.until },
    })
    return null
  },
})

export const limitationCountered = defineStep({
  event: 'limitation-countered',
  form: ({ file }) => dated({ note: oneOf(standingNotes(file)), reason: choice(correctReasons) }),
  questions: (asking, fields) => [
    ...askNote(fields, standingNotes(asking.file)),
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'correct-reason', correctReasons),
  ],
  async take(taking, given) {
    await changeNote(taking, given.note, { countered_on: given.on })
    const { desk, tx, stamp, actor, file } = taking
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'limitation-countered',
      occurredOn: given.on,
      data: { noteId: given.note, reason: given.reason },
    })
    return null
  },
})
