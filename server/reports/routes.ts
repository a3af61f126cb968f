/** Routes of the month's recovered totals: the report, the cases behind each figure, and the exports. */
import { recoveredPage } from '../../templates/pages/reports/recovered.ts'
import { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { addressOf, askedOf } from './asked.ts'
import { figureCases } from './cases-page.ts'
import { monthReport } from './month-report.ts'
import { recoveredContext } from './recovered-page.ts'

export const reportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.totals,
    permission: 'report:read',
    audit: 'none:read',
    handle: (call) => totals(call),
  },
  {
    method: 'GET',
    path: paths.totalsCases,
    permission: 'report:read',
    audit: 'none:read',
    handle: (call) => cases(call),
  },
]

async function totals(call: SignedInCall): Promise<Answer> {
  const asked = await askedOf(call, 'report:read')
  const report = await monthReport(call.desk.db.reader, asked)
  if (!report) throw new DomainError('not-found', 'no-such-page')
  return page(recoveredPage, await recoveredContext(call, asked, report), {
    title: words(call.locale)('reports.title'),
  })
}

async function cases(call: SignedInCall): Promise<Answer> {
  const asked = await askedOf(call, 'report:read')
  const { context, title } = await figureCases(call, asked)
  return page(figureCasesPage, context, {
    title,
    breadcrumb: [
      { href: addressOf(asked), text: words(call.locale)('reports.title') },
      { href: null, text: title },
    ],
  })
}
