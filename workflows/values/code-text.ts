/** Codes as an input method delivers them: full-width digits and stray blanks are the keyboard's doing, not the person's. */

/** Full-width ASCII made narrow, blanks and dashes gone; for codes only, never for names. */
export const bareCode = (text: string): string =>
  text
    .replaceAll(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/[\s\u3000\u200b\ufeff\u2010-\u2015\u2212-]/gu, '')
