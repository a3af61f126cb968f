/** Answers the requests of a case's table of workers: drawn, or saved cell by cell, for a script and for a plain form alike. */
import { gridPage } from '../../../templates/pages/groups/grid.ts'
import { faultPhrase } from '../../../templates/parts/form-fields.ts'
import { words } from '../../../templates/words/index.ts'
import { isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import { crumbsOf } from '../../disputes/case/crumbs.ts'
import { openFile } from '../../disputes/dispute-file.ts'
import { json, page, redirect, type Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { draftFields, draftFromClaims } from './draft-from-claims.ts'
import { itemsTyped, type CellRefused } from './grid-form.ts'
import { gridModel, totalsOf, type GridAsked, type GridTried } from './grid-page.ts'
import { cellText, gridOf, gridViews, type GridView } from './grid-rows.ts'
import { saveAgreed } from './save-agreed.ts'
import { saveClaims } from './save-claims.ts'
import { arrivalForm, savePayments } from './save-payments.ts'

/** The table as it stands. */
export const drawGrid = (call: SignedInCall): Promise<Answer> => draw(call, askedIn(call.query), null)

function askedIn(query: Record<string, string>): GridAsked {
  const item = query.item ?? ''
  return {
    view: gridViews.find((view) => view === query.view) ?? 'claims',
    row: query.row ?? null,
    item: isClaimItemCode(item) ? item : null,
  }
}

async function draw(call: SignedInCall, asked: GridAsked, tried: GridTried | null): Promise<Answer> {
  const { desk, locale, actor } = call
  const file = await openFile(desk.db.reader, actor, call.params.id ?? '', 'dispute:read')
  const title = words(locale)('grid.title')
  return page(gridPage, await gridModel({ desk, locale, actor, file, asked, tried }), {
    title,
    status: tried === null ? 200 : 422,
    breadcrumb: crumbsOf(locale, file, title),
  })
}

export const takeClaims = (call: SignedInCall): Promise<Answer> =>
  taken(call, 'claims', (id) => saveClaims(call.desk, call.act, id, call.body))

export const takeAgreed = (call: SignedInCall): Promise<Answer> =>
  taken(call, 'agreed', (id) => saveAgreed(call.desk, call.act, id, call.body))

export async function takePayments(call: SignedInCall): Promise<Answer> {
  const { paidOn, payer, manner, evidence } = call.body
  const form = readForm(arrivalForm, { paidOn, payer, manner, evidence })
  if (form.ok) return taken(call, 'payments', (id) => savePayments(call.desk, call.act, id, form.value, call.body))
  if (!call.inPlace) return draw(call, bare('payments'), { typed: call.body, refused: [], faults: form.faults })
  const why = form.faults.map((fault) => said(call, fault.code, fault.values ?? {})).join(' ')
  return json({ cells: [], totals: [], refused: [], why }, 422)
}

const bare = (view: GridView): GridAsked => ({ view, row: null, item: null })

/** A script is told each cell; a plain form gets the page again, with what was refused still typed in it. */
async function taken(
  call: SignedInCall,
  view: GridView,
  save: (id: string) => Promise<{ refused: CellRefused[] }>,
): Promise<Answer> {
  const id = call.params.id ?? ''
  const { refused } = await save(id)
  if (call.inPlace) return told(call, view, refused)
  if (refused.length > 0) return draw(call, bare(view), { typed: call.body, refused, faults: [] })
  return redirect(`${pathTo(paths.grid, { id })}?view=${view}`, { kind: 'done', key: 'grid.saved' })
}

/** Every cell of the workers touched as it stands now, the totals, and what was refused and why. */
async function told(call: SignedInCall, view: GridView, refused: readonly CellRefused[]): Promise<Answer> {
  const file = await openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'dispute:read')
  const touched = new Set(Object.keys(call.body).flatMap((name) => /^cell\.([^.]*)/u.exec(name)?.[1] ?? []))
  const grid = gridOf(file, view, itemsTyped(call.body))
  return json({
    cells: grid.rows
      .filter((row) => touched.has(row.party.id))
      .flatMap((row) =>
        [...row.cells].map(([key, cell]) => ({
          id: row.party.id,
          key,
          plain: cellText(cell.fen),
          text: cell.fen === null ? '' : formatYuan(fen(cell.fen)),
        })),
      ),
    totals: totalsOf(grid),
    refused: refused.map(({ partyId, key, code, values }) => ({ id: partyId, key, why: said(call, code, values) })),
    why: '',
  })
}

function said({ locale }: SignedInCall, code: string, values: CellRefused['values']): string {
  const what = faultPhrase({ field: '', code, values })
  return words(locale)(what.key, what.values)
}

/** Drafts for the whole group, or shows what is still asked. */
export async function draftGroup(call: SignedInCall): Promise<Answer> {
  const id = call.params.id ?? ''
  const drafted = await draftFromClaims(call.desk, call.act, id, call.body)
  if (drafted.ok) return redirect(`${pathTo(paths.grid, { id })}?view=agreed`, { kind: 'done', key: 'grid.drafted' })
  const typed = Object.fromEntries(draftFields.map((name) => [name, call.body[name] ?? '']))
  return draw(call, bare('agreed'), { typed, refused: [], faults: drafted.faults })
}
