/** Page models of the lawyers' register: the list with what lies on each desk, the entry, and its forms. */
import type { z } from 'zod'
import type { LawyerConflictRow, PlacedLawyer, TracedEvent } from '../../db/repositories/lawyers.ts'
import type { lawyerPage } from '../../templates/pages/lawyers/lawyer.ts'
import type { formPage } from '../../templates/pages/system/form-page.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import { codeChoices, formFields, type Choice, type Typed } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  dayCell,
  figureColumn,
  linkCell,
  tableRow,
  tagCell,
  textCell,
  wordCell,
} from '../../templates/parts/table-cells.ts'
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import type { TimelineEntry } from '../../templates/parts/timeline.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { maskPhone } from '../../workflows/values/phone.ts'
import { conflictKinds, expertises, lawyerLanguages } from '../../workflows/lawyers/conflicts.ts'
import { shanghaiTime } from '../clock.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'

type FormModel = z.input<typeof formPage.context>

/** What is kept as one text with blanks around every code. */
const codesIn = (kept: string): string[] => kept.split(' ').filter((code) => code !== '')

const saidCodes = (locale: Locale, family: string, kept: string): string | null =>
  codesIn(kept)
    .map((code) => words(locale)(wordKey(family, code)))
    .join(words(locale)('lawyers.between')) || null

/** Whether cases are assigned to the lawyer on a day. */
const standingTag = (lawyer: Pick<PlacedLawyer, 'from_day' | 'to_day'>, today: string): Tag =>
  lawyer.from_day > today
    ? tagOf(phrase('lawyers.to-come'), 'quiet')
    : lawyer.to_day !== null && lawyer.to_day <= today
      ? tagOf(phrase('lawyers.over'), 'quiet')
      : tagOf(phrase('lawyers.active'), 'accent')

export type ListShown = {
  found: readonly PlacedLawyer[]
  /** Open aid cases by lawyer. */
  loads: ReadonlyMap<string, number>
  units: readonly { id: string; name: string }[]
  filter: { unit: string; field: string; show: string }
  mayAdd: boolean
  today: string
  pager: { total: number; first: string | null; next: string | null }
}

/** The list. */
export function lawyersModel(locale: Locale, shown: ListShown): z.input<typeof listPage.context> {
  const say = words(locale)
  const fields = formFields(shown.filter)
  return {
    heading: say('lawyers.title'),
    lead: say('lawyers.lead'),
    add: shown.mayAdd ? { href: paths.newLawyer, text: say('lawyers.add') } : null,
    filter: {
      action: paths.lawyers,
      fields: [
        fields.select({ name: 'unit', label: 'lawyers.unit', width: 'long' }, [
          { value: '', label: 'lawyers.any' },
          ...shown.units.map((unit) => ({ value: unit.id, text: unit.name })),
        ]),
        fields.select({ name: 'field', label: 'lawyers.expertise' }, [
          { value: '', label: 'lawyers.any' },
          ...codeChoices('expertise', expertises),
        ]),
        fields.select({ name: 'show', label: 'lawyers.standing' }, [
          { value: '', label: 'lawyers.active' },
          { value: 'all', label: 'lawyers.all' },
        ]),
      ],
      reset: paths.lawyers,
      kept: [],
    },
    table: {
      caption: 'lawyers.title',
      columns: [
        column('lawyers.name'),
        column('lawyers.unit'),
        column('lawyers.expertise'),
        column('lawyers.languages'),
        figureColumn('lawyers.load'),
        column('lawyers.from'),
        column('lawyers.standing'),
      ],
      rows: shown.found.map((lawyer) =>
        tableRow([
          linkCell(pathTo(paths.lawyer, { lawyerId: lawyer.id }), lawyer.name, lawyer.firm),
          textCell(lawyer.unit_name),
          textCell(saidCodes(locale, 'expertise', lawyer.expertise)),
          textCell(saidCodes(locale, 'lawyer-language', lawyer.languages)),
          countCell(shown.loads.get(lawyer.id) ?? 0),
          dayCell(lawyer.from_day),
          tagCell(standingTag(lawyer, shown.today)),
        ]),
      ),
      pickForm: null,
      empty: 'lawyers.none',
      pager: { ...shown.pager, previous: null },
      note: null,
    },
  }
}

export type EntryChoices = { units: readonly Choice[]; staff: readonly Choice[] }

/** The form that adds a lawyer, or changes `lawyer`. */
export function entryModel(
  locale: Locale,
  lawyer: PlacedLawyer | null,
  choices: EntryChoices,
  typed: Typed,
  faults: readonly FieldFault[],
): FormModel {
  const say = words(locale)
  const fields = formFields(typed, faults)
  const unit =
    lawyer === null && choices.units.length > 1
      ? [fields.select({ name: 'unitId', label: 'lawyers.unit', required: true, width: 'long' }, choices.units)]
      : []
  const questions = [
    fields.text({ name: 'name', label: 'lawyers.name', required: true, max: 50, focus: true }),
    fields.text({ name: 'firm', label: 'lawyers.firm', required: true, max: 60, width: 'long' }),
    fields.text({
      name: 'licence',
      label: 'lawyers.licence',
      required: true,
      max: 17,
      hint: phrase('lawyers.licence-hint'),
    }),
    fields.phone({ name: 'phone', label: 'lawyers.phone' }),
    ...unit,
    fields.day({ name: 'from', label: 'lawyers.from', required: true }),
    fields.select({ name: 'staffId', label: 'lawyers.account', width: 'long', hint: phrase('lawyers.account-hint') }, [
      { value: '', label: 'lawyers.no-account' },
      ...choices.staff,
    ]),
    fields.chips({ name: 'expertise', label: 'lawyers.expertise' }, codeChoices('expertise', expertises)),
    fields.chips({ name: 'languages', label: 'lawyers.languages' }, codeChoices('lawyer-language', lawyerLanguages)),
  ]
  return {
    heading: lawyer === null ? say('lawyers.add') : say('lawyers.change-title', { name: lawyer.name }),
    lead: lawyer === null ? say('lawyers.add-lead') : null,
    errors: fields.summary(),
    action: lawyer === null ? paths.newLawyer : pathTo(paths.changeLawyer, { lawyerId: lawyer.id }),
    keys: { key: newToken(), revision: lawyer?.revision ?? null },
    fields: questions,
    submit: 'lawyers.save',
    back: lawyer === null ? paths.lawyers : pathTo(paths.lawyer, { lawyerId: lawyer.id }),
  }
}

