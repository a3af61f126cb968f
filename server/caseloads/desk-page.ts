/** One mediator's desk at a glance, and the form that hands its cases over. */
import { caseloadIds, caseloadViews, type Caseload } from '../../db/repositories/caseloads.ts'
import { disputesById } from '../../db/repositories/dispute-lists.ts'
import { findDispute } from '../../db/repositories/disputes.ts'
import { draftsBegun } from '../../db/repositories/drafts.ts'
import { deskPage } from '../../templates/pages/caseloads/desk.ts'
import { codeChoices, formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { caseColumns, caseRow } from '../disputes/case-rows.ts'
import { replaceReasons } from '../disputes/steps/codes.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { deskAddress, deskAsked } from './address.ts'
import type { HandedOver } from './hand-over-cases.ts'
import { caseloadDays, loadOf, rootsOf, wholeLoad } from './load.ts'
import { unitOf, viewLabels } from './overview-page.ts'

/** Cases shown, and handed over, at once. */
const PAGE_ROWS = 50

/** Whose desk it is, everybody's load beside it, and who may take its cases. */
export type Desk = { load: Caseload; loads: readonly Caseload[]; successors: readonly Caseload[] }

/** Throws not-found outside the reader's scope. */
export async function openDesk(call: SignedInCall): Promise<Desk> {
  const { staffId } = deskAsked(call)
  const { loads, mediators } = await wholeLoad(call)
  const load = await loadOf(call, loads, staffId)
  if (!load) throw new DomainError('not-found', 'no-such-page')
  const successors = loads
    .filter((other) => mediators.has(other.staffId) && other.staffId !== staffId)
    .toSorted((a, b) => a.total - b.total)
  return { load, loads, successors }
}

export type DeskTrouble = { typed: Typed; faults: readonly FieldFault[]; result: HandedOver | null }

/** The desk; cases that could not be handed over stand above it with their reasons. */
export async function drawDesk(call: SignedInCall, opened: Desk, trouble: DeskTrouble | null): Promise<Answer> {
  const { desk, locale } = call
  const { load } = opened
  const say = words(locale)
  const asked = deskAsked(call)
  const today = desk.clock.today()
  const ids = await caseloadIds(desk.db.reader, rootsOf(call), {
    ...asked,
    days: caseloadDays(today),
    limit: PAGE_ROWS + 1,
  })
  const rows = await disputesById(desk.db.reader, ids.slice(0, PAGE_ROWS))
  const last = rows.at(-1)
  const typed = trouble?.typed ?? { on: today, reason: load.active ? 'workload' : 'left-office' }
  const ticked = new Set([typed.picked ?? []].flat())
  const fields = formFields(typed, trouble?.faults ?? [])
  const questions = [
    fields.select({ name: 'joining', label: 'caseload.successor', required: true, width: 'long' }, [
      { value: '', label: 'caseload.choose' },
      ...opened.successors.map((one) => ({
        value: one.staffId,
        text: say('caseload.choice', { name: one.name, unit: one.unitName, count: one.total }),
      })),
    ]),
    fields.select({ name: 'reason', label: 'disputes.reason', required: true }, [
      ...codeChoices('replace-reason', replaceReasons),
    ]),
    fields.day({ name: 'on', label: 'caseload.from-day', required: true }),
  ]
  const mayHandOver = rows.length > 0 && opened.successors.length > 0
  return page(
    deskPage,
    {
      back: paths.caseloads,
      list: load.total > 0 ? pathTo(paths.handOverList, { staffId: load.staffId }) : null,
      name: load.name,
      unit: unitOf(locale, load),
      open: load.total,
      colleagues: opened.loads.length,
      average: averageOf(opened.loads),
      drafts: await draftsBegun(desk.db.reader, load.staffId, desk.clock.now()),
      moved: trouble?.result?.moved.length ?? 0,
      refused: await Promise.all((trouble?.result?.refused ?? []).map((one) => numbered(call, one))),
      errors: trouble ? fields.summary() : null,
      tabs: {
        label: 'caseload.views',
        tabs: [
          {
            label: 'caseload.open',
            href: deskAddress({ ...asked, view: null, after: null }),
            current: asked.view === null,
            count: load.total,
          },
          ...caseloadViews.map((view) => ({
            label: viewLabels[view],
            href: deskAddress({ ...asked, view, after: null }),
            current: asked.view === view,
            count: load.counts[view],
          })),
        ],
      },
      form: mayHandOver
        ? {
            action: deskAddress({ ...asked, after: null }),
            keys: { key: newToken(), revision: null },
            fields: questions,
          }
        : null,
      table: {
        caption: 'caseload.cases',
        columns: caseColumns,
        rows: rows.map((row) => {
          const number = row.caseNumber ?? row.registrationCode
          return caseRow(
            locale,
            row,
            today,
            mayHandOver ? { value: row.id, label: say('caseload.pick', { number }), chosen: ticked.has(row.id) } : null,
          )
        }),
        pickForm: mayHandOver ? 'hand-over' : null,
        empty: 'caseload.nothing',
        pager: {
          total: asked.view === null ? load.total : load.counts[asked.view],
          first: asked.after === null ? null : deskAddress({ ...asked, after: null }),
          previous: null,
          next:
            ids.length > PAGE_ROWS && last
              ? deskAddress({ ...asked, after: { receivedOn: last.receivedOn, id: last.id } })
              : null,
        },
        note: null,
      },
    },
    { title: say('caseload.desk-title', { name: load.name }), status: statusOf(trouble) },
  )
}

const statusOf = (trouble: DeskTrouble | null): number =>
  trouble === null ? 200 : trouble.faults.length > 0 ? 422 : 409

/** Cases a person, rounded: colleagues without any count too. */
const averageOf = (loads: readonly Caseload[]): number =>
  Math.round(loads.reduce((sum, load) => sum + load.total, 0) / Math.max(loads.length, 1))

/** A case is named only to whoever may still see it. */
async function numbered(call: SignedInCall, { disputeId, reasons }: HandedOver['refused'][number]) {
  const row = await findDispute(call.desk.db.reader, rootsOf(call), disputeId)
  return { number: row ? (row.case_number ?? row.registration_code) : null, reasons: [...reasons] }
}
