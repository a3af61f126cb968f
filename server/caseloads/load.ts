/** What the caseload pages are drawn from: everybody's cases in the reader's scope, and who may take some over. */
import { mediatingRoles, staffAround } from '../../db/repositories/assignments.ts'
import { caseloads, caseloadViews, type Caseload, type CaseloadDays } from '../../db/repositories/caseloads.ts'
import { findStaff } from '../../db/repositories/staff.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import type { SignedInCall } from '../http/route.ts'

/** A term ends soon within so many days; sessions and payments show for a week; a respondent is called within three days. */
const TERM_DAYS = 3
const SESSION_DAYS = 7
const PAYMENT_DAYS = 7
const CALL_DAYS = 3

export const caseloadDays = (today: Day): CaseloadDays => ({
  today,
  termsBy: addDays(today, TERM_DAYS),
  sessionsBy: addDays(today, SESSION_DAYS),
  paymentsBy: addDays(today, PAYMENT_DAYS),
  calledBefore: addDays(today, -CALL_DAYS),
})

export const rootsOf = (call: SignedInCall): string[] => scopeRoots(call.actor.grants, 'caseload:oversee')

/** Everybody with cases, most first, then the mediators without any. */
export async function wholeLoad(call: SignedInCall): Promise<{ loads: Caseload[]; mediators: ReadonlySet<string> }> {
  const { reader } = call.desk.db
  const roots = rootsOf(call)
  const today = call.desk.clock.today()
  const loads = await caseloads(reader, roots, caseloadDays(today))
  const mediators = new Set<string>()
  for (const root of roots)
    for (const person of await staffAround(reader, root, mediatingRoles, today)) {
      if (!mediators.has(person.id) && !loads.some((load) => load.staffId === person.id)) loads.push(nothing(person))
      mediators.add(person.id)
    }
  return { loads, mediators }
}

const nothing = (person: { id: string; name: string; unitName: string }): Caseload => ({
  staffId: person.id,
  name: person.name,
  active: true,
  unitName: person.unitName,
  total: 0,
  counts: Object.fromEntries(caseloadViews.map((view) => [view, 0])) as Caseload['counts'],
})

/** One desk of the scope; the desk of somebody of the scope's units is empty when all his cases have gone. Null outside the scope. */
export async function loadOf(
  call: SignedInCall,
  loads: readonly Caseload[],
  staffId: string,
): Promise<Caseload | null> {
  const lying = loads.find((load) => load.staffId === staffId)
  if (lying) return lying
  const { reader } = call.desk.db
  const person = await findStaff(reader, staffId)
  if (!person || !(await anyCovers(reader, rootsOf(call), person.unitId))) return null
  return { ...nothing({ id: staffId, name: person.displayName, unitName: person.unitName }), active: person.active }
}
