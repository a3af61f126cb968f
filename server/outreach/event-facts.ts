/** What is known of a publicity event, line by line. */
import type { OutreachEvent } from '../../db/repositories/outreach.ts'
import { groupedCount } from '../../templates/pages/grouped-count.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { splitCodes } from '../../workflows/values/code-list.ts'
import { saidDays } from './list-page.ts'

const line = (label: WordKey, text: string | null): Facts[number] => ({ label, text, fen: null, day: null, href: null })

/** `unitName` null leaves the unit out. */
export function outreachFacts(event: OutreachEvent, unitName: string | null, locale: Locale): Facts {
  const say = words(locale)
  return [
    line('outreach.day', saidDays(event, locale)),
    ...(unitName === null ? [] : [line('outreach.unit', unitName)]),
    line('outreach.kind', say(wordKey('outreach-kind', event.kind))),
    line('outreach.place', event.place),
    line(
      'outreach.topic',
      splitCodes(event.topics)
        .map((code) => say(wordKey('outreach-topic', code)))
        .join(' · '),
    ),
    line('outreach.brand', event.brand),
    line('outreach.audience', groupedCount(event.audience)),
    line('outreach.handed-out', groupedCount(event.handed_out)),
    line('outreach.materials', event.materials),
    line('outreach.partners', event.partners),
    line('outreach.note', event.note),
  ]
}
