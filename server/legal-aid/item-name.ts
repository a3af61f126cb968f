/** What a claim item is called by the reader; a code that is no longer known stands as it is. */
import type { Locale } from '../../templates/words/index.ts'
import { claimItem, isClaimItemCode } from '../../workflows/law/claim-items.ts'

export function itemName(locale: Locale, code: string): string {
  if (!isClaimItemCode(code)) return code
  const { zh, en } = claimItem(code)
  return locale === 'en' ? en : zh
}
