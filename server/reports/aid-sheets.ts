/** The outcomes of legal aid in a month, by what was claimed, by lawyer and by firm, with the subsidies of the cases closed. */
import { aidTallies, lawyerNames, type AidTally } from '../../db/repositories/aid-statistics.ts'
import type { Reader } from '../../db/database.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { cause } from '../../workflows/law/causes.ts'
import type { Month } from '../../workflows/values/day.ts'
import { addressed, aidLists, isSum, tallied, type AidList } from './aid-lists.ts'
import { NO_CODE } from './asked.ts'
import { share } from './rates.ts'
import type { Sheet, SheetCell } from './sheets.ts'

/** What narrows an address to the cases of one figure. */
export type AidAddress = { list: string; cause?: string; lawyer?: string }
type Asked = {
  unitIds: readonly string[]
  month: Month
  locale: Locale
  /** Where the cases behind a figure stand. */
  hrefOf: (address: AidAddress) => string
}

const text = (said: string): SheetCell => ({ text: said })

/** On page and paper by cause and by lawyer; a file for others tells the firm and no name. */
export type AidSheets = Record<'aid' | 'aid-lawyers' | 'aid-firms', Sheet>

/** The sheets. A case is told by the cause it is booked under and by whoever carries it now. */
export async function aidSheets(reader: Reader, asked: Asked): Promise<AidSheets> {
  const tallies = await aidTallies(reader, { unitIds: asked.unitIds, months: [asked.month] })
  const say = words(asked.locale)
  const lawyers = await lawyerNames(reader, [...new Set(tallies.flatMap((one) => one.lawyerId ?? []))])
  const lawyerOf = (id: string | null) => lawyers.get(id ?? '') ?? null
  const nobody = say('statistics.aid-nobody')
  const heads = [
    say('column.case-closed'),
    say('aid-result.won'),
    say('aid-result.partly'),
    say('aid-result.mediated'),
    say('aid-result.lost'),
    say('statistics.aid-otherwise'),
    say('statistics.aid-rate'),
    say('column.aid-exact'),
    say('column.aid-received-exact'),
    say('statistics.aid-subsidy'),
  ]
  const cells = (own: readonly AidTally[], narrowed: Omit<AidAddress, 'list'> | null): SheetCell[] =>
    // The lists stand in the order of the columns.
    aidLists.map((list) =>
      cellOf(own, list, narrowed === null ? null : asked.hrefOf({ list: addressed(list), ...narrowed })),
    )
  const last = (blanks: number, groups: number): SheetCell[][] =>
    groups > 1 ? [[text(say('reports.total')), ...Array<null>(blanks).fill(null), ...cells(tallies, {})]] : []
  const byCause = [...Map.groupBy(tallies, (one) => one.causeCode)].toSorted(([a], [b]) => inOrder(a, b))
  const byLawyer = [...Map.groupBy(tallies, (one) => one.lawyerId)].toSorted(([a], [b]) =>
    inOrder(lawyerOf(a)?.name ?? LAST, lawyerOf(b)?.name ?? LAST),
  )
  const byFirm = [...Map.groupBy(tallies, (one) => lawyerOf(one.lawyerId)?.firm ?? LAST)].toSorted(([a], [b]) =>
    inOrder(a, b),
  )
  return {
    aid: {
      name: say('statistics.aid'),
      heads: [say('reports.cause'), ...heads],
      rows: [
        ...byCause.map(([code, own]) => [
          text(asked.locale === 'en' ? cause(code).en : cause(code).zh),
          ...cells(own, { cause: code }),
        ]),
        ...last(0, byCause.length),
      ],
    },
    'aid-lawyers': {
      name: say('statistics.aid-lawyers'),
      heads: [say('aid.lawyer'), say('lawyers.firm'), ...heads],
      rows: [
        ...byLawyer.map(([id, own]) => [
          text(lawyerOf(id)?.name ?? nobody),
          id === null ? null : text(lawyerOf(id)?.firm ?? ''),
          ...cells(own, { lawyer: id ?? NO_CODE }),
        ]),
        ...last(1, byLawyer.length),
      ],
    },
    'aid-firms': {
      name: say('statistics.aid-firms'),
      heads: [say('lawyers.firm'), ...heads],
      rows: [
        ...byFirm.map(([firm, own]) => [text(firm === LAST ? nobody : firm), ...cells(own, null)]),
        ...last(0, byFirm.length),
      ],
    },
  }
}

/** Stands behind every name. */
const LAST = '\u{10ffff}'
const inOrder = (a: string, b: string): number => (a < b ? -1 : 1)

function cellOf(tallies: readonly AidTally[], list: AidList, href: string | null): SheetCell {
  const { amount, part } = tallied(tallies, list)
  const on = href === null || amount === 0 ? {} : { href }
  if (isSum(list)) return { fen: amount, ...on }
  if (list !== 'rate') return { count: amount, ...on }
  const rate = share(part, amount)
  return rate === null ? null : { text: `${rate} (${part}/${amount})`, ...on }
}
