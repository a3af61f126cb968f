/** Routes of early warnings: the report from the field, the list, the parks, one warning and its steps. */
import { assets } from '../../templates/assets.ts'
import { DomainError } from '../../workflows/errors.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { sendConversion } from './convert/requests.ts'
import { drawWarnings } from './list-page.ts'
import { matterPaperRoutes } from '../papers/matters/matter-paper-routes.ts'
import { warningLetterPapers } from './papers/letters.ts'
import { warningReportPapers } from './papers/report.ts'
import { drawParks } from './parks-page.ts'
import {
  deliverReport,
  drawReport,
  sendReport,
  sendStep,
  sendWarningPicture,
  showWarning,
  suggestHere,
} from './requests.ts'

export const warningRoutes: readonly Route[] = [
  { method: 'GET', path: paths.warnings, permission: 'warning:read', audit: 'none:read', handle: drawWarnings },
  {
    method: 'GET',
    path: paths.newWarning,
    permission: 'warning:report',
    audit: 'none:read',
    handle: (call) => drawReport(call),
  },
  {
    method: 'POST',
    path: paths.newWarning,
    permission: 'warning:report',
    audit: 'warning:report',
    takesFiles: 'papers',
    handle: sendReport,
  },
  {
    method: 'POST',
    path: paths.deliverWarning,
    permission: 'warning:report',
    audit: 'warning:report',
    takesFiles: 'papers',
    handle: deliverReport,
  },
  {
    method: 'POST',
    path: paths.warningEmployers,
    permission: 'warning:report',
    audit: 'none:look-up',
    bound: 'typing',
    handle: suggestHere,
  },
  {
    method: 'GET',
    path: paths.warningWorker,
    permission: 'warning:report',
    audit: 'none:constant',
    handle: () => {
      const worker = assets().find((entry) => entry.name === 'report-worker.js')
      if (!worker) throw new DomainError('not-found', 'no-such-page')
      return Promise.resolve({ kind: 'asset', body: worker.body, type: worker.type })
    },
  },
  { method: 'GET', path: paths.warningParks, permission: 'warning:read', audit: 'none:read', handle: drawParks },
  {
    method: 'GET',
    path: paths.warning,
    permission: 'warning:read',
    audit: 'none:read',
    handle: (call) => showWarning(call),
  },
  { method: 'POST', path: paths.warningStep, permission: 'warning:read', audit: 'warning:step', handle: sendStep },
  {
    method: 'POST',
    path: paths.convertWarning,
    permission: 'dispute:register',
    audit: 'none:draft',
    handle: sendConversion,
  },
  {
    method: 'GET',
    path: paths.warningPicture,
    permission: 'warning:read',
    audit: 'none:read',
    handle: sendWarningPicture,
  },
  ...matterPaperRoutes(warningLetterPapers),
  ...matterPaperRoutes(warningReportPapers),
]
