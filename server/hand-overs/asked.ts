/** What the list of hand-overs is asked for, read off the address, and where the asker may look. */
import {
  handOverLamps,
  type HandOverFilter,
  type HandOverLamp,
  type HandOverOrder,
} from '../../db/repositories/hand-over-lists.ts'
import { unitNamesBelow, type UnitName } from '../../db/repositories/units.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import type { Field } from '../../templates/parts/field.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { handOverKinds } from '../../workflows/referral/context.ts'
import { referralStages } from '../../workflows/referral/machine.ts'
import { addDays } from '../../workflows/values/day.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { OVER } from './hand-over-facts.ts'

/** An answer shows as near so many days before it is due. */
export const SOON_DAYS = 3
/** What a list shows before anybody chooses: what is still to be done. */
const OPEN = 'open'
/** Only a payment order is issued. */
const stages = referralStages.filter((stage) => stage !== 'issued')

export type AskedList = {
  unit: UnitName
  units: UnitName[]
  kind: string | null
  body: string | null
  state: string
  lamp: HandOverLamp | null
}

/** Throws not-found for a unit outside the asker's reach, or for somebody who has none. */
export async function listAsked({ desk, actor, query }: SignedInCall): Promise<AskedList> {
  const units = await unitNamesBelow(desk.db.reader, scopeRoots(actor.grants, 'referral:read'))
  const unit = query.unit ? units.find((one) => one.id === query.unit) : units[0]
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  return {
    unit,
    units,
    kind: handOverKinds.find((one) => one === query.kind) ?? null,
    body: query.body?.trim().slice(0, 60) || null,
    state: query.state === 'all' ? 'all' : (stages.find((one) => one === query.state) ?? OPEN),
    lamp: handOverLamps.find((one) => one === query.lamp) ?? null,
  }
}

/** As the database is asked. */
export function filterOf(
  { unit, kind, body, state, lamp }: AskedList,
  today: Parameters<typeof addDays>[0],
): HandOverFilter {
  const open = stages.filter((stage) => !OVER.has(stage))
  return {
    root: unit.id,
    kind,
    body,
    states: state === 'all' ? [] : state === OPEN ? open : [state],
    lamp: lamp === null ? null : { lit: lamp, today, soon: addDays(today, SOON_DAYS) },
  }
}

/** What is still open is read by the day its answer is due; what may be over, latest first. */
export const orderOf = ({ state }: AskedList): HandOverOrder => (state === OPEN ? 'due' : 'latest')

/** The address of a list narrowed so. */
export function listAddress(asked: AskedList, after: string | null = null, path: string = paths.handOvers): string {
  const query = new URLSearchParams({ unit: asked.unit.id, state: asked.state })
  for (const [name, value] of Object.entries({ kind: asked.kind, body: asked.body, lamp: asked.lamp, after }))
    if (value !== null) query.set(name, value)
  return `${path}?${query.toString()}`
}

/** The filter above the list. */
export function filterFields({ unit, units, kind, body, state, lamp }: AskedList): Field[] {
  const fields = formFields({ unit: unit.id, kind, body, state, lamp })
  const every = { value: '', label: 'hand-overs.any' as const }
  return [
    fields.select({ name: 'kind', label: 'hand-overs.kind', width: 'short' }, [
      every,
      ...codeChoices('referral-kind', handOverKinds),
    ]),
    fields.text({ name: 'body', label: 'hand-overs.body', max: 60 }),
    fields.select({ name: 'state', label: 'hand-overs.state' }, [
      { value: OPEN, label: 'hand-overs.open' },
      { value: 'all', label: 'hand-overs.any' },
      ...codeChoices('hand-over-stage', stages),
    ]),
    fields.select({ name: 'lamp', label: 'hand-overs.lamp', width: 'short' }, [
      every,
      ...codeChoices('hand-over-lamp', handOverLamps),
    ]),
    ...(units.length > 1
      ? [
          fields.select(
            { name: 'unit', label: 'hand-overs.unit', width: 'long' },
            units.map((one) => ({ value: one.id, text: one.name })),
          ),
        ]
      : []),
  ]
}
