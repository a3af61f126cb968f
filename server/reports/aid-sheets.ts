/** The outcomes of legal aid in a month, by what was claimed and by lawyer, with the subsidies of the cases closed. */
import { aidTallies, lawyerNames, type AidTally } from '../../db/repositories/aid-statistics.ts'
import type { Reader } from '../../db/database.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { cause } from '../../workflows/law/causes.ts'
import type { Month } from '../../workflows/values/day.ts'
import { causesUnder } from './causes.ts'
import { lastDayOf } from './measures.ts'
import { share } from './rates.ts'
import type { Sheet, SheetCell } from './sheets.ts'

type Asked = { unitIds: readonly string[]; month: Month; locale: Locale; hrefOf: (cause: string | null) => string }

/** Ended with a paper or an agreement for the worker. */
const FAVOURABLE = ['won', 'partly', 'mediated']
/** Ended by a decision or an agreement at all: the lower side of the rate. */
const JUDGED = [...FAVOURABLE, 'lost']

/** Both sheets. A case is told by the cause it is booked under and by whoever carries it now. */
export async function aidSheets(reader: Reader, asked: Asked): Promise<{ aid: Sheet; 'aid-lawyers': Sheet }> {
  const tallies = await aidTallies(reader, { unitIds: asked.unitIds, months: [asked.month] })
  const say = words(asked.locale)
  const lawyers = await lawyerNames(reader, [...new Set(tallies.flatMap((one) => one.lawyerId ?? []))])
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
  ]
  const last = lastDayOf(asked.month)
  const byCause = [...Map.groupBy(tallies, (one) => one.causeCode)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const byLawyer = [...Map.groupBy(tallies, (one) => one.lawyerId)].map(([id, own]) => ({
    lawyer: lawyers.get(id ?? '') ?? null,
    own,
  }))
  const named = ({ lawyer }: (typeof byLawyer)[number]): string => lawyer?.name ?? '\u{10ffff}'
  return {
    aid: {
      name: say('statistics.aid'),
      heads: [say('reports.cause'), ...heads],
      rows: [
        ...byCause.map(([code, own]) => [
          { text: asked.locale === 'en' ? cause(code).en : cause(code).zh },
          // A cause that has others below it would open theirs too.
          ...cellsOf(own, causesUnder(code, last).length === 1 ? asked.hrefOf(code) : null),
        ]),
        ...(byCause.length > 1 ? [[{ text: say('reports.total') }, ...cellsOf(tallies, asked.hrefOf(null))]] : []),
      ],
    },
    'aid-lawyers': {
      name: say('statistics.aid-lawyers'),
      heads: [say('aid.lawyer'), say('lawyers.firm'), ...heads, say('statistics.aid-subsidy')],
      rows: byLawyer
        .toSorted((a, b) => (named(a) < named(b) ? -1 : 1))
        .map(({ lawyer, own }) => [
          { text: lawyer?.name ?? say('statistics.aid-nobody') },
          lawyer === null ? null : { text: lawyer.firm },
          ...cellsOf(own, null),
          { fen: sumOf(own, (one) => one.measure === 'subsidy') },
        ]),
    },
  }
}

function cellsOf(tallies: readonly AidTally[], href: string | null): SheetCell[] {
  const cases = (outcomes: readonly string[] | null): number =>
    sumOf(tallies, (one) => one.measure === 'cases' && (outcomes === null || outcomes.includes(one.outcome ?? '')))
  const all = cases(null)
  const [good, judged] = [cases(FAVOURABLE), cases(JUDGED)]
  const rate = share(good, judged)
  return [
    { count: all, ...(all > 0 && href !== null ? { href } : {}) },
    { count: cases(['won']) },
    { count: cases(['partly']) },
    { count: cases(['mediated']) },
    { count: cases(['lost']) },
    { count: all - judged },
    rate === null ? null : { text: `${rate} (${good}/${judged})` },
    { fen: sumOf(tallies, (one) => one.measure === 'agreed') },
    { fen: sumOf(tallies, (one) => one.measure === 'received') },
  ]
}

const sumOf = (tallies: readonly AidTally[], which: (one: AidTally) => boolean): number =>
  tallies.reduce((sum, one) => (which(one) ? sum + one.amount : sum), 0)
