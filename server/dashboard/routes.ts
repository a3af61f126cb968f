/** Routes of the five-year picture and of the figures meant for everybody. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { openDataPage } from '../../templates/pages/dashboard/open-data.ts'
import { picturePage } from '../../templates/pages/dashboard/picture.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { indicators } from '../../workflows/law/indicators.ts'
import { file, page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { writeCsv } from '../reports/write-csv.ts'
import { openColumns, openDataOf, openJson, openSheet, type OpenData } from './open-data.ts'
import { pictureModel } from './page.ts'
import { pictureRowsModel } from './rows-page.ts'

async function openPage(call: SignedInCall): Promise<Answer> {
  const { desk, actor, locale } = call
  const data = await openDataOf(desk.db.reader, actor, desk.clock.today())
  const say = words(locale)
  return page(
    openDataPage,
    {
      publisher: data.publisher,
      demonstration: desk.demonstration,
      csv: paths.openDataCsv,
      json: paths.openDataJson,
      rows: data.rows.length,
      withheld: data.rows.filter((row) => row.withheld === 1).length,
      columns: openColumns.map((name) => ({ name, meaning: wordKey('open-column', name) })),
      indicators: indicators.map(({ code }) => ({
        code,
        label: wordKey('indicator', code),
        definition: wordKey('indicator-definition', code),
      })),
    },
    {
      title: say('open-data.title'),
      breadcrumb: [
        { href: paths.dashboard, text: say('picture.title') },
        { href: null, text: say('open-data.title') },
      ],
    },
  )
}

/** One of the two files, put on the trail with its number of rows. */
async function publish(call: SignedInCall, format: 'csv' | 'json'): Promise<Answer> {
  const { desk, actor } = call
  const today = desk.clock.today()
  const data = await openDataOf(desk.db.reader, actor, today)
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at: desk.clock.now(),
      actorId: actor.staffId,
      action: 'open-data:export',
      object: { kind: 'open-data', id: actor.unitId, unitId: actor.unitId },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { format, rows: data.rows.length },
    }),
  )
  return format === 'csv'
    ? file(writeCsv(openSheet(data)), 'text/csv; charset=utf-8', 'open-data.csv')
    : file(jsonBytes(data, today), 'application/json; charset=utf-8', 'open-data.json')
}

const jsonBytes = (data: OpenData, today: Parameters<typeof openJson>[1]): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(openJson(data, today), null, 2)}\n`)

export const dashboardRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.dashboard,
    permission: 'report:read',
    audit: 'none:read',
    handle: async (call) => {
      const title = words(call.locale)('picture.title')
      return page(picturePage, await pictureModel(call), {
        title,
        breadcrumb: [
          { href: paths.totals, text: words(call.locale)('reports.title') },
          { href: null, text: title },
        ],
      })
    },
  },
  {
    method: 'GET',
    path: paths.dashboardRows,
    permission: 'report:read',
    audit: 'none:read',
    handle: async (call) => {
      const model = await pictureRowsModel(call)
      return page(listPage, model, {
        title: model.heading,
        breadcrumb: [
          { href: paths.dashboard, text: words(call.locale)('picture.title') },
          { href: null, text: model.heading },
        ],
      })
    },
  },
  {
    method: 'GET',
    path: paths.openData,
    permission: 'open-data:publish',
    audit: 'none:read',
    handle: openPage,
  },
  {
    method: 'GET',
    path: paths.openDataCsv,
    permission: 'open-data:publish',
    audit: 'open-data:export',
    bound: 'export',
    handle: (call) => publish(call, 'csv'),
  },
  {
    method: 'GET',
    path: paths.openDataJson,
    permission: 'open-data:publish',
    audit: 'open-data:export',
    bound: 'export',
    handle: (call) => publish(call, 'json'),
  },
]
