/** The page after saving: code, next step, the day that protects the claim, and what is worth a second look. */
import type { z } from 'zod'
import type { registeredPage } from '../../templates/pages/intake/registered.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { leadRules } from '../../workflows/law/term-rules.ts'
import { readCreditCode } from '../../workflows/values/credit-code.ts'
import { daysBetween, day, type Day } from '../../workflows/values/day.ts'
import { carriesCheckDigit } from '../../workflows/values/identity-kinds.ts'
import { readIdentityNumber } from '../../workflows/values/identity-number.ts'
import { readName } from '../../workflows/values/person-name.ts'
import { shanghaiDay, millisOf } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import { tellDays } from '../disputes/case/other-ways.ts'
import { addPartyHref, partiesMissing } from '../disputes/case/ways-on.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import type { MissingParty } from '../../workflows/law/joint-parties.ts'
import { paths, pathTo } from '../http/paths.ts'
import { saidParties } from '../said-parties.ts'
import { dueOf } from './receipt-slip.ts'

/** The page model; identity numbers are read to check them and never shown. */
export async function registeredModel(
  desk: Desk,
  locale: Locale,
  file: DisputeFile,
  actor: Actor,
): Promise<z.input<typeof registeredPage.context>> {
  const say = words(locale)
  const { row } = file
  const id = { id: row.id }
  const protect = dueOf(file, 'T10')
  return {
    slip: {
      code: row.registration_code,
      lines: [
        {
          label: 'intake.line-parties',
          text: saidParties(locale, {
            workerLabel: row.worker_label,
            workerCount: row.worker_count,
            employerLabel: row.employer_label,
          }),
        },
        {
          label: 'intake.line-received',
          text: [row.received_on, row.received_at].filter((part) => part !== null).join(' '),
        },
        { label: 'intake.line-unit', text: file.units[0]?.name ?? '' },
        { label: 'intake.line-next', text: nextStep(say, file) },
        ...(protect === null ? [] : [{ label: 'intake.line-protect' as const, text: protect }]),
      ],
      print: pathTo(paths.receiptSlip, id),
      again: paths.intake,
      open: pathTo(paths.dispute, id),
      focus: true,
    },
    notices: await notices(desk, locale, file, protect),
    days: tellDays(file, actor),
    onTheSpot: row.phase === 'intake' ? pathTo(paths.onTheSpot, id) : null,
  }
}

function nextStep(say: ReturnType<typeof words>, file: DisputeFile): string {
  const { case_number: number, accepted_on: accepted } = file.row
  if (accepted !== null && number !== null) {
    const term = dueOf(file, 'T5') ?? dueOf(file, 'T6') ?? dueOf(file, 'T6S') ?? dueOf(file, 'T3')
    return term === null
      ? say('intake.next-step.accepted', { number })
      : say('intake.next-step.accepted-by', { number, day: term })
  }
  const by = dueOf(file, 'first-contact')
  return by === null ? say('intake.next-step.consult') : say('intake.next-step.consult-by', { day: by })
}

/** A party the law joins to those named: asked about with one click to add it, never required. */
const askedFor = (locale: Locale, file: DisputeFile, missing: MissingParty): Notice => {
  const say = words(locale)
  const told = { role: say(wordKey('employer-role', missing.role)), why: say(wordKey('joint-party', missing.why)) }
  const link = { href: addPartyHref(file, missing), word: phrase('intake.add-party') }
  return { tone: 'note', text: phrase('intake.ask-party', told), link }
}

const soon = (text: Notice['text']): Notice => ({ tone: 'soon', text, link: null })

async function notices(desk: Desk, locale: Locale, file: DisputeFile, protect: Day | null): Promise<Notice[]> {
  const today = desk.clock.today()
  const people = file.workers.flatMap((worker) => (worker.person ? [worker.person] : []))
  const employers = file.employers.flatMap((party) => (party.employer ? [party.employer] : []))
  const numbers = await desk.privateValues.read(
    desk.db.reader,
    people.map((person) => person.id),
    'identity',
  )
  const entered = shanghaiDay(millisOf(file.row.recorded_at))
  return [
    ...(protect !== null && daysBetween(today, protect) <= leadRules.T14.days
      ? [{ tone: 'late', text: phrase('intake.warn-limitation', { day: protect }), link: null } as const]
      : []),
    ...partiesMissing(file).map((missing) => askedFor(locale, file, missing)),
    ...people.flatMap((person) => {
      const number = numbers.get(person.id)
      if (number === undefined || !carriesCheckDigit(person.identity_kind)) return []
      const { valid, notes } = readIdentityNumber(number, today)
      if (!valid) return [soon(phrase('intake.warn-identity', { name: person.name }))]
      return notes.length === 0 ? [] : [soon(phrase('intake.note-identity-old', { name: person.name }))]
    }),
    ...people
      .filter((person) => {
        const read = readName(person.name)
        return read.ok && read.value.warnings.includes('name-single-character')
      })
      .map((person) => soon(phrase('intake.warn-single-character', { name: person.name }))),
    ...employers
      .filter((employer) => employer.credit_code !== null && !readCreditCode(employer.credit_code).valid)
      .map((employer) => soon(phrase('intake.warn-credit-code', { name: employer.name }))),
    ...(daysBetween(day(file.row.received_on), entered) > 0
      ? [
          {
            tone: 'note',
            text: phrase('intake.warn-entered-later', { day: file.row.received_on, today: entered }),
            link: null,
          } as const,
        ]
      : []),
  ]
}
