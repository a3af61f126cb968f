/** The questions of the counter, section by section, in the order of the paper form. */
import type { Choice, FormFields } from '../../templates/parts/form-fields.ts'
import { codeChoices } from '../../templates/parts/form-fields.ts'
import type { Field } from '../../templates/parts/field.ts'
import { rowGroupOf, severalOf, type RowGroup } from '../../templates/parts/row-group.ts'
import { words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { channels, waysIn } from '../../workflows/law/channels.ts'
import { claimItems } from '../../workflows/law/claim-items.ts'
import { industries } from '../../workflows/law/industries.ts'
import { suitGrounds } from '../../workflows/law/suit-grounds.ts'
import { identityKinds } from '../../workflows/values/identity-kinds.ts'
import { commissionKinds } from '../../workflows/dispute/context.ts'
import { paths } from '../http/paths.ts'
import { employerKinds, employerRoles, phoneOwners } from './counter-codes.ts'

type Said = { code: string; zh: string; en: string }

/** Choices whose names stand in the tables of the law. */
export const tableChoices = (locale: Locale, table: readonly Said[]): Choice[] =>
  table.map((entry) => ({ value: entry.code, text: locale === 'en' ? entry.en : entry.zh }))

/** The usual answer as the empty choice, so that a row left alone is an empty row. */
const usualFirst = (family: string, codes: readonly string[]): Choice[] =>
  codeChoices(family, codes).map((choice, at) => (at === 0 ? { ...choice, value: '' } : choice))

const owners = usualFirst('phone-owner', phoneOwners)
const kinds = usualFirst('employer-kind', employerKinds)
const roles = usualFirst('employer-role', employerRoles)
const papers = usualFirst('identity-kind', identityKinds)

export const workerFields = (f: FormFields, focus: boolean): Field[] => [
  f.text({ name: 'name', label: 'intake.name', required: true, max: 100, focus, seen: true }),
  f.phone({
    name: 'phone',
    label: 'intake.phone',
    required: true,
    max: 40,
    seen: true,
    hint: phrase('intake.phone-hint'),
  }),
  f.select({ name: 'phoneOwner', label: 'intake.phone-owner', width: 'short' }, owners),
]

export const employerFields = (f: FormFields): Field[] => [
  f.text({
    name: 'employerName',
    label: 'intake.employer-name',
    required: true,
    max: 60,
    width: 'long',
    seen: true,
    suggestUrl: paths.employers,
    hint: phrase('intake.employer-name-hint'),
  }),
  f.select({ name: 'employerKind', label: 'intake.employer-kind', width: 'short' }, kinds),
  f.text({ name: 'site', label: 'intake.site', max: 60 }),
]

export const summaryField = (f: FormFields): Field =>
  f.area({
    name: 'summary',
    label: 'intake.summary',
    required: true,
    max: 500,
    rows: 2,
    hint: phrase('intake.summary-hint'),
  })

export const workerDetails = (f: FormFields): Field[] => [
  f.select({ name: 'identityKind', label: 'intake.identity-kind' }, papers),
  f.identity({
    name: 'identityNumber',
    label: 'intake.identity',
    max: 40,
    seen: true,
    fills: { sex: 'sex', birthDay: 'birthDay' },
    hint: phrase('intake.identity-hint'),
  }),
  f.select({ name: 'sex', label: 'intake.sex', width: 'short' }, [
    { value: '', label: 'value.blank' },
    { value: 'male', label: 'value.male' },
    { value: 'female', label: 'value.female' },
  ]),
  f.day({ name: 'birthDay', label: 'intake.birth-day' }),
  f.text({ name: 'ethnicity', label: 'intake.ethnicity', max: 20, width: 'short' }),
  f.text({ name: 'occupation', label: 'intake.occupation', max: 40 }),
  f.text({ name: 'address', label: 'intake.address', max: 120, width: 'long' }),
  f.day({ name: 'employedFrom', label: 'intake.employed-from' }),
  f.amount({ name: 'monthlyWage', label: 'intake.monthly-wage', max: 24, width: 'short' }),
]

export const employerDetails = (f: FormFields): Field[] => [
  f.text({
    name: 'creditCode',
    label: 'intake.credit-code',
    max: 40,
    hint: phrase('intake.credit-code-hint'),
  }),
  f.select({ name: 'role', label: 'intake.role' }, roles),
  f.text({ name: 'representativeName', label: 'intake.representative-name', max: 50 }),
  f.text({ name: 'representativeTitle', label: 'intake.representative-title', max: 30, width: 'short' }),
  f.phone({ name: 'employerPhone', label: 'intake.employer-phone', max: 40 }),
  f.text({ name: 'employerAddress', label: 'intake.employer-address', max: 120, width: 'long' }),
]

/** Further workers, each with any number of claims of his own; `claims` says how many are shown in a row. */
export function othersRows(f: FormFields, locale: Locale, count: number, claims: (at: string) => number): RowGroup {
  const items = tableChoices(locale, claimItems)
  const say = words(locale)
  const told = (at: string, label: WordKey, nth = '') =>
    phrase('intake.of-worker', {
      who: Number(at) + 2,
      what: nth === '' ? say(label) : say('intake.nth', { what: say(label), nth }),
    })
  return rowGroupOf(
    { legend: 'intake.other-worker', each: 'intake.other-worker', add: 'intake.add-worker' },
    (at) => [
      f.text({
        name: `others.${at}.name`,
        label: 'intake.name',
        told: told(at, 'intake.name'),
        max: 100,
        width: 'short',
      }),
      f.phone({
        name: `others.${at}.phone`,
        label: 'intake.phone',
        told: told(at, 'intake.phone'),
        max: 40,
        width: 'short',
      }),
      f.select({ name: `others.${at}.phoneOwner`, label: 'intake.phone-owner', width: 'short' }, owners),
      f.select({ name: `others.${at}.identityKind`, label: 'intake.identity-kind', width: 'short' }, papers),
      f.identity({
        name: `others.${at}.identityNumber`,
        label: 'intake.identity',
        told: told(at, 'intake.identity'),
        max: 40,
      }),
      f.tick({ name: `others.${at}.representative`, label: 'intake.representative' }),
    ],
    count,
    SPARE_WORKERS,
    (at) =>
      severalOf(
        'intake.add-claim',
        (nth) => [
          f.select(
            { name: `others.${at}.item${nth}`, label: 'intake.other-item', told: told(at, 'intake.other-item', nth) },
            [{ value: '', label: nth === '' ? 'intake.same-items' : 'intake.no-item' }, ...items],
          ),
          f.amount({
            name: `others.${at}.amount${nth}`,
            label: 'intake.other-amount',
            told: told(at, 'intake.other-amount', nth),
            max: 24,
            width: 'short',
          }),
        ],
        claims(at),
      ),
  )
}

/** Where no script runs, one form takes a group of ten. */
const SPARE_WORKERS = 9

export const respondentRows = (f: FormFields, count: number): RowGroup =>
  rowGroupOf(
    { legend: 'intake.other-employer', each: 'intake.other-employer', add: 'intake.add-employer' },
    (at) => [
      f.text({ name: `respondents.${at}.name`, label: 'intake.employer-name', max: 60, suggestUrl: paths.employers }),
      f.select({ name: `respondents.${at}.role`, label: 'intake.role' }, roles),
      f.select({ name: `respondents.${at}.kind`, label: 'intake.employer-kind', width: 'short' }, kinds),
      f.text({ name: `respondents.${at}.site`, label: 'intake.site', max: 60 }),
      f.text({ name: `respondents.${at}.creditCode`, label: 'intake.credit-code', max: 40 }),
      f.phone({ name: `respondents.${at}.phone`, label: 'intake.employer-phone', max: 40, width: 'short' }),
    ],
    count,
  )

export const receiptFields = (f: FormFields, locale: Locale): Field[] => {
  const say = words(locale)
  return [
    f.day({
      name: 'receivedOn',
      label: 'intake.received-on',
      required: true,
      hint: phrase('intake.received-on-hint'),
      width: 'medium',
    }),
    f.time({ name: 'receivedAt', label: 'intake.received-at' }),
    f.select({ name: 'channel', label: 'intake.channel' }, tableChoices(locale, channels)),
    f.select({ name: 'wayIn', label: 'intake.way-in' }, tableChoices(locale, waysIn)),
    f.select({ name: 'industry', label: 'intake.industry' }, [
      { value: '', text: say('intake.industry-unknown') },
      ...tableChoices(locale, industries),
    ]),
    f.day({ name: 'knewOn', label: 'intake.knew-on', hint: phrase('intake.knew-on-hint'), width: 'medium' }),
    f.day({
      name: 'employmentEndedOn',
      label: 'intake.employment-ended-on',
      hint: phrase('intake.employment-ended-on-hint'),
      width: 'medium',
    }),
  ]
}

export const commissionFields = (f: FormFields): Field[] => [
  f.select({ name: 'commissionKind', label: 'intake.commission-kind' }, [
    { value: '', label: 'intake.commission-none' },
    ...codeChoices('commission-kind', commissionKinds),
  ]),
  f.text({ name: 'commissionBody', label: 'intake.commission-body', max: 60 }),
  f.text({ name: 'commissionNumber', label: 'intake.commission-number', max: 60 }),
  f.day({ name: 'commissionSignedOn', label: 'intake.commission-signed-on' }),
  f.text({ name: 'commissionContact', label: 'intake.commission-contact', max: 60 }),
  f.tick({ name: 'commissionOnline', label: 'intake.commission-online', width: 'full' }),
  f.select(
    { name: 'suitGround', label: 'intake.suit-ground', hint: phrase('intake.suit-ground-hint'), width: 'long' },
    [{ value: '', label: 'intake.suit-ground-none' }, ...codeChoices('suit-ground', suitGrounds)],
  ),
  f.text({ name: 'suitGroundNumber', label: 'intake.suit-ground-number', max: 60 }),
  f.day({ name: 'suitGroundOn', label: 'intake.suit-ground-on' }),
  f.text({ name: 'suitGroundNote', label: 'intake.suit-ground-note', max: 120, width: 'long' }),
]
