/** Draws one destruction list with what its reader may do with it. */
import { itemsOf, type DestructionItem } from '../../db/repositories/destruction.ts'
import { staffNames } from '../../db/repositories/names.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { destructionListPage } from '../../templates/pages/destruction/list.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  dayCell,
  figureColumn,
  linkCell,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import { saidRetention } from '../disputes/case/said.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { listTag } from './archive-page.ts'
import { eyesFor } from '../second-person.ts'
import { proposedBy } from './decide-destruction.ts'
import { listNumber, saidListNumber } from './list-number.ts'
import { byOn, decisionFacts, listFact, reasonField } from './list-shown.ts'
import { openList } from './places.ts'

type Trouble = { faults: readonly FieldFault[]; reasons: readonly Reason[]; status: number }

const CONSEQUENCES = ['erased', 'stays', 'final'] as const

/** Throws not-found outside the scope. */
export async function drawListPage(call: SignedInCall, trouble: Trouble | null = null): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const say = words(locale)
  const { list, committee } = await openList(reader, actor, call.params.listId ?? '', 'destruction:propose')
  const may = async (action: Action): Promise<boolean> =>
    anyCovers(reader, scopeRoots(actor.grants, action), committee.id)
  const people = [list.proposed_by, list.decided_by, list.carried_out_by].filter((id) => id !== null)
  const names = await staffNames(reader, people)
  const fields = formFields(typedOf(call, today), trouble?.faults ?? [])
  const keys = { key: newToken(), revision: list.revision }
  const undecided = list.state === 'proposed'
  const eyes = undecided ? await eyesFor(reader, actor, proposedBy(list), today) : null
  const deciding = (undecided || list.state === 'approved') && (await may('destruction:approve'))
  // The summary leads to fields it has met.
  const reason = reasonField(fields, eyes)
  const dayOfIt = fields.day({ name: 'on', label: 'destruction.destroyed-on', required: true })
  const heading = say('destruction.list-title', { number: saidListNumber(listNumber(list)) })
  const place = { listId: list.id }
  return page(
    destructionListPage,
    {
      heading,
      state: listTag(list.state),
      back: `${paths.destruction}?committee=${committee.id}`,
      pdf: pathTo(paths.destructionPdf, place),
      xlsx: pathTo(paths.destructionXlsx, place),
      reasons: [...(trouble?.reasons ?? [])],
      errors: trouble && trouble.faults.length > 0 ? fields.summary() : null,
      facts: [
        listFact('destruction.committee', committee.name),
        ...decisionFacts(say, list, names, 'destruction.approved'),
        ...(list.destroyed_on === null
          ? []
          : [listFact('destruction.destroyed-on', byOn(say, names, list.carried_out_by, list.destroyed_on))]),
      ],
      items: itemsTable(locale, await itemsOf(reader, list.id)),
      decision: deciding
        ? {
            action: pathTo(paths.destructionDecision, place),
            keys,
            approve: eyes?.may === true,
            reason,
            closed: eyes?.may === false ? [eyes.reason] : [],
          }
        : null,
      carryOut:
        list.state === 'approved'
          ? {
              action: pathTo(paths.destructionCarryOut, place),
              keys: { key: newToken(), revision: list.revision },
              consequences: CONSEQUENCES.map((one) => phrase(`destruction.consequence-${one}`)),
              day: dayOfIt,
            }
          : null,
    },
    {
      title: heading,
      status: trouble?.status ?? 200,
      breadcrumb: [
        { href: `${paths.destruction}?committee=${committee.id}`, text: say('destruction.title') },
        { href: null, text: heading },
      ],
    },
  )
}

const typedOf = (call: SignedInCall, today: string): Typed => ({ on: today, ...call.body })

function itemsTable(locale: Locale, items: readonly DestructionItem[]): DataTable {
  return {
    caption: 'destruction.volumes',
    columns: [
      figureColumn('destruction.position'),
      column('destruction.number-of-case'),
      column('destruction.volume'),
      column('destruction.kept-for'),
      column('destruction.closed'),
      column('destruction.until'),
      figureColumn('destruction.pages'),
    ],
    rows: items.map((item) =>
      tableRow([
        countCell(item.position),
        linkCell(pathTo(paths.dispute, { id: item.dispute_id }), item.case_number),
        textCell(item.title),
        textCell(saidRetention(locale, item.kept_for)),
        dayCell(item.counted_from),
        dayCell(item.keep_until),
        countCell(item.pages),
      ]),
    ),
    pickForm: null,
    empty: 'law.none',
    pager: null,
    note: phrase('data-table.total', { total: items.length }),
  }
}
