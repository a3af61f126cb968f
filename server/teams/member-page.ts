/** Draws the forms of a member: a new one, and one that stands with his photograph, training and end. */
import type { z } from 'zod'
import { staffNames, unitNames } from '../../db/repositories/names.ts'
import { staffBelow } from '../../db/repositories/staff.ts'
import { trainingsOf, type TeamMember } from '../../db/repositories/teams.ts'
import { unitsBelow } from '../../db/repositories/units.ts'
import { formPage } from '../../templates/pages/system/form-page.ts'
import { teamMemberPage } from '../../templates/pages/teams/member.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import type { Field } from '../../templates/parts/field.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { column, countCell, dayCell, figureColumn, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { expertises, languages, memberEndReasons, seats, teams } from '../../workflows/teams/codes.ts'
import { splitCodes } from '../../workflows/values/code-list.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { openMember, reaches } from './places.ts'
import { saidCodes, saidPost } from './said.ts'

type Account = { value: string; text: string }

const detailFields = (fields: FormFields, accounts: readonly Account[], focus: boolean): Field[] => [
  fields.text({ name: 'name', label: 'teams.name', required: true, max: 50, focus }),
  fields.radios({ name: 'sex', label: 'teams.sex', hint: phrase('teams.sex-hint') }, [
    { value: 'female', label: 'value.female' },
    { value: 'male', label: 'value.male' },
  ]),
  fields.day({ name: 'appointedOn', label: 'teams.appointed-on', required: true }),
  fields.day({ name: 'termUntil', label: 'teams.term-until', hint: phrase('teams.term-hint') }),
  fields.select({ name: 'seat', label: 'teams.seat', hint: phrase('teams.seat-hint') }, [
    { value: '', label: 'teams.no-seat' },
    ...codeChoices('seat', seats),
  ]),
  fields.tick({ name: 'fullTime', label: 'teams.full-time' }),
  fields.radios({ name: 'watchedKind', label: 'teams.watched-kind' }, [
    { value: '', label: 'teams.watches-none' },
    ...codeChoices('watched', ['employer', 'park']),
  ]),
  fields.text({ name: 'watched', label: 'teams.watched', max: 60, width: 'long' }),
  fields.chips({ name: 'expertise', label: 'teams.expertise' }, codeChoices('team-expertise', expertises)),
  fields.chips({ name: 'languages', label: 'teams.languages' }, codeChoices('team-language', languages)),
  fields.area({
    name: 'keepAway',
    label: 'teams.keep-away',
    max: 500,
    rows: 3,
    hint: phrase('teams.keep-away-hint'),
  }),
  fields.text({ name: 'officePhone', label: 'teams.office-phone', max: 40, hint: phrase('teams.office-phone-hint') }),
  fields.select({ name: 'staffId', label: 'teams.account', width: 'long', hint: phrase('teams.account-hint') }, [
    { value: '', label: 'teams.no-account' },
    ...accounts,
  ]),
]

async function accountsOf({ desk, actor }: SignedInCall): Promise<Account[]> {
  const staff = await staffBelow(desk.db.reader, scopeRoots(actor.grants, 'team:manage'))
  return staff
    .filter((person) => person.active)
    .map((person) => ({ value: person.id, text: `${person.displayName} · ${person.unitName}` }))
}

const crumbs = (locale: Locale, here: string) => [
  { href: paths.teams, text: words(locale)('teams.title') },
  { href: null, text: here },
]

/** The empty form of a new member, or what was typed with its faults. */
export async function drawNewMember(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, actor, locale, body } = call
  const say = words(locale)
  const today = desk.clock.today()
  const units = await unitsBelow(desk.db.reader, scopeRoots(actor.grants, 'team:manage'), { on: today })
  const fields = formFields(
    { team: 'mediator', unitId: units[0]?.id ?? '', appointedOn: today, watchedKind: '', ...body },
    faults,
  )
  const model: z.input<typeof formPage.context> = {
    heading: say('teams.add'),
    lead: say('teams.add-lead'),
    fields: [
      fields.radios({ name: 'team', label: 'teams.team', required: true }, codeChoices('team', teams)),
      fields.select(
        { name: 'unitId', label: 'teams.unit', required: true, width: 'long' },
        units.map((unit) => ({ value: unit.id, text: unit.name })),
      ),
      ...detailFields(fields, await accountsOf(call), true),
    ],
    errors: fields.summary(),
    action: paths.newMember,
    keys: { key: newToken(), revision: null },
    submit: 'form.save',
    back: paths.teams,
  }
  return page(formPage, model, {
    title: model.heading,
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: crumbs(locale, model.heading),
  })
}

