/** What a counter form says that is possible and still unlikely: it is asked about once, and never stands in the way. */
import { checkedMark, CHECKED, type Typed } from '../../templates/parts/form-fields.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { addMonths, day, isBefore, type Day } from '../../workflows/values/day.ts'
import { formatYuan, sumFen, type Fen } from '../../workflows/values/fen.ts'
import { isUnusualName } from '../../workflows/values/person-name.ts'
import { amountField, type ReadableParts } from './form.ts'

/** The law these cases are mediated under came into force that year (LDTZ 54). */
const FIRST_DAY = day('2008-01-01')
const LONG_AGO_MONTHS = 24
/** 10,000,000 yuan in fen, for all claims of one worker. */
const MUCH_FEN = 1_000_000_000

/** Every doubt about a form, each with its field and figures. */
export const doubtsAbout = (form: ReadableParts, today: Day): FieldFault[] => [
  ...(form.receivedOn === null ? [] : dayDoubts(form.receivedOn, today)),
  ...nameDoubts(
    [{ field: 'name', name: form.name }, ...form.others.map(({ name }, at) => ({ field: `others.${at}.name`, name }))],
    [
      { field: 'employerName', name: form.employerName },
      ...form.respondents.map(({ name }, at) => ({ field: `respondents.${at}.name`, name })),
    ],
  ),
  ...sumDoubts(form),
]

/** The doubts nobody has answered for what stands in their fields now. */
export function unanswered(doubts: readonly FieldFault[], typed: Typed): FieldFault[] {
  const ticked = new Set([typed[CHECKED] ?? []].flat())
  return doubts.filter((doubt) => !ticked.has(checkedMark(typed, doubt.field)))
}

function dayDoubts(receivedOn: Day, today: Day): FieldFault[] {
  const doubt = (code: string): FieldFault[] => [{ field: 'receivedOn', code, values: { day: receivedOn } }]
  if (isBefore(receivedOn, FIRST_DAY)) return doubt('received-before-law')
  return isBefore(receivedOn, addMonths(today, -LONG_AGO_MONTHS)) ? doubt('received-long-ago') : []
}

/** Companies carry brackets and figures in their names; there only the marks of a slip of the keyboard are asked about. */
const SLIP = /[<>{}\\|]/u

type Named = { field: string; name: string | null }

/** Names that hold what few names hold. */
export function nameDoubts(people: readonly Named[], employers: readonly Named[]): FieldFault[] {
  return [
    ...people.filter(({ name }) => name !== null && isUnusualName(name)),
    ...employers.filter(({ name }) => name !== null && SLIP.test(name)),
  ].map(({ field }) => ({ field, code: 'name-unusual' }))
}

function sumDoubts(form: ReadableParts): FieldFault[] {
  const own = Object.entries(form.amounts).map(([item, fen]) => ({ field: amountField(item), fen }))
  const others = form.others.map((row, at) =>
    row.claims.map(({ nth, amount }) => ({ field: `others.${at}.amount${nth}`, fen: amount })),
  )
  return [own, ...others].flatMap(sumDoubt)
}

/** Asked at the largest sum of a worker whose claims together are very high. */
export function sumDoubt(claims: readonly { field: string; fen: Fen | null }[]): FieldFault[] {
  const sums = claims.flatMap(({ field, fen }) => (fen === null ? [] : [{ field, fen }]))
  const total = sumFen(sums.map((sum) => sum.fen))
  const largest = sums.toSorted((one, other) => other.fen - one.fen)[0]
  return total > MUCH_FEN && largest ? [muchMoney(largest.field, total)] : []
}

const muchMoney = (field: string, total: Fen): FieldFault => ({
  field,
  code: 'sum-very-high',
  values: { total: formatYuan(total) },
})
