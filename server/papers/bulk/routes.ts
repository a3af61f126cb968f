/** Routes of many papers in one go. */
import { paths } from '../../http/paths.ts'
import type { Route } from '../../http/route.ts'
import { beginBulk, drawBulk, endBulk, lookAtBulk, sendJoined } from './requests.ts'

export const bulkRoutes: readonly Route[] = [
  { method: 'GET', path: paths.papersInBulk, permission: 'paper:issue', audit: 'none:read', handle: drawBulk },
  {
    method: 'POST',
    path: paths.lookAtPapers,
    permission: 'paper:issue',
    audit: 'none:look-up',
    bound: 'typing',
    handle: lookAtBulk,
  },
  { method: 'POST', path: paths.papersInBulk, permission: 'paper:issue', audit: 'issue-papers', handle: beginBulk },
  { method: 'POST', path: paths.stopPapers, permission: 'paper:issue', audit: 'stop-papers', handle: endBulk },
  { method: 'GET', path: paths.joinedPapers, permission: 'paper:issue', audit: 'none:read', handle: sendJoined },
]
