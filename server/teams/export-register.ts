/** Takes the register of the four teams out as a workbook: a sheet a team, with what each mediated or reported. */
import { listMembers, type ListedMember } from '../../db/repositories/teams.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { teams, type Team } from '../../workflows/teams/codes.ts'
import type { Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import { MOST_ROWS, sendTable } from '../tables/send-table.ts'
import { teamsAsked } from './asked.ts'
import { saidCodes, saidPost, saidSuccess, saidVerified } from './said.ts'
import { workRecords, type WorkRecord } from './work-records.ts'

const text = (value: string | null): SheetCell => (value === null || value === '' ? null : { text: value })
const count = (value: number | undefined): SheetCell => (value === undefined ? null : { count: value })

/** The rows of the list as it is narrowed, each team by itself. Throws not-found for a unit outside one's reach, invalid where there are more than a file may hold. */
export async function exportRegister(call: SignedInCall): Promise<Answer> {
  const { desk, actor, locale } = call
  const say = words(locale)
  const asked = await teamsAsked(call, 'report:export')
  const { unit, from, to, filter } = asked
  const members = await listMembers(desk.db.reader, filter, { after: null, limit: MOST_ROWS + 1 })
  if (members.length > MOST_ROWS) throw new DomainError('invalid', 'export-too-long')
  const workOf = await workRecords(desk.db.reader, actor, members, asked)
  const [first, ...others] = teams
    .filter((team) => asked.team === null || team === asked.team)
    .map((team) => teamSheet(team, { members, workOf, locale }))
  if (first === undefined) throw new DomainError('not-found', 'no-such-page')
  return sendTable(call, {
    format: 'xlsx',
    sheets: [first, ...others],
    name: `${say('teams.title')}-${unit.name}`,
    title: say('teams.title'),
    lines: [unit.name, say('teams.formula-reports', { from, to })],
    trail: {
      action: 'team:export',
      object: { kind: 'team-register', id: unit.id, unitId: unit.id },
      details: { from, to },
    },
  })
}

type Kept = { members: readonly ListedMember[]; workOf: (member: ListedMember) => WorkRecord; locale: Locale }

function teamSheet(team: Team, { members, workOf, locale }: Kept): Sheet {
  const say = words(locale)
  const common = ['name', 'post', 'unit', 'watched', 'appointed-on', 'term-until', 'ended-on', 'office-phone'] as const
  const trained = ['expertise', 'languages', 'trainings', 'hours', 'last-training'] as const
  const work = workColumns[team] ?? null
  return {
    name: say(wordKey('team', team)),
    heads: [...common, ...trained, ...(work?.heads ?? [])].map((head) => say(`teams.${head}`)),
    rows: members
      .filter((member) => member.team === team)
      .map((member) => {
        const record = workOf(member)
        return [
          text(member.name),
          text(saidPost(member, locale)),
          text(member.unitName),
          text(member.watched),
          text(member.appointed_on),
          text(member.term_until),
          text(member.ended_on),
          text(member.office_phone),
          text(saidCodes(locale, 'team-expertise', member.expertise)),
          text(saidCodes(locale, 'team-language', member.languages)),
          count(record.trainings.length),
          count(record.trainings.reduce((sum, one) => sum + one.hours, 0)),
          text(record.trainings[0]?.on_day ?? null),
          ...(work?.cells(record, locale) ?? []),
        ]
      }),
  }
}

type WorkColumns = {
  heads: readonly ('open' | 'closed' | 'success' | 'filed' | 'found-true' | 'found-untrue' | 'verified')[]
  cells: (record: WorkRecord, locale: Locale) => SheetCell[]
}

/** What the desk counts of a team's work. */
const workColumns: Partial<Record<Team, WorkColumns>> = {
  mediator: {
    heads: ['open', 'closed', 'success'],
    cells: ({ cases }, locale) => [
      count(cases?.open),
      count(cases?.closed),
      cases === null ? null : text(saidSuccess(cases, locale)),
    ],
  },
  informant: {
    heads: ['filed', 'found-true', 'found-untrue', 'verified'],
    cells: ({ reports }, locale) => [
      count(reports?.filed),
      count(reports?.verified),
      count(reports?.dismissed),
      reports === null ? null : text(saidVerified(reports, locale)),
    ],
  },
}
