/** Draws one list of records to be erased with what its reader may do with it. */
import { erasureItemsOf, type ErasureItem } from '../../db/repositories/erasure-lists.ts'
import { staffNames, unitNames } from '../../db/repositories/names.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { erasureListPage } from '../../templates/pages/destruction/erasure.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  dayCell,
  figureColumn,
  linkCell,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { listNumber, saidListNumber } from '../destruction/list-number.ts'
import { decisionFacts, listFact, reasonField } from '../destruction/list-shown.ts'
import type { Actor } from '../desk.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { eyesFor } from '../second-person.ts'
import { proposedBy } from './decide-erasure.ts'
import { erasureTag, placeOf } from './due-page.ts'
import { openErasureList } from './places.ts'

type Trouble = { faults: readonly FieldFault[]; reasons: readonly Reason[]; status: number }

const CONSEQUENCES = ['erased', 'stays', 'final'] as const

/** Throws not-found outside the scope. */
export async function drawErasureList(call: SignedInCall, trouble: Trouble | null = null): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const say = words(locale)
  const { list, unit } = await openErasureList(reader, actor, call.params.erasureId ?? '', 'destruction:propose')
  const names = await staffNames(
    reader,
    [list.proposed_by, list.decided_by].filter((id) => id !== null),
  )
  const items = await erasureItemsOf(reader, list.id)
  const units = await unitNames(
    reader,
    items.map((item) => item.unit_id),
  )
  const fields = formFields(call.body, trouble?.faults ?? [])
  const may = await anyCovers(reader, scopeRoots(actor.grants, 'destruction:approve'), unit.id)
  const deciding = list.state === 'proposed' && may
  const eyes = deciding ? await eyesFor(reader, actor, proposedBy(list), desk.clock.today()) : null
  // The summary leads to fields it has met.
  const reason = reasonField(fields, eyes)
  const heading = say('erasure.list-title', { number: saidListNumber(listNumber(list)) })
  const back = `${paths.erasures}?unit=${unit.id}`
  return page(
    erasureListPage,
    {
      heading,
      state: erasureTag(list.state),
      back,
      reasons: [...(trouble?.reasons ?? [])],
      errors: trouble && trouble.faults.length > 0 ? fields.summary() : null,
      facts: [
        listFact('erasure.unit', unit.name),
        listFact('erasure.ground', say(wordKey('erasure-ground', list.ground))),
        ...decisionFacts(say, list, names, 'erasure.erased'),
      ],
      items: itemsTable(items, { locale, units, actor: list.state === 'proposed' ? actor : null }),
      decision: deciding
        ? {
            action: pathTo(paths.erasureDecision, { erasureId: list.id }),
            keys: { key: newToken(), revision: list.revision },
            consequences: CONSEQUENCES.map((one) => phrase(`erasure.consequence-${one}`)),
            approve: eyes?.may === true,
            reason,
            closed: eyes?.may === false ? [eyes.reason] : [],
          }
        : null,
    },
    {
      title: heading,
      status: trouble?.status ?? 200,
      breadcrumb: [
        { href: back, text: say('erasure.title') },
        { href: null, text: heading },
      ],
    },
  )
}

/** A list is kept for good: it says how many of what, of which day and unit, and nothing of whom. Until it is decided each leads to its record, which the second person may want to see. */
function itemsTable(
  items: readonly ErasureItem[],
  { locale, units, actor }: { locale: Locale; units: ReadonlyMap<string, string>; actor: Actor | null },
): DataTable {
  return {
    caption: 'erasure.records',
    columns: [
      figureColumn('destruction.position'),
      column('erasure.kind'),
      column('erasure.unit'),
      column('erasure.counted-from'),
      column('erasure.until'),
    ],
    rows: items.map((item) => {
      const place = actor === null ? null : placeOf(actor, item.kind, item.ref_id)
      const kind = words(locale)(wordKey('erasure-kind', item.kind))
      return tableRow([
        countCell(item.position),
        place === null ? textCell(kind) : linkCell(place, kind),
        textCell(units.get(item.unit_id) ?? null),
        dayCell(item.counted_from),
        dayCell(item.keep_until),
      ])
    }),
    pickForm: null,
    empty: 'law.none',
    pager: null,
    note: phrase('data-table.total', { total: items.length }),
  }
}
