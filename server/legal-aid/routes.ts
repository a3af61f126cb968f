/** Routes of legal aid. */
import { redirect } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { matterPaperRoutes } from '../papers/matters/matter-paper-routes.ts'
import { drawClaims, takeClaims } from './claims/requests.ts'
import { aidPapers } from './papers/papers.ts'
import {
  drawCase,
  drawDirect,
  drawFound,
  drawFromDispute,
  drawGrid,
  findDisputeForAid,
  saveCells,
  sweep,
  takeDirect,
  takeFromDispute,
  takeStep,
  verifyReceipt,
} from './requests.ts'
import { drawReview, takeReview } from './reviews/requests.ts'

const apply = 'aid:apply'

export const legalAidRoutes: readonly Route[] = [
  { method: 'GET', path: paths.legalAid, permission: 'aid:read', audit: 'none:read', handle: (call) => drawGrid(call) },
  {
    method: 'POST',
    path: paths.findAid,
    permission: 'aid:read',
    audit: 'none:look-up',
    bound: 'search',
    handle: drawFound,
  },
  {
    method: 'GET',
    path: paths.findAid,
    permission: 'aid:read',
    audit: 'none:read',
    handle: () => Promise.resolve(redirect(paths.legalAid)),
  },
  { method: 'POST', path: paths.aidGrid, permission: 'aid:manage', audit: 'aid-grid-saved', handle: saveCells },
  { method: 'POST', path: paths.sweepAid, permission: 'aid:manage', audit: 'aid-swept', handle: sweep },
  { method: 'POST', path: paths.disputeForAid, permission: apply, audit: 'none:read', handle: findDisputeForAid },
  { method: 'GET', path: paths.newAid, permission: apply, audit: 'none:read', handle: (call) => drawDirect(call) },
  { method: 'POST', path: paths.newAid, permission: apply, audit: 'aid-applied', handle: takeDirect },
  {
    method: 'GET',
    path: paths.disputeAid,
    permission: apply,
    audit: 'none:read',
    handle: (call) => drawFromDispute(call),
  },
  { method: 'POST', path: paths.disputeAid, permission: apply, audit: 'aid-applied', handle: takeFromDispute },
  { method: 'GET', path: paths.aidCase, permission: 'aid:read', audit: 'none:read', handle: (call) => drawCase(call) },
  // A supervisor decides, the officer does all else: the use case asks each step's own permission.
  { method: 'POST', path: paths.aidStep, permission: 'aid:read', audit: 'aid-advanced', handle: takeStep },
  {
    method: 'GET',
    path: paths.aidClaims,
    permission: 'aid:manage',
    audit: 'none:read',
    handle: (call) => drawClaims(call),
  },
  { method: 'POST', path: paths.aidClaims, permission: 'aid:manage', audit: 'aid-claims-amended', handle: takeClaims },
  {
    method: 'GET',
    path: paths.aidReview,
    permission: 'aid:read',
    audit: 'none:read',
    handle: (call) => drawReview(call),
  },
  { method: 'POST', path: paths.aidReview, permission: 'aid:review', audit: 'aid-reviewed', handle: takeReview },
  {
    method: 'POST',
    path: paths.verifyAidReceipt,
    permission: 'aid:verify',
    audit: 'aid-receipt-verified',
    handle: verifyReceipt,
  },
  ...matterPaperRoutes(aidPapers),
]
