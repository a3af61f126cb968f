/** The register of the four teams in somebody's reach, with their work and what committees still lack. */
import type { z } from 'zod'
import {
  countMembers,
  listMembers,
  mediatorRecords,
  mediatorsServing,
  trainingsOf,
  type ListedMember,
  type MediatorRecord,
} from '../../db/repositories/teams.ts'
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
import { DomainError } from '../../workflows/errors.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { teams } from '../../workflows/teams/codes.ts'
import { compositionHints } from '../../workflows/teams/composition.ts'
import { day } from '../../workflows/values/day.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { saidPost, saidSuccess } from './said.ts'

type Model = z.input<typeof teamsPage.context>

const PAGE_ROWS = 50

/** The page model. Throws not-found for a unit outside one's reach. */
export async function teamsModel(call: SignedInCall): Promise<Model> {
  const { desk, actor, query, locale } = call
  const { reader } = desk.db
  const say = words(locale)
  const units = await unitsBelow(reader, scopeRoots(actor.grants, 'team:read'))
  const unit = query.unit ? units.find((one) => one.id === query.unit) : units[0]
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  const team = teams.find((one) => one === query.team) ?? null
  const ended = query.state === 'ended'
  const filter = { root: unit.id, team, standing: ended ? null : desk.clock.today() }
  const after = /^[0-9a-f-]{36}$/u.test(query.after ?? '') ? (query.after ?? null) : null
  const counts = await countMembers(reader, { ...filter, team: null })
  const found = await listMembers(reader, filter, { after, limit: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const records = await mediatorRecords(
    reader,
    rows.flatMap((row) => row.staff_id ?? []),
  )
  const trained = await trainedDays(call, rows)
  const fields = formFields({ unit: unit.id, team: team ?? '', state: ended ? 'ended' : '' })
  const asked = new URLSearchParams({ unit: unit.id, ...(team ? { team } : {}), ...(ended ? { state: 'ended' } : {}) })
  const total = team === null ? [...counts.values()].reduce((sum, one) => sum + one, 0) : (counts.get(team) ?? 0)
  return {
    add: mayEver(actor.grants, 'team:manage') ? paths.newMember : null,
    register: paths.mediators,
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
        figureColumn('teams.open'),
        figureColumn('teams.closed'),
        figureColumn('teams.success'),
      ],
      rows: rows.map((row) => memberRow(row, locale, records.get(row.staff_id ?? ''), trained.get(row.id) ?? null)),
      pickForm: null,
      empty: 'teams.none',
      pager: {
        total,
        first: after === null ? null : `${paths.teams}?${asked.toString()}`,
        previous: null,
        next: found.length > PAGE_ROWS ? `${paths.teams}?${asked.toString()}&after=${rows.at(-1)?.id ?? ''}` : null,
      },
      note: phrase('teams.formula'),
    },
  }
}

/** The last day of training of each. */
async function trainedDays({ desk }: SignedInCall, rows: readonly ListedMember[]): Promise<Map<string, string>> {
  const trainings = await trainingsOf(
    desk.db.reader,
    rows.map((row) => row.id),
  )
  // Latest first, so the earlier ones must not take its place.
  return new Map(trainings.toReversed().map((one) => [one.member_id, one.on_day]))
}

function memberRow(
  row: ListedMember,
  locale: Locale,
  record: MediatorRecord | undefined,
  trained: string | null,
): TableRow {
  const mediates = row.team === 'mediator' && row.staff_id !== null
  return tableRow([
    linkCell(pathTo(paths.teamMember, { memberId: row.id }), row.name),
    textCell(saidPost(row, locale)),
    textCell(row.unitName),
    textCell(row.watched),
    dayCell(row.appointed_on),
    dayCell(row.ended_on ?? row.term_until),
    dayCell(trained),
    countCell(mediates ? (record?.open ?? 0) : null),
    countCell(mediates ? (record?.closed ?? 0) : null),
    { ...textCell(mediates ? saidSuccess(record, locale) : null), look: 'number' },
  ])
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
