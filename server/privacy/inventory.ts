/** The inventory of personal data as a page: the hand-written table of columns, with the roles the matrix lets see each. */
import type { z } from 'zod'
import {
  columnsOf,
  dataClasses,
  personalData,
  purposes,
  tellsOfPersons,
  type DataClass,
  type PersonalDataEntry,
} from '../../db/personal-data.ts'
import { inventoryPage } from '../../templates/pages/privacy/inventory.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import { column, tableRow, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { relationOf, roles } from '../../workflows/permissions.ts'

/** Read once: the table is part of the program. */
const entries = personalData()
const telling = entries.filter(tellsOfPersons)
const TELLING: readonly DataClass[] = ['personal', 'free', 'sealed', 'bare']

/** The page in a language. */
export function inventoryModel(locale: Locale): Omit<z.input<typeof inventoryPage.context>, 'tabs'> {
  const say = words(locale)
  const holds = (entry: PersonalDataEntry): string => say(wordKey('privacy-holds', entry.name))
  const tables = entries.filter((entry) => entry.kind === 'table')
  return {
    figures: figures(locale),
    sections: purposes.flatMap((purpose) => {
      const rows = telling.filter((entry) => entry.purpose === purpose)
      if (rows.length === 0) return []
      return [
        {
          heading: wordKey('privacy-purpose', purpose),
          table: {
            caption: wordKey('privacy-purpose', purpose),
            columns: [column('privacy.holds'), column('privacy.class'), column('privacy.seen'), column('privacy.end')],
            rows: rows.map((entry) =>
              tableRow([
                textCell(holds(entry), entry.name),
                textCell(classesOf(entry, locale)),
                textCell(seenBy(entry, locale)),
                wordCell(phrase(wordKey('privacy-end', entry.end))),
              ]),
            ),
            pickForm: null,
            empty: 'law.none' as const,
            pager: null,
            note: null,
          },
        },
      ]
    }),
    bare: entries.flatMap((entry) =>
      entry.classes.flatMap(({ reason }) =>
        reason === null
          ? []
          : [phrase('privacy.bare', { holds: holds(entry), reason: say(wordKey('privacy-bare', reason)) })],
      ),
    ),
    rest: phrase('privacy.rest', { count: tables.filter((entry) => !tellsOfPersons(entry)).length }),
  }
}

function figures(locale: Locale): Facts {
  const tables = entries.filter((entry) => entry.kind === 'table')
  const count = (wanted: readonly DataClass[]): number =>
    tables.reduce((sum, entry) => sum + wanted.reduce((own, one) => own + columnsOf(entry, one).length, 0), 0)
  const of = (some: number, all: number): string => words(locale)('privacy.count-of', { some, all })
  return [
    fact('privacy.count-tables', of(tables.filter(tellsOfPersons).length, tables.length)),
    fact('privacy.count-columns', of(count(TELLING), count(dataClasses))),
    fact('privacy.count-sealed', String(count(['sealed']))),
    fact('privacy.count-bare', String(count(['bare']))),
  ]
}

const fact = (label: Facts[number]['label'], text: string): Facts[number] => ({
  label,
  text,
  fen: null,
  day: null,
  href: null,
})

const classesOf = (entry: PersonalDataEntry, locale: Locale): string =>
  listed(
    locale,
    TELLING.filter((one) => columnsOf(entry, one).length > 0).map((one) =>
      words(locale)(wordKey('privacy-class', one)),
    ),
  )

/** Whoever any of the actions is given to, in the order of the matrix. */
function seenBy({ seenBy: actions }: PersonalDataEntry, locale: Locale): string {
  const say = words(locale)
  if (actions.length === 0) return say('privacy.nobody')
  return listed(
    locale,
    roles
      .filter((role) => actions.some((action) => relationOf(role, action) !== null))
      .map((role) => say(wordKey('role', role))),
  )
}

const listed = (locale: Locale, texts: readonly string[]): string => texts.join(words(locale)('disputes.list-comma'))
