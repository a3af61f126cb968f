/** The causes of action as the desk counts them: which claim falls under which cause by list, and what the law lets one do with it. */
import type { z } from 'zod'
import type { lawTablesPage } from '../../templates/pages/law/tables.ts'
import type { TableRow } from '../../templates/parts/data-table.ts'
import { column, dayCell, tableRow, tagCell, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import { wordKey, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { citation } from '../../workflows/law/articles.ts'
import { cause, causeInList, causeLists, type Cause, type CauseList } from '../../workflows/law/causes.ts'
import { allowsPaymentOrder, claimItems, type ClaimItem, type ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { markTag } from './mark-tag.ts'
import { lawTabs } from './tabs.ts'

/** The page of claims and causes, the list in force first. */
export const causesModel = (locale: Locale): z.input<typeof lawTablesPage.context> => ({
  tabs: lawTabs('causes'),
  heading: 'law.causes',
  lead: 'law.causes-lead',
  sections: [
    {
      heading: 'law.lists',
      lead: 'law.lists-lead',
      table: {
        caption: 'law.lists',
        columns: [
          column('law.list'),
          column('law.since'),
          column('law.until'),
          column('law.article'),
          column('law.mark'),
        ],
        rows: causeLists.toReversed().map((list) => listRow(locale, list)),
        ...whole,
      },
    },
    {
      heading: 'law.items',
      lead: 'law.items-lead',
      table: {
        caption: 'law.items',
        columns: [
          column('law.item'),
          ...causeLists.toReversed().map(({ list }) => column(wordKey('law', `cause-of-${list}`))),
          column('law.limitation'),
          column('law.payment-order'),
        ],
        rows: claimItems.map((item) => itemRow(locale, item)),
        ...whole,
      },
    },
    ...causeLists.toReversed().map((list) => ({
      heading: wordKey('law', `list-of-${list.list}`),
      lead: null,
      table: {
        caption: wordKey('law', `list-of-${list.list}`),
        columns: [column('law.code'), column('law.cause'), column('law.goes-on-as')],
        rows: list.causes.map((one) => causeRow(locale, one)),
        ...whole,
      },
    })),
  ],
})

const whole = { pickForm: null, empty: 'law.none', pager: null, note: null } as const

const named = (locale: Locale, { code, zh, en }: Pick<Cause, 'code' | 'zh' | 'en'>): string =>
  `${code} ${locale === 'en' ? en : zh}`

const listRow = (locale: Locale, list: CauseList): TableRow =>
  tableRow([
    wordCell(phrase(wordKey('law', `list-of-${list.list}`))),
    dayCell(list.from),
    dayCell(list.to),
    textCell(citation(list.article, locale)),
    tagCell(markTag(list.article)),
  ])

function itemRow(locale: Locale, item: ClaimItem): TableRow {
  const code = item.code as ClaimItemCode
  return tableRow([
    textCell(locale === 'en' ? item.en : item.zh),
    ...causeLists.toReversed().map((list) => textCell(namedIn(locale, list, item.cause))),
    wordCell(phrase(wordKey('limitation-class', item.limitation))),
    wordCell(phrase(allowsPaymentOrder(code) ? 'law.payment-order-yes' : 'law.payment-order-no')),
  ])
}

const namedIn = (locale: Locale, list: CauseList, code: string): string => named(locale, cause(causeInList(list, code)))

const causeRow = (locale: Locale, one: Cause): TableRow =>
  tableRow([
    textCell(one.code),
    textCell(locale === 'en' ? one.en : one.zh),
    textCell(one.next === null ? null : named(locale, cause(one.next))),
  ])
