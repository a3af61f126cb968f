/** Looks at the form as a whole: days against today, a nickname against its site, representatives against their number. */
import type { FieldFault } from '../../workflows/errors.ts'
import { representativesFault } from '../../workflows/law/representatives.ts'
import { isAfter, type Day } from '../../workflows/values/day.ts'
import type { CaseForm, IntakeForm } from './form.ts'

/** What the counter knows beside the form. `units` are those the clerk may register for; `now` is `HH:MM`. */
export type CounterPlace = { today: Day; now: string; units: readonly { id: string }[] }

/** Every fault of the whole, each with its field. */
export const judgeIntake = (form: IntakeForm, place: CounterPlace): FieldFault[] => [
  ...judgeCase(form, place),
  ...workerDayFaults(form, place),
  ...amountFaults(form),
  ...representativeFaults(form),
]

/** Faults of what is asked of the case itself. */
export const judgeCase = (form: CaseForm, place: CounterPlace): FieldFault[] => [
  ...dayFaults(form, place),
  ...siteFaults(form),
  ...commissionFaults(form, place.today),
  ...unitFaults(form, place),
]

const at = (field: string, code: string, values?: FieldFault['values']): FieldFault =>
  values ? { field, code, values } : { field, code }

function dayFaults(form: CaseForm, { today, now }: CounterPlace): FieldFault[] {
  const faults = inFuture(
    form,
    ['receivedOn', 'knewOn', 'employmentEndedOn', 'commissionSignedOn', 'suitGroundOn'],
    today,
  )
  if (form.receivedOn === today && form.receivedAt !== null && form.receivedAt > now)
    faults.push(at('receivedAt', 'time-in-future'))
  if (form.knewOn !== null && !isAfter(form.knewOn, today) && isAfter(form.knewOn, form.receivedOn))
    faults.push(at('knewOn', 'day-after-receipt'))
  return faults
}

function workerDayFaults(form: IntakeForm, { today }: CounterPlace): FieldFault[] {
  const faults = inFuture(form, ['birthDay', 'employedFrom'], today)
  if (
    form.employedFrom !== null &&
    form.employmentEndedOn !== null &&
    isAfter(form.employedFrom, form.employmentEndedOn)
  )
    faults.push(at('employedFrom', 'employment-ends-before-it-begins'))
  return faults
}

const inFuture = <Name extends string>(
  form: Readonly<Record<Name, Day | null>>,
  fields: readonly Name[],
  today: Day,
): FieldFault[] =>
  fields.flatMap((field) => {
    const day = form[field]
    return day !== null && isAfter(day, today) ? [at(field, 'day-in-future')] : []
  })

/** A nickname alone names nobody: it goes with the place where he works (domain.md 6.9). */
function siteFaults(form: CaseForm): FieldFault[] {
  const rows = form.respondents.map((row, index) => ({ ...row, field: `respondents.${index}.site` }))
  return [{ kind: form.employerKind, site: form.site, field: 'site' }, ...rows]
    .filter((employer) => employer.kind === 'nickname' && employer.site === null)
    .map((employer) => at(employer.field, 'site-needed'))
}

/** An amount of a further worker needs its item, unless the first worker claims only one thing; no item is claimed twice. */
function amountFaults(form: IntakeForm): FieldFault[] {
  return form.others.flatMap((row, index) =>
    row.claims.flatMap(({ nth, item, amount }, position) => {
      const field = `others.${index}.item${nth}`
      const understood = position === 0 && row.claims.length === 1 && form.claims.length === 1
      if (item === null) return amount === null || understood ? [] : [at(field, 'amount-needs-item')]
      return row.claims.slice(0, position).some((earlier) => earlier.item === item) ? [at(field, 'item-twice')] : []
    }),
  )
}

function representativeFaults(form: IntakeForm): FieldFault[] {
  const elected = [form, ...form.others].filter((worker) => worker.representative).length
  const fault = representativesFault(form.others.length + 1, elected)
  return fault === null ? [] : [at('representative', fault, { elected })]
}

/** A commission has its own clock and must be answered: once anything of it is given, the rest is needed (TYTJ 27). */
function commissionFaults(form: CaseForm, today: Day): FieldFault[] {
  const needed = {
    commissionKind: form.commissionKind,
    commissionBody: form.commissionBody,
    commissionNumber: form.commissionNumber,
    commissionSignedOn: form.commissionSignedOn,
  }
  const beside = [
    form.commissionContact,
    form.suitGround,
    form.suitGroundNumber,
    form.suitGroundOn,
    form.suitGroundNote,
  ]
  const given = [...Object.values(needed), ...beside].some((value) => value !== null)
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

function unitFaults(form: CaseForm, { units }: CounterPlace): FieldFault[] {
  if (form.unitId === null) return units.length === 1 ? [] : [at('unitId', 'required')]
  return units.some((unit) => unit.id === form.unitId) ? [] : [at('unitId', 'unknown-choice')]
}
