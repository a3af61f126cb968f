/** Pay in lieu of notice on its own: only for a dismissal under LHT 40, by the wage of the last month (LHTTL 20). */
import { exact, yuanText } from '../../values/exact.ts'
import type { Fen } from '../../values/fen.ts'
import { openSheet, type Outcome } from './worksheet.ts'

/** `noticeDays`: days of written notice that were given, 0 for none. */
export type NoticePayInput = { lastMonth: Fen; noticeDays: number }

const NOTICE_DAYS = 30

/** A month's wage, or nothing where thirty days' notice was given (LHT 40). */
export function noticePay({ lastMonth, noticeDays }: NoticePayInput): Outcome {
  const sheet = openSheet()
  if (noticeDays >= NOTICE_DAYS) sheet.step('notice-given', 'LHT-40', { days: noticeDays })
  else {
    const amount = exact(lastMonth)
    sheet.sum('notice-pay', 'LHTTL-20', { item: 'notice-pay', amount }, { wage: yuanText(amount) })
    sheet.remark('union-consulted', 'JS1-47')
  }
  return sheet.close()
}
