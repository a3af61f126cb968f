/** Routes of volumes whose term has run out: the archive, a list, and the three steps to its end. */
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { drawArchive } from './archive-page.ts'
import { carryOut, decide, propose, sendPdf, sendXlsx } from './requests.ts'
import { drawListPage } from './show-list.ts'

export const destructionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.destruction,
    permission: 'destruction:propose',
    audit: 'none:read',
    handle: (call) => drawArchive(call),
  },
  {
    method: 'POST',
    path: paths.destruction,
    permission: 'destruction:propose',
    audit: 'destruction:propose',
    handle: propose,
  },
  {
    method: 'GET',
    path: paths.destructionList,
    permission: 'destruction:propose',
    audit: 'none:read',
    handle: (call) => drawListPage(call),
  },
  {
    method: 'POST',
    path: paths.destructionDecision,
    permission: 'destruction:approve',
    audit: 'destruction:decide',
    handle: decide,
  },
  {
    method: 'POST',
    path: paths.destructionCarryOut,
    permission: 'destruction:propose',
    audit: 'destruction:carry-out',
    handle: carryOut,
  },
  {
    method: 'GET',
    path: paths.destructionPdf,
    permission: 'destruction:propose',
    audit: 'none:drawn from rows that never change',
    bound: 'print',
    handle: sendPdf,
  },
  {
    method: 'GET',
    path: paths.destructionXlsx,
    permission: 'destruction:propose',
    audit: 'destruction:export',
    bound: 'export',
    handle: sendXlsx,
  },
]
