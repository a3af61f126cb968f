/** Routes of groups: lists of workers taken in, checked and saved. */
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { drawBegin, rereadList, saveList, sendTemplate, showList, takeList } from './requests.ts'

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.emptyList,
    permission: 'dispute:register',
    audit: 'none:read',
    handle: sendTemplate,
  },
  {
    method: 'GET',
    path: paths.newGroup,
    permission: 'dispute:register',
    audit: 'none:read',
    handle: (call) => drawBegin(call),
  },
  {
    method: 'POST',
    path: paths.newGroup,
    permission: 'dispute:register',
    audit: 'none:draft',
    takesFiles: 'evidence',
    handle: takeList,
  },
  {
    method: 'GET',
    path: paths.joinGroup,
    permission: 'dispute:amend',
    audit: 'none:read',
    handle: (call) => drawBegin(call),
  },
  {
    method: 'POST',
    path: paths.joinGroup,
    permission: 'dispute:amend',
    audit: 'none:draft',
    takesFiles: 'evidence',
    handle: takeList,
  },
  { method: 'GET', path: paths.list, permission: 'dispute:register', audit: 'none:read', handle: showList },
  { method: 'POST', path: paths.readList, permission: 'dispute:register', audit: 'none:draft', handle: rereadList },
  { method: 'POST', path: paths.list, permission: 'dispute:register', audit: 'list-saved', handle: saveList },
]
