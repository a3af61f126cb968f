/** What a list of workers may hold, column by column, and the names each column goes by. */
import { locales, wordKey, words, type WordKey } from '../../templates/words/index.ts'
import { claimItems, isClaimItemCode, isPayment, type ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { bareHead, type HeadNames } from '../tables/columns.ts'

/** Everything beside the claims; the same keys name the columns in the catalogues. */
export const plainColumns = [
  'name',
  'identity',
  'phone',
  'occupation',
  'employedFrom',
  'employedUntil',
  'wage',
  'address',
  'representative',
  'item',
  'amount',
  'note',
] as const
export type PlainColumn = (typeof plainColumns)[number]

const CLAIM = 'claim:'
/** A column that holds the sums of one claim item. */
export const claimColumn = (code: ClaimItemCode): string => `${CLAIM}${code}`

/** The item of a claim column, or null for any other. */
export function itemOfColumn(key: string): ClaimItemCode | null {
  const code = key.startsWith(CLAIM) ? key.slice(CLAIM.length) : ''
  return isClaimItemCode(code) ? code : null
}

/** Items a sum can be claimed for. */
export const paidItems: readonly ClaimItemCode[] = claimItems
  .map((item) => item.code as ClaimItemCode)
  .filter((code) => isPayment(code))

export const isColumn = (key: string): boolean =>
  plainColumns.some((column) => column === key) || itemOfColumn(key) !== null

/** The word of a plain column. */
export const columnWord = (column: PlainColumn): WordKey => wordKey('list-column', column)

/** Every way a column is called, in both languages, parted by `|` in the catalogues. */
export const listHeads = (): HeadNames =>
  new Map([
    ...plainColumns.map((column): [string, string[]] => [column, waysOf(wordKey('list-heads', column))]),
    ...paidItems.map((code): [string, string[]] => [claimColumn(code), itemNames(code)]),
  ])

/** What people call a claim item. */
function itemNames(code: ClaimItemCode): string[] {
  const item = claimItems.find((one) => one.code === code)
  return item ? [item.zh, item.en, ...otherNames(code)] : []
}

/** Items that go by more names than the law's. */
const ALSO_CALLED: ReadonlySet<string> = new Set([
  'unpaid-wages',
  'overtime-pay',
  'severance',
  'unlawful-termination-damages',
  'double-wage',
  'annual-leave-pay',
])

const otherNames = (code: ClaimItemCode): string[] => (ALSO_CALLED.has(code) ? waysOf(wordKey('list-item', code)) : [])

/** All ways of a catalogue entry in every language. */
export const waysOf = (key: WordKey): string[] => locales.flatMap((locale) => words(locale)(key).split('|'))

/** The claim item somebody wrote, or null. */
export function itemNamed(text: string): ClaimItemCode | null {
  const wanted = bareHead(text)
  return (
    claimItems
      .map((item) => item.code as ClaimItemCode)
      .find((code) => itemNames(code).some((name) => bareHead(name) === wanted)) ?? null
  )
}
