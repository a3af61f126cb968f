/** Draws one publicity event with its pictures and the trace of its changes. */
import type { z } from 'zod'
import { staffNames, unitNames } from '../../db/repositories/names.ts'
import { outreachEntries, type OutreachEntry, type OutreachEvent } from '../../db/repositories/outreach.ts'
import { outreachPictures } from '../../db/repositories/outreach-pictures.ts'
import { outreachEventPage } from '../../templates/pages/outreach/event.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { column, countCell, figureColumn, tableRow, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { shanghaiTime } from '../clock.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { outreachFacts } from './event-facts.ts'
import { mayAlso, openOutreach } from './places.ts'

/** The page, with what was wrong with pictures somebody brought. Throws not-found. */
export async function drawEvent(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, actor, locale, params } = call
  const { reader } = desk.db
  const event = await openOutreach(reader, actor, params.eventId ?? '', 'outreach:read')
  const stands = event.state === 'standing'
  const records = stands && (await mayAlso(reader, actor, event, 'outreach:record'))
  const strikes = stands && (await mayAlso(reader, actor, event, 'outreach:strike'))
  const fields = formFields({}, faults)
  const add = fields.files({ name: 'pictures', label: 'outreach.pictures', hint: phrase('outreach.picture-hint') })
  const place = { eventId: event.id }
  const units = await unitNames(reader, [event.unit_id])
  const model: z.input<typeof outreachEventPage.context> = {
    title: event.title,
    tags: [
      tagOf(phrase(wordKey('outreach-kind', event.kind)), 'accent'),
      ...(stands ? [] : [tagOf(phrase('outreach-state.struck'), 'quiet')]),
    ],
    amend: records ? pathTo(paths.amendOutreach, place) : null,
    strike: strikes ? pathTo(paths.strikeOutreach, place) : null,
    facts: outreachFacts(event, units.get(event.unit_id) ?? '', locale),
    errors: fields.summary(),
    pictures: await shownPictures(call, event, records),
    add: records
      ? { action: pathTo(paths.outreachPictures, place), keys: { key: newToken(), revision: null }, field: add }
      : null,
    trace: await traceOf(call, event),
  }
  return page(outreachEventPage, model, {
    title: event.title,
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: crumbs(locale, event.title),
  })
}

/** The way back from a page about publicity work. */
export const crumbs = (locale: Locale, here: string) => [
  { href: paths.outreach, text: words(locale)('outreach.title') },
  { href: null, text: here },
]

async function shownPictures({ desk }: SignedInCall, event: OutreachEvent, records: boolean) {
  const rows = (await outreachPictures(desk.db.reader, event.id)).filter((row) => row.struck_at === null)
  const names = await staffNames(
    desk.db.reader,
    rows.map((row) => row.uploaded_by),
  )
  return rows.map((row) => ({
    src: pathTo(paths.outreachPicture, { pictureId: row.id }),
    name: row.name,
    by: names.get(row.uploaded_by) ?? '',
    at: shanghaiTime(row.recorded_at),
    strike: records
      ? {
          action: pathTo(paths.strikeOutreachPicture, { pictureId: row.id }),
          keys: { key: newToken(), revision: null },
        }
      : null,
  }))
}

async function traceOf({ desk, locale }: SignedInCall, event: OutreachEvent): Promise<DataTable> {
  const entries = await outreachEntries(desk.db.reader, event.id)
  const names = await staffNames(
    desk.db.reader,
    entries.map((entry) => entry.actor_id),
  )
  return {
    caption: 'outreach.trace',
    columns: [
      column('outreach.when'),
      column('outreach.who'),
      column('outreach.change'),
      column('outreach.kind'),
      figureColumn('outreach.events'),
      figureColumn('outreach.audience'),
      figureColumn('outreach.handed-out'),
      column('outreach.booked'),
    ],
    rows: entries.map((entry) =>
      tableRow([
        textCell(shanghaiTime(entry.recorded_at)),
        textCell(names.get(entry.actor_id) ?? null),
        textCell(saidChange(entry, event, locale)),
        wordCell(phrase(wordKey('outreach-kind', entry.kind))),
        countCell(entry.events),
        countCell(entry.audience),
        countCell(entry.handed_out),
        textCell(entry.booked_month, saidMark(entry, locale)),
      ]),
    ),
    pickForm: null,
    empty: 'outreach.none',
    pager: null,
    note: null,
  }
}

function saidChange({ change, fields }: OutreachEntry, event: OutreachEvent, locale: Locale): string {
  const say = words(locale)
  const what = say(wordKey('outreach-change', change))
  if (change === 'struck' && event.strike_reason !== null)
    return say('outreach.change-why', { what, why: say(wordKey('outreach-strike', event.strike_reason)) })
  if (fields === '') return what
  const names = fields.split(',').map((name) => say(wordKey('outreach-field', name)))
  return say('outreach.change-why', { what, why: names.join(say('groups.comma')) })
}

const saidMark = ({ mark, origin_month }: OutreachEntry, locale: Locale): string | null =>
  mark === 'in-time'
    ? null
    : words(locale)('outreach.mark', {
        mark: words(locale)(wordKey('booking-mark', mark)),
        month: origin_month ?? words(locale)('value.blank'),
      })
