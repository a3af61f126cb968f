/** The languages the desk speaks; without this file every room would spell them in its own way. */

export const locales = ['zh-CN', 'en'] as const

/** BCP 47 tag of a complete catalogue; `zh-CN` is the default and the language of every statutory paper. */
export type Locale = (typeof locales)[number]

export const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text)
