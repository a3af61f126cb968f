/** Routes of groups: lists of workers taken in, checked and saved. */
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { draftGroup, drawGrid, takeAgreed, takeClaims, takePayments } from './grid/grid-requests.ts'
import { drawBegin, rereadList, saveList, sendTemplate, showList, takeList } from './requests.ts'

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.emptyList,
    permission: 'dispute:register',
    audit: 'none:read',
    bound: 'print',
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
  { method: 'GET', path: paths.grid, permission: 'dispute:read', audit: 'none:read', handle: drawGrid },
  { method: 'POST', path: paths.gridClaims, permission: 'dispute:amend', audit: 'grid:claims', handle: takeClaims },
  { method: 'POST', path: paths.gridAgreed, permission: 'agreement:draft', audit: 'grid:agreed', handle: takeAgreed },
  {
    method: 'POST',
    path: paths.gridPayments,
    permission: 'payment:record',
    audit: 'grid:payments',
    handle: takePayments,
  },
  { method: 'POST', path: paths.gridDraft, permission: 'agreement:draft', audit: 'grid:draft', handle: draftGroup },
]
