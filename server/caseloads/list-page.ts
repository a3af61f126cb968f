/** The list of what lies on a desk, as it is handed over: cases with their next day, sittings, drafts, seals to come, money to come. */
import { caseloadIds } from '../../db/repositories/caseloads.ts'
import { disputesById } from '../../db/repositories/dispute-lists.ts'
import { draftsBegun } from '../../db/repositories/drafts.ts'
import { goingWith, type GoingAgreement } from '../../db/repositories/hand-over.ts'
import { handOverListPage } from '../../templates/pages/caseloads/list.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import {
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  linkCell,
  tableRow,
  tagCell,
  textCell,
  wordCell,
} from '../../templates/parts/table-cells.ts'
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { wordKey, words, type WordKey } from '../../templates/words/index.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { shanghaiTime } from '../clock.ts'
import { caseColumns, caseRow } from '../disputes/case-rows.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Desk } from './desk-page.ts'
import { caseloadDays, rootsOf } from './load.ts'
import { unitOf } from './overview-page.ts'

/** More than anybody carries; the page says when something is left out. */
const MOST_CASES = 500

/** The list of the whole desk, whatever page of it was looked at. */
export async function drawHandOverList(call: SignedInCall, { load }: Desk): Promise<Answer> {
  const { desk, locale } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const ids = await caseloadIds(reader, rootsOf(call), {
    staffId: load.staffId,
    view: null,
    after: null,
    days: caseloadDays(today),
    limit: MOST_CASES,
  })
  const rows = await disputesById(reader, ids)
  const going = await goingWith(reader, ids, today)
  const title = words(locale)('caseload.list-title')
  return page(
    handOverListPage,
    {
      back: pathTo(paths.caseload, { staffId: load.staffId }),
      name: load.name,
      unit: unitOf(locale, load),
      on: today,
      madeAt: shanghaiTime(desk.clock.now()),
      open: load.total,
      left: load.total > rows.length ? load.total - rows.length : null,
      drafts: await draftsBegun(reader, load.staffId, desk.clock.now()),
      cases: table(
        'caseload.list-cases',
        caseColumns,
        rows.map((row) => caseRow(locale, row, today)),
      ),
      sessions: table(
        'caseload.list-sessions',
        [
          column('disputes.number'),
          column('caseload.list-when'),
          column('disputes.session-manner'),
          column('disputes.session-place'),
        ],
        going.sessions.map((one) =>
          tableRow([
            numberCell(one),
            textCell([one.day, one.startsAt].filter((part) => part !== null).join(' ')),
            wordCell(phrase(wordKey('session-manner', one.manner))),
            textCell(one.place),
          ]),
        ),
      ),
      agreements: table(
        'caseload.list-agreements',
        [
          column('disputes.number'),
          column('disputes.agreements'),
          column('disputes.paper-state'),
          figureColumn('disputes.amount'),
        ],
        going.agreements.map((one) =>
          tableRow([
            numberCell(one),
            linkCell(
              pathTo(paths.agreement, { agreementId: one.id }),
              one.number ?? words(locale)('disputes.agreement-version', { version: one.version }),
            ),
            tagCell(stateOf(one)),
            fenCell(one.totalFen),
          ]),
        ),
      ),
      instalments: table(
        'caseload.list-instalments',
        [
          column('disputes.number'),
          column('disputes.due'),
          column('calls.payer'),
          figureColumn('caseload.list-parts'),
          figureColumn('caseload.list-open'),
        ],
        going.instalments.map((one) =>
          tableRow([
            numberCell(one),
            dayCell(one.dueOn),
            textCell(one.payer),
            countCell(one.parts),
            fenCell(one.openFen),
          ]),
        ),
      ),
      owed: formatYuan(fen(going.instalments.reduce((sum, one) => sum + one.openFen, 0))),
    },
    { title },
  )
}

const numberCell = (one: { disputeId: string; caseNumber: string | null; registrationCode: string }) =>
  linkCell(pathTo(paths.dispute, { id: one.disputeId }), one.caseNumber ?? one.registrationCode)

/** A draft, a paper on the table, or one that waits for the committee's seal. */
const stateOf = ({ status, sealed }: GoingAgreement): Tag =>
  status === 'signing' && sealed === 0
    ? tagOf(phrase('caseload.list-unsealed'), 'soon')
    : tagOf(phrase(wordKey('agreement-state', status)), 'accent')

const table = (caption: WordKey, columns: DataTable['columns'], rows: DataTable['rows']): DataTable => ({
  caption,
  columns,
  rows,
  pickForm: null,
  empty: 'caseload.list-none',
  pager: { total: rows.length, first: null, previous: null, next: null },
  note: null,
})
