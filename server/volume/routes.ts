/** Routes of a case's volume. */
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { drawVolume, takeSheets } from './requests.ts'

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
    handle: takeSheets,
  },
]
