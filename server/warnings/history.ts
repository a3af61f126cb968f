/** The history of a warning: each step with who, when, what its codes say, and what was said with it. */
import type { WarningEventRow } from '../../db/repositories/warnings.ts'
import type { TimelineEntry } from '../../templates/parts/timeline.ts'
import { wordKey, words, type Locale, type Say } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { millisOf, shanghaiDay, shanghaiTime } from '../clock.ts'
import type { WarningFile } from './warning-file.ts'

const MILESTONES: ReadonlySet<string> = new Set(['reported', 'verified', 'dismissed', 'converted', 'closed'])

export const warningHistory = (
  locale: Locale,
  { journal, notes }: WarningFile,
  names: ReadonlyMap<string, string>,
): { earlier: null; entries: TimelineEntry[] } => ({
  earlier: null,
  entries: journal.toReversed().map((event) => ({
    day: event.occurred_on,
    time: null,
    enteredLater:
      shanghaiDay(millisOf(event.recorded_at)) === event.occurred_on ? null : shanghaiTime(event.recorded_at),
    title: phrase(wordKey('warning-event', event.type)),
    who: names.get(event.actor_id) ?? null,
    where: null,
    note: [said(words(locale), event), notes.get(event.id)].filter(Boolean).join(' ') || null,
    changes: [],
    links: [],
    weight: MILESTONES.has(event.type) ? ('milestone' as const) : ('step' as const),
  })),
})

/** The codes of a step as words; figures stand on the page already. */
function said(say: Say, event: WarningEventRow): string {
  const data = JSON.parse(event.payload) as Record<string, string>
  const word = (family: string, code: string | undefined): string => say(wordKey(family, code ?? ''))
  switch (event.type) {
    case 'reported':
      return word('warning-level', data.level)
    case 'told':
      return word('warning-report', data.report)
    case 'verified':
      return word('warning-manner', data.manner)
    case 'dismissed':
      return word('warning-dismissal', data.reason)
    case 'level-raised':
    case 'level-lowered':
      return say('warnings.level-moved', {
        from: word('warning-level', data.from),
        to: word('warning-level', data.to),
        reason: word(event.type === 'level-raised' ? 'warning-rise' : 'warning-fall', data.reason),
      })
    case 'supervised':
      return word('paper-offer', data.kind)
    case 'letter-answered':
      return word('warning-answer', data.result)
    case 'inspected':
      return `${word('warning-together', data.together)} ${word('warning-inspection', data.result)}`
    case 'handed-over':
      return word('referral-kind', data.to)
    case 'closed':
      return word('warning-outcome', data.outcome)
    default:
      return ''
  }
}
