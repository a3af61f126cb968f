/** What the register of the teams is asked for, inside the reach of the action: unit, team, who serves or served, and the days informants’ reports are counted over. */
import type { MemberFilter } from '../../db/repositories/teams.ts'
import { unitsBelow, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import { teams, type Team } from '../../workflows/teams/codes.ts'
import { addDays, parseDay, type Day } from '../../workflows/values/day.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'

/** Days shown where no span is asked for. */
const USUAL_DAYS = 365

export type TeamsAsked = {
  units: Unit[]
  unit: Unit
  team: Team | null
  ended: boolean
  from: Day
  to: Day
  filter: MemberFilter
}

/** Throws not-found for a unit outside one’s reach and for days that are none. */
export async function teamsAsked({ desk, actor, query }: SignedInCall, action: Action): Promise<TeamsAsked> {
  const units = await unitsBelow(desk.db.reader, scopeRoots(actor.grants, action))
  const unit = query.unit ? units.find((one) => one.id === query.unit) : units[0]
  const today = desk.clock.today()
  const to = query.to ? parseDay(query.to) : today
  const from = query.from ? parseDay(query.from) : addDays(today, -USUAL_DAYS)
  if (!unit || from === null || to === null) throw new DomainError('not-found', 'no-such-page')
  const team = teams.find((one) => one === query.team) ?? null
  const ended = query.state === 'ended'
  return { units, unit, team, ended, from, to, filter: { root: unit.id, team, standing: ended ? null : today } }
}

/** The address of the list as it is narrowed, or of its file. */
export function teamsAddress(
  { unit, team, ended, from, to }: TeamsAsked,
  after: string | null = null,
  path: string = paths.teams,
): string {
  const query = new URLSearchParams({
    unit: unit.id,
    ...(team === null ? {} : { team }),
    ...(ended ? { state: 'ended' } : {}),
    from,
    to,
    ...(after === null ? {} : { after }),
  })
  return `${path}?${query.toString()}`
}
