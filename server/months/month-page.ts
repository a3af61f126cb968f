/** What the page of a month's closing shows: open problems first, then the figures, then the closing itself and its history. */
import type { z } from 'zod'
import { staffNames } from '../../db/repositories/names.ts'
import type { CountyMonth, MonthStepRow } from '../../db/repositories/month-steps.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import type { monthPage } from '../../templates/pages/months/month.ts'
import { column, linkCell, tableRow, tagCell } from '../../templates/parts/table-cells.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { closesMonths, closingRefused, reopeningRefused } from '../../workflows/months/closing.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { shanghaiTime } from '../clock.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { addressOf } from '../reports/asked.ts'
import { monthReport } from '../reports/month-report.ts'
import { stateTag } from '../reports/state-tag.ts'
import { eyesFor } from '../second-person.ts'
import { LONGEST_REASON } from './form.ts'
import { monthAddress, yearAddress } from './month-address.ts'
import { figureCards } from './month-figures.ts'
import { historyTable } from './month-history.ts'
import { lateCounties, type MonthStanding } from './month-place.ts'
import { openProblems, type ProblemKind } from './month-problems.ts'
import { problemStrips } from './problem-strips.ts'
import { shownState } from './shown-state.ts'

type Model = z.input<typeof monthPage.context>
type Again = { typed: Typed; faults: readonly FieldFault[]; reasons: readonly Reason[] }

/** Cases of a problem shown at first, and of one problem alone. */
const FEW = 5
const MANY = 500

/** The page; `alone` shows one kind of problem in full. */
export async function monthModel(
  call: SignedInCall,
  standing: MonthStanding,
  again: Again,
  alone: ProblemKind | null,
): Promise<Model> {
  const { desk, locale } = call
  const { reader } = desk.db
  const { unit, month, organisation, tree } = standing
  const say = words(locale)
  const problems = await openProblems(reader, standing, alone === null ? FEW : MANY, alone)
  const report = await monthReport(reader, { month, unitId: unit.id, view: 'then' }, organisation, tree)
  const names = await staffNames(
    reader,
    standing.steps.map((step) => step.taken_by),
  )
  return {
    heading: say('months.heading', { unit: unit.name, month }),
    state: shownState(unit, month, standing),
    reach: phrase(wordKey('months', `reach-${unit.kind}`)),
    links: [
      { href: addressOf({ month, unitId: unit.id, view: 'then' }), label: 'months.to-report' },
      { href: monthAddress(month, unit.id, paths.monthChanges), label: 'months.why-changed' },
      { href: yearAddress(month.slice(0, 4), unit.id), label: 'months.to-year' },
    ],
    facts: closedFacts(standing, names, locale),
    frozen: frozenLinks(standing),
    strips: problemStrips(locale, problems, standing),
    back: alone === null ? null : monthAddress(month, unit.id),
    clean: problems.flatMap(({ kind, total }) => (total === 0 ? [wordKey('month-problem', kind)] : [])),
    figures: figureCards(report, { month, unitId: unit.id, view: 'then' }),
    balanced: report.balance.cases.balanced && report.balance.workers.balanced,
    counties: countyTable(standing),
    act:
      alone === null
        ? await actOf(
            call,
            standing,
            again,
            problems.reduce((sum, one) => sum + one.total, 0),
          )
        : null,
    refused: [...again.reasons],
    history: await historyTable(call, standing.steps, names),
  }
}

const closingOf = ({ steps, state }: MonthStanding): MonthStepRow | undefined =>
  state === 'closed' || state === 'reopening' ? steps.find((step) => step.kind === 'closed') : undefined

function closedFacts(standing: MonthStanding, names: ReadonlyMap<string, string>, locale: Locale): Model['facts'] {
  const closing = closingOf(standing)
  if (!closing) return []
  const say = words(locale)
  const fact = (label: Model['facts'][number]['label'], text: string): Model['facts'][number] => ({
    label,
    text,
    fen: null,
    day: null,
    href: null,
  })
  return [
    fact(
      'months.closed-by',
      say(closing.alone === 1 ? 'months.by-at-alone' : 'months.by-at', {
        name: names.get(closing.taken_by) ?? '',
        time: shanghaiTime(closing.recorded_at),
      }),
    ),
    fact('months.definitions', closing.definitions),
    fact('months.figures-hash', closing.figures_sha256 ?? ''),
    fact('months.cases-hash', closing.cases_sha256 ?? ''),
  ]
}

