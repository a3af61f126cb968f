/** What a report is asked for, read off the address, and whether the reader may see it. */
import { anyCovers } from '../../db/repositories/units.ts'
import { mainSuccessors, placedUnits } from '../../db/repositories/recovered-totals.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import { monthOf, parseMonth } from '../../workflows/values/day.ts'
import { unitsBelow } from '../../db/repositories/units.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import type { ReportAsked } from './month-report.ts'
import { unitTree, unitViews, type UnitNode } from './unit-tree.ts'

export const arrangements = ['unit', 'cause'] as const
export type Arrangement = (typeof arrangements)[number]

export type Asked = ReportAsked & { by: Arrangement; tree: UnitNode; roots: string[] }

/**
 * Reads month, unit, view and arrangement; what is not given is this month, the reader's first unit, the organisation of
 * the time, and rows by unit. Throws not-found for a unit outside the reader's scope and for values that do not exist.
 */
export async function askedOf(call: SignedInCall, action: Action): Promise<Asked> {
  const { desk, actor, query } = call
  const { reader } = desk.db
  const roots = scopeRoots(actor.grants, action)
  const month = query.month === undefined || query.month === '' ? monthOf(desk.clock.today()) : parseMonth(query.month)
  const view = oneOf(unitViews, query.view)
  const by = oneOf(arrangements, query.by)
  const unitId = query.unit || (await unitsBelow(reader, roots))[0]?.id
  if (month === null || unitId === undefined || !(await anyCovers(reader, roots, unitId))) throw nowhere()
  const tree = unitTree(await placedUnits(reader), await mainSuccessors(reader), unitId, view)
  // An ended unit is shown as its successor today, which is somebody else's unless the reader's scope holds it too.
  if (!tree || !(await anyCovers(reader, roots, tree.id))) throw nowhere()
  return { month, unitId, view, by, tree, roots }
}

/** The address of the report, or of something beside it, for what is asked. */
export function addressOf(
  asked: ReportAsked & { by?: Arrangement },
  change: Partial<
    Record<'month' | 'unit' | 'view' | 'by' | 'measure' | 'cause' | 'own' | 'after' | 'table', string>
  > = {},
  path: string = paths.totals,
): string {
  const query = new URLSearchParams({ month: asked.month, unit: asked.unitId, view: asked.view })
  if (asked.by !== undefined && asked.by !== 'unit') query.set('by', asked.by)
  for (const [name, value] of Object.entries(change)) query.set(name, value)
  return `${path}?${query.toString()}`
}

function oneOf<const Code extends string>(codes: readonly [Code, ...Code[]], given: string | undefined): Code {
  if (given === undefined || given === '') return codes[0]
  const found = codes.find((code) => code === given)
  if (found === undefined) throw nowhere()
  return found
}

const nowhere = (): DomainError => new DomainError('not-found', 'no-such-page')
