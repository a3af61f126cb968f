/** How the agreements of one case are told apart: the first bears the case number alone (domain.md 2.3). */
import { chineseOrdinal } from '../drawer/ordinal.ts'

/** E.g. `渝江工人调字〔2026〕第3号之二`; `ordinal` counts from 1. */
export const agreementNumberText = (caseNumber: string, ordinal: number): string =>
  ordinal === 1 ? caseNumber : `${caseNumber}之${chineseOrdinal(ordinal)}`
