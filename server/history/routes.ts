/** Routes of old registers. */
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { drawHistoricalCase } from './case-requests.ts'
import { endImport, showImport } from './run-requests.ts'
import {
  beginImport,
  drawBegin,
  drawHistory,
  rereadRegister,
  sendFaults,
  sendTemplate,
  showRegister,
  takeRegister,
} from './requests.ts'

const importing = 'history:import'

export const historyRoutes: readonly Route[] = [
  { method: 'GET', path: paths.history, permission: 'dispute:read', audit: 'none:read', handle: drawHistory },
  {
    method: 'GET',
    path: paths.historicalCase,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: drawHistoricalCase,
  },
  {
    method: 'GET',
    path: paths.historyTemplate,
    permission: importing,
    audit: 'none:read',
    bound: 'print',
    handle: sendTemplate,
  },
  {
    method: 'GET',
    path: paths.newHistory,
    permission: importing,
    audit: 'none:read',
    handle: (call) => Promise.resolve(drawBegin(call)),
  },
  {
    method: 'POST',
    path: paths.newHistory,
    permission: importing,
    audit: 'none:draft',
    takesFiles: 'evidence',
    handle: takeRegister,
  },
  { method: 'GET', path: paths.register, permission: importing, audit: 'none:read', handle: showRegister },
  { method: 'POST', path: paths.readRegister, permission: importing, audit: 'none:draft', handle: rereadRegister },
  {
    method: 'GET',
    path: paths.registerFaults,
    permission: importing,
    audit: 'none:read',
    bound: 'print',
    handle: sendFaults,
  },
  { method: 'POST', path: paths.register, permission: importing, audit: 'history:import', handle: beginImport },
  { method: 'GET', path: paths.historyImport, permission: importing, audit: 'none:read', handle: showImport },
  { method: 'POST', path: paths.stopHistory, permission: importing, audit: 'history:stop', handle: endImport },
]