const typedOf = (member: TeamMember): Typed => ({
  name: member.name,
  sex: member.sex,
  staffId: member.staff_id,
  seat: member.seat,
  fullTime: member.full_time === 1 ? 'on' : '',
  watchedKind: member.watched_kind ?? '',
  watched: member.watched,
  appointedOn: member.appointed_on,
  termUntil: member.term_until,
  expertise: splitCodes(member.expertise),
  languages: splitCodes(member.languages),
  keepAway: member.keep_away,
  officePhone: member.office_phone,
})

/** One member; `typed` is what one of his forms brought with its faults. Throws not-found. */
export async function drawMember(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, actor, locale, params, body } = call
  const { reader } = desk.db
  const member = await openMember(reader, actor, params.memberId ?? '', 'team:read')
  const manages = member.ended_on === null && (await reaches(reader, actor, member.unit_id, 'team:manage'))
  const today = desk.clock.today()
  const typed = { ...typedOf(member), onDay: today, endedOn: today, ...body }
  const fields = formFields(typed, faults)
  const details = manages ? detailFields(fields, await accountsOf(call), false) : []
  const training = [
    fields.day({ name: 'onDay', label: 'teams.on-day', required: true }),
    fields.text({ name: 'hours', label: 'teams.hours', required: true, max: 4, width: 'short' }),
    fields.text({ name: 'subject', label: 'teams.subject', required: true, max: 60, width: 'long' }),
  ]
  const photo = [fields.file({ name: 'photo', label: 'teams.photo', hint: phrase('teams.photo-hint') })]
  const end = [
    fields.day({ name: 'endedOn', label: 'teams.ended-on', required: true }),
    fields.select(
      { name: 'reason', label: 'teams.end-reason', required: true },
      codeChoices('member-end', memberEndReasons),
    ),
  ]
  const place = { memberId: member.id }
  const form = (path: string, asked: Field[], revision: number | null) =>
    manages ? { action: pathTo(path, place), keys: { key: newToken(), revision }, fields: asked } : null
  const model: z.input<typeof teamMemberPage.context> = {
    name: member.name,
    tags: [
      tagOf(phrase(wordKey('team', member.team)), 'accent'),
      ...(member.ended_on === null ? [] : [tagOf(phrase('teams.ended'), 'quiet')]),
    ],
    photo: member.photo_sha256 === null ? null : pathTo(paths.memberPhoto, place),
    errors: fields.summary(),
    facts: await factsOf(call, member),
    ...(await trainingOf(call, member, manages)),
    details: form(paths.teamMember, details, member.revision),
    addTraining: form(paths.memberTraining, training, null),
    addPhoto: form(paths.memberPhoto, photo, member.revision),
    end: form(paths.memberEnd, end, member.revision),
  }
  return page(teamMemberPage, model, {
    title: member.name,
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: crumbs(locale, member.name),
  })
}

const line = (label: WordKey, text: string | null, day: string | null = null): Facts[number] => ({
  label,
  text,
  fen: null,
  day,
  href: null,
})

async function factsOf({ desk, locale }: SignedInCall, member: TeamMember): Promise<Facts> {
  const units = await unitNames(desk.db.reader, [member.unit_id])
  const names = await staffNames(desk.db.reader, member.staff_id === null ? [] : [member.staff_id])
  return [
    line('teams.post', saidPost(member, locale)),
    line('teams.unit', units.get(member.unit_id) ?? null),
    line('teams.watched', member.watched),
    line('teams.appointed-on', null, member.appointed_on),
    line('teams.term-until', null, member.term_until),
    ...(member.ended_on === null
      ? []
      : [
          line('teams.ended-on', null, member.ended_on),
          line('teams.end-reason', words(locale)(wordKey('member-end', member.end_reason ?? 'moved'))),
        ]),
    line('teams.expertise', saidCodes(locale, 'team-expertise', member.expertise)),
    line('teams.languages', saidCodes(locale, 'team-language', member.languages)),
    line('teams.keep-away', member.keep_away?.replaceAll('\n', words(locale)('groups.comma')) ?? null),
    line('teams.office-phone', member.office_phone),
    line('teams.account', names.get(member.staff_id ?? '') ?? null),
  ]
}

async function trainingOf({ desk, locale }: SignedInCall, member: TeamMember, manages: boolean) {
  const rows = await trainingsOf(desk.db.reader, [member.id])
  const training: z.input<typeof teamMemberPage.context>['training'] = {
    caption: 'teams.training',
    columns: [column('teams.on-day'), column('teams.subject'), figureColumn('teams.hours')],
    rows: rows.map((row) => tableRow([dayCell(row.on_day), textCell(row.subject), countCell(row.hours)])),
    pickForm: null,
    empty: 'teams.no-training',
    pager: null,
    note: null,
  }
  const strikes = manages
    ? rows.map((row) => ({
        action: pathTo(paths.strikeTraining, { memberId: member.id }),
        keys: { key: newToken(), revision: null },
        training: row.id,
        label: words(locale)('teams.strike-training', { day: row.on_day, subject: row.subject }),
      }))
    : []
  return { training, strikes }
}
