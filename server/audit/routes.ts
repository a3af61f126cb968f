/** The auditor's page: the trail, newest first, paged by key. */
import type { z } from 'zod'
import { readAudit } from '../../db/repositories/audit.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { column, tableRow, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { words } from '../../templates/words/index.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { shanghaiTime } from '../clock.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { saidHead, sendHead } from './head.ts'

const PAGE_ROWS = 50

export const auditRoutes: readonly Route[] = [
  { method: 'GET', path: paths.audit, permission: 'audit:read', audit: 'none:read', handle: showTrail },
  { method: 'GET', path: paths.auditHead, permission: 'audit:witness', audit: 'none:read', handle: sendHead },
]

async function showTrail(call: SignedInCall): Promise<Answer> {
  const objectId = /^[\w-]{1,64}$/.test(call.query.object ?? '') ? (call.query.object ?? null) : null
  const rows = await readAudit(call.desk.db.reader, {
    roots: scopeRoots(call.actor.grants, 'audit:read'),
    before: keyOf(call.query.before),
    limit: PAGE_ROWS + 1,
    objectId,
  })
  const shown = rows.slice(0, PAGE_ROWS)
  const last = rows.length > PAGE_ROWS ? shown.at(-1) : undefined
  const say = words(call.locale)
  const fields = formFields({ object: objectId })
  const model: z.input<typeof listPage.context> = {
    heading: say('audit.title'),
    lead: say('audit.lead'),
    add: last
      ? { href: `${paths.audit}?before=${encodeURIComponent(`${last.at}~${last.id}`)}`, text: say('audit.older') }
      : null,
    filter: {
      action: paths.audit,
      fields: [fields.text({ name: 'object', label: 'audit.object-id', max: 64, width: 'long' })],
      reset: paths.audit,
      kept: [],
    },
    table: {
      caption: 'audit.title',
      columns: [
        column('audit.at'),
        column('audit.actor'),
        column('audit.action'),
        column('audit.object'),
        column('audit.outcome'),
        column('audit.reason'),
      ],
      rows: shown.map((row) =>
        tableRow([
          textCell(shanghaiTime(row.at)),
          textCell(row.actorName),
          textCell(row.action),
          textCell(row.objectKind, row.objectId),
          wordCell(phrase(row.outcome === 'done' ? 'audit.done' : 'audit.refused')),
          textCell(row.reason),
        ]),
      ),
      pickForm: null,
      empty: 'audit.none',
      pager: null,
      note: await saidHead(call.desk.db.reader),
    },
  }
  return page(listPage, model, { title: model.heading })
}

function keyOf(text: string | undefined): { at: string; id: string } | null {
  const [at, id] = (text ?? '').split('~')
  return at && id && /^[\dTZ:.-]{24}$/.test(at) && /^[\w-]{36}$/.test(id) ? { at, id } : null
}
