/**
 * The patterns that touch somebody's part of the tree: found over the whole tree, told with own and elsewhere apart. Nothing of a
 * person leaves this file, and of what lies elsewhere nothing but numbers and how many counties.
 */
import type { Reader } from '../../db/database.ts'
import { everyAlias } from '../../db/repositories/employer-aliases.ts'
import {
  consultationsSince,
  defaultsSince,
  missedBetween,
  payClaimedSince,
  unitsBelow,
  warningsSince,
  workersSince,
  type RadarEntry,
} from '../../db/repositories/radar.ts'
import { organisation, type PlacedUnit } from '../../db/repositories/recovered-totals.ts'
import { headOf } from '../../workflows/employers/aliases.ts'
import { claimItems } from '../../workflows/law/claim-items.ts'
import type { Parameters } from '../../workflows/law/parameters/parameters.ts'
import {
  radarDays,
  radarFindings,
  radarRules,
  type RadarFinding,
  type RadarRule,
} from '../../workflows/law/radar-rules.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'

/** How much of a pattern lies somewhere: cases, persons who asked, reports. */
export type Share = { cases: number; consultations: number; warnings: number }

export type Pattern = {
  /** Rows of the group that stand in the reader's own part, the likeliest to show first. */
  ownIds: string[]
  findings: RadarFinding[]
  own: Share
  /** The same by the units of the reader's own part, in the order of the tree. */
  ownUnits: (Share & { unitId: string; unitName: string })[]
  elsewhere: Share
  /** Counties in which something lies, the reader's own among them. */
  counties: number
}

/** Patterns that touch what lies at or below some units, those with most reasons first; no unit, no pattern. */
export async function patternsFor(
  reader: Reader,
  roots: readonly string[],
  parameters: Parameters,
  today: Day,
): Promise<Pattern[]> {
  const own = await unitsBelow(reader, roots)
  if (own.size === 0) return []
  const { units } = await organisation(reader)
  const entries = await gather(reader, units, parameters, today)
  const aliases = await everyAlias(reader)
  const counties = countiesOf(units)
  const groups = new Map<string, Record<RadarRule, RadarEntry[]>>()
  for (const rule of radarRules)
    for (const entry of entries[rule]) {
      const head = headOf(aliases, entry.employerId)
      const group = groups.get(head) ?? emptyGroup()
      group[rule].push(entry)
      groups.set(head, group)
    }
  return [...groups.values()]
    .flatMap((group) => {
      const figures = Object.fromEntries(radarRules.map((rule) => [rule, amountOf(group[rule])])) as Record<
        RadarRule,
        number
      >
      const findings = radarFindings(figures, parameters, today)
      if (findings.length === 0) return []
      const all = radarRules.flatMap((rule) => group[rule])
      const mine = all.filter((entry) => own.has(entry.unitId))
      if (mine.length === 0) return []
      const places = new Set(mine.map((entry) => entry.unitId))
      return [
        {
          ownIds: [...new Set(mine.map((entry) => entry.employerId))],
          findings,
          own: shareOf(group, (entry) => own.has(entry.unitId)),
          ownUnits: units
            .filter(({ id }) => places.has(id))
            .map(({ id, name }) => ({
              unitId: id,
              unitName: name,
              ...shareOf(group, (entry) => entry.unitId === id),
            })),
          elsewhere: shareOf(group, (entry) => !own.has(entry.unitId)),
          counties: new Set(all.map((entry) => counties.get(entry.unitId) ?? entry.unitId)).size,
        },
      ]
    })
    .toSorted((a, b) => b.findings.length - a.findings.length || b.own.cases - a.own.cases)
}

/** Claim items that are pay for work. */
const LABOUR_PAY = claimItems.flatMap((item) => (item.kind === 'labour-pay' ? [item.code] : []))

const emptyGroup = (): Record<RadarRule, RadarEntry[]> => ({
  workers: [],
  consultations: [],
  arrears: [],
  missed: [],
  defaults: [],
  warnings: [],
})

async function gather(
  reader: Reader,
  units: readonly PlacedUnit[],
  parameters: Parameters,
  today: Day,
): Promise<Record<RadarRule, RadarEntry[]>> {
  const days = radarDays(parameters, today)
  const since = (rule: RadarRule): Day => addDays(today, -days[rule])
  const found = emptyGroup()
  for (const { id: root } of units.filter((unit) => unit.parentId === null)) {
    found.workers.push(...(await workersSince(reader, root, since('workers'))))
    found.consultations.push(...(await consultationsSince(reader, root, since('consultations'))))
    found.arrears.push(...(await payClaimedSince(reader, root, since('arrears'), LABOUR_PAY)))
    found.defaults.push(...(await defaultsSince(reader, root, since('defaults'))))
  }
  found.missed.push(...(await missedBetween(reader, since('missed'), today)))
  found.warnings.push(...(await warningsSince(reader, since('warnings'))))
  return found
}

/** Each mark once: a worker with two cases is one worker, a report known by two names one report. */
const amountOf = (entries: readonly RadarEntry[]): number =>
  [...new Map(entries.map((entry) => [entry.mark, entry.amount])).values()].reduce((sum, amount) => sum + amount, 0)

function shareOf(group: Record<RadarRule, RadarEntry[]>, lies: (entry: RadarEntry) => boolean): Share {
  const cases = radarRules.flatMap((rule) => group[rule].filter(lies).flatMap((entry) => entry.disputeId ?? []))
  return {
    cases: new Set(cases).size,
    consultations: amountOf(group.consultations.filter(lies)),
    warnings: amountOf(group.warnings.filter(lies)),
  }
}

/** The county every unit lies in; what stands above the counties stands for itself. */
function countiesOf(units: readonly PlacedUnit[]): Map<string, string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const countyOf = (unit: PlacedUnit): string => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    return unit.kind === 'county' || parent === undefined ? unit.id : countyOf(parent)
  }
  return new Map(units.map((unit) => [unit.id, countyOf(unit)]))
}
