/** What part of the register is asked for: unit, months, filters; never beyond the reader's scope. */
import type { ConsultationFilter } from '../../db/repositories/consultation-lists.ts'
import { unitNamesBelow, type UnitName } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { consultationChannels, consultationTopics } from '../../workflows/law/consultations.ts'
import { relationOf, scopeRoots, type Action } from '../../workflows/permissions.ts'
import { monthOf, parseMonth, type Month } from '../../workflows/values/day.ts'
import { bareCode } from '../../workflows/values/code-text.ts'
import { readPhone } from '../../workflows/values/phone.ts'
import { queryTokens } from '../../workflows/values/search-tokens.ts'
import type { Actor, Desk } from '../desk.ts'

export type Asked = {
  units: UnitName[]
  unit: UnitName
  from: Month
  to: Month
  filter: ConsultationFilter
  /** The reader sees only what he recorded himself. */
  ownOnly: boolean
}

/** Throws not-found for a unit outside the reader's scope. A month that reads as none is the present one; the later of two is the last. */
export async function askedOf(
  desk: Desk,
  actor: Actor,
  query: Record<string, string | undefined>,
  action: Action = 'consultation:read',
): Promise<Asked> {
  const units = await unitNamesBelow(desk.db.reader, scopeRoots(actor.grants, action))
  const [first] = units
  const unit = query.unit === undefined || query.unit === '' ? first : units.find(({ id }) => id === query.unit)
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  const present = monthOf(desk.clock.today())
  const [from = present, to = present] = [query.from, query.to]
    .map((month) => parseMonth(month ?? '') ?? present)
    .toSorted()
  const ownOnly = !actor.grants.some(({ role }) => relationOf(role, 'consultation:read') === 'own')
  const handler = /^[0-9a-f-]{36}$/u.test(query.handler ?? '') ? (query.handler ?? null) : null
  return {
    units,
    unit,
    from,
    to,
    ownOnly,
    filter: {
      root: unit.id,
      ...daysOf(from, to),
      channel: consultationChannels.find((channel) => channel === query.channel) ?? null,
      topic: consultationTopics.find(({ code }) => code === query.topic)?.code ?? null,
      staffId: ownOnly ? actor.staffId : handler,
      text: null,
    },
  }
}

/** Days compare as text: no month is longer than its thirty-first. */
const daysOf = (from: Month, to: Month): { from: string; to: string } => ({ from: `${from}-01`, to: `${to}-31` })

/** How a text may be read: as a telephone or its tail, as a name, as words of the question. */
export function textAsked(desk: Desk, typed: string): NonNullable<ConsultationFilter['text']> {
  const bare = bareCode(typed).toUpperCase()
  const phone = readPhone(typed)
  const numbers = /^[0-9]{4,}$/u.test(bare)
    ? new Set([bare, ...(phone.valid ? [phone.normal] : [])])
    : new Set<string>()
  const name = /^\d{4}$/u.test(bare) ? [] : queryTokens(typed)
  return {
    ways: [
      ...[...numbers].flatMap((number) => desk.privateValues.queryTokens(number).map((token) => [token])),
      ...(name.length > 0 ? [name] : []),
    ],
    piece: typed,
  }
}

/** The address of the same part of the register; its filters are codes, ids and months. */
export function queryOf({ unit, from, to, filter, ownOnly }: Asked): Record<string, string> {
  return {
    unit: unit.id,
    from,
    to,
    ...(filter.channel === null ? {} : { channel: filter.channel }),
    ...(filter.topic === null ? {} : { topic: filter.topic }),
    ...(filter.staffId === null || ownOnly ? {} : { handler: filter.staffId }),
  }
}
