/** Bank card numbers (ISO/IEC 7812): a wrong check digit warns before money is promised to a card that does not exist. */
import { codePoints } from './code-points.ts'
import { bareCode } from './code-text.ts'

export type BankCardFault = 'card-characters' | 'card-length' | 'card-check-digit'

/** What a typed number says; `normal` is digits only. A company's account is no card and follows its bank's own rule. */
export type BankCardReading = { normal: string; valid: boolean; faults: BankCardFault[] }

/** Cards of Chinese banks have 16 to 19 digits. */
const LENGTHS = { least: 16, most: 19 } as const

/** Reads a card number as typed. */
export function readBankCard(text: string): BankCardReading {
  const normal = bareCode(text)
  const faults = faultsOf(normal)
  return { normal, valid: faults.length === 0, faults }
}

function faultsOf(normal: string): BankCardFault[] {
  if (!/^\d+$/u.test(normal)) return ['card-characters']
  if (normal.length < LENGTHS.least || normal.length > LENGTHS.most) return ['card-length']
  return luhn(normal) === 0 ? [] : ['card-check-digit']
}

/** The weighted sum modulo ten: from the right every second digit is doubled, and its own digits are added. */
function luhn(digits: string): number {
  const sum = codePoints(digits)
    .toReversed()
    .reduce((total, character, at) => {
      const digit = Number.parseInt(character, 10)
      const doubled = at % 2 === 1 ? digit * 2 : digit
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10
}

/** The number as a screen shows it: its last four digits; shorter ones are covered whole. */
export function maskBankCard(text: string): string {
  const { normal } = readBankCard(text)
  return normal.length < 9 ? '*'.repeat(normal.length) : `${'*'.repeat(normal.length - 4)}${normal.slice(-4)}`
}
