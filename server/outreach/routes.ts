/** Routes of publicity work (普法宣传): events, calendar, counts and files. */
import { outreachCalendarPage } from '../../templates/pages/outreach/calendar.ts'
import { outreachListPage } from '../../templates/pages/outreach/list.ts'
import { outreachMonthsPage } from '../../templates/pages/outreach/months.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { words } from '../../templates/words/index.ts'
import { page } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { outreachCalendarModel } from './calendar-page.ts'
import { outreachCountedModel } from './counted-page.ts'
import { crumbs, drawEvent } from './event-page.ts'
import { exportOutreach } from './export-events.ts'
import { outreachListModel } from './list-page.ts'
import { outreachMonthsModel } from './months-page.ts'
import {
  askAmend,
  drawNew,
  drawStrike,
  sendPicture,
  suggestBrands,
  takeAmend,
  takeNew,
  takePictures,
  takePictureStrike,
  takeStrike,
} from './requests.ts'

export const outreachRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.outreach,
    permission: 'outreach:read',
    audit: 'none:read',
    handle: async (call) => {
      const model = await outreachListModel(call)
      return page(outreachListPage, model, { title: model.heading })
    },
  },
  {
    method: 'GET',
    path: paths.newOutreach,
    permission: 'outreach:record',
    audit: 'none:read',
    handle: (call) => drawNew(call),
  },
  {
    method: 'POST',
    path: paths.newOutreach,
    permission: 'outreach:record',
    audit: 'outreach:record',
    takesFiles: 'papers',
    handle: takeNew,
  },
  {
    method: 'POST',
    path: paths.outreachBrands,
    permission: 'outreach:record',
    audit: 'none:look-up',
    bound: 'typing',
    handle: suggestBrands,
  },
  {
    method: 'GET',
    path: paths.outreachCalendar,
    permission: 'outreach:read',
    audit: 'none:read',
    handle: async (call) => {
      const title = words(call.locale)('outreach.calendar')
      return page(outreachCalendarPage, await outreachCalendarModel(call), {
        title,
        breadcrumb: crumbs(call.locale, title),
      })
    },
  },
  {
    method: 'GET',
    path: paths.outreachMonths,
    permission: 'outreach:read',
    audit: 'none:read',
    handle: async (call) => {
      const title = words(call.locale)('outreach.months')
      return page(outreachMonthsPage, await outreachMonthsModel(call), {
        title,
        breadcrumb: crumbs(call.locale, title),
      })
    },
  },
  {
    method: 'GET',
    path: paths.outreachCounted,
    permission: 'outreach:read',
    audit: 'none:read',
    handle: async (call) => {
      const model = await outreachCountedModel(call)
      return page(listPage, model, { title: model.heading, breadcrumb: crumbs(call.locale, model.heading) })
    },
  },
  {
    method: 'GET',
    path: paths.outreachXlsx,
    permission: 'report:export',
    audit: 'outreach:export',
    bound: 'export',
    handle: (call) => exportOutreach(call, 'xlsx'),
  },
  {
    method: 'GET',
    path: paths.outreachCsv,
    permission: 'report:export',
    audit: 'outreach:export',
    bound: 'export',
    handle: (call) => exportOutreach(call, 'csv'),
  },
  {
    method: 'GET',
    path: paths.outreachEvent,
    permission: 'outreach:read',
    audit: 'none:read',
    handle: (call) => drawEvent(call),
  },
  {
    method: 'GET',
    path: paths.amendOutreach,
    permission: 'outreach:record',
    audit: 'none:read',
    handle: askAmend,
  },
  {
    method: 'POST',
    path: paths.amendOutreach,
    permission: 'outreach:record',
    audit: 'outreach:amend',
    takesFiles: 'papers',
    handle: takeAmend,
  },
  {
    method: 'GET',
    path: paths.strikeOutreach,
    permission: 'outreach:strike',
    audit: 'none:read',
    handle: (call) => drawStrike(call),
  },
  {
    method: 'POST',
    path: paths.strikeOutreach,
    permission: 'outreach:strike',
    audit: 'outreach:strike',
    handle: takeStrike,
  },
  {
    method: 'POST',
    path: paths.outreachPictures,
    permission: 'outreach:record',
    audit: 'outreach:pictures',
    takesFiles: 'papers',
    handle: takePictures,
  },
  {
    method: 'GET',
    path: paths.outreachPicture,
    permission: 'outreach:read',
    audit: 'none:read',
    handle: sendPicture,
  },
  {
    method: 'POST',
    path: paths.strikeOutreachPicture,
    permission: 'outreach:record',
    audit: 'outreach:strike-picture',
    handle: takePictureStrike,
  },
]
