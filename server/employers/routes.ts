/** Routes of employers. */
import { redirect } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { drawEmployer } from './employer-page.ts'
import { drawEmployers, findEmployers } from './list-page.ts'
import { merge, part } from './requests.ts'

const reading = 'employer:read'
const merging = 'employer:merge'

export const employerRoutes: readonly Route[] = [
  { method: 'GET', path: paths.employerList, permission: reading, audit: 'none:read', handle: drawEmployers },
  {
    method: 'POST',
    path: paths.findEmployers,
    permission: reading,
    audit: 'none:look-up',
    bound: 'search',
    handle: findEmployers,
  },
  {
    method: 'GET',
    path: paths.findEmployers,
    permission: reading,
    audit: 'none:read',
    handle: () => Promise.resolve(redirect(paths.employerList)),
  },
  {
    method: 'GET',
    path: paths.employer,
    permission: reading,
    audit: 'none:read',
    handle: (call) => drawEmployer(call),
  },
  { method: 'POST', path: paths.mergeEmployer, permission: merging, audit: 'employer:merge', handle: merge },
  { method: 'POST', path: paths.partEmployer, permission: merging, audit: 'employer:part', handle: part },
]