/** What a form shows of an entry before anybody typed. */
export const typedOf = (lawyer: PlacedLawyer, phone: string | null): Typed => ({
  name: lawyer.name,
  firm: lawyer.firm,
  licence: lawyer.licence_number,
  phone: phone ?? '',
  from: lawyer.from_day,
  staffId: lawyer.staff_id ?? '',
  expertise: codesIn(lawyer.expertise),
  languages: codesIn(lawyer.languages),
})

export type EntryShown = {
  mine: boolean
  phone: string | null
  account: string | null
  conflicts: readonly LawyerConflictRow[]
  trace: readonly TracedEvent[]
  today: string
  typed: Typed
  faults: readonly FieldFault[]
}

/** One lawyer's page. */
export function lawyerModel(
  locale: Locale,
  lawyer: PlacedLawyer,
  shown: EntryShown,
): z.input<typeof lawyerPage.context> {
  const at = { lawyerId: lawyer.id }
  const fields = formFields({ on: shown.today, ...shown.typed }, shown.faults)
  const over = lawyer.to_day !== null
  const end = fields.day({ name: 'on', label: 'lawyers.end-day', required: true })
  const conflict = [
    fields.select({ name: 'kind', label: 'lawyers.conflict-kind', required: true }, [
      { value: '', label: 'lawyers.choose' },
      ...codeChoices('lawyer-conflict', conflictKinds),
    ]),
    fields.text({
      name: 'employer',
      label: 'lawyers.employer',
      required: true,
      max: 60,
      width: 'long',
    }),
  ]
  const standing = shown.conflicts.filter((one) => one.ended_on === null)
  return {
    name: lawyer.name,
    standing: standingTag(lawyer, shown.today),
    back: paths.lawyers,
    facts: [
      fact('lawyers.firm', lawyer.firm),
      fact('lawyers.licence', lawyer.licence_number),
      fact('lawyers.phone', shown.phone === null ? null : shown.mine ? shown.phone : maskPhone(shown.phone)),
      fact('lawyers.unit', lawyer.unit_name),
      fact('lawyers.expertise', saidCodes(locale, 'expertise', lawyer.expertise)),
      fact('lawyers.languages', saidCodes(locale, 'lawyer-language', lawyer.languages)),
      fact('lawyers.from', lawyer.from_day),
      fact('lawyers.to', lawyer.to_day),
      fact('lawyers.account', shown.account),
    ],
    errors: shown.faults.length > 0 ? fields.summary() : null,
    keys: { key: newToken(), revision: lawyer.revision },
    conflicts: {
      caption: 'lawyers.conflicts',
      columns: [
        column('lawyers.employer'),
        column('lawyers.conflict-kind'),
        column('lawyers.declared'),
        column('lawyers.conflict-over'),
      ],
      rows: shown.conflicts.map((one) =>
        tableRow([
          textCell(one.employer_name),
          wordCell(phrase(wordKey('lawyer-conflict', one.kind))),
          dayCell(one.recorded_on),
          dayCell(one.ended_on),
        ]),
      ),
      pickForm: null,
      empty: 'lawyers.no-conflicts',
      pager: null,
      note: null,
    },
    change: shown.mine
      ? {
          edit: pathTo(paths.changeLawyer, at),
          end: over ? null : { action: pathTo(paths.endLawyer, at), field: end },
          resume: over ? pathTo(paths.resumeLawyer, at) : null,
          conflict: { action: pathTo(paths.lawyerConflict, at), fields: conflict },
          lift:
            standing.length === 0
              ? null
              : {
                  action: pathTo(paths.endLawyerConflict, at),
                  field: fields.select(
                    { name: 'conflictId', label: 'lawyers.conflict', required: true, width: 'long' },
                    standing.map((one) => ({
                      value: one.id,
                      text: `${one.employer_name} - ${words(locale)(wordKey('lawyer-conflict', one.kind))}`,
                    })),
                  ),
                },
        }
      : null,
    trace: { entries: shown.trace.map((event) => traceLine(locale, event)), earlier: null },
  }
}

const fact = (label: WordKey, text: string | null) => ({ label, text, fen: null, day: null, href: null })

function traceLine(locale: Locale, event: TracedEvent): TimelineEntry {
  const keyedAt = shanghaiTime(event.recorded_at)
  const family = event.type === 'changed' ? 'lawyer-field' : 'lawyer-conflict'
  return {
    day: keyedAt.slice(0, 10),
    time: keyedAt.slice(11),
    enteredLater: null,
    title: phrase(wordKey('lawyer-event', event.type), { on: event.occurred_on }),
    who: event.actor_name,
    where: null,
    note: saidCodes(locale, family, event.fields),
    changes: [],
    links: [],
    weight: 'step',
  }
}
