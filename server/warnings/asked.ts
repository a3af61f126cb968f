/** What the list of warnings is asked for: unit, level, state, park, who reported, and the days it happened. */
import type { Reader } from '../../db/database.ts'
import { staffNames } from '../../db/repositories/names.ts'
import { unitNamesBelow, type UnitName } from '../../db/repositories/units.ts'
import { reportersKnown, type WarningFilter, type WarningKey } from '../../db/repositories/warning-lists.ts'
import { DomainError } from '../../workflows/errors.ts'
import { warningLevels } from '../../workflows/law/warning-rules.ts'
import { openStages, warningStages } from '../../workflows/warning/machine.ts'
import { parseDay } from '../../workflows/values/day.ts'
import { paths } from '../http/paths.ts'

/** What a list shows before anybody chooses: what is still to be done. */
export const OPEN = 'open'

export type WarningsAsked = {
  /** Null for everything in reach of whoever reads at several places. */
  unitId: string | null
  state: string
  filter: WarningFilter
}

/** Whom and what somebody may choose among; nobody and nothing for whoever sees his own reports only. */
export type WarningChoice = { roots: readonly string[]; units: UnitName[]; reporters: { id: string; name: string }[] }

export async function warningChoice(reader: Reader, roots: readonly string[]): Promise<WarningChoice> {
  const names = await staffNames(reader, await reportersKnown(reader, roots))
  const reporters = [...names].map(([id, name]) => ({ id, name }))
  return {
    roots,
    units: await unitNamesBelow(reader, roots),
    reporters: reporters.toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
  }
}

/** Throws not-found for a unit out of reach, for somebody who reported nothing there, and for days that are none. */
export function warningsAsked(
  query: Record<string, string>,
  { roots, units, reporters }: WarningChoice,
): WarningsAsked {
  const own = units.length === 0
  const usual = roots.length > 1 ? undefined : units[0]
  const unit = query.unit ? units.find(({ id }) => id === query.unit) : usual
  const reporter = query.reporter ? reporters.find(({ id }) => id === query.reporter) : undefined
  if (!own && ((query.unit && !unit) || (query.reporter && !reporter))) throw nowhere()
  const state = query.state ?? OPEN
  return {
    unitId: unit?.id ?? null,
    state,
    filter: {
      level: warningLevels.find((level) => level === query.level) ?? null,
      states: statesOf(state, own),
      park: query.park ? query.park.slice(0, 40) : null,
      reporter: reporter?.id ?? null,
      from: own ? null : dayOf(query.from),
      to: own ? null : dayOf(query.to),
    },
  }
}

/** Whoever only sees his own reports wants to know what became of them; the desks want what is open. */
function statesOf(state: string, own: boolean): readonly string[] {
  if (own || state === 'all') return []
  const one = warningStages.find((stage) => stage === state)
  return one === undefined ? openStages : [one]
}

function dayOf(given: string | undefined): string | null {
  if (!given) return null
  const day = parseDay(given)
  if (day === null) throw nowhere()
  return day
}

const nowhere = (): DomainError => new DomainError('not-found', 'no-such-page')

/** The address of the list as it is narrowed, going on behind `after`. */
export function warningsAddress(
  { unitId, state, filter }: Pick<WarningsAsked, 'unitId' | 'state'> & { filter: Partial<WarningFilter> },
  after: WarningKey | null = null,
): string {
  const query = new URLSearchParams()
  if (unitId !== null) query.set('unit', unitId)
  for (const name of ['level', 'park', 'reporter', 'from', 'to'] as const) {
    const value = filter[name] ?? null
    if (value !== null) query.set(name, value)
  }
  query.set('state', state)
  if (after !== null) query.set('after', `${after.reportedAt}_${after.id}`)
  return `${paths.warnings}?${query.toString()}`
}
