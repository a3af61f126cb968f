/** How a case number is written: the committee's sign, the year in six-corner brackets, the number without leading zeros. */

/** E.g. `渝江工人调字〔2026〕第3号` (domain.md 2.3). */
export const caseNumberText = (prefix: string, year: number, seq: number): string => `${prefix}〔${year}〕第${seq}号`
