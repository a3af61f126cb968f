/** Routes of closing months: the year, one month with its open problems and its closing, what changed it afterwards, and what was frozen. */
import type { Route } from '../http/route.ts'
import { paths } from '../http/paths.ts'
import { decide, propose, sendFrozen, showChanges, showMonth, showYear } from './requests.ts'

export const monthRoutes: readonly Route[] = [
  { method: 'GET', path: paths.months, permission: 'report:read', audit: 'none:read', handle: showYear },
  { method: 'GET', path: paths.month, permission: 'report:read', audit: 'none:read', handle: showMonth },
  { method: 'POST', path: paths.month, permission: 'month:close', audit: 'month:propose', handle: propose },
  { method: 'POST', path: paths.monthDecision, permission: 'month:close', audit: 'month:decide', handle: decide },
  { method: 'GET', path: paths.monthChanges, permission: 'report:read', audit: 'none:read', handle: showChanges },
  {
    method: 'GET',
    path: paths.monthFrozen,
    permission: 'report:export',
    audit: 'month:frozen',
    bound: 'export',
    handle: sendFrozen,
  },
]
