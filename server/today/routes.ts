/** The start page: what is due today for the person who signed in. */
import { noWorkPage } from '../../templates/pages/system/no-work.ts'
import { todayPage } from '../../templates/pages/today/today.ts'
import { words } from '../../templates/words/index.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { page } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { strips, todayModel } from './page.ts'

export const todayRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.home,
    permission: 'signed-in',
    audit: 'none:read',
    handle: async ({ desk, actor, locale, query }) => {
      const title = words(locale)('today.title')
      if (!mayEver(actor.grants, 'dispute:read')) return page(noWorkPage, {}, { title })
      const alone = strips.find((name) => name === query.strip) ?? null
      return page(todayPage, await todayModel(desk, actor, locale, alone), { title, search: null })
    },
  },
]
