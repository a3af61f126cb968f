/** Routes of the search; what was asked travels in the body and never in an address. */
import { resultsPage } from '../../templates/pages/search/results.ts'
import { words } from '../../templates/words/index.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { findCases, type Found } from './find-cases.ts'
import { resultsModel } from './page.ts'

const LONGEST_QUERY = 100

export const searchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.search,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: (call) => Promise.resolve(drawResults(call, '', null)),
  },
  {
    method: 'POST',
    path: paths.search,
    permission: 'dispute:read',
    audit: 'none:look-up',
    bound: 'search',
    handle: async (call) => {
      const { q } = call.body
      const query = (typeof q === 'string' ? q : '').trim().slice(0, LONGEST_QUERY)
      if (query === '') return drawResults(call, '', null)
      const found = await findCases(call.desk, call.actor, query)
      const [only] = found.cases
      if (only && found.cases.length === 1 && found.history.length === 0)
        return redirect(pathTo(paths.dispute, { id: only.id }))
      return drawResults(call, query, found)
    },
  },
]

function drawResults(call: SignedInCall, query: string, found: Found | null): Answer {
  const say = words(call.locale)
  return page(resultsPage, resultsModel(call.locale, call.desk.clock.today(), query, found), {
    title: say('search.title'),
    search: null,
  })
}
