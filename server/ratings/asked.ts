/** What the figures of ratings are asked for: unit, span of days and arrangement, inside the reader's scope. */
import { organisation, type PlacedUnit } from '../../db/repositories/recovered-totals.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import { addDays, parseDay, type Day } from '../../workflows/values/day.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { atOrBelow, unitTree, type UnitNode } from '../reports/unit-tree.ts'

/** Days shown where no span is asked for. */
const USUAL_DAYS = 365

export type RatingsAsked = { tree: UnitNode; choice: PlacedUnit[]; from: Day; to: Day; by: 'unit' | 'mediator' }

/** Throws not-found for a unit outside the scope and for days that are none. */
export async function ratingsAsked(
  { desk, actor, query }: SignedInCall,
  action: Action = 'rating:read',
): Promise<RatingsAsked> {
  const known = await organisation(desk.db.reader)
  const choice = atOrBelow(known.units, scopeRoots(actor.grants, action))
  const today = desk.clock.today()
  const to = query.to ? parseDay(query.to) : today
  const from = query.from ? parseDay(query.from) : addDays(today, -USUAL_DAYS)
  const unit = choice.find((one) => one.id === (query.unit || choice[0]?.id))
  const tree = unit ? unitTree(known, unit.id, 'then') : null
  if (tree === null || from === null || to === null) throw new DomainError('not-found', 'no-such-page')
  return { tree, choice, from, to, by: query.by === 'mediator' ? 'mediator' : 'unit' }
}

/** The address of the figures, or of the list behind one. */
export function ratingsAddress(
  { tree, from, to, by }: Pick<RatingsAsked, 'tree' | 'from' | 'to' | 'by'>,
  change: Record<string, string> = {},
  path: string = paths.ratings,
): string {
  const query = new URLSearchParams({ unit: tree.id, from, to, ...(by === 'unit' ? {} : { by }), ...change })
  return `${path}?${query.toString()}`
}
