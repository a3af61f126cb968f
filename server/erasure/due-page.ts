/** Draws what has outlived its term, kind by kind, and the lists by which it goes. */
import { countDueRecords, dueRecords, type DueRecord } from '../../db/repositories/due-records.ts'
import { erasureListsOf, type ErasureListRow } from '../../db/repositories/erasure-lists.ts'
import { staffNames, unitNames } from '../../db/repositories/names.ts'
import type { Unit } from '../../db/repositories/units.ts'
import type { Reader } from '../../db/database.ts'
import { recordsPage } from '../../templates/pages/destruction/records.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { column, dayCell, linkCell, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { tagOf, type Tag, type Tone } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import type { Parameters } from '../../workflows/law/parameters/parameters.ts'
import { mayEver, type Action } from '../../workflows/permissions.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { maskName } from '../../workflows/values/person-name.ts'
import { endedBefore, keptUntil, recordTerms, yearsKept, type RecordTerm } from '../../workflows/volume/record-terms.ts'
import { listsTable } from '../destruction/list-shown.ts'
import { destructionTabs } from '../destruction/tabs.ts'
import type { Actor } from '../desk.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { recordPlaces } from './places.ts'
import { MOST_RECORDS } from './propose-erasure.ts'

const SHOWN_LISTS = 60

/** Throws not-found for a unit that is not the reader's. */
export async function drawDueRecords(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const say = words(locale)
  const places = await recordPlaces(reader, actor, 'destruction:propose')
  const asked = call.query.unit ?? call.body.unit
  const unit = asked === undefined ? places[0] : places.find((one) => one.id === asked)
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  const parameters = await knownParameters(reader)
  const counts = await countsOf(reader, unit, parameters, today)
  const wanted = call.query.term ?? call.body.term
  const term = recordTerms.find((one) => one === wanted) ?? recordTerms.find((one) => counts[one] > 0) ?? 'consultation'
  const before = endedBefore(term, parameters, today)
  const found =
    before === null ? [] : await dueRecords(reader, term, { unitId: unit.id, endedBefore: before, limit: MOST_RECORDS })
  const lists = await erasureListsOf(reader, unit.id, SHOWN_LISTS)
  const names = await staffNames(
    reader,
    lists.map((list) => list.proposed_by),
  )
  const units = await unitNames(
    reader,
    found.map((one) => one.unitId),
  )
  const fields = formFields({ unit: unit.id, term }, faults)
  const years = yearsKept(term, parameters, today)
  return page(
    recordsPage,
    {
      tabs: destructionTabs('records'),
      filter: {
        action: paths.erasures,
        fields: [
          ...(places.length < 2
            ? []
            : [
                fields.select(
                  { name: 'unit', label: 'erasure.unit', width: 'long' },
                  places.map((one) => ({ value: one.id, text: one.name })),
                ),
              ]),
          fields.select(
            { name: 'term', label: 'erasure.kind', width: 'long' },
            recordTerms.map((one) => ({
              value: one,
              text: say('erasure.kind-due', { kind: say(wordKey('erasure-term', one)), count: counts[one] }),
            })),
          ),
        ],
        reset: paths.erasures,
        kept: [],
      },
      unit: unit.name,
      errors: faults.length > 0 ? fields.summary() : null,
      kept:
        years === null
          ? phrase('erasure.kept-for-good')
          : phrase('erasure.kept-years', { years, from: say(wordKey('erasure-from', term)) }),
      goes: phrase(wordKey('erasure-goes', term)),
      form:
        found.length === 0
          ? null
          : { action: paths.erasures, keys: { key: newToken(), revision: null }, unitId: unit.id, term },
      due: dueTable(locale, found, { term, actor, total: counts[term], units, parameters, today }),
      lists: listsTable(
        lists.map((list) => ({
          list,
          href: pathTo(paths.erasureList, { erasureId: list.id }),
          state: erasureTag(list.state),
          count: list.records,
          endedOn: list.decided_on,
        })),
        names,
        { caption: 'erasure.lists', count: 'erasure.records', ended: 'erasure.decided' },
      ),
    },
    { title: say('erasure.title'), status: faults.length > 0 ? 422 : 200 },
  )
}

