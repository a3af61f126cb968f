/** Page models of the units: the tree as a table, and one unit's form. */
import type { z } from 'zod'
import type { Unit, UnitKind } from '../../db/repositories/units.ts'
import { formPage } from '../../templates/pages/system/form-page.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { unitPage } from '../../templates/pages/units/unit.ts'
import { formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { column, linkCell, tableRow, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { words, wordKey, type Locale } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { kindBelow } from './manage-units.ts'

const DEPTH: Record<UnitKind, number> = { city: 0, county: 1, committee: 2, room: 3 }

/** The tree, indented by level. */
export function unitsModel(locale: Locale, units: readonly Unit[]): z.input<typeof listPage.context> {
  const say = words(locale)
  return {
    heading: say('units.title'),
    lead: say('units.lead'),
    add: null,
    filter: null,
    table: {
      caption: 'units.title',
      columns: [
        column('units.name'),
        column('units.kind'),
        column('units.valid'),
        column('units.phone'),
        column('units.add'),
      ],
      rows: units.map((unit) => {
        const below = kindBelow[unit.kind]
        const add = say('units.add')
        return tableRow([
          linkCell(pathTo(paths.unit, { id: unit.id }), `${'\u3000'.repeat(DEPTH[unit.kind])}${unit.name}`),
          wordCell(phrase(wordKey('unit-kind', unit.kind))),
          textCell(
            unit.validTo === null
              ? say('units.valid-since', { from: unit.validFrom })
              : say('units.valid-until', { from: unit.validFrom, to: unit.validTo }),
          ),
          textCell(unit.phone),
          below === null || unit.validTo !== null
            ? textCell(null)
            : linkCell(`${paths.newUnit}?parent=${unit.id}`, add, say(wordKey('unit-kind', below))),
        ])
      }),
      pickForm: null,
      empty: 'units.none',
      pager: null,
      note: null,
    },
  }
}

const detailFields = (fields: FormFields, kind: UnitKind) => [
  fields.text({ name: 'name', label: 'units.name', required: true, max: 60, width: 'long', focus: true }),
  fields.text({ name: 'shortName', label: 'units.short-name', required: true, max: 20 }),
  fields.text({ name: 'address', label: 'units.address', max: 100, width: 'long' }),
  fields.text({ name: 'phone', label: 'units.phone', max: 40 }),
  ...(kind === 'committee'
    ? [
        fields.text({
          name: 'numberPrefix',
          label: 'units.number-prefix',
          max: 20,
          hint: phrase('units.number-prefix-hint'),
        }),
        fields.text({ name: 'arbitrationName', label: 'units.arbitration-name', max: 60, width: 'long' }),
        fields.text({ name: 'arbitrationAddress', label: 'units.arbitration-address', max: 100, width: 'long' }),
        fields.text({ name: 'arbitrationPhone', label: 'units.arbitration-phone', max: 40 }),
        fields.text({ name: 'courtName', label: 'units.court-name', max: 60, width: 'long' }),
      ]
    : []),
  ...(kind === 'room' ? [fields.tick({ name: 'acceptsByDelegation', label: 'units.delegation', width: 'full' })] : []),
]

/** The form that adds a unit below a parent. */
export function addUnitModel(
  locale: Locale,
  parent: Unit,
  kind: UnitKind,
  today: string,
  typed: Typed,
  faults: readonly FieldFault[],
): z.input<typeof formPage.context> {
  const say = words(locale)
  const fields = formFields({ parentId: parent.id, validFrom: today, ...typed }, faults)
  const list = [
    ...detailFields(fields, kind),
    ...(kind === 'county' ? [fields.text({ name: 'areaCode', label: 'units.area-code', max: 6, width: 'short' })] : []),
    fields.day({ name: 'validFrom', label: 'units.valid-from', required: true }),
    fields.select({ name: 'parentId', label: 'units.parent', required: true, width: 'long' }, [
      { value: parent.id, text: parent.name },
    ]),
  ]
  return {
    heading: say('units.add-title', { parent: parent.name, kind: say(wordKey('unit-kind', kind)) }),
    lead: null,
    errors: fields.summary(),
    action: `${paths.newUnit}?parent=${parent.id}`,
    keys: { key: newToken(), revision: null },
    fields: list,
    submit: 'form.save',
    back: paths.units,
  }
}

/** What a unit's form shows before anybody typed. */
export const typedOf = (unit: Unit): Typed => ({
  name: unit.name,
  shortName: unit.shortName,
  address: unit.address,
  phone: unit.phone,
  numberPrefix: unit.settings.numberPrefix,
  arbitrationName: unit.settings.arbitrationName,
  arbitrationAddress: unit.settings.arbitrationAddress,
  arbitrationPhone: unit.settings.arbitrationPhone,
  courtName: unit.settings.courtName,
  acceptsByDelegation: unit.acceptsByDelegation ? 'on' : '',
  singlePerson: unit.singlePerson ? 'on' : '',
})

/** One unit: its details, and its end while it lives. */
export function unitModel(
  unit: Unit,
  siblings: readonly Unit[],
  typed: Typed,
  faults: readonly FieldFault[],
): z.input<typeof unitPage.context> {
  const fields = formFields(typed, faults)
  const details = [
    ...detailFields(fields, unit.kind),
    fields.tick({ name: 'singlePerson', label: 'units.single-person', width: 'full' }),
  ]
  const end = [
    fields.day({ name: 'on', label: 'units.end-on', required: true }),
    fields.select({ name: 'successorId', label: 'units.successor', width: 'long' }, [
      { value: '', text: '--' },
      ...siblings.filter((other) => other.id !== unit.id).map((other) => ({ value: other.id, text: other.name })),
    ]),
  ]
  return {
    name: unit.name,
    errors: fields.summary(),
    details: {
      action: pathTo(paths.unit, { id: unit.id }),
      keys: { key: newToken(), revision: unit.revision },
      fields: details,
    },
    end:
      unit.validTo === null && unit.kind !== 'city'
        ? { action: pathTo(paths.unitEnd, { id: unit.id }), keys: { key: newToken(), revision: null }, fields: end }
        : null,
    back: paths.units,
  }
}
