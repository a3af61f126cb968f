/** The start page: what is due today for the person who signed in. */
import { noWorkPage } from '../../templates/pages/system/no-work.ts'
import { todayPage } from '../../templates/pages/today/today.ts'
import { words } from '../../templates/words/index.ts'
import { mayEver, type Action } from '../../workflows/permissions.ts'
import { page, redirect } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { strips, todayModel } from './page.ts'

/** Where those begin whose work is not with disputes. */
const workElsewhere: readonly (readonly [path: string, permission: Action])[] = [
  [paths.legalAid, 'aid:manage'],
  [paths.people, 'people:manage'],
  [paths.systemHealth, 'system:read'],
  [paths.audit, 'audit:read'],
  // Whoever watches in the field begins with the report.
  [paths.newWarning, 'warning:report'],
]

export const todayRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.home,
    permission: 'signed-in',
    audit: 'none:read',
    handle: async ({ desk, actor, locale, query }) => {
      const title = words(locale)('today.title')
      if (!mayEver(actor.grants, 'dispute:read')) {
        const elsewhere = workElsewhere.find(([, action]) => mayEver(actor.grants, action))
        return elsewhere ? redirect(elsewhere[0]) : page(noWorkPage, {}, { title })
      }
      const alone = strips.find((name) => name === query.strip) ?? null
      return page(todayPage, await todayModel(desk, actor, locale, alone), { title, search: null })
    },
  },
]
