/** What a page of publicity work is asked for, read off the address, and where the asker may look. */
import type { OutreachFilter } from '../../db/repositories/outreach.ts'
import { unitNamesBelow, type UnitName } from '../../db/repositories/units.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import type { Field } from '../../templates/parts/field.ts'
import { DomainError } from '../../workflows/errors.ts'
import { outreachKinds, outreachTopics } from '../../workflows/outreach/codes.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { parseDay, type Day } from '../../workflows/values/day.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'

export type Place = { unit: UnitName; units: UnitName[] }

/** The unit that is asked for, else the first in reach. Throws not-found for one outside it. */
export async function placeAsked(call: SignedInCall): Promise<Place> {
  const units = await unitNamesBelow(call.desk.db.reader, scopeRoots(call.actor.grants, 'outreach:read'))
  const [first] = units
  const unit = call.query.unit ? units.find((one) => one.id === call.query.unit) : first
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  return { unit, units }
}

/** What the list is narrowed to; what does not exist is passed over. */
export function filterAsked({ query }: SignedInCall, { unit }: Place): OutreachFilter {
  return {
    root: unit.id,
    from: dayOf(query.from),
    to: dayOf(query.to),
    kind: outreachKinds.find((one) => one === query.kind) ?? null,
    topic: outreachTopics.find((one) => one === query.topic) ?? null,
    brand: query.brand?.trim() || null,
    struck: query.state === 'struck',
  }
}

const dayOf = (text: string | undefined): Day | null => parseDay(text ?? '')

/** The address of a list narrowed so. */
export function outreachAddress(
  { root, from, to, kind, topic, brand, struck }: OutreachFilter,
  after: string | null = null,
  path: string = paths.outreach,
): string {
  const query = new URLSearchParams({ unit: root })
  for (const [name, value] of Object.entries({ from, to, kind, topic, brand, after }))
    if (value !== null) query.set(name, value)
  if (struck) query.set('state', 'struck')
  return `${path}?${query.toString()}`
}

/** The filter above the list. */
export function filterFields({ units }: Place, filter: OutreachFilter): Field[] {
  const { from, to, kind, topic, brand, root, struck } = filter
  const fields = formFields({ from, to, kind, topic, brand, unit: root, state: struck ? 'struck' : '' })
  const all = { value: '', label: 'outreach.any' as const }
  return [
    fields.day({ name: 'from', label: 'outreach.from' }),
    fields.day({ name: 'to', label: 'outreach.to' }),
    fields.select({ name: 'kind', label: 'outreach.kind', width: 'short' }, [
      all,
      ...codeChoices('outreach-kind', outreachKinds),
    ]),
    fields.select({ name: 'topic', label: 'outreach.topic' }, [all, ...codeChoices('outreach-topic', outreachTopics)]),
    fields.text({ name: 'brand', label: 'outreach.brand', max: 40 }),
    ...(units.length > 1 ? [unitField(units, filter.root)] : []),
    fields.select({ name: 'state', label: 'outreach.state', width: 'short' }, [
      { value: '', label: 'outreach-state.standing' },
      { value: 'struck', label: 'outreach-state.struck' },
    ]),
  ]
}

/** The choice of a unit on the pages that know no other filter. */
export const unitField = (units: readonly UnitName[], chosen: string): Field =>
  formFields({ unit: chosen }).select(
    { name: 'unit', label: 'outreach.unit', width: 'long' },
    units.map((one) => ({ value: one.id, text: one.name })),
  )
