/** Why a month changed: who keyed in what after it was over, by how much, where it was booked, and when the month was opened again. */
import type { z } from 'zod'
import {
  changeSums,
  monthChanges,
  type ChangeKey,
  type ChangeSource,
  type ChangeSum,
  type MonthChange,
} from '../../db/repositories/month-changes.ts'
import { monthSnapshots } from '../../db/repositories/month-steps.ts'
import { staffNames } from '../../db/repositories/names.ts'
import { figuresByMonth } from '../../db/repositories/recovered-totals.ts'
import type { monthChangesPage } from '../../templates/pages/months/changes.ts'
import {
  codeCell,
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { isWordKey, wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { addDays, lastOfMonth } from '../../workflows/values/day.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { shanghaiDayBegins, shanghaiTime } from '../clock.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { caseAddress } from '../reports/case-address.ts'
import { figure, isMeasure, isMoney, summed, type Measure } from '../reports/measures.ts'
import { differenceOf, frozenTotals } from './frozen-totals.ts'
import { monthAddress } from './month-address.ts'
import type { MonthStanding } from './month-place.ts'
import { shownState } from './shown-state.ts'

type Model = z.input<typeof monthChangesPage.context>

const PAGE_SIZE = 50

/** Measures a reader compares from report to report. */
const compared = [
  'case-accepted',
  'case-closed',
  'worker-accepted',
  'worker-closed',
  'agreed-fen',
  'received-fen',
  'verified-fen',
  'aid-case-accepted',
  'aid-case-closed',
  'aid-agreed-fen',
  'aid-received-fen',
  'aid-verified-fen',
] as const satisfies readonly Measure[]

/** The page; `?of=keyed&after=` pages on in one of its two lists. */
export async function changesModel(call: SignedInCall, standing: MonthStanding): Promise<Model> {
  const { desk, locale } = call
  const { reader } = desk.db
  const { tree, month, unit } = standing
  const posted: ChangeSource = { from: 'posted', month }
  const keyed: ChangeSource = { from: 'keyed', month, since: shanghaiDayBegins(addDays(lastOfMonth(month), 1)) }
  const sums = { posted: await changeSums(reader, posted, tree.all), keyed: await changeSums(reader, keyed, tree.all) }
  const now = summed(await figuresByMonth(reader, tree.all, [month]))
  return {
    heading: words(locale)('months.changes-heading', { month }),
    lead: words(locale)('months.changes-lead', { unit: unit.name, month }),
    state: shownState(unit, month, standing),
    back: monthAddress(month, unit.id),
    sums: {
      caption: 'months.changes-sums',
      columns: [
        column('months.measure'),
        figureColumn('months.before-end'),
        figureColumn('months.keyed-after'),
        figureColumn('months.stands-at'),
        figureColumn('booking-mark.late'),
        figureColumn('booking-mark.correction'),
        figureColumn('months.by-business-day'),
      ],
      rows: compared.map((measure) => {
        const cell = (value: number) => (isMoney(measure) ? fenCell(value) : countCell(value))
        const after = sumOf(sums.keyed, measure, null)
        const late = sumOf(sums.posted, measure, 'late')
        const corrected = sumOf(sums.posted, measure, 'correction')
        const stands = figure(now, measure)
        return tableRow([
          textCell(words(locale)(wordKey('measure', measure))),
          cell(stands - after),
          cell(after),
          cell(stands),
          cell(late),
          cell(corrected),
          cell(stands + late + corrected),
        ])
      }),
      pickForm: null,
      empty: 'reports.nothing',
      pager: null,
      note: phrase('months.changes-note'),
    },
    lists: [
      { title: 'months.posted', about: 'months.posted-about', table: await list(call, standing, posted, sums.posted) },
      { title: 'months.keyed', about: 'months.keyed-about', table: await list(call, standing, keyed, sums.keyed) },
    ],
    reopenings: await reopenings(call, standing),
  }
}

const sumOf = (sums: readonly ChangeSum[], measure: Measure, mark: string | null): number =>
  sums.reduce(
    (sum, one) => (one.measure === measure && (mark === null || one.mark === mark) ? sum + one.amount : sum),
    0,
  )

async function list(
  call: SignedInCall,
  { tree, month, unit }: MonthStanding,
  source: ChangeSource,
  sums: readonly ChangeSum[],
): Promise<Model['lists'][number]['table']> {
  const { desk, locale, query } = call
  const after = query.of === source.from ? keyOf(query.after) : null
  const found = await monthChanges(desk.db.reader, source, tree.all, { after, limit: PAGE_SIZE + 1 })
  const shown = found.slice(0, PAGE_SIZE)
  const names = await staffNames(
    desk.db.reader,
    shown.map((change) => change.actorId),
  )
  const last = shown.at(-1)
  const address = (more: Record<string, string>): string => monthAddress(month, unit.id, paths.monthChanges, more)
  return {
    caption: source.from === 'posted' ? 'months.posted' : 'months.keyed',
    columns: [
      column('months.when'),
      column('months.who'),
      column('months.why'),
      column('months.measure'),
      figureColumn('months.by-how-much'),
      column('reports.occurred'),
      column('months.booked-in'),
      column('reports.number'),
    ],
    rows: shown.map((change) => rowOf(change, names, locale)),
    pickForm: null,
    empty: 'months.no-changes',
    pager: {
      total: sums.reduce((total, one) => total + one.entries, 0),
      first: after === null ? null : address({}),
      previous: null,
      next:
        found.length > PAGE_SIZE && last ? address({ of: source.from, after: `${last.recordedAt}/${last.id}` }) : null,
    },
    note: null,
  }
}

function rowOf(change: MonthChange, names: ReadonlyMap<string, string>, locale: Locale) {
  const say = words(locale)
  const { measure, eventType, mark } = change
  const event = `event.${eventType ?? ''}`
  return tableRow([
    textCell(shanghaiTime(change.recordedAt)),
    textCell(names.get(change.actorId) ?? null),
    textCell(isWordKey(event) ? say(event) : null, say(wordKey('booking-mark', mark))),
    textCell(say(wordKey('measure', measure))),
    isMeasure(measure) && isMoney(measure) ? fenCell(change.amount) : countCell(change.amount),
    dayCell(change.occurredOn),
    textCell(change.bookedMonth),
    codeCell(caseAddress(change), change.number),
  ])
}

/** Each opening again, with its reason and what the closing after it froze otherwise. */
async function reopenings({ desk, locale }: SignedInCall, { steps }: MonthStanding): Promise<Model['reopenings']> {
  const { reader } = desk.db
  const oldestFirst = steps.toReversed()
  const closings = oldestFirst.filter((step) => step.kind === 'closed')
  const snapshots = await monthSnapshots(
    reader,
    closings.map((step) => step.id),
  )
  const names = await staffNames(
    reader,
    steps.map((step) => step.taken_by),
  )
  const say = words(locale)
  const totalsOf = (id: string | undefined) => frozenTotals(snapshots.get(id ?? '')?.figures ?? '')
  const rows = oldestFirst.flatMap((step, at) => {
    if (step.kind !== 'reopened') return []
    const before = oldestFirst.slice(0, at).findLast((one) => one.kind === 'closed')
    const after = oldestFirst.slice(at).find((one) => one.kind === 'closed')
    const proposal = oldestFirst[at - 1]
    const differences = after ? differenceOf(totalsOf(before?.id), totalsOf(after.id)) : null
    return [
      tableRow([
        textCell(shanghaiTime(step.recorded_at)),
        textCell(names.get(step.taken_by) ?? null, names.get(proposal?.taken_by ?? '') ?? null),
        textCell(proposal?.reason ?? null, step.reason),
        textCell(
          differences === null
            ? say('months.still-open')
            : differences.length === 0
              ? say('months.no-difference')
              : differences.map(({ measure, by }) => saidDifference(measure, by, locale)).join(say('months.between')),
        ),
      ]),
    ]
  })
  return {
    caption: 'months.reopenings',
    columns: [
      column('months.when'),
      column('months.who-both'),
      column('months.reason'),
      column('months.frozen-difference'),
    ],
    rows,
    pickForm: null,
    empty: 'months.never-reopened',
    pager: null,
    note: null,
  }
}

function saidDifference(measure: Measure, by: number, locale: Locale): string {
  const amount = isMoney(measure) ? formatYuan(fen(by)) : String(by)
  return `${words(locale)(wordKey('measure', measure))} ${by > 0 ? '+' : ''}${amount}`
}

/** The key of the last row shown; what is none pages from the beginning. */
function keyOf(text: string | undefined): ChangeKey | null {
  const [recordedAt, id] = (text ?? '').split('/')
  return recordedAt && id ? { recordedAt, id } : null
}
