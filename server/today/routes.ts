/** The start page: what is due today for the person who signed in. */
import { noWorkPage } from '../../templates/pages/system/no-work.ts'
import { words } from '../../templates/words/index.ts'
import { page } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'

export const todayRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.home,
    permission: 'signed-in',
    audit: 'none:read',
    handle: (call) => Promise.resolve(page(noWorkPage, {}, { title: words(call.locale)('today.title') })),
  },
]
