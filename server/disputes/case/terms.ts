/** Every term of the case with its working: from which day, by which article, over which calendar. */
import type { z } from 'zod'
import { partyName } from '../../../db/repositories/parties.ts'
import type { ClockRow } from '../../../db/repositories/clocks.ts'
import type { termsSection } from '../../../templates/pages/disputes/case-sections.ts'
import type { Facts } from '../../../templates/parts/facts.ts'
import { tagOf, type Tone } from '../../../templates/parts/tag.ts'
import { isWordKey, wordKey, words, type Locale, type WordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { claimItem } from '../../../workflows/law/claim-items.ts'
import { isTermRuleId, leadRules, termRules } from '../../../workflows/law/term-rules.ts'
import { leadStartsOn } from '../../../workflows/law/terms.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { saidWorkers } from '../../referrals/about-agreement.ts'
import { clockLamp } from './identity.ts'

type TermsModel = z.input<typeof termsSection>

const toneOf: Record<ClockRow['status'], Tone> = { running: 'accent', met: 'good', expired: 'late', stopped: 'quiet' }

/** The terms tab: running ones first. */
export const termsOf = (locale: Locale, file: DisputeFile, today: Day): TermsModel => ({
  terms: file.clocks.flatMap((clock) => [termModel(locale, file, clock, today), ...earlyAid(clock, today)]),
})

/** Under the limitation the days in which legal aid may start before its approval (FYF 44). */
function earlyAid({ rule, due_on: dueOn, status }: ClockRow, today: Day): TermsModel['terms'] {
  if (rule !== 'T10' || dueOn === null || (status !== 'running' && status !== 'expired')) return []
  const opens = leadStartsOn('T14', day(dueOn))
  const state = today < opens ? 'ahead' : today <= dueOn ? 'open' : 'expired'
  return [
    {
      name: 'clock.T14',
      whose: null,
      lamp: null,
      status: tagOf(phrase(wordKey('clock-status', state)), state === 'open' ? 'soon' : 'quiet'),
      article: leadRules.T14.article,
      provisional: false,
      counted: [dayFact('disputes.opens-on', opens), dayFact('disputes.due-on', dueOn)],
      steps: [
        { word: 'term-step.limitation-last-day', day: dueOn, article: 'LDTZ-27' },
        { word: 'term-step.aid-opens', day: opens, article: leadRules.T14.article },
      ],
    },
  ]
}

function termModel(locale: Locale, file: DisputeFile, clock: ClockRow, today: Day): TermsModel['terms'][number] {
  const alive = clock.status === 'running' || clock.status === 'expired'
  return {
    name: wordKey('clock', clock.rule),
    whose: whose(locale, file, clock),
    lamp: alive ? { ...clockLamp(clock.rule, clock.due_on, today), clock: null } : null,
    status: tagOf(phrase(wordKey('clock-status', clock.status)), toneOf[clock.status]),
    article: clock.article,
    provisional: clock.provisional === 1,
    counted: [
      dayFact('disputes.counted-from', clock.due_on === null ? null : clock.event_on),
      ...eventOf(clock, locale),
      // What the committee aims at beside what a party may count on (domain.md 1.11).
      ...(clock.target_on === null || clock.target_on === clock.due_on || clock.extended_to !== null
        ? []
        : [dayFact('disputes.target-on', clock.target_on)]),
      dayFact('disputes.due-on', clock.due_on),
      ...(clock.moved_from === null ? [] : [dayFact('disputes.moved-from', clock.moved_from)]),
      ...(clock.extended_to === null ? [] : [dayFact('disputes.extended-to', clock.extended_to)]),
      ...(clock.ended_on === null ? [] : [dayFact('disputes.ended-on', clock.ended_on)]),
      { label: 'disputes.calendar', text: clock.calendar_version, fen: null, day: null, href: null },
    ],
    steps: stepsOf(clock),
  }
}

/** What a term is about beside the case: a worker of his own, one agreement of several, an instalment, the paper of a court. */
function whose(locale: Locale, file: DisputeFile, { subject_id: id }: ClockRow): string | null {
  if (id === null) return null
  const worker = [...file.workers, ...file.struckOut].find((one) => one.id === id)
  if (worker) return partyName(worker)
  const agreement = file.agreements.find((one) => one.id === id)
  if (agreement) {
    const { key, values } = saidWorkers(file, agreement)
    return agreement.number ?? words(locale)(key, values)
  }
  const referral = file.referrals.find((one) => one.id === id)
  if (referral) return [referral.body_name, referral.their_number].filter((part) => part !== null).join(' ')
  return instalmentOf(locale, file, id)
}

function instalmentOf(locale: Locale, file: DisputeFile, id: string): string | null {
  const clause = file.agreements
    .flatMap((agreement) => agreement.clauses)
    .find((one) => one.instalments.some((part) => part.id === id))
  const part = clause?.instalments.find((one) => one.id === id)
  const payee = file.workers.find((worker) => worker.id === clause?.payee_party_id)
  if (!clause || !part || !payee) return null
  const { zh, en } = claimItem(clause.item)
  const item = locale === 'en' ? en : zh
  return words(locale)('disputes.term-instalment', { worker: partyName(payee), item, position: part.position + 1 })
}

/** What set the term going; a year of limitation has begun with whatever last began it. */
function eventOf(clock: ClockRow, locale: Locale): Facts {
  const word = clock.rule === 'T10' ? beginningOf(clock) : triggerOf(clock.rule)
  return word === null ? [] : [{ label: 'law.from', text: words(locale)(word), fen: null, day: null, href: null }]
}

function triggerOf(rule: string): WordKey | null {
  const known = rule === 'first-contact' ? 'T0' : rule
  return isTermRuleId(known) ? wordKey('term-from', termRules[known].trigger) : null
}

const BEGINNINGS: ReadonlySet<WordKey> = new Set<WordKey>([
  'term-step.limitation-starts',
  'term-step.limitation-starts-at-employment-end',
  'term-step.limitation-not-running',
  'term-step.limitation-start-unknown',
  'term-step.limitation-restarted',
])

const beginningOf = (clock: ClockRow): WordKey | null =>
  stepsOf(clock).findLast(({ word }) => BEGINNINGS.has(word))?.word ?? null

const dayFact = (label: WordKey, on: string | null): Facts[number] => ({
  label,
  text: null,
  fen: null,
  day: on,
  href: null,
})

function stepsOf(clock: ClockRow): TermsModel['terms'][number]['steps'] {
  const steps = JSON.parse(clock.steps) as { code: string; day: string | null; article: string | null }[]
  return steps.flatMap((step) => {
    const word = `term-step.${step.code}`
    return isWordKey(word) ? [{ word, day: step.day, article: step.article }] : []
  })
}
