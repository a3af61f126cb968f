/** The periods of the law as the desk counts them: length, event, article, whom they bind, and how sure we are of the text. */
import type { z } from 'zod'
import type { lawTablesPage } from '../../templates/pages/law/tables.ts'
import { column, tableRow, tagCell, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import type { TableRow } from '../../templates/parts/data-table.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { citation, type ArticleCode } from '../../workflows/law/articles.ts'
import { leadRules, termRules, type Length, type LeadRule, type TermRule } from '../../workflows/law/term-rules.ts'
import { markTag } from './mark-tag.ts'
import { lawTabs } from './tabs.ts'

/** The page of all terms, in the order of their numbers. */
export const termsModel = (locale: Locale): z.input<typeof lawTablesPage.context> => ({
  tabs: lawTabs('terms'),
  heading: 'law.terms',
  lead: 'law.terms-lead',
  sections: [
    {
      heading: 'law.periods',
      lead: 'law.periods-lead',
      table: {
        caption: 'law.periods',
        columns: [
          column('law.number'),
          column('law.term'),
          column('law.length'),
          column('law.from'),
          column('law.binds'),
          column('law.at-day-off'),
          column('law.extension'),
          column('law.article'),
          column('law.mark'),
        ],
        rows: Object.entries(termRules).map(([id, rule]) => periodRow(locale, id, rule)),
        ...whole,
      },
    },
    {
      heading: 'law.leads',
      lead: 'law.leads-lead',
      table: {
        caption: 'law.leads',
        columns: [
          column('law.number'),
          column('law.term'),
          column('law.length'),
          column('law.binds'),
          column('law.article'),
          column('law.mark'),
        ],
        rows: Object.entries(leadRules).map(([id, rule]) => leadRow(locale, id, rule)),
        ...whole,
      },
    },
  ],
})

const whole = { pickForm: null, empty: 'law.none', pager: null, note: null } as const

function periodRow(locale: Locale, id: string, rule: TermRule): TableRow {
  return tableRow([
    textCell(id),
    wordCell(phrase(wordKey('clock', id))),
    textCell(saidLength(locale, rule)),
    wordCell(phrase(wordKey('term-from', rule.trigger))),
    wordCell(phrase(wordKey('term-holder', rule.binds))),
    wordCell(phrase(rule.unit === 'working-day' ? 'law.working-days' : rule.rolls ? 'law.rolls' : 'law.stands')),
    textCell(saidExtension(locale, rule)),
    textCell(citation(rule.article, locale)),
    tagCell(markTag(rule.article)),
  ])
}

function leadRow(locale: Locale, id: string, rule: LeadRule & { article: ArticleCode }): TableRow {
  return tableRow([
    textCell(id),
    wordCell(phrase(wordKey('clock', id))),
    textCell(words(locale)('law.days-before', { count: rule.days })),
    wordCell(phrase(wordKey('term-holder', rule.binds))),
    textCell(citation(rule.article, locale)),
    tagCell(markTag(rule.article)),
  ])
}

/** `15日`, `3 working days`. */
function saidLength(locale: Locale, { length, unit }: Length): string {
  return words(locale)(
    wordKey('term-length', length === 1 ? `one-${unit}` : unit),
    length === 1 ? {} : { count: length },
  )
}

function saidExtension(locale: Locale, { extension }: TermRule): string | null {
  if (extension === null) return null
  const say = words(locale)
  const who = say(wordKey('term-consent', extension.consent))
  return extension.most === null ? who : say('law.at-most', { who, length: saidLength(locale, extension.most) })
}
