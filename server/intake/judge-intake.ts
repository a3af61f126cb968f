/** Looks at the form as a whole: days against today, a nickname against its site, representatives against their number. */
import type { FieldFault } from '../../workflows/errors.ts'
import { isAfter, type Day } from '../../workflows/values/day.ts'
import type { IntakeForm } from './form.ts'

/** What the counter knows beside the form. `units` are those the clerk may register for; `now` is `HH:MM`. */
export type CounterPlace = { today: Day; now: string; units: readonly { id: string }[] }

/** From this number on workers may elect representatives (LDTZ 7). */
export const REPRESENTED_FROM = 10
/** 3 to 5 of them (办案规则, domain.md 1.6). */
const REPRESENTATIVES = { least: 3, most: 5 }

/** Every fault of the whole, each with its field. */
export function judgeIntake(form: IntakeForm, place: CounterPlace): FieldFault[] {
  return [
    ...dayFaults(form, place),
    ...siteFaults(form),
    ...amountFaults(form),
    ...representativeFaults(form),
    ...commissionFaults(form, place.today),
    ...unitFaults(form, place),
  ]
}

const at = (field: string, code: string, values?: FieldFault['values']): FieldFault =>
  values ? { field, code, values } : { field, code }

function dayFaults(form: IntakeForm, { today, now }: CounterPlace): FieldFault[] {
  const past = ['receivedOn', 'birthDay', 'knewOn', 'employmentEndedOn', 'commissionSignedOn'] as const
  const future = past.filter((field) => {
    const day = form[field]
    return day !== null && isAfter(day, today)
  })
  const faults = future.map((field) => at(field, 'day-in-future'))
  if (form.receivedOn === today && form.receivedAt !== null && form.receivedAt > now)
    faults.push(at('receivedAt', 'time-in-future'))
  if (form.knewOn !== null && !future.includes('knewOn') && isAfter(form.knewOn, form.receivedOn))
    faults.push(at('knewOn', 'day-after-receipt'))
  return faults
}

/** A nickname alone names nobody: it goes with the place where he works (domain.md 6.9). */
function siteFaults(form: IntakeForm): FieldFault[] {
  const rows = form.respondents.map((row, index) => ({ ...row, field: `respondents.${index}.site` }))
  return [{ kind: form.employerKind, site: form.site, field: 'site' }, ...rows]
    .filter((employer) => employer.kind === 'nickname' && employer.site === null)
    .map((employer) => at(employer.field, 'site-needed'))
}

/** An amount of a further worker needs its item, unless the first worker claims only one thing. */
function amountFaults(form: IntakeForm): FieldFault[] {
  const several = form.claims.length > 1
  return form.others.flatMap((row, index) => [
    ...(row.item === null && row.amount !== null && several ? [at(`others.${index}.item`, 'amount-needs-item')] : []),
    ...(row.secondItem === null && row.secondAmount !== null
      ? [at(`others.${index}.secondItem`, 'amount-needs-item')]
      : []),
    ...(row.secondItem !== null && row.secondItem === row.item ? [at(`others.${index}.secondItem`, 'item-twice')] : []),
  ])
}

function representativeFaults(form: IntakeForm): FieldFault[] {
  const elected = [form, ...form.others].filter((worker) => worker.representative).length
  if (elected === 0) return []
  if (form.others.length + 1 < REPRESENTED_FROM) return [at('representative', 'representatives-need-ten')]
  return elected < REPRESENTATIVES.least || elected > REPRESENTATIVES.most
    ? [at('representative', 'representatives-three-to-five', { elected })]
    : []
}

/** A commission has its own clock and must be answered: once anything of it is given, the rest is needed (TYTJ 27). */
function commissionFaults(form: IntakeForm, today: Day): FieldFault[] {
  const needed = {
    commissionKind: form.commissionKind,
    commissionBody: form.commissionBody,
    commissionNumber: form.commissionNumber,
    commissionSignedOn: form.commissionSignedOn,
  }
  const given = [...Object.values(needed), form.commissionContact].some((value) => value !== null)
  if (!given) return []
  const missing = Object.entries(needed).filter(([, value]) => value === null)
  const late =
    form.commissionSignedOn !== null &&
    !isAfter(form.commissionSignedOn, today) &&
    isAfter(form.commissionSignedOn, form.receivedOn)
  return [
    ...missing.map(([field]) => at(field, 'required')),
    ...(late ? [at('commissionSignedOn', 'day-after-receipt')] : []),
  ]
}

function unitFaults(form: IntakeForm, { units }: CounterPlace): FieldFault[] {
  if (form.unitId === null) return units.length === 1 ? [] : [at('unitId', 'required')]
  return units.some((unit) => unit.id === form.unitId) ? [] : [at('unitId', 'unknown-choice')]
}
