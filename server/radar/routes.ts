/** Routes of the employer radar. */
import { reportListPage } from '../../templates/pages/reports/list.ts'
import { words } from '../../templates/words/index.ts'
import { page } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { exportRadar } from './export-radar.ts'
import { radarModel } from './page.ts'

export const radarRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.radar,
    permission: 'radar:read',
    audit: 'none:read',
    handle: async (call) => page(reportListPage, await radarModel(call), { title: words(call.locale)('radar.title') }),
  },
  {
    method: 'GET',
    path: paths.radarXlsx,
    permission: 'report:export',
    audit: 'radar:export',
    bound: 'export',
    handle: (call) => exportRadar(call, 'xlsx'),
  },
  {
    method: 'GET',
    path: paths.radarCsv,
    permission: 'report:export',
    audit: 'radar:export',
    bound: 'export',
    handle: (call) => exportRadar(call, 'csv'),
  },
]
