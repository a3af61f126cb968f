/** Unpaid wages month by month: what was due less what was paid, never one month against another (LHT 30). */
import { exact, yuanText } from '../../values/exact.ts'
import type { MonthAmount } from '../../values/month-amounts.ts'
import { openSheet, refuse, type Outcome } from './worksheet.ts'

export type WageArrearsInput = {
  due: readonly MonthAmount[]
  paid: readonly MonthAmount[]
}

/** The sum of the gaps. Faults: `rows-needed`; `month-not-due` for a payment of a month that is not on the list. */
export function wageArrears({ due, paid }: WageArrearsInput): Outcome {
  if (due.length === 0) return refuse({ field: 'due', code: 'rows-needed' })
  const stray = paid.find((row) => !due.some(({ month }) => month === row.month))
  if (stray) return refuse({ field: 'paid', code: 'month-not-due', values: { month: stray.month } })
  const sheet = openSheet()
  let total = 0
  for (const row of due) {
    const got = paid.find(({ month }) => month === row.month)?.amount ?? 0
    const gap = Math.max(0, row.amount - got)
    const figures = { month: row.month, due: yuanText(exact(row.amount)), paid: yuanText(exact(got)) }
    sheet.step('arrears-month', 'LHT-30', { ...figures, gap: yuanText(exact(gap)) })
    if (got > row.amount) sheet.remark('arrears-overpaid', null, figures)
    total += gap
  }
  sheet.sum('arrears', 'LHT-30', { item: 'unpaid-wages', amount: exact(total) }, { months: due.length })
  sheet.remark('arrears-damages', 'LHT-85')
  sheet.remark('arrears-contractor', 'NMG-30')
  return sheet.close()
}
