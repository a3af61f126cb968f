/** What the picture is asked for: unit, view of the organisation, kind of period and where it ends. */
import { DomainError } from '../../workflows/errors.ts'
import type { Action } from '../../workflows/permissions.ts'
import { monthOf } from '../../workflows/values/day.ts'
import { parsePeriod, periodKinds, periodsUntil, type Period, type PeriodKind } from '../../workflows/values/period.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { askedOf, type Asked } from '../reports/asked.ts'

export type PictureAsked = Asked & { kind: PeriodKind; periods: Period[] }

/** `?kind=year|quarter|month&until=2026`, else the five years up to now. Throws not-found for what does not exist or lies ahead. */
export async function pictureAsked(call: SignedInCall, action: Action): Promise<PictureAsked> {
  const asked = await askedOf(call, action)
  const present = monthOf(call.desk.clock.today())
  const until = call.query.until ? parsePeriod(call.query.until) : null
  if (call.query.until && (until === null || until.from > present)) throw new DomainError('not-found', 'no-such-page')
  const kind = until?.kind ?? periodKinds.find((one) => one === (call.query.kind || 'year'))
  if (kind === undefined) throw new DomainError('not-found', 'no-such-page')
  return { ...asked, kind, periods: periodsUntil(kind, until?.to ?? present) }
}

/** The address of the picture or of something beside it, for what is asked. */
export function pictureAddress(
  { unitId, view, kind }: Pick<PictureAsked, 'unitId' | 'view' | 'kind'>,
  change: Record<string, string> = {},
  path: string = paths.dashboard,
): string {
  return `${path}?${new URLSearchParams({ kind, unit: unitId, ...(view === 'then' ? {} : { view }), ...change }).toString()}`
}
