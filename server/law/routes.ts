/** The law pages: what the desk counts and decides by, open to every signed-in person. */
import { page, redirect } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { lawTablesPage } from '../../templates/pages/law/tables.ts'
import { words } from '../../templates/words/index.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { causesModel } from './causes-page.ts'
import { parameterRoutes } from './parameter-routes.ts'
import { termsModel } from './terms-page.ts'

export const lawRoutes: readonly Route[] = [
  ...parameterRoutes,
  {
    method: 'GET',
    path: paths.law,
    permission: 'desk:enter',
    audit: 'none:read',
    handle: () => Promise.resolve(redirect(paths.lawTerms)),
  },
  {
    method: 'GET',
    path: paths.lawCauses,
    permission: 'desk:enter',
    audit: 'none:read',
    handle: ({ locale }) =>
      Promise.resolve(page(lawTablesPage, causesModel(locale), { title: words(locale)('law.causes') })),
  },
  {
    method: 'GET',
    path: paths.lawTerms,
    permission: 'desk:enter',
    audit: 'none:read',
    handle: ({ locale }) =>
      Promise.resolve(page(lawTablesPage, termsModel(locale), { title: words(locale)('law.terms') })),
  },
  ...calendarRoutes,
]
