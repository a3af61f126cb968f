/** The register of consultations: the entries by key, and the figures of the months from what was counted. */
import {
  consultationFigures,
  consultationsByChannel,
  consultationsByUnit,
  type ConsultationFigures,
} from '../../db/repositories/consultation-figures.ts'
import {
  countListed,
  handlersBelow,
  listConsultations,
  type ConsultationKey,
  type ListedConsultation,
} from '../../db/repositories/consultation-lists.ts'
import { consultationsPage, type ConsultationsModel } from '../../templates/pages/consultations/list.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import type { FilterBar } from '../../templates/parts/filter-bar.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import {
  codeCell,
  column,
  countCell,
  figureColumn,
  linkCell,
  sumRow,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { consultationChannels, consultationTopics, topicsAmong } from '../../workflows/law/consultations.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { askedOf, queryOf, textAsked, type Asked } from './asked.ts'
import { stateTags } from './show-page.ts'

const PAGE_ROWS = 50
/** What a search shows at most: it has no pages, because what was searched stands in no address. */
const MOST_FOUND = 100

/** The register as the address asks for it. Throws not-found for a unit outside the reader's scope. */
export async function drawConsultations(call: SignedInCall): Promise<Answer> {
  const asked = await askedOf(call.desk, call.actor, call.query)
  const after = keyOf(call.query.after ?? '')
  const { reader } = call.desk.db
  const found = await listConsultations(reader, asked.filter, { after, limit: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  const pager = {
    total: await countListed(reader, asked.filter),
    first: after === null ? null : addressOf(asked, null),
    previous: null,
    next: found.length > PAGE_ROWS && last ? addressOf(asked, last) : null,
  }
  return draw(call, asked, { rows, pager, typed: '', notices: [] })
}

/** The entries that hold what was typed. */
export async function findConsultations(call: SignedInCall): Promise<Answer> {
  const { desk, body } = call
  const query = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, [value].flat()[0]]))
  const asked = await askedOf(desk, call.actor, query)
  const typed = (query.q ?? '').trim().slice(0, 100)
  if (typed === '') return draw(call, asked, { rows: [], pager: null, typed, notices: [] })
  const filter = { ...asked.filter, text: textAsked(desk, typed) }
  const found = await listConsultations(desk.db.reader, filter, { after: null, limit: MOST_FOUND + 1 })
  return draw(call, asked, {
    rows: found.slice(0, MOST_FOUND),
    pager: found.length > MOST_FOUND ? null : { total: found.length, first: null, previous: null, next: null },
    typed,
    notices: [
      { tone: 'note', text: phrase('consultation.found'), link: null },
      ...(found.length > MOST_FOUND
        ? [{ tone: 'soon', text: phrase('consultation.found-many', { limit: MOST_FOUND }), link: null } as const]
        : []),
    ],
  })
}

type Shown = {
  rows: readonly ListedConsultation[]
  pager: DataTable['pager']
  typed: string
  notices: ConsultationsModel['notices']
}

async function draw(call: SignedInCall, asked: Asked, shown: Shown): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const { unit, from, to, filter, ownOnly } = asked
  const counted = { root: unit.id, from, to, channel: filter.channel, staffId: ownOnly ? actor.staffId : null }
  const figures = await consultationFigures(reader, counted)
  const kept = Object.entries(queryOf(asked)).map(([name, value]) => ({ name, value }))
  const fields = formFields({ q: shown.typed })
  const model: ConsultationsModel = {
    add: mayEver(actor.grants, 'consultation:record') ? paths.newConsultation : null,
    filter: await filterBarOf(call, asked),
    find: {
      action: paths.findConsultations,
      field: fields.text({
        name: 'q',
        label: 'consultation.find-field',
        width: 'long',
        max: 100,
        hint: phrase('consultation.find-hint'),
      }),
      kept,
    },
    notices: shown.notices,
    figures: [
      figureOf('figure-entries', 'consultation.times', figures.consultations),
      figureOf('figure-persons', 'consultation.attendances', figures.persons),
      figureOf('figure-people', 'value.persons', figures.people),
    ],
    table: tableOf(locale, shown, mayEver(actor.grants, 'employer:read')),
    byUnit: figureTable(
      'consultation.by-unit',
      'consultation.unit',
      figures,
      (await consultationsByUnit(reader, counted)).map((row) => ({ ...row, name: row.unitName })),
    ),
    byChannel: figureTable(
      'consultation.by-channel',
      'consultation.channel',
      figures,
      (await consultationsByChannel(reader, counted)).map((row) => ({
        ...row,
        name: words(locale)(wordKey('consultation-channel', row.channel)),
      })),
    ),
    exports: mayEver(actor.grants, 'report:export')
      ? { xlsx: paths.consultationsXlsx, csv: paths.consultationsCsv, kept }
      : null,
  }
  return page(consultationsPage, model, { title: words(locale)('consultation.list-title') })
}

