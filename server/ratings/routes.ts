/** Routes of what workers say of the service; their own page is beside the status page. */
import { ratingsOf } from '../../db/repositories/ratings.ts'
import { caseRatingsPage } from '../../templates/pages/ratings/case.ts'
import { reportListPage } from '../../templates/pages/reports/list.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { openFile, mayOn } from '../disputes/dispute-file.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { caseText, type Redrawn } from '../referrals/page.ts'
import { redrawnIfRefused, statusOf } from '../referrals/redraw.ts'
import { caseRatingsModel } from './case-page.ts'
import { exportRatings } from './export-ratings.ts'
import { paperRatingForm } from './form.ts'
import { rateOnPaper } from './rate-on-paper.ts'
import { ratingsModel } from './report-page.ts'
import { ratingRowsModel } from './rows-page.ts'

const FRESH: Redrawn = { typed: {}, faults: [], refused: null }

export const ratingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.ratings,
    permission: 'rating:read',
    audit: 'none:read',
    handle: async (call) =>
      page(reportListPage, await ratingsModel(call), { title: words(call.locale)('ratings.title') }),
  },
  {
    method: 'GET',
    path: paths.ratingsXlsx,
    permission: 'report:export',
    audit: 'rating:export',
    bound: 'export',
    handle: (call) => exportRatings(call, 'xlsx'),
  },
  {
    method: 'GET',
    path: paths.ratingsCsv,
    permission: 'report:export',
    audit: 'rating:export',
    bound: 'export',
    handle: (call) => exportRatings(call, 'csv'),
  },
  {
    method: 'GET',
    path: paths.ratingRows,
    permission: 'rating:read',
    audit: 'none:read',
    handle: async (call) => {
      const title = words(call.locale)('ratings.said-so-far')
      return page(listPage, await ratingRowsModel(call), {
        title,
        breadcrumb: [
          { href: paths.ratings, text: words(call.locale)('ratings.title') },
          { href: null, text: title },
        ],
      })
    },
  },
  {
    method: 'GET',
    path: paths.caseRatings,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: (call) => show(call, FRESH),
  },
  {
    method: 'POST',
    path: paths.caseRatings,
    permission: 'rating:record',
    audit: 'rated-on-paper',
    handle: async (call) => {
      const form = readForm(paperRatingForm, call.body)
      const typed = call.body
      if (!form.ok) return show(call, { typed, faults: form.faults, refused: null })
      return redrawnIfRefused(
        async () => {
          const id = call.params.id ?? ''
          await rateOnPaper(call.desk, call.act, id, form.value)
          return redirect(pathTo(paths.caseRatings, { id }), { kind: 'done', key: 'ratings.kept' })
        },
        (fault) => show(call, { typed, faults: fault.faults, refused: fault.reasons }),
      )
    },
  },
]

/** For those who read what was said, or enter it; a mediator who does neither finds no such page. */
async function show(call: SignedInCall, redrawn: Redrawn): Promise<Answer> {
  const { desk, actor, locale } = call
  const file = await openFile(desk.db.reader, actor, call.params.id ?? '', 'dispute:read')
  if (!mayOn(file, actor, 'rating:read') && !mayOn(file, actor, 'rating:record'))
    throw new DomainError('not-allowed', 'role-without-permission')
  const ratings = await ratingsOf(desk.db.reader, file.row.id)
  const model = caseRatingsModel(locale, file, actor, ratings, desk.clock.today(), redrawn)
  const title = words(locale)('ratings.title')
  return page(caseRatingsPage, model, {
    title,
    status: statusOf(redrawn),
    breadcrumb: [
      { href: pathTo(paths.dispute, { id: file.row.id }), text: caseText(file) },
      { href: null, text: title },
    ],
  })
}
