/** Page models of the administrator's people pages. */
import type { AccessProposal } from '../../db/repositories/access-proposals.ts'
import type { StaffRow, RoleRow } from '../../db/repositories/staff.ts'
import type { Unit } from '../../db/repositories/units.ts'
import type { z } from 'zod'
import { formPage } from '../../templates/pages/system/form-page.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { personPage } from '../../templates/pages/people/person.ts'
import { codeChoices, formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { column, dayCell, linkCell, tableRow, textCell, wordCell } from '../../templates/parts/table-cells.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { words, wordKey, type Locale } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { PasswordProfile } from '../../workflows/password-rules.ts'
import { roles as allRoles } from '../../workflows/permissions.ts'
import { paths, pathTo } from '../http/paths.ts'
import { saidAccess } from '../access/page.ts'
import { newToken } from '../ids.ts'

type FormModel = z.input<typeof formPage.context>

/** The list of people with their present roles. */
export function peopleModel(
  locale: Locale,
  people: readonly StaffRow[],
  held: readonly RoleRow[],
  today: string,
): z.input<typeof listPage.context> {
  const say = words(locale)
  const present = held.filter((role) => role.validTo === null || role.validTo > today)
  return {
    heading: say('people.title'),
    lead: say('people.lead'),
    add: { href: paths.newPerson, text: say('people.add') },
    filter: null,
    table: {
      caption: 'people.title',
      columns: [
        column('people.name'),
        column('sign-in.name'),
        column('people.unit'),
        column('people.roles'),
        column('people.state'),
      ],
      rows: people.map((person) =>
        tableRow([
          linkCell(pathTo(paths.person, { id: person.id }), person.displayName),
          textCell(person.signInName),
          textCell(person.unitName),
          textCell(
            // A role held at two units, as after a merger, is still one kind of work.
            [...new Set(present.filter((role) => role.staffId === person.id).map(({ role }) => role))]
              .map((role) => say(wordKey('role', role)))
              .join(' / ') || null,
          ),
          wordCell(phrase(person.active ? 'people.active' : 'people.inactive')),
        ]),
      ),
      pickForm: null,
      empty: 'people.none',
      pager: null,
      note: null,
    },
  }
}

const unitChoices = (units: readonly Unit[]) => units.map((unit) => ({ value: unit.id, text: unit.name }))

/** The form that adds a person. */
export function addPersonModel(
  locale: Locale,
  units: readonly Unit[],
  typed: Typed,
  faults: readonly FieldFault[],
): FormModel {
  const fields = formFields(typed, faults)
  const list = [
    fields.text({ name: 'displayName', label: 'people.name', required: true, max: 50, focus: true }),
    fields.text({ name: 'signInName', label: 'sign-in.name', required: true, max: 30 }),
    fields.select({ name: 'unitId', label: 'people.unit', required: true, width: 'long' }, unitChoices(units)),
    fields.chips({ name: 'roles', label: 'people.roles' }, codeChoices('role', allRoles)),
  ]
  return {
    heading: words(locale)('people.add'),
    lead: null,
    errors: fields.summary(),
    action: paths.newPerson,
    keys: { key: newToken(), revision: null },
    fields: list,
    submit: 'people.add-go',
    back: paths.people,
  }
}

/** One person's page; `own` hides every change. */
export function personModel(
  locale: Locale,
  person: StaffRow,
  held: readonly RoleRow[],
  units: readonly Unit[],
  state: {
    own: boolean
    today: string
    link: string | null
    waiting: readonly AccessProposal[]
    secondFactor: boolean
    typed: Typed
    faults: readonly FieldFault[]
  },
): z.input<typeof personPage.context> {
  const say = words(locale)
  const fields = formFields({ homeId: person.unitId, ...state.typed }, state.faults)
  const at = { id: person.id }
  const present = held.filter((role) => role.validTo === null || role.validTo > state.today)
  const grant = [
    fields.select({ name: 'role', label: 'people.role', required: true }, codeChoices('role', allRoles)),
    fields.select(
      {
        name: 'unitId',
        label: 'people.role-unit',
        required: true,
        width: 'long',
        hint: phrase('people.role-unit-hint'),
      },
      unitChoices(units),
    ),
  ]
  const home = fields.select(
    { name: 'homeId', label: 'people.unit', required: true, width: 'long' },
    unitChoices(units),
  )
  const end = fields.select(
    { name: 'roleId', label: 'people.role', required: true, width: 'long' },
    present.map((role) => ({ value: role.id, text: `${say(wordKey('role', role.role))} - ${role.unitName}` })),
  )
  return {
    name: person.displayName,
    signInName: person.signInName,
    unitName: person.unitName,
    active: person.active,
    errors: fields.summary(),
    keys: { key: newToken(), revision: null },
    roles: {
      caption: 'people.roles',
      columns: [column('people.role'), column('people.role-unit'), column('people.from'), column('people.to')],
      rows: [
        ...held.map((role) =>
          tableRow([
            wordCell(phrase(wordKey('role', role.role))),
            textCell(role.unitName),
            dayCell(role.validFrom),
            dayCell(role.validTo),
          ]),
        ),
        ...state.waiting.map((one) =>
          tableRow([
            textCell(saidAccess(locale, one)),
            textCell(one.unitName),
            linkCell(pathTo(paths.accessProposal, { proposalId: one.id }), say('access.waits')),
            dayCell(null),
          ]),
        ),
      ],
      pickForm: null,
      empty: 'people.no-roles',
      pager: null,
      note: null,
    },
    change: state.own
      ? null
      : {
          grant: { action: pathTo(paths.personRoles, at), fields: grant },
          end: present.length === 0 ? null : { action: pathTo(paths.personRoleEnd, at), fields: [end] },
          move: { action: pathTo(paths.personUnit, at), fields: [home] },
          active: pathTo(paths.personActive, at),
          password: pathTo(paths.personPassword, at),
          secondFactor: state.secondFactor ? pathTo(paths.personFactor, at) : null,
        },
    link: state.link,
  }
}

/** The form for one's own password, or for the one behind a link. */
export function passwordModel(
  locale: Locale,
  place: { action: string; withOld: boolean; profile: PasswordProfile; over: boolean },
  faults: readonly FieldFault[],
): FormModel {
  const fields = formFields({}, faults)
  const list = [
    ...(place.withOld
      ? [
          fields.password({
            name: 'old',
            label: 'password.old',
            required: true,
            autocomplete: 'current-password',
            focus: true,
          }),
        ]
      : []),
    fields.password({
      name: 'password',
      label: 'password.new',
      required: true,
      autocomplete: 'new-password',
      focus: !place.withOld,
    }),
    fields.password({ name: 'again', label: 'password.again', required: true, autocomplete: 'new-password' }),
  ]
  const say = words(locale)
  return {
    heading: say(place.withOld ? 'password.title' : 'password.set-title'),
    lead: `${place.over ? `${say('password.over')} ` : ''}${say(wordKey('password', `lead-${place.profile}`))}`,
    errors: fields.summary(),
    action: place.action,
    keys: { key: newToken(), revision: null },
    fields: list,
    submit: 'password.go',
    back: null,
  }
}