const figureOf = (
  name: 'figure-entries' | 'figure-persons' | 'figure-people',
  unit: WordKey,
  count: number,
): ConsultationsModel['figures'][number] => ({
  label: `consultation.${name}`,
  fen: null,
  count,
  unit,
  definition: `consultation.${name}-about`,
  href: null,
  changes: [],
})

async function filterBarOf({ desk, locale }: SignedInCall, asked: Asked): Promise<FilterBar> {
  const { filter, units, ownOnly } = asked
  const fields = formFields(queryOf(asked))
  const handlers = ownOnly ? [] : await handlersBelow(desk.db.reader, filter)
  return {
    action: paths.consultations,
    fields: [
      fields.month({ name: 'from', label: 'consultation.month-from' }),
      fields.month({ name: 'to', label: 'consultation.month-to' }),
      fields.select({ name: 'channel', label: 'consultation.channel', width: 'short' }, [
        { value: '', label: 'consultation.any-channel' },
        ...codeChoices('consultation-channel', consultationChannels),
      ]),
      fields.select({ name: 'topic', label: 'consultation.topics' }, [
        { value: '', label: 'consultation.any-topic' },
        ...consultationTopics.map((topic) => ({ value: topic.code, text: locale === 'en' ? topic.en : topic.zh })),
      ]),
      ...(handlers.length > 1 || filter.staffId !== null
        ? [
            fields.select({ name: 'handler', label: 'consultation.handled-by' }, [
              { value: '', label: 'consultation.anybody' },
              ...handlers.map((one) => ({ value: one.id, text: one.name })),
            ]),
          ]
        : []),
      ...(units.length > 1
        ? [
            fields.select(
              { name: 'unit', label: 'consultation.unit', width: 'long' },
              units.map((one) => ({ value: one.id, text: one.name })),
            ),
          ]
        : []),
    ],
    reset: paths.consultations,
    kept: [],
  }
}

/** The columns of consultations wherever they are listed. */
export const consultationColumns = () => [
  column('consultation.column-day'),
  column('consultation.column-what'),
  column('consultation.column-question'),
  column('consultation.name'),
  column('consultation.employer'),
  figureColumn('consultation.column-persons'),
  column('consultation.column-handler'),
  column('consultation.column-state'),
]

/** `linked`: the reader may see employers. */
export function consultationRow(locale: Locale, row: ListedConsultation, linked: boolean): DataTable['rows'][number] {
  const say = words(locale)
  const topics = topicsAmong(row.topics).map((topic) => (locale === 'en' ? topic.en : topic.zh))
  const [state = null] = stateTags({ struck: row.struckOn !== null, becameDispute: row.disputeId !== null })
  return tableRow([
    codeCell(pathTo(paths.consultation, { consultationId: row.id }), row.occurredOn),
    textCell(topics.join(say('consultation.comma')), say(wordKey('consultation-channel', row.channel))),
    textCell(row.question),
    textCell(row.name ?? say('consultation.anonymous')),
    row.employerId === null || row.employerName === null || !linked
      ? textCell(row.employerName)
      : linkCell(pathTo(paths.employer, { employerId: row.employerId }), row.employerName),
    countCell(row.persons),
    textCell(row.staffName, row.unitName),
    tagCell(state),
  ])
}

const tableOf = (locale: Locale, { rows, pager }: Shown, linked: boolean): DataTable => ({
  caption: 'consultation.entries',
  columns: consultationColumns(),
  rows: rows.map((row) => consultationRow(locale, row, linked)),
  pickForm: null,
  empty: 'consultation.empty',
  pager,
  note: null,
})

const figureCells = (row: ConsultationFigures) => [
  countCell(row.consultations),
  countCell(row.persons),
  countCell(row.people),
]

function figureTable(
  caption: 'consultation.by-unit' | 'consultation.by-channel',
  label: WordKey,
  total: ConsultationFigures,
  rows: readonly (ConsultationFigures & { name: string })[],
): DataTable {
  return {
    caption,
    columns: [
      column(label),
      figureColumn('consultation.column-entries'),
      figureColumn('consultation.column-persons'),
      figureColumn('consultation.column-people'),
    ],
    rows: [
      ...rows.map((row) => tableRow([textCell(row.name), ...figureCells(row)])),
      ...(rows.length > 1 ? [sumRow(phrase('consultation.sum'), 1, figureCells(total))] : []),
    ],
    pickForm: null,
    empty: 'consultation.empty',
    pager: null,
    note: rows.length > 1 ? phrase('consultation.not-additive') : null,
  }
}

/** `2026-11-02_<id>`: the last row of the page before. */
function keyOf(text: string): ConsultationKey | null {
  const [occurredOn = '', id = ''] = text.split('_')
  return /^\d{4}-\d{2}-\d{2}$/u.test(occurredOn) && /^[0-9a-f-]{36}$/u.test(id) ? { occurredOn, id } : null
}

function addressOf(asked: Asked, after: ConsultationKey | null): string {
  const query = new URLSearchParams(queryOf(asked))
  if (after !== null) query.set('after', `${after.occurredOn}_${after.id}`)
  return `${paths.consultations}?${query.toString()}`
}
