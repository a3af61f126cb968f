/** The rows of a report by unit: who stands under whom, and, seen from today, who has been folded into whom. */
import type { Organisation, PlacedUnit } from '../../db/repositories/recovered-totals.ts'

/** By the unit that booked (当时机构), or by the one that carries it on today (现机构). */
export const unitViews = ['then', 'now'] as const
export type UnitView = (typeof unitViews)[number]

export type UnitNode = {
  id: string
  name: string
  kind: PlacedUnit['kind']
  depth: number
  /** The unit and whatever has been folded into it: their own bookings. */
  own: string[]
  /** The same for everything at or below it. */
  all: string[]
  children: UnitNode[]
}

/**
 * The tree at and below a unit. `now` folds every ended unit into its main successor, and what stood below an ended unit
 * without a successor of its own into that successor too, so that no figure is lost and none counted twice.
 */
export function unitTree({ units, successors }: Organisation, rootId: string, view: UnitView): UnitNode | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const home = view === 'now' ? homes(units, successors) : new Map<string, string>()
  const homeOf = (id: string): string => home.get(id) ?? id
  const root = byId.get(homeOf(rootId))
  if (!root) return null
  const members = Map.groupBy(units, (unit) => homeOf(unit.id))
  const below = Map.groupBy(
    units.filter((unit) => homeOf(unit.id) === unit.id),
    (unit) => (unit.parentId === null ? '' : homeOf(unit.parentId)),
  )
  const node = (unit: PlacedUnit, depth: number): UnitNode => {
    const children = (below.get(unit.id) ?? []).map((child) => node(child, depth + 1))
    const own = (members.get(unit.id) ?? []).map((member) => member.id)
    return {
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      depth,
      own,
      all: [...own, ...children.flatMap((child) => child.all)],
      children,
    }
  }
  return node(root, 0)
}

/** Where each unit's figures are shown today. */
function homes(units: readonly PlacedUnit[], successors: ReadonlyMap<string, string>): Map<string, string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const known = new Map<string, string>()
  const find = (id: string, seen: readonly string[]): string => {
    const before = known.get(id)
    if (before !== undefined) return before
    const unit = byId.get(id)
    if (!unit || seen.includes(id)) return id
    const successor = unit.validTo === null ? undefined : successors.get(id)
    const found = successor === undefined ? withParent(unit, [...seen, id]) : find(successor, [...seen, id])
    known.set(id, found)
    return found
  }
  const withParent = (unit: PlacedUnit, seen: readonly string[]): string => {
    if (unit.parentId === null) return unit.id
    const parentHome = find(unit.parentId, seen)
    return parentHome === unit.parentId ? unit.id : parentHome
  }
  for (const unit of units) find(unit.id, [])
  return known
}

/** The units at or below any of the roots, in the order given. */
export function atOrBelow(units: readonly PlacedUnit[], roots: readonly string[]): PlacedUnit[] {
  const children = Map.groupBy(units, (unit) => unit.parentId)
  const held = new Set<string>()
  const hold = (id: string): void => {
    if (held.has(id)) return
    held.add(id)
    for (const child of children.get(id) ?? []) hold(child.id)
  }
  for (const root of roots) hold(root)
  return units.filter((unit) => held.has(unit.id))
}

/** Every node of the tree, each before its children. */
export const flattened = (node: UnitNode): UnitNode[] => [node, ...node.children.flatMap(flattened)]

/** Whether a unit lived on any day between two days. */
export const livedBetween = (unit: Pick<PlacedUnit, 'validFrom' | 'validTo'>, first: string, last: string): boolean =>
  unit.validFrom <= last && (unit.validTo === null || unit.validTo > first)
