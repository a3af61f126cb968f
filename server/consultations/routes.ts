/** Routes of consultations. */
import { redirect } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { drawConsultations, findConsultations } from './list-page.ts'
import {
  amend,
  drawAmend,
  drawFromIntake,
  drawNew,
  drawStrikeOut,
  record,
  sendCsv,
  sendXlsx,
  strikeOut,
  toDispute,
} from './requests.ts'
import { drawConsultation } from './show-page.ts'

const recording = 'consultation:record'
const reading = 'consultation:read'

export const consultationRoutes: readonly Route[] = [
  { method: 'GET', path: paths.consultations, permission: reading, audit: 'none:read', handle: drawConsultations },
  {
    method: 'POST',
    path: paths.findConsultations,
    permission: reading,
    audit: 'none:look-up',
    bound: 'search',
    handle: findConsultations,
  },
  {
    method: 'GET',
    path: paths.findConsultations,
    permission: reading,
    audit: 'none:read',
    handle: () => Promise.resolve(redirect(paths.consultations)),
  },
  { method: 'GET', path: paths.newConsultation, permission: recording, audit: 'none:read', handle: drawNew },
  { method: 'POST', path: paths.newConsultation, permission: recording, audit: 'consultation:record', handle: record },
  {
    method: 'POST',
    path: paths.consultationFromIntake,
    permission: recording,
    audit: 'none:draws a form with what was typed in another',
    handle: drawFromIntake,
  },
  {
    method: 'GET',
    path: paths.consultationFromIntake,
    permission: recording,
    audit: 'none:read',
    handle: () => Promise.resolve(redirect(paths.newConsultation)),
  },
  {
    method: 'GET',
    path: paths.consultationsXlsx,
    permission: 'report:export',
    audit: 'consultation:export',
    bound: 'export',
    handle: sendXlsx,
  },
  {
    method: 'GET',
    path: paths.consultationsCsv,
    permission: 'report:export',
    audit: 'consultation:export',
    bound: 'export',
    handle: sendCsv,
  },
  { method: 'GET', path: paths.consultation, permission: reading, audit: 'none:read', handle: drawConsultation },
  { method: 'GET', path: paths.amendConsultation, permission: recording, audit: 'none:read', handle: drawAmend },
  { method: 'POST', path: paths.amendConsultation, permission: recording, audit: 'consultation:amend', handle: amend },
  {
    method: 'GET',
    path: paths.strikeOutConsultation,
    permission: recording,
    audit: 'none:read',
    handle: drawStrikeOut,
  },
  {
    method: 'POST',
    path: paths.strikeOutConsultation,
    permission: recording,
    audit: 'consultation:strike-out',
    handle: strikeOut,
  },
  {
    method: 'POST',
    path: paths.consultationDispute,
    permission: 'dispute:register',
    audit: 'consultation:begin-dispute',
    handle: toDispute,
  },
]