function frozenLinks(standing: MonthStanding): Model['frozen'] {
  const { month, unit } = standing
  if (!closingOf(standing)) return []
  return (['figures', 'cases'] as const).map((part) => ({
    href: monthAddress(month, unit.id, paths.monthFrozen, { part }),
    label: `months.frozen-${part}` as const,
  }))
}

/** Where each county stood when the city closed, or stands while it has not. */
function countyTable(standing: MonthStanding): Model['counties'] {
  const { counties, month } = standing
  if (counties.length === 0) return null
  const closing = closingOf(standing)
  const late = closing && new Set(JSON.parse(closing.late) as string[])
  const tagged = ({ unitId, closed }: CountyMonth): Tag => {
    if (late?.has(unitId)) return tagOf(phrase('months.not-reported'), 'late')
    return stateTag(closed ? 'closed' : 'open')
  }
  return {
    caption: 'months.counties',
    columns: [column('reports.unit'), column('months.state')],
    rows: counties.map((county) =>
      tableRow([linkCell(monthAddress(month, county.unitId), county.name), tagCell(tagged(county))]),
    ),
    pickForm: null,
    empty: 'months.no-counties',
    pager: null,
    note: phrase('months.late-note'),
  }
}

/** The form of whoever may take the next step; else why nobody or not he. */
async function actOf(
  call: SignedInCall,
  standing: MonthStanding,
  { typed, faults }: Again,
  problems: number,
): Promise<Model['act']> {
  const { desk, actor } = call
  const { unit, month, state, steps } = standing
  const closes =
    closesMonths(unit) && (await anyCovers(desk.db.reader, scopeRoots(actor.grants, 'month:close'), unit.id))
  if (!closes) return null
  const fields = formFields(typed, faults)
  const keys = { key: newToken(), revision: steps.length }
  const late = lateCounties(standing).length
  const field = (label: Parameters<typeof fields.text>[0]['label'], required: boolean) => [
    fields.area({ name: 'reason', label, required, max: LONGEST_REASON, rows: 2 }),
  ]
  const form = (
    action: string,
    lead: Phrase,
    asked: ReturnType<typeof field>,
    buttons: NonNullable<Model['act']>['buttons'],
    closed: readonly Reason[],
  ): Model['act'] => ({
    title: wordKey('months', `act-${state}`),
    action,
    unit: unit.id,
    keys,
    lead,
    fields: asked,
    errors: fields.summary(),
    buttons,
    closed: [...closed],
  })
  if (state === 'open' || state === 'closed') {
    const closing = state === 'open'
    const refused = closing ? closingRefused(standing) : reopeningRefused(standing)
    return form(
      monthAddress(month, unit.id),
      closing ? phrase('months.close-lead', { problems, late }) : phrase('months.reopen-lead'),
      refused.length > 0
        ? []
        : field(closing ? 'months.close-reason' : 'months.reopen-reason', !closing || problems > 0 || late > 0),
      refused.length > 0
        ? []
        : [
            {
              name: 'what',
              value: closing ? 'close' : 'reopen',
              label: closing ? 'months.propose' : 'months.propose-reopening',
              primary: closing,
            },
          ],
      refused,
    )
  }
  const [proposal] = steps
  if (!proposal) return null
  const eyes = await eyesFor(
    desk.db.reader,
    actor,
    { by: proposal.taken_by, on: proposal.taken_on, unitId: unit.id },
    standing.today,
  )
  const alone = eyes.may && eyes.alone
  return form(
    monthAddress(month, unit.id, paths.monthDecision),
    phrase(alone ? 'months.alone-lead' : state === 'closing' ? 'months.decide-lead' : 'months.decide-reopening-lead'),
    field('months.decision-reason', alone),
    [
      ...(eyes.may
        ? [
            {
              name: 'word' as const,
              value: 'agreed',
              label: state === 'closing' ? ('months.confirm' as const) : ('months.confirm-reopening' as const),
              primary: true,
            },
          ]
        : []),
      { name: 'word', value: 'refused', label: 'months.send-back', primary: false },
    ],
    eyes.may ? [] : [eyes.reason],
  )
}
