/** Everybody's desk side by side: one line a mediator, each figure opened to its cases. */
import { caseloadViews, type Caseload, type CaseloadView } from '../../db/repositories/caseloads.ts'
import { overviewPage } from '../../templates/pages/caseloads/overview.ts'
import { column, countCell, figureColumn, linkCell, tableRow } from '../../templates/parts/table-cells.ts'
import { words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { page, type Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import { deskAddress } from './address.ts'
import { wholeLoad } from './load.ts'

/** The heads of the views, of columns and tabs alike. */
export const viewLabels: Record<CaseloadView, WordKey> = {
  intake: 'stage-phase.intake',
  mediation: 'stage-phase.mediation',
  agreement: 'stage-phase.agreement',
  performance: 'stage-phase.performance',
  ended: 'stage-phase.ended',
  overdue: 'caseload.overdue',
  soon: 'caseload.soon',
  sessions: 'caseload.sessions',
  instalments: 'caseload.instalments',
  silent: 'caseload.silent',
}

export async function drawOverview(call: SignedInCall): Promise<Answer> {
  const { locale } = call
  const { loads } = await wholeLoad(call)
  return page(
    overviewPage,
    {
      table: {
        caption: 'caseload.title',
        columns: [
          column('caseload.mediator'),
          figureColumn('caseload.open'),
          ...caseloadViews.map((view) => figureColumn(viewLabels[view])),
        ],
        rows: loads.map((load) =>
          tableRow([
            linkCell(deskAddress({ staffId: load.staffId, view: null, after: null }), load.name, unitOf(locale, load)),
            countCell(load.total),
            ...caseloadViews.map((view) =>
              countCell(
                load.counts[view],
                load.counts[view] === 0 ? null : deskAddress({ staffId: load.staffId, view, after: null }),
              ),
            ),
          ]),
        ),
        pickForm: null,
        empty: 'caseload.nobody',
        pager: null,
        note: phrase('caseload.note'),
      },
    },
    { title: words(locale)('caseload.title') },
  )
}

/** Where somebody sits; an account that is closed is told. */
export const unitOf = (locale: Locale, load: Caseload): string =>
  load.active ? load.unitName : words(locale)('caseload.inactive', { unit: load.unitName })
