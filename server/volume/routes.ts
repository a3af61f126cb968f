/** Routes of a case's volume. */
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { beginBinding, drawVolume, endBinding, sendVolume, signCheck, takeRetention, takeSheets } from './requests.ts'

export const volumeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.volume,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: (call) => drawVolume(call),
  },
  {
    method: 'POST',
    path: paths.volumeSheets,
    permission: 'volume:bind',
    audit: 'volume:sheets',
    bound: 'print',
    handle: takeSheets,
  },
  { method: 'POST', path: paths.bindVolume, permission: 'volume:bind', audit: 'volume:bind', handle: beginBinding },
  { method: 'POST', path: paths.stopBinding, permission: 'volume:bind', audit: 'volume:stop', handle: endBinding },
  { method: 'POST', path: paths.checkVolume, permission: 'volume:check', audit: 'volume:check', handle: signCheck },
  {
    method: 'POST',
    path: paths.volumeRetention,
    permission: 'volume:retain',
    audit: 'volume:retention',
    handle: takeRetention,
  },
  {
    method: 'GET',
    path: paths.volumePdf,
    permission: 'paper:issue',
    audit: 'none:read',
    bound: 'print',
    handle: sendVolume,
  },
]