async function countsOf(
  reader: Reader,
  unit: Unit,
  parameters: Parameters,
  today: Day,
): Promise<Record<RecordTerm, number>> {
  const counted = await Promise.all(
    recordTerms.map(async (term) => {
      const before = endedBefore(term, parameters, today)
      const due =
        before === null ? 0 : await countDueRecords(reader, term, { unitId: unit.id, endedBefore: before, limit: 0 })
      return [term, due] as const
    }),
  )
  return Object.fromEntries(counted) as Record<RecordTerm, number>
}

type Shown = {
  term: RecordTerm
  actor: Actor
  total: number
  units: ReadonlyMap<string, string>
  parameters: Parameters
  today: Day
}

function dueTable(locale: Locale, found: readonly DueRecord[], shown: Shown): DataTable {
  const { term, total, units, parameters, today } = shown
  const say = words(locale)
  return {
    caption: 'erasure.due',
    columns: [
      column('erasure.record'),
      column('erasure.unit'),
      column('erasure.counted-from'),
      column('erasure.until'),
    ],
    rows: found.map((one) => {
      const name = labelOf(locale, term, one)
      const place = placeOf(shown.actor, term, one.id)
      return tableRow(
        [
          place === null ? textCell(name) : linkCell(place, name),
          textCell(units.get(one.unitId) ?? null),
          dayCell(one.endedOn),
          dayCell(keptUntil(term, day(one.endedOn), parameters, today)),
        ],
        { value: one.id, label: say('erasure.pick', { name, day: one.endedOn }), chosen: true },
      )
    }),
    pickForm: found.length === 0 ? null : 'erasure-form',
    empty: 'erasure.none-due',
    pager: null,
    note: found.length < total ? phrase('erasure.oldest', { shown: found.length, total }) : null,
  }
}

/** A person's name is covered: whoever lists it needs to know that it is old, not whose it is. */
function labelOf(locale: Locale, term: RecordTerm, { label }: DueRecord): string {
  if (label === null)
    return words(locale)(wordKey('erasure-unnamed', term === 'bank-line' || term === 'person-request' ? term : 'other'))
  return ['consultation', 'aid', 'aid-refused'].includes(term) ? maskName(label) : label
}

const READ: Record<RecordTerm, { action: Action; to: (id: string) => string } | null> = {
  consultation: {
    action: 'consultation:read',
    to: (consultationId) => pathTo(paths.consultation, { consultationId }),
  },
  warning: { action: 'warning:read', to: (id) => pathTo(paths.warning, { id }) },
  aid: { action: 'aid:read', to: (aidId) => pathTo(paths.aidCase, { aidId }) },
  'aid-refused': { action: 'aid:read', to: (aidId) => pathTo(paths.aidCase, { aidId }) },
  outreach: { action: 'outreach:read', to: (eventId) => pathTo(paths.outreachEvent, { eventId }) },
  history: { action: 'dispute:read', to: (caseId) => pathTo(paths.historicalCase, { caseId }) },
  'bank-line': null,
  'person-request': { action: 'person:answer', to: (requestId) => pathTo(paths.personRequest, { requestId }) },
}

/** Where a record is read; null for whoever may not read it, and for records without a page. */
export function placeOf(actor: Actor, term: RecordTerm, id: string): string | null {
  const read = READ[term]
  return read !== null && mayEver(actor.grants, read.action) ? read.to(id) : null
}

const toneOf: Record<ErasureListRow['state'], Tone> = { proposed: 'soon', returned: 'quiet', erased: 'plain' }

/** Where a list stands. */
export const erasureTag = (state: ErasureListRow['state']): Tag =>
  tagOf(phrase(wordKey('erasure-state', state)), toneOf[state])
