/** The route of a case's ledger, as it stands or stood on a day. */
import { ledgerPage } from '../../templates/pages/money/ledger.ts'
import { words } from '../../templates/words/index.ts'
import { ledgerOf } from '../../db/repositories/ledger.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { page } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { ledgerContext } from './ledger-page.ts'

export const ledgerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.caseLedger,
    permission: 'dispute:read',
    audit: 'none:read',
    async handle({ desk, actor, locale, params, query }) {
      const file = await openFile(desk.db.reader, actor, params.id ?? '', 'dispute:read')
      const entries = await ledgerOf(desk.db.reader, file.row.id)
      const place = { actor, locale, today: desk.clock.today() }
      const title = words(locale)('ledger.title')
      return page(ledgerPage, ledgerContext(file, entries, place, query), {
        title,
        breadcrumb: crumbsOf(locale, file, title),
      })
    },
  },
]
