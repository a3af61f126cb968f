/** Numbers that courts and arbitration commissions put on their own papers. */
import type { Tale } from './tale.ts'

/** The sign of a body's procedure in its numbers. */
const SIGNS: Record<string, string> = {
  'judicial-confirmation': '民特',
  'payment-order': '民督',
  suit: '民初',
  enforcement: '执',
  'before-filing': '诉前调',
  ordinary: '民初',
  summary: '民初',
}

/** A number as the body of the tale's county would give it in the tale's year. */
export function bodyNumber(tale: Tale, kind: string): string {
  const year = tale.today.slice(0, 4)
  const { areaCode, arbitration } = tale.setting.office.row
  const serial = tale.chance.whole(100, 9800)
  const sign = SIGNS[kind]
  if (sign !== undefined) return `（${year}）渝${areaCode.slice(2)}${sign}${serial}号`
  const place = arbitration.name.replace(/^重庆市?/u, '').replace('劳动人事争议仲裁委员会', '')
  return `${place}劳人仲案字〔${year}〕第${serial}号`
}
