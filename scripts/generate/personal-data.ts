/** The inventory of personal data as a table, from the same lines as the desk's own page. */
import { columnsOf, personalData, tellsOfPersons, type DataClass } from '../../db/personal-data.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { markdownTable } from './table.ts'

const TELLING: readonly DataClass[] = ['personal', 'free', 'sealed', 'bare']

/** Every table and place that tells of persons; the rest in one sentence. */
export function personalDataTable(): string {
  const say = words('en')
  const entries = personalData()
  const rows = entries.filter(tellsOfPersons).map((entry) => [
    `\`${entry.name}\``,
    say(wordKey('privacy-holds', entry.name)),
    ...TELLING.map((one) =>
      columnsOf(entry, one)
        .map((column) => `\`${column}\``)
        .join(' '),
    ),
    say(wordKey('privacy-purpose', entry.purpose)),
    entry.seenBy.map((action) => `\`${action}\``).join(' '),
    say(wordKey('privacy-end', entry.end)),
  ])
  const rest = entries.filter((entry) => entry.kind === 'table' && !tellsOfPersons(entry))
  const heads = ['', 'Holds', ...TELLING.map((one) => say(wordKey('privacy-class', one))), 'For', 'Seen by', 'Until']
  const table = markdownTable(heads, rows)
  const others = rest.map((entry) => `\`${entry.name}\``).join(', ')
  return `${table}\n\n${say('privacy.rest', { count: rest.length })} ${others}.`
}
