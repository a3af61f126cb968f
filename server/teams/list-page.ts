/** The register of the four teams in somebody's reach, with their work and what committees still lack. */
import type { z } from 'zod'
import { countMembers, listMembers, mediatorsServing, type ListedMember } from '../../db/repositories/teams.ts'
import { unitsBelow, type Unit } from '../../db/repositories/units.ts'
import type { teamsPage } from '../../templates/pages/teams/list.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import type { TableRow } from '../../templates/parts/data-table.ts'
import {
  column,
  countCell,
  dayCell,
  figureColumn,
  linkCell,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { teams, type Team } from '../../workflows/teams/codes.ts'
import { compositionHints } from '../../workflows/teams/composition.ts'
import { day } from '../../workflows/values/day.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { warningsAddress } from '../warnings/asked.ts'
import { teamsAddress, teamsAsked, type TeamsAsked } from './asked.ts'
import { saidPost, saidSuccess, saidVerified } from './said.ts'
import { workRecords, type WorkRecord } from './work-records.ts'

type Model = z.input<typeof teamsPage.context>

const PAGE_ROWS = 50

/** The page model. Throws not-found for a unit outside one's reach. */
export async function teamsModel(call: SignedInCall): Promise<Model> {
  const { desk, actor, query, locale } = call
  const { reader } = desk.db
  const say = words(locale)
  const asked = await teamsAsked(call, 'team:read')
  const { units, unit, team, ended, from, to, filter } = asked
  const after = /^[0-9a-f-]{36}$/u.test(query.after ?? '') ? (query.after ?? null) : null
  const counts = await countMembers(reader, { ...filter, team: null })
  const found = await listMembers(reader, filter, { after, limit: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const workOf = await workRecords(reader, actor, rows, asked)
  const fields = formFields({ unit: unit.id, team: team ?? '', state: ended ? 'ended' : '', from, to })
  const total = team === null ? [...counts.values()].reduce((sum, one) => sum + one, 0) : (counts.get(team) ?? 0)
  const shown = columnsFor(team)
  return {
    add: mayEver(actor.grants, 'team:manage') ? paths.newMember : null,
    register: paths.mediators,
    xlsx: mayEver(actor.grants, 'report:export') ? teamsAddress(asked, null, paths.teamsXlsx) : null,
    counts: teams.map((one) => `${say(wordKey('team', one))} ${counts.get(one) ?? 0}`).join(' · '),
    filter: {
      action: paths.teams,
      fields: [
        fields.select({ name: 'team', label: 'teams.team' }, [
          { value: '', label: 'teams.all' },
          ...codeChoices('team', teams),
        ]),
        ...(units.length > 1
          ? [
              fields.select(
                { name: 'unit', label: 'teams.unit', width: 'long' },
                units.map((one) => ({ value: one.id, text: one.name })),
              ),
            ]
          : []),
        fields.select({ name: 'state', label: 'teams.state', width: 'short' }, [
          { value: '', label: 'teams.serving' },
          { value: 'ended', label: 'teams.ended' },
        ]),
        ...(shown.reports
          ? [
              fields.day({ name: 'from', label: 'teams.reports-from' }),
              fields.day({ name: 'to', label: 'teams.reports-to' }),
            ]
          : []),
      ],
      reset: paths.teams,
      kept: [],
    },
    hints: ended ? [] : await hintsOf(call, units, unit),
    table: {
      caption: 'teams.title',
      columns: [
        column('teams.name'),
        column('teams.post'),
        column('teams.unit'),
        column('teams.watched'),
        column('teams.appointed-on'),
        column('teams.term-until'),
        column('teams.last-training'),
        ...(shown.cases
          ? [figureColumn('teams.open'), figureColumn('teams.closed'), figureColumn('teams.success')]
          : []),
        ...(shown.reports ? [figureColumn('teams.filed'), figureColumn('teams.verified')] : []),
      ],
      rows: rows.map((row) => memberRow(row, locale, workOf(row), { ...shown, from, to })),
      pickForm: null,
      empty: 'teams.none',
      pager: {
        total,
        first: after === null ? null : teamsAddress(asked),
        previous: null,
        next: found.length > PAGE_ROWS ? teamsAddress(asked, rows.at(-1)?.id ?? '') : null,
      },
      note: shown.reports ? phrase('teams.formula-reports', { from, to }) : phrase('teams.formula'),
    },
  }
}

type Shown = { cases: boolean; reports: boolean }

/** A team alone shows no columns of another. */
const columnsFor = (team: Team | null): Shown => ({
  cases: team === null || team === 'mediator',
  reports: team === null || team === 'informant',
})

const told = (text: string | null) => ({ ...textCell(text), look: 'number' as const })

function memberRow(
  row: ListedMember,
  locale: Locale,
  { cases, reports, trainings }: WorkRecord,
  shown: Shown & Pick<TeamsAsked, 'from' | 'to'>,
): TableRow {
  return tableRow([
    { ...linkCell(pathTo(paths.teamMember, { memberId: row.id }), row.name), look: 'nowrap' },
    textCell(saidPost(row, locale)),
    textCell(row.unitName),
    textCell(row.watched),
    dayCell(row.appointed_on),
    dayCell(row.ended_on ?? row.term_until),
    dayCell(trainings[0]?.on_day ?? null),
    ...(shown.cases
      ? [
          countCell(cases?.open ?? null),
          countCell(cases?.closed ?? null),
          told(cases === null ? null : saidSuccess(cases, locale)),
        ]
      : []),
    ...(shown.reports
      ? [filedCell(row.staff_id, reports, shown), told(reports === null ? null : saidVerified(reports, locale))]
      : []),
  ])
}

/** How many he reported, leading to the list of them. */
function filedCell(
  account: string | null,
  reports: WorkRecord['reports'],
  { from, to }: Pick<TeamsAsked, 'from' | 'to'>,
) {
  if (account === null || reports === null) return countCell(null)
  const filter = { reporter: account, from, to }
  return countCell(reports.filed, reports.filed === 0 ? null : warningsAddress({ unitId: null, state: 'all', filter }))
}

/** Every committee in view that is not made up as RMTJ 8 and 9 ask. */
async function hintsOf({ desk }: SignedInCall, units: readonly Unit[], shown: Unit): Promise<Model['hints']> {
  const today = desk.clock.today()
  const below = new Set((await unitsBelow(desk.db.reader, [shown.id])).map((unit) => unit.id))
  const committees = units.filter((unit) => unit.kind === 'committee' && below.has(unit.id))
  const members = await mediatorsServing(
    desk.db.reader,
    committees.map((unit) => unit.id),
    today,
  )
  return committees.flatMap((unit) => {
    const seated = members.flatMap((one) =>
      one.unit_id === unit.id && one.seat !== null
        ? [
            {
              seat: one.seat,
              sex: one.sex,
              appointedOn: day(one.appointed_on),
              termUntil: one.term_until === null ? null : day(one.term_until),
            },
          ]
        : [],
    )
    return compositionHints(seated, today).map((hint) => ({
      text: phrase(wordKey('team-hint', hint.code), { ...hint.values, unit: unit.name }),
      article: hint.article,
    }))
  })
}
