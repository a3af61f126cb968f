/** The unit and month a page of closing is about, for somebody whose right reaches it, and where they stand. */
import type { Reader } from '../../db/database.ts'
import {
  closedMonthsAround,
  countiesOfMonth,
  monthSteps,
  type CountyMonth,
  type MonthStepRow,
} from '../../db/repositories/month-steps.ts'
import { organisation, type Organisation } from '../../db/repositories/recovered-totals.ts'
import { anyCovers, findUnit, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { closesMonths, stateAfter, type MonthPlace, type MonthState } from '../../workflows/months/closing.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import {
  firstOfMonth,
  lastOfMonth,
  month as monthFrom,
  parseMonth,
  type Day,
  type Month,
} from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'
import { unitTree, type UnitNode } from '../reports/unit-tree.ts'

export type MonthStanding = MonthPlace & {
  unit: Unit
  tree: UnitNode
  organisation: Organisation
  state: MonthState
  /** Latest first. */
  steps: MonthStepRow[]
  counties: CountyMonth[]
}

/** The unit of an address. Throws not-found outside the scope, and for a unit that closes no months where one must. */
export async function unitAsked(reader: Reader, actor: Actor, unitId: string, action: Action): Promise<Unit> {
  const unit = await findUnit(reader, unitId)
  if (!unit || !(await anyCovers(reader, scopeRoots(actor.grants, action), unit.id))) throw nowhere()
  if (action === 'month:close' && !closesMonths(unit)) throw nowhere()
  return unit
}

/** The month of an address. Throws not-found for what is none. */
export function monthAsked(text: string | undefined): Month {
  const asked = parseMonth(text ?? '')
  if (asked === null) throw nowhere()
  return asked
}

/** Where a unit's month stands today. */
export async function monthStanding(reader: Reader, unit: Unit, month: Month, today: Day): Promise<MonthStanding> {
  const known = await organisation(reader)
  const tree = unitTree(known, unit.id, 'then')
  if (!tree) throw nowhere()
  const around = await closedMonthsAround(reader, unit.id)
  const steps = await monthSteps(reader, unit.id, month)
  return {
    unit,
    tree,
    organisation: known,
    month,
    today,
    closedThrough: around.own === null ? null : monthFrom(around.own),
    closedAbove: around.above === null ? null : monthFrom(around.above),
    state: stateAfter(steps[0]?.kind ?? null),
    steps,
    counties: await countiesOfMonth(reader, unit.id, {
      name: month,
      first: firstOfMonth(month),
      last: lastOfMonth(month),
    }),
  }
}

/** Counties that have not closed the month. */
export const lateCounties = (standing: Pick<MonthStanding, 'counties'>): CountyMonth[] =>
  standing.counties.filter((county) => !county.closed)

const nowhere = (): DomainError => new DomainError('not-found', 'no-such-page')
