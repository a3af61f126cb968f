/** How a case number is written: the committee's sign, the year in six-corner brackets, the number without leading zeros. */

/** E.g. `渝江工人调字〔2026〕第3号` (domain.md 2.3). */
export const caseNumberText = (prefix: string, year: number, seq: number): string => `${prefix}〔${year}〕第${seq}号`

/** A letter of the committee bears 函 for 字 and no 第 (GB/T 9704-2012, 7.2.5): `渝江工人调函〔2026〕3号`. */
export const letterNumberText = (prefix: string, year: number, seq: number): string =>
  `${prefix.replace(/字$/u, '函')}〔${year}〕${seq}号`

/** A case of the union's legal aid: the desk's own sign, else one made of its short name: `渝江工援字〔2026〕第3号`. */
export const aidNumberText = (sign: string | null, shortName: string, year: number, seq: number): string =>
  caseNumberText(sign ?? `${shortName}工援字`, year, seq)
