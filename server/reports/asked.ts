/** What a report is asked for, read off the address, and whether the reader may see it. */
import { organisation, type Organisation, type PlacedUnit } from '../../db/repositories/recovered-totals.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import { monthOf, parseMonth } from '../../workflows/values/day.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { arrangements, type Arrangement } from './arrangement.ts'
import type { ReportAsked } from './month-report.ts'
import { atOrBelow, unitTree, unitViews, type UnitNode } from './unit-tree.ts'

export type Asked = ReportAsked & {
  by: Arrangement
  tree: UnitNode
  /** The units the reader may choose among. */
  choice: PlacedUnit[]
  organisation: Organisation
}

/**
 * Reads month, unit, view and arrangement; what is not given is this month, the reader's first unit, the organisation of
 * the time, and rows by unit. Throws not-found for a unit outside the reader's scope and for values that do not exist.
 */
export async function askedOf(call: SignedInCall, action: Action): Promise<Asked> {
  const { desk, actor, query } = call
  const known = await organisation(desk.db.reader)
  const choice = atOrBelow(known.units, scopeRoots(actor.grants, action))
  const inScope = (id: string): boolean => choice.some((unit) => unit.id === id)
  const month = query.month === undefined || query.month === '' ? monthOf(desk.clock.today()) : parseMonth(query.month)
  const view = oneOf(unitViews, query.view)
  const by = oneOf(arrangements, query.by)
  const unitId = query.unit || choice[0]?.id
  if (month === null || unitId === undefined || !inScope(unitId)) throw nowhere()
  const tree = unitTree(known, unitId, view)
  // An ended unit is shown as its successor today, which is somebody else's unless the reader's scope holds it too.
  if (!tree || !inScope(tree.id)) throw nowhere()
  return { month, unitId, view, by, tree, choice, organisation: known }
}

/** Stands in an address for the code nobody gave. */
export const NO_CODE = '-'

/** The address of the report, or of something beside it, for what is asked. */
export function addressOf(
  asked: ReportAsked & { by?: Arrangement },
  change: Partial<
    Record<
      | 'month'
      | 'unit'
      | 'view'
      | 'by'
      | 'measure'
      | 'list'
      | 'kept'
      | 'cause'
      | 'lawyer'
      | 'channel'
      | 'industry'
      | 'own'
      | 'after'
      | 'table',
      string
    >
  > = {},
  path: string = paths.totals,
): string {
  const { month, unitId: unit, view, by } = asked
  // What is asked anyway is left out: a page of totals has hundreds of these.
  const query = {
    month,
    unit,
    ...(view === unitViews[0] ? {} : { view }),
    ...(by === undefined || by === arrangements[0] ? {} : { by }),
    ...change,
  }
  // A page of totals has a thousand addresses: URLSearchParams would be a fifth of its cost.
  return `${path}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
}

function oneOf<const Code extends string>(codes: readonly [Code, ...Code[]], given: string | undefined): Code {
  if (given === undefined || given === '') return codes[0]
  const found = codes.find((code) => code === given)
  if (found === undefined) throw nowhere()
  return found
}

const nowhere = (): DomainError => new DomainError('not-found', 'no-such-page')
