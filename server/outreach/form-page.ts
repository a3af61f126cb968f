/** Draws the form of a publicity event: empty, with faults, or beside what somebody else saved meanwhile. */
import type { z } from 'zod'
import type { OutreachEvent } from '../../db/repositories/outreach.ts'
import type { Unit } from '../../db/repositories/units.ts'
import type { outreachFormPage } from '../../templates/pages/outreach/form.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import type { Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { outreachKinds, outreachTopics } from '../../workflows/outreach/codes.ts'
import { splitCodes } from '../../workflows/values/code-list.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { outreachFacts } from './event-facts.ts'

type Model = z.input<typeof outreachFormPage.context>

const questions = (fields: FormFields, focus: boolean) => [
  fields.text({ name: 'title', label: 'outreach.what', required: true, max: 60, width: 'long', focus }),
  fields.radios({ name: 'kind', label: 'outreach.kind', required: true }, codeChoices('outreach-kind', outreachKinds)),
  fields.day({ name: 'beganOn', label: 'outreach.day', required: true }),
  fields.day({ name: 'endedOn', label: 'outreach.until', hint: phrase('outreach.until-hint') }),
  fields.text({ name: 'place', label: 'outreach.place', max: 80, width: 'long', hint: phrase('outreach.place-hint') }),
  fields.chips(
    { name: 'topics', label: 'outreach.topic', required: true },
    codeChoices('outreach-topic', outreachTopics),
  ),
  fields.text({ name: 'audience', label: 'outreach.audience', max: 12, width: 'short' }),
  fields.text({ name: 'handedOut', label: 'outreach.handed-out', max: 12, width: 'short' }),
  fields.text({
    name: 'brand',
    label: 'outreach.brand',
    max: 40,
    width: 'long',
    suggestUrl: paths.outreachBrands,
    hint: phrase('outreach.brand-hint'),
  }),
  fields.text({ name: 'materials', label: 'outreach.materials', max: 100, width: 'long' }),
  fields.text({ name: 'partners', label: 'outreach.partners', max: 200, width: 'full' }),
  fields.area({ name: 'note', label: 'outreach.note', max: 500, rows: 2 }),
]

/** The form of a new event; `units` are those it may be entered for. */
export function newOutreachModel(units: readonly Unit[], typed: Typed, faults: readonly FieldFault[]): Model {
  const fields = formFields(typed, faults)
  const asked = questions(fields, true)
  const unit =
    units.length > 1
      ? [
          fields.select(
            { name: 'unitId', label: 'outreach.unit', required: true, width: 'long' },
            units.map((one) => ({ value: one.id, text: one.name })),
          ),
        ]
      : []
  const pictures = fields.files({ name: 'pictures', label: 'outreach.pictures', hint: phrase('outreach.picture-hint') })
  return {
    heading: 'outreach.new',
    lead: 'outreach.definition',
    errors: fields.summary(),
    standing: null,
    action: paths.newOutreach,
    keys: { key: newToken(), revision: null },
    fields: [...asked, ...unit],
    pictures,
    submit: 'outreach.save',
    back: paths.outreach,
  }
}

/** What an event's form shows before anybody typed. */
const typedOf = (event: OutreachEvent): Typed => ({
  title: event.title,
  kind: event.kind,
  beganOn: event.began_on,
  endedOn: event.ended_on === event.began_on ? '' : event.ended_on,
  place: event.place,
  topics: splitCodes(event.topics),
  audience: String(event.audience),
  handedOut: String(event.handed_out),
  brand: event.brand,
  materials: event.materials,
  partners: event.partners,
  note: event.note,
})

/** The form that amends an event; `stale` shows what stands now above what was typed. */
export function amendOutreachModel(
  locale: Locale,
  event: OutreachEvent,
  { typed, faults, stale }: { typed: Typed | null; faults: readonly FieldFault[]; stale: boolean },
): Model {
  const fields = formFields(typed ?? typedOf(event), faults)
  const asked = questions(fields, !stale)
  return {
    heading: 'outreach.amend',
    lead: 'outreach.amend-lead',
    errors: fields.summary(),
    standing: stale ? outreachFacts(event, null, locale) : null,
    action: pathTo(paths.amendOutreach, { eventId: event.id }),
    keys: { key: newToken(), revision: event.revision },
    fields: asked,
    pictures: null,
    submit: 'outreach.save',
    back: pathTo(paths.outreachEvent, { eventId: event.id }),
  }
}
