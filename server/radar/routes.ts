/** Routes of the employer radar. */
import { listPage } from '../../templates/pages/system/list-page.ts'
import { words } from '../../templates/words/index.ts'
import { page } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { radarModel } from './page.ts'

export const radarRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.radar,
    permission: 'radar:read',
    audit: 'none:read',
    handle: async (call) => page(listPage, await radarModel(call), { title: words(call.locale)('radar.title') }),
  },
]
